//! When each character is heard.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::speech::SpokenWord;

/// What alignments are like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Alignments {
    /// Exact.
    #[default]
    Sound,
    /// There are none.
    Null,
    /// From the middle on all characters have the same time.
    Frozen,
    /// Times grow too fast and end after the sound does.
    Drifting,
}

/// Characters with their times in seconds.
#[derive(Debug, Default)]
struct Timed {
    characters: Vec<String>,
    starts: Vec<f64>,
    ends: Vec<f64>,
}

impl Timed {
    /// Spreads the characters of a piece of text evenly over its time.
    fn spread(&mut self, piece: &str, from: f64, to: f64) {
        let number = piece.chars().count() as f64;
        for (index, character) in piece.chars().enumerate() {
            let at = |index: f64| round(from + (to - from) * index / number);
            self.characters.push(character.to_string());
            self.starts.push(at(index as f64));
            self.ends.push(at(index as f64 + 1.0));
        }
    }

    fn spoil(&mut self, how: Alignments) {
        let times = self.starts.iter_mut().zip(self.ends.iter_mut());
        match how {
            Alignments::Frozen => {
                let half = times.len() / 2;
                let stuck = self.starts.get(half).copied().unwrap_or_default();
                self.starts[half..].fill(stuck);
                self.ends[half..].fill(stuck);
            }
            Alignments::Drifting => times.for_each(|(start, end)| (*start, *end) = (round(*start * 1.35), round(*end * 1.35))),
            Alignments::Sound | Alignments::Null => {}
        }
    }
}

fn round(seconds: f64) -> f64 {
    (seconds * 1_000.0).round() / 1_000.0
}

/// The alignment of `text`, whose words are heard at known times, in a sound of `duration` seconds. What lies between words
/// fills the time between them.
pub(super) fn align(text: &str, words: &[SpokenWord], duration: f64, how: Alignments) -> Value {
    if how == Alignments::Null {
        return Value::Null;
    }
    let (mut timed, mut at, mut time) = (Timed::default(), 0, 0.0);
    for word in words {
        timed.spread(&text[at..word.range.start], time, word.start_s);
        timed.spread(&text[word.range.clone()], word.start_s, word.end_s);
        (at, time) = (word.range.end, word.end_s);
    }
    timed.spread(&text[at..], time, duration);
    timed.spoil(how);
    json!({
        "characters": timed.characters,
        "character_start_times_seconds": timed.starts,
        "character_end_times_seconds": timed.ends,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(range: std::ops::Range<usize>, start_s: f64, end_s: f64) -> SpokenWord {
        SpokenWord { range, start_s, end_s }
    }

    #[test]
    fn characters_share_the_time_of_their_word_and_spaces_fill_the_gaps() {
        let words = [word(0..2, 0.1, 0.3), word(3..5, 0.5, 0.9)];
        let aligned = align("ab cd", &words, 1.2, Alignments::Sound);
        assert_eq!(aligned["characters"], json!(["a", "b", " ", "c", "d"]));
        assert_eq!(aligned["character_start_times_seconds"], json!([0.1, 0.2, 0.3, 0.5, 0.7]));
        assert_eq!(aligned["character_end_times_seconds"], json!([0.2, 0.3, 0.5, 0.7, 0.9]));
    }

    #[test]
    fn spoilt_ones_are_missing_stuck_or_too_late() {
        let words = [word(0..4, 0.0, 1.0)];
        assert_eq!(align("abcd", &words, 1.0, Alignments::Null), Value::Null);
        let frozen = align("abcd", &words, 1.0, Alignments::Frozen);
        assert_eq!(frozen["character_end_times_seconds"], json!([0.25, 0.5, 0.5, 0.5]));
        let drifting = align("abcd", &words, 1.0, Alignments::Drifting);
        assert_eq!(drifting["character_end_times_seconds"][3], json!(1.35));
    }
}
