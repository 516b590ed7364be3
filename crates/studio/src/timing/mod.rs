//! When each word is heard: the voice's own times if they are sound, else forced alignment, else an estimate.

mod estimate;
mod screen;
mod sound;

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::speech::{Aligner, Line};
use crate::wav::{Samples, Voiced};
use crate::{StudioError, TimingSource, Word};

pub(crate) use estimate::estimate;
pub(crate) use screen::readable;
pub(crate) use sound::Heard;

/// Part of the hash of the timing step.
pub const VERSION: &str = "2";

/// The words of a narration with their times, and how far to trust them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timed {
    /// Equal to the whitespace-separated words of the text, in order; times never go back and stay inside the audio.
    pub words: Vec<Word>,
    /// Where the times come from.
    pub source: TimingSource,
}

/// Times every word of `line` in `wav`, which lasts `duration_ms`. `provided` are the voice's own words, if it has any.
/// Never fails: where neither they nor the aligner give sound times, the answer is an estimate and says so.
pub async fn time_words(aligner: &dyn Aligner, wav: &Path, line: &Line, provided: Option<Vec<Word>>, duration_ms: u64) -> Timed {
    let voiced = listen(wav).await;
    let spoken = line.spoken();
    let heard = Heard { text: &line.text, spoken: &spoken, voiced: voiced.as_ref(), duration_ms };
    let timed = |words, source| Timed { words: readable(words, duration_ms), source };
    if let Some(words) = provided.and_then(|words| heard.sound(words)) {
        return timed(words, TimingSource::Provider);
    }
    match aligner.align(wav, line).await.map(|words| heard.sound(words)) {
        Ok(Some(words)) => timed(words, TimingSource::Aligned),
        unsound => {
            note(unsound.err().as_ref());
            let span = voiced.as_ref().and_then(Voiced::span).unwrap_or(0..duration_ms);
            let span = span.start.min(duration_ms)..span.end.min(duration_ms);
            timed(estimate(&line.text, &spoken, span), TimingSource::Estimated)
        }
    }
}

/// Where somebody speaks in `wav`; nothing if it cannot be read.
async fn listen(wav: &Path) -> Option<Voiced> {
    let path = wav.to_owned();
    let read = tokio::task::spawn_blocking(move || Samples::read(&path).map(|samples| samples.voiced()));
    read.await.ok()?.inspect_err(|error| note(Some(error))).ok()
}

fn note(error: Option<&StudioError>) {
    match error {
        Some(StudioError::Tool { code, detail, .. }) => tracing::warn!(code, detail, "word times may be estimated"),
        Some(error) => tracing::warn!(%error, "word times are estimated"),
        None => tracing::warn!("word times are estimated: the aligner's are not sound"),
    }
}

#[cfg(test)]
mod tests;
