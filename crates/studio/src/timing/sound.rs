//! Whether times of words can be true.

use crate::Word;
use crate::speech::SpokenWord;
use crate::wav::Voiced;

/// Rounding may put the last word this far behind the audio, in milliseconds.
const SLACK_MS: u64 = 60;
/// Speech that goes on longer than this behind the last word is none of its own.
const OVERHANG_MS: u64 = 700;
/// Nobody speaks longer than this without a word.
const WORDLESS_MS: u64 = 2500;
/// Nor so long over one word, and so long over each letter of it.
const STRETCHED_MS: u64 = 1500;
const MS_PER_LETTER: u64 = 200;
/// More than this part of a pause is not spoken in.
const PAUSE_SHARE: f64 = 0.2;

/// What was heard, and what it should be.
pub(crate) struct Heard<'a> {
    pub(crate) text: &'a str,
    pub(crate) spoken: &'a [SpokenWord],
    /// Where somebody speaks, if the audio could be read.
    pub(crate) voiced: Option<&'a Voiced>,
    pub(crate) duration_ms: u64,
}

impl Heard<'_> {
    /// The words, tidied, if they are those of the text and their times can be true: they never go back, end with the audio,
    /// do not stand still, and are spread over all that is spoken.
    pub(crate) fn sound(&self, mut words: Vec<Word>) -> Option<Vec<Word>> {
        let same = words.iter().map(|word| word.text.as_str()).eq(self.text.split_whitespace());
        let ordered = words.iter().all(|word| word.start_ms <= word.end_ms)
            && words.windows(2).all(|pair| pair[0].start_ms <= pair[1].start_ms);
        let inside = words.last().is_some_and(|last| last.end_ms <= self.duration_ms + SLACK_MS);
        if !(same && ordered && inside) {
            return None;
        }
        let audible = || words.iter().zip(self.spoken).filter(|(_, spoken)| !spoken.is_silent());
        let heard: Vec<&Word> = audible().map(|(word, _)| word).collect();
        if frozen(&heard) || !self.spread(&heard) || audible().any(|(word, spoken)| self.stretched(word, spoken)) {
            return None;
        }
        let mut next = self.duration_ms;
        for word in words.iter_mut().rev() {
            word.end_ms = word.end_ms.min(next);
            word.start_ms = word.start_ms.min(word.end_ms);
            next = word.start_ms;
        }
        Some(words)
    }

    /// Whether the words reach to the end of what is spoken, and no long stretch of it has none.
    fn spread(&self, words: &[&Word]) -> bool {
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return true };
        let span = self.voiced.and_then(Voiced::span);
        let end = span.as_ref().map_or(last.end_ms, |span| span.end);
        let reaches = end <= last.end_ms + OVERHANG_MS && last.start_ms <= end + SLACK_MS;
        let begin = span.map_or(0, |span| span.start);
        let gaps = words.windows(2).map(|pair| (pair[0].end_ms, pair[1].start_ms));
        reaches && gaps.chain([(begin, first.start_ms)]).all(|(from, to)| self.is_pause(from, to))
    }

    /// Whether a word takes far longer than what is said for it, as when something else is said, too.
    fn stretched(&self, word: &Word, spoken: &SpokenWord) -> bool {
        let most = STRETCHED_MS + MS_PER_LETTER * spoken.spoken.chars().count() as u64;
        word.end_ms - word.start_ms > most && !self.is_pause(word.start_ms, word.end_ms)
    }

    /// Whether a stretch without words is short, or silent.
    fn is_pause(&self, from: u64, to: u64) -> bool {
        to.saturating_sub(from) <= WORDLESS_MS || self.voiced.is_some_and(|voiced| voiced.share(from..to) <= PAUSE_SHARE)
    }
}

/// Whether three spoken words in a row take no time, as when an alignment has lost its place.
fn frozen(spoken: &[&Word]) -> bool {
    let still = |word: &&Word| word.start_ms == word.end_ms;
    spoken.windows(3).any(|run| run.iter().all(still) || run[0].start_ms == run[2].start_ms)
        || (spoken.len() < 3 && spoken.iter().any(still))
}
