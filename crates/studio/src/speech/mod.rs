//! Voices that speak and aligners that find each word in the audio.

mod decode;
pub mod elevenlabs;
mod languages;
mod local;
mod openai;
mod process;
mod protocol;
mod recording;
mod text;

use std::path::Path;

use async_trait::async_trait;
use serde::{Deserialize, Serialize};

use crate::provider::{Provider, ProviderError, Reason};
use crate::{StudioError, Word};

pub(crate) use decode::{FORMATS, blocking};
pub use elevenlabs::ElevenLabs;
#[cfg(fuzzing)]
pub(crate) use elevenlabs::heard;
pub(crate) use languages::supported;
pub use languages::{Language, VoiceKind, languages, languages_of, speaks};
pub(crate) use local::Local;
pub use openai::{MAX_CHARACTERS, OPENAI_VOICES, OpenAiSpeech};
pub(crate) use process::Process;
pub use recording::MAX_RECORDING_SECONDS;
pub(crate) use text::joined;
pub use text::{Pronunciation, SpokenWord, spoken};

/// Part of the hash of the voice step; names the packages and the settings of the local voice, and the rules of reading.
pub const VERSION: &str = "hibari-0.2.1/heart/2/1";

/// Slowest and fastest, against the normal pace of a voice.
pub const RATES: std::ops::RangeInclusive<f64> = 0.7..=1.3;

/// Fails with [`Reason::TooLong`] when what `taker` (a voice, a model) is to say has more than `most` characters.
fn fits(provider: Provider, said: &str, taker: &str, most: usize) -> Result<(), ProviderError> {
    let length = said.chars().count();
    if length <= most {
        return Ok(());
    }
    let message = format!("A scene has {length} characters as spoken; this {taker} takes {most}.");
    Err(ProviderError::new(provider, Reason::TooLong, message, "not asked"))
}

/// What shall be spoken, and how.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// As written and captioned.
    pub text: String,
    /// BCP 47.
    pub language: String,
    /// What is said before it, for the melody; it does not decide what is bought.
    pub before: Option<String>,
    /// What is said behind it, likewise.
    pub after: Option<String>,
    /// The pace, within [`RATES`]; 1.0 is normal.
    pub rate: f64,
    /// How words shall be said, whatever the rules say.
    pub pronunciations: Vec<Pronunciation>,
}

impl Line {
    /// A line by itself, at the normal pace.
    pub fn new(text: &str, language: &str) -> Self {
        let (text, language) = (text.to_owned(), language.to_owned());
        Self { text, language, before: None, after: None, rate: 1.0, pronunciations: Vec::new() }
    }

    /// What is said for each written word.
    pub fn spoken(&self) -> Vec<SpokenWord> {
        spoken(&self.text, &self.language, &self.pronunciations)
    }

    /// The text that a voice is given. Fails with `rate_out_of_range`, or with `nothing_to_speak` when no word of it can be said.
    pub(crate) fn said(&self, words: &[SpokenWord]) -> Result<String, StudioError> {
        if !RATES.contains(&self.rate) {
            let message = format!("The pace of a voice is between {} and {}.", RATES.start(), RATES.end());
            return Err(StudioError::input("rate_out_of_range", Some("rate"), message));
        }
        if words.iter().all(SpokenWord::is_silent) {
            let message = "A scene has no word that can be spoken.";
            return Err(StudioError::input("nothing_to_speak", Some("script"), message));
        }
        Ok(joined(words))
    }
}

/// What a voice made of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spoken {
    /// Length of the audio file in milliseconds.
    pub duration_ms: u64,
    /// The voice's own alignment, where it has one.
    pub words: Option<Vec<Word>>,
}

/// A voice.
#[async_trait]
pub trait Voice: Send + Sync {
    /// Its name, such as `local:heart`.
    fn id(&self) -> &str;

    /// Changes whenever the same text would sound different; part of the hash of the voice step.
    fn version(&self) -> &str;

    /// Speaks `line` into the WAV file `out` (mono, 16 bit). Fails with `nothing_to_speak` when no word of the text can be
    /// said, with `rate_out_of_range`, with `language_unsupported`; with `voice_failed` or `voice_timeout` when the voice of this machine does,
    /// with a provider's error when that does.
    async fn speak(&self, line: &Line, out: &Path) -> Result<Spoken, StudioError>;
}

/// Finds when each written word is heard.
#[async_trait]
pub trait Aligner: Send + Sync {
    /// The written words of the line (split at whitespace, one to one) with their times in `wav`. Fails with
    /// `not_alignable` when the audio is not that text.
    async fn align(&self, wav: &Path, line: &Line) -> Result<Vec<Word>, StudioError>;
}
