//! Times that are believed, and those that are not.

use std::path::Path;

use async_trait::async_trait;
use proptest::prelude::*;

use super::*;
use crate::speech::SpokenWord;

/// An aligner that finds what it is told.
struct Told(Option<Vec<Word>>);

#[async_trait]
impl Aligner for Told {
    async fn align(&self, _: &Path, _: &Line) -> Result<Vec<Word>, StudioError> {
        self.0.clone().ok_or_else(|| StudioError::tool("not_alignable", "no", "no"))
    }
}

fn words(times: &[(&str, u64, u64)]) -> Vec<Word> {
    times.iter().map(|&(text, start_ms, end_ms)| Word { text: text.into(), start_ms, end_ms }).collect()
}

fn sound(words: Vec<Word>, text: &str, duration_ms: u64, voiced: Option<&Voiced>) -> Option<Vec<Word>> {
    let spoken = Line::new(text, "en").spoken();
    Heard { text, spoken: &spoken, voiced, duration_ms }.sound(words)
}

#[test]
fn times_are_sound_only_if_they_can_be_true() {
    let good = words(&[("a", 0, 100), ("b", 100, 250), ("c", 240, 400)]);
    let tidied = sound(good.clone(), "a b c", 400, None).unwrap();
    assert_eq!(tidied[1].end_ms, 240);
    assert!(sound(good.clone(), "a b d", 400, None).is_none(), "other words");
    assert!(sound(good.clone(), "a b c", 300, None).is_none(), "beyond the audio");
    assert!(sound(words(&[("a", 100, 200), ("b", 50, 250)]), "a b", 400, None).is_none(), "going back");
    let still = words(&[("a", 0, 100), ("b", 100, 100), ("c", 100, 100), ("d", 100, 100)]);
    assert!(sound(still, "a b c d", 400, None).is_none(), "standing still");
    assert!(sound(Vec::new(), "", 400, None).is_none(), "nothing");
}

#[test]
fn times_are_sound_only_if_they_cover_what_is_spoken() {
    let voiced = |turns: &[(u64, bool)]| crate::wav::turns(turns).voiced();
    let all = voiced(&[(100, false), (5000, true), (100, false)]);
    let squeezed = words(&[("a", 100, 500), ("b", 500, 1500)]);
    assert!(sound(squeezed, "a b", 5200, Some(&all)).is_none(), "all in the first part");
    let late = words(&[("a", 3100, 4000), ("b", 4000, 5000)]);
    assert!(sound(late, "a b", 5200, Some(&all)).is_none(), "speech before the first word");
    let hole = words(&[("a", 100, 500), ("b", 3500, 5000)]);
    assert!(sound(hole.clone(), "a b", 5200, Some(&all)).is_none(), "speech without words");
    assert!(sound(hole.clone(), "a b", 5200, None).is_none(), "a long stretch that nobody listened to");
    let swollen = words(&[("a", 100, 500), ("b", 500, 5100)]);
    assert!(sound(swollen, "a b", 5200, Some(&all)).is_none(), "a letter is not said for seconds");
    let paused = voiced(&[(100, false), (400, true), (3000, false), (1500, true), (100, false)]);
    assert!(sound(hole, "a b", 5200, Some(&paused)).is_some(), "a real pause");
}

#[test]
fn an_estimate_gives_what_is_longer_to_say_more_time_and_keeps_to_what_is_spoken() {
    let text = "I paid $1,250 to the FBI, yes.";
    let spoken = Line::new(text, "en").spoken();
    let words = estimate(text, &spoken, 300..4000);
    assert!(words.iter().map(|word| word.text.as_str()).eq(text.split_whitespace()));
    let long = |index: usize| words[index].end_ms - words[index].start_ms;
    assert!(long(2) > 3 * long(1) && long(5) > long(4), "{words:?}");
    assert!(words.windows(2).all(|pair| pair[0].end_ms <= pair[1].start_ms));
    assert_eq!((words[0].start_ms, words[6].end_ms), (300, 4000));
}

#[tokio::test]
async fn given_own_times_that_are_squeezed_when_timed_then_the_aligners_are_taken_and_silence_is_left_out_of_an_estimate() {
    let folder = tempfile::tempdir().unwrap();
    let wav = folder.path().join("a.wav");
    crate::wav::turns(&[(500, false), (3000, true), (500, false)]).write(0..4000, &wav).unwrap();
    let line = Line::new("One two", "en");
    let squeezed = words(&[("One", 500, 700), ("two", 700, 900)]);
    let good = words(&[("One", 500, 1800), ("two", 1800, 3500)]);
    let aligned = time_words(&Told(Some(good.clone())), &wav, &line, Some(squeezed.clone()), 4000).await;
    assert_eq!(aligned, Timed { words: good.clone(), source: TimingSource::Aligned });
    let own = time_words(&Told(None), &wav, &line, Some(good.clone()), 4000).await;
    assert_eq!(own, Timed { words: good, source: TimingSource::Provider });
    let estimated = time_words(&Told(None), &wav, &line, Some(squeezed), 4000).await;
    assert_eq!(estimated.source, TimingSource::Estimated);
    assert_eq!((estimated.words[0].start_ms, estimated.words[1].end_ms), (500, 3500));
}

#[test]
fn a_word_without_length_is_seen_all_the_same() {
    let widened = readable(words(&[("a", 0, 400), ("\u{1f600}", 400, 400), ("b", 400, 900), ("!", 1000, 1000)]), 1000);
    assert_eq!(widened, words(&[("a", 0, 333), ("\u{1f600}", 333, 400), ("b", 400, 900), ("!", 933, 1000)]));
}

proptest! {
    #[test]
    fn whatever_the_times_what_is_believed_is_ordered_and_inside(times in prop::collection::vec((0u64..3000, 0u64..500), 0..12)) {
        let text = vec!["word"; times.len()].join(" ");
        let words: Vec<Word> = times.iter().map(|&(start_ms, long)| Word { text: "word".into(), start_ms, end_ms: start_ms + long }).collect();
        if let Some(words) = sound(words, &text, 2500, None) {
            let words = readable(words, 2500);
            prop_assert!(words.iter().all(|word| word.start_ms <= word.end_ms && word.end_ms <= 2500));
            prop_assert!(words.windows(2).all(|pair| pair[0].end_ms <= pair[1].start_ms));
        }
    }

    #[test]
    fn every_text_has_an_estimate(text in "\\PC{0,60}", start in 0u64..500, long in 0u64..9000) {
        let spoken: Vec<SpokenWord> = Line::new(&text, "en").spoken();
        let words = readable(estimate(&text, &spoken, start..start + long), start + long);
        prop_assert!(words.iter().map(|word| word.text.as_str()).eq(text.split_whitespace()));
        prop_assert!(words.windows(2).all(|pair| pair[0].end_ms <= pair[1].start_ms));
        prop_assert!(words.iter().all(|word| word.start_ms <= word.end_ms && word.end_ms <= start + long));
    }
}
