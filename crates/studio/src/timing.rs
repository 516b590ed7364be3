//! When each word is heard: the voice's own times if they are sound, else forced alignment, else an estimate.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::speech::Aligner;
use crate::{StudioError, TimingSource, Word};

/// Part of the hash of the timing step.
pub const VERSION: &str = "1";

/// Rounding may put the last word this far behind the audio, in milliseconds.
const SLACK_MS: u64 = 60;

/// The words of a narration with their times, and how far to trust them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timed {
    /// Equal to the whitespace-separated words of the text, in order; times never go back and stay inside the audio.
    pub words: Vec<Word>,
    /// Where the times come from.
    pub source: TimingSource,
}

/// Times every word of `text` in `wav`, which lasts `duration_ms`. `provided` are the voice's own words, if it has any.
/// Never fails: where neither they nor the aligner give sound times, the answer is an estimate and says so.
pub async fn time_words(
    aligner: &dyn Aligner,
    wav: &Path,
    text: &str,
    language: &str,
    provided: Option<Vec<Word>>,
    duration_ms: u64,
) -> Timed {
    if let Some(words) = provided.and_then(|words| sound(words, text, duration_ms)) {
        return Timed { words, source: TimingSource::Provider };
    }
    match aligner.align(wav, text, language).await.map(|words| sound(words, text, duration_ms)) {
        Ok(Some(words)) => Timed { words, source: TimingSource::Aligned },
        unsound => {
            note(unsound.err().as_ref());
            Timed { words: estimate(text, duration_ms), source: TimingSource::Estimated }
        }
    }
}

fn note(error: Option<&StudioError>) {
    match error {
        Some(StudioError::Tool { code, detail, .. }) => tracing::warn!(code, detail, "word times are estimated"),
        Some(error) => tracing::warn!(%error, "word times are estimated"),
        None => tracing::warn!("word times are estimated: the aligner's are not sound"),
    }
}

/// The words, tidied, if they are those of the text and their times can be true: they never go back, end with the audio and
/// do not stand still.
fn sound(mut words: Vec<Word>, text: &str, duration_ms: u64) -> Option<Vec<Word>> {
    let same = words.iter().map(|word| word.text.as_str()).eq(text.split_whitespace());
    let ordered = words.iter().all(|word| word.start_ms <= word.end_ms)
        && words.windows(2).all(|pair| pair[0].start_ms <= pair[1].start_ms);
    let inside = words.last().is_some_and(|last| last.end_ms <= duration_ms + SLACK_MS);
    if !(same && ordered && inside) || frozen(&words) {
        return None;
    }
    let mut next = duration_ms;
    for word in words.iter_mut().rev() {
        word.end_ms = word.end_ms.min(next);
        word.start_ms = word.start_ms.min(word.end_ms);
        next = word.start_ms;
    }
    Some(words)
}

/// Whether three spoken words in a row take no time, as when an alignment has lost its place.
fn frozen(words: &[Word]) -> bool {
    let spoken: Vec<_> = words.iter().filter(|word| word.text.chars().any(char::is_alphanumeric)).collect();
    let still = |word: &&Word| word.start_ms == word.end_ms;
    spoken.windows(3).any(|run| run.iter().all(still) || run[0].start_ms == run[2].start_ms)
        || (spoken.len() < 3 && spoken.iter().any(still))
}

/// Words spread over the audio by their length, with a breath after punctuation.
fn estimate(text: &str, duration_ms: u64) -> Vec<Word> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let total: u64 = words.iter().map(|word| letters(word) + breath(word)).sum();
    let mut passed = 0;
    let at = |passed: u64| passed * duration_ms / total.max(1);
    let mut place = |word: &&str| {
        let start_ms = at(passed);
        let end_ms = at(passed + letters(word));
        passed += letters(word) + breath(word);
        Word { text: (*word).to_owned(), start_ms, end_ms }
    };
    words.iter().map(&mut place).collect()
}

fn letters(word: &str) -> u64 {
    word.chars().filter(|c| c.is_alphanumeric()).count() as u64 + 1
}

fn breath(word: &str) -> u64 {
    if word.ends_with(['.', '!', '?', '…']) {
        return 5;
    }
    if word.ends_with([',', ';', ':', '—', '–']) { 3 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(times: &[(&str, u64, u64)]) -> Vec<Word> {
        times.iter().map(|&(text, start_ms, end_ms)| Word { text: text.into(), start_ms, end_ms }).collect()
    }

    #[test]
    fn times_are_sound_only_if_they_can_be_true() {
        let good = words(&[("a", 0, 100), ("b", 100, 250), ("c", 240, 400)]);
        let tidied = sound(good.clone(), "a b c", 400).unwrap();
        assert_eq!(tidied[1].end_ms, 240);
        assert!(sound(good.clone(), "a b d", 400).is_none(), "other words");
        assert!(sound(good.clone(), "a b c", 300).is_none(), "beyond the audio");
        assert!(sound(words(&[("a", 100, 200), ("b", 50, 250)]), "a b", 400).is_none(), "going back");
        let still = words(&[("a", 0, 100), ("b", 100, 100), ("c", 100, 100), ("d", 100, 100)]);
        assert!(sound(still, "a b c d", 400).is_none(), "standing still");
        assert!(sound(Vec::new(), "", 400).is_none(), "nothing");
    }

    #[test]
    fn an_estimate_gives_longer_words_more_time_and_fills_the_audio() {
        let words = estimate("I extraordinarily agree, yes.", 4000);
        assert_eq!(words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" "), "I extraordinarily agree, yes.");
        assert!(words[1].end_ms - words[1].start_ms > words[0].end_ms - words[0].start_ms);
        assert!(words.windows(2).all(|pair| pair[0].end_ms <= pair[1].start_ms) && words[3].end_ms <= 4000);
    }
}
