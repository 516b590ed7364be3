//! The voice speaks, the aligner finds every written word, and neither can be stopped for long.

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use studio::speech::Line;
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
