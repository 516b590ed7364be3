//! The voice speaks, the aligner finds every written word, and neither can be stopped for long.

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use studio::speech::{Line, Pronunciation};
use studio::timing::{Timed, time_words};
use studio::{Studio, TimingSource, Word};

use crate::support::{folder, studio};

const HARD: &str = "In 2026, Dr. Smith paid $20 for 3.5 kg of NASA's e-mail paper \u{2014} it's 20% off! \u{1f600} At 7:30 pm, J. K. \
                    Rowling's AI-driven C++ lab found 1,250 zwiebelkuchen & more on www.example.com.";

async fn timed(studio: &Studio, text: &str) -> (Timed, u64) {
    let folder = folder();
    let wav = folder.path().join("a.wav");
    let line = Line::new(text, "en");
    let spoken = studio.voice().speak(&line, &wav).await.unwrap();
    let aligner = studio.aligner();
    (time_words(aligner.as_ref(), &wav, &line, spoken.words, spoken.duration_ms).await, spoken.duration_ms)
}

fn texts(words: &[Word]) -> Vec<&str> {
    words.iter().map(|word| word.text.as_str()).collect()
}

#[tokio::test]
async fn given_numbers_abbreviations_and_emoji_when_aligned_then_every_written_word_has_its_time() {
    let (timed, duration_ms) = timed(&studio().await, HARD).await;
    assert_eq!(timed.source, TimingSource::Aligned);
    assert_eq!(texts(&timed.words), HARD.split_whitespace().collect::<Vec<_>>());
    assert!(timed.words.windows(2).all(|pair| pair[0].end_ms <= pair[1].start_ms));
    assert!(timed.words.iter().all(|word| word.end_ms <= duration_ms));
    let silent = |word: &&Word| !word.text.chars().any(char::is_alphanumeric) && word.text != "&";
    assert!(timed.words.iter().filter(silent).all(|word| word.end_ms <= word.start_ms + 67), "no longer than it can be seen");
    assert!(timed.words.iter().all(|word| word.end_ms >= word.start_ms + 67));
    let long = |text: &str| timed.words.iter().find(|word| word.text == text).map(|word| word.end_ms - word.start_ms);
    assert!(long("2026,") > long("In"), "a year takes longer to say than a preposition");
    assert!(long("www.example.com.") > Some(700));
}

const TEN: [&str; 10] = [
    "At 7:30 pm on Nov. 25, 2026, 1,250 people paid $9.99 each.",
    "Dr. O'Neil vs. Mr. Jones, i.e. the U.S. case, cost \u{20ac}3 million.",
    "\u{201c}Wait,\u{201d} she said (quietly), 'not yet!' \u{1f600}\u{1f44d}\u{1f3fd} \u{2014} and left\u{2026}",
    "The FBI's AI-driven HTML tool isn't C++ & costs 20% less than NASA's.",
    "Visit https://www.example.com/a-b or write to jo.doe@example.org today.",
    "#VideoTips by @jane_doe: 3/4 of the 1990s' hits ran 10\u{2013}20 minutes.",
    "It's -5\u{b0}C; we drove 100 km/h for 3.5 h and 1 km on foot.",
    "J. K. Rowling, Tchaikovsky and Xi Jinping met Beyonc\u{e9} in Llanfairpwll.",
    "[laughs] <break time=\"1s\"/> **Bold** words are `only` words {here}.",
    "THIS IS HUGE: agent 007 has 2 = 1 + 1 reasons, and the 21st is a secret.",
];

#[tokio::test]
async fn given_ten_texts_full_of_signs_when_spoken_and_aligned_then_every_word_has_its_place_in_order() {
    let studio = studio().await;
    for text in TEN {
        let (timed, duration_ms) = timed(&studio, text).await;
        assert_eq!(timed.source, TimingSource::Aligned, "{text}");
        assert_eq!(texts(&timed.words), text.split_whitespace().collect::<Vec<_>>());
        assert!(timed.words.windows(2).all(|pair| pair[0].end_ms <= pair[1].start_ms), "{text}");
        assert!(timed.words.iter().all(|word| word.start_ms < word.end_ms && word.end_ms <= duration_ms), "{:?}", timed.words);
    }
}

