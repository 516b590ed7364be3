//! Voices that speak and aligners that find each word in the audio.

use std::path::Path;

use async_trait::async_trait;
use serde::{Deserialize, Serialize};

use crate::{StudioError, Word};

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
