//! Real speech, made word by word, so that the time of every word is known exactly.

mod encode;
mod store;
mod voice;
mod word;

use std::ops::Range;

use serde::{Deserialize, Serialize};

pub(crate) use encode::{Codec, Format, encode};
pub(crate) use voice::Voice;

use crate::app::Sandbox;
use crate::tool::Trouble;

/// Samples a second of everything that is spoken; one channel of 16 bits.
pub(crate) const RATE: u32 = 24_000;

/// Silence before the first word, in seconds.
const LEAD: f64 = 0.06;
/// Silence after the last word, in seconds.
const TAIL: f64 = 0.25;

/// A text that was spoken.
pub(crate) struct Spoken {
    /// One channel at [`RATE`].
    pub(crate) samples: Vec<i16>,
    /// The words that can be heard, in order.
    pub(crate) words: Vec<SpokenWord>,
}

/// One word and when it is heard.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct SpokenWord {
    /// Where it stands in the text, in bytes; punctuation that touches it included.
    pub(crate) range: Range<usize>,
    /// Seconds from the beginning of the sound.
    pub(crate) start_s: f64,
    pub(crate) end_s: f64,
}

impl Spoken {
    /// How long the sound is.
    pub(crate) fn duration_s(&self) -> f64 {
        self.samples.len() as f64 / f64::from(RATE)
    }
}

/// Speaks `text`; `speed` is a factor, 1 is usual. The same words always sound the same.
pub(crate) async fn speak(app: &Sandbox, text: &str, voice: &Voice, speed: f64) -> Result<Spoken, Trouble> {
    let name = store::name(text, voice, speed);
    let path = app.tools.once(&name, async |draft| store::keep(draft, &make(app, text, voice, speed).await?)).await?;
    store::read(&path)
}

async fn make(app: &Sandbox, text: &str, voice: &Voice, speed: f64) -> Result<Spoken, Trouble> {
    let turn = app.tools.turn().await;
    let (mut samples, mut words) = (silence(LEAD), Vec::new());
    for range in ranges(text) {
        let sound = word::say(app, &turn, &text[range.clone()], voice, speed).await?;
        if !sound.is_empty() {
            let start_s = seconds(samples.len());
            samples.extend(sound);
            words.push(SpokenWord { start_s, end_s: seconds(samples.len()), range: range.clone() });
        }
        samples.extend(silence(gap(&text[range]) / speed));
    }
    samples.extend(silence(TAIL));
    Ok(Spoken { samples, words })
}

/// Where the words are: whatever stands between white space.
fn ranges(text: &str) -> impl Iterator<Item = Range<usize>> {
    let place = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    text.split_whitespace().map(move |word| place(word)..place(word) + word.len())
}

/// The pause after a word in seconds: people stop at a full stop.
fn gap(word: &str) -> f64 {
    match word.trim_end_matches(['"', '\'', ')', ']', '”', '’', '»']).chars().last() {
        Some('.' | '!' | '?' | '…' | '。' | '！' | '？') => 0.34,
        Some(',' | ';' | ':' | '–' | '—' | '-' | '、' | '，') => 0.17,
        _ => 0.045,
    }
}

fn silence(seconds: f64) -> Vec<i16> {
    vec![0; (seconds * f64::from(RATE)) as usize]
}

fn seconds(samples: usize) -> f64 {
    samples as f64 / f64::from(RATE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_what_stands_between_white_space() {
        let text = "  Über 3\u{a0}Dinge,\nsagte er. ";
        let words: Vec<&str> = ranges(text).map(|range| &text[range]).collect();
        assert_eq!(words, ["Über", "3", "Dinge,", "sagte", "er."]);
    }

    #[test]
    fn the_pause_grows_with_the_stop() {
        assert!(gap("on") < gap("on,") && gap("on,") < gap("on.") && (gap("“on.”") - gap("on.")).abs() < f64::EPSILON);
    }
}
