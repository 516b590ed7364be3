//! When each word is heard: the voice's own times if they are sound, else forced alignment, else an estimate.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::speech::Aligner;
use crate::{TimingSource, Word};

/// Part of the hash of the timing step.
pub const VERSION: &str = "1";

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
    todo!()
}