#[tokio::test]
async fn given_a_pace_and_a_pronunciation_when_spoken_then_both_are_heard() {
    let (studio, folder) = (studio().await, folder());
    let speak = async |line: Line, name: &str| {
        let wav = folder.path().join(name);
        let spoken = studio.voice().speak(&line, &wav).await.unwrap();
        let timed = time_words(&*studio.aligner(), &wav, &line, None, spoken.duration_ms).await;
        assert_eq!(timed.source, TimingSource::Aligned);
        (spoken.duration_ms as f64, timed.words)
    };
    let line = Line::new("Our nginx servers answer a million requests every day.", "en");
    let (normal, plain) = speak(line.clone(), "normal.wav").await;
    let (slow, _) = speak(Line { rate: 0.7, ..line.clone() }, "slow.wav").await;
    let (fast, _) = speak(Line { rate: 1.3, ..line.clone() }, "fast.wav").await;
    assert!(slow > normal * 1.25 && fast < normal * 0.9, "{slow} {normal} {fast}");
    let said = vec![Pronunciation { written: "nginx".into(), spoken: "engine X, of all that ever were".into() }];
    let (_, set) = speak(Line { pronunciations: said, ..line.clone() }, "set.wav").await;
    assert!(set[1].end_ms - set[1].start_ms > plain[1].end_ms - plain[1].start_ms + 500, "{set:?}");
    assert_eq!(set[1].text, "nginx");
    let wild = studio.voice().speak(&Line { rate: 2.0, ..line }, &folder.path().join("wild.wav")).await;
    assert_eq!(wild.unwrap_err().code(), "rate_out_of_range");
}

#[tokio::test]
async fn given_the_same_text_when_spoken_twice_then_the_audio_is_the_same() {
    let (studio, folder) = (studio().await, folder());
    let (a, b) = (folder.path().join("a.wav"), folder.path().join("b.wav"));
    studio.voice().speak(&Line::new(HARD, "en-US"), &a).await.unwrap();
    studio.voice().speak(&Line::new(HARD, "en-US"), &b).await.unwrap();
    assert_eq!(std::fs::read(a).unwrap(), std::fs::read(b).unwrap());
}

#[tokio::test]
async fn given_the_speech_process_is_killed_when_it_is_asked_again_then_it_answers() {
    let (studio, folder) = (studio().await, folder());
    let wav = folder.path().join("a.wav");
    let first = studio.speech_ready().await.unwrap();
    kill(Pid::from_raw(first as i32), Signal::SIGKILL).unwrap();
    let spoken = studio.voice().speak(&Line::new("It goes on.", "en"), &wav).await.unwrap();
    assert!(spoken.duration_ms > 300);
    assert_ne!(studio.speech_ready().await.unwrap(), first);
}

#[tokio::test]
async fn given_many_requests_at_once_then_each_gets_its_own_answer() {
    let (studio, folder) = (studio().await, folder());
    let texts = ["One.", "One two three.", "One two three four five six."];
    let speak = |(index, text): (usize, &'static str)| {
        let (voice, wav) = (studio.voice(), folder.path().join(format!("{index}.wav")));
        async move { voice.speak(&Line::new(text, "en"), &wav).await.unwrap().duration_ms }
    };
    let lengths = futures::future::join_all(texts.into_iter().enumerate().map(speak)).await;
    assert!(lengths[0] < lengths[1] && lengths[1] < lengths[2], "{lengths:?}");
}

#[tokio::test]
async fn given_nothing_to_say_or_another_language_then_the_refusal_is_typed() {
    let (studio, folder) = (studio().await, folder());
    let wav = folder.path().join("a.wav");
    let refusal = |text, language| {
        let (voice, wav) = (studio.voice(), wav.clone());
        async move { voice.speak(&Line::new(text, language), &wav).await.unwrap_err().code() }
    };
    assert_eq!(refusal("\u{1f600} !!!", "en").await, "nothing_to_speak");
    assert_eq!(refusal("Hallo.", "de").await, "language_unsupported");
}

#[tokio::test]
async fn given_audio_that_cannot_be_read_when_timed_then_the_times_are_an_estimate_and_say_so() {
    let (studio, folder) = (studio().await, folder());
    let wav = folder.path().join("a.wav");
    std::fs::write(&wav, b"this is no audio").unwrap();
    let aligner = studio.aligner();
    let timed = time_words(aligner.as_ref(), &wav, &Line::new("Four words of text.", "en"), None, 2000).await;
    assert_eq!(timed.source, TimingSource::Estimated);
    assert_eq!(texts(&timed.words), ["Four", "words", "of", "text."]);
    assert!(timed.words.last().unwrap().end_ms <= 2000);
}

#[tokio::test]
async fn given_a_voice_with_sound_times_of_its_own_then_they_are_kept() {
    let studio = studio().await;
    let own = crate::support::words("Its own times.");
    let aligner = studio.aligner();
    let absent = std::path::Path::new("absent.wav");
    let timed = time_words(aligner.as_ref(), absent, &Line::new("Its own times.", "en"), Some(own.clone()), 750).await;
    assert_eq!(timed, Timed { words: own, source: TimingSource::Provider });
}
