//! Voices that speak and aligners that find each word in the audio.

mod local;
mod process;
mod protocol;

use std::path::Path;

use async_trait::async_trait;
use serde::{Deserialize, Serialize};

use crate::{StudioError, Word};

pub(crate) use local::Local;
pub(crate) use process::Process;

/// Part of the hash of the voice step; names the packages and the settings of the local voice.
pub const VERSION: &str = "hibari-0.2.1/heart/1";

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

    /// Speaks `text` into the WAV file `out` (mono, 16 bit). Fails with `voice_failed` or `voice_timeout` when the
    /// voice does, with `nothing_to_speak` when no word of the text can be said.
    async fn speak(&self, text: &str, language: &str, out: &Path) -> Result<Spoken, StudioError>;
}

/// Finds when each written word is heard.
#[async_trait]
pub trait Aligner: Send + Sync {
    /// The written words of `text` (split at whitespace, one to one) with their times in `wav`. Fails with
    /// `not_alignable` when the audio is not that text.
    async fn align(&self, wav: &Path, text: &str, language: &str) -> Result<Vec<Word>, StudioError>;
}

/// The languages some voice of this installation speaks, as ISO 639-1 codes with their English names.
pub fn languages() -> &'static [Language] {
    &[Language { code: "en", name: "English" }]
}

/// A language that can be spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Language {
    /// ISO 639-1 code.
    pub code: &'static str,
    /// English name.
    pub name: &'static str,
}

/// Fails with `language_unknown` or `language_unsupported` unless some voice speaks `language` (BCP 47 or ISO 639).
pub(crate) fn supported(language: &str) -> Result<&'static Language, StudioError> {
    let name = language.trim();
    let primary = name.split(['-', '_']).next().unwrap_or_default().to_lowercase();
    let known = isolang::Language::from_639_1(&primary).or_else(|| isolang::Language::from_639_3(&primary));
    let Some(known) = known else {
        let message = format!("\u{201c}{name}\u{201d} is not a language code. Use one such as \u{201c}en\u{201d}.");
        return Err(StudioError::input("language_unknown", Some("language"), message));
    };
    languages().iter().find(|spoken| Some(spoken.code) == known.to_639_1()).ok_or_else(|| {
        let spoken: Vec<_> = languages().iter().map(|language| language.name).collect();
        let message = format!("No voice here speaks {}. Supported: {}.", known.to_name(), spoken.join(", "));
        StudioError::input("language_unsupported", Some("language"), message)
    })
}
