//! The voice and the aligner of this machine, both behind the speech process.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::{Aligner, Line, Process, Spoken, SpokenWord, Voice, VoiceKind};
use crate::{StudioError, Word};

/// Loading the models on a busy machine takes its time.
const START: Duration = Duration::from_mins(1);
/// Speaking and aligning are far faster than this on any machine that can render video.
const PER_CHARACTER: Duration = Duration::from_millis(50);
/// A voice that the aligner does not know well takes it several times as long.
const PATIENCE: u32 = 4;

/// The speech process as a voice and an aligner.
#[derive(Clone)]
pub(crate) struct Local {
    process: Arc<Process>,
}

impl Local {
    pub(crate) fn new(process: Process) -> Self {
        Self { process: Arc::new(process) }
    }

    /// The id of the living process.
    pub(crate) async fn hello(&self) -> Result<u32, StudioError> {
        #[derive(serde::Deserialize)]
        struct Hello {
            pid: u32,
        }
        let hello: Hello = self.ask(&json!({"op": "hello"}), START).await?;
        Ok(hello.pid)
    }

    async fn ask<T: DeserializeOwned>(&self, request: &Value, limit: Duration) -> Result<T, StudioError> {
        let answer = self.process.ask(request, limit).await?;
        serde_json::from_value(answer)
            .map_err(|error| StudioError::tool("voice_failed", "The voice answered something unexpected.", error.to_string()))
    }
}

#[async_trait]
impl Voice for Local {
    fn id(&self) -> &'static str {
        "local:heart"
    }

    fn version(&self) -> &'static str {
        super::VERSION
    }

    async fn speak(&self, line: &Line, out: &Path) -> Result<Spoken, StudioError> {
        super::speaks(VoiceKind::Local, &line.language)?;
        let text = line.said(&line.spoken())?;
        let request = json!({"op": "speak", "text": text, "speed": line.rate, "out": absolute(out)?});
        self.ask(&request, limit(&text)).await
    }
}

#[async_trait]
impl Aligner for Local {
    async fn align(&self, wav: &Path, line: &Line) -> Result<Vec<Word>, StudioError> {
        #[derive(serde::Deserialize)]
        struct Found {
            times: Vec<(u64, u64)>,
        }
        super::speaks(VoiceKind::Local, &line.language)?;
        let words = line.spoken();
        let said: Vec<&str> = words.iter().map(|word| word.spoken.as_str()).collect();
        let request = json!({"op": "align", "words": said, "wav": absolute(wav)?});
        let found: Found = self.ask(&request, limit(&line.text) * PATIENCE).await?;
        let word = |(word, (start_ms, end_ms)): (SpokenWord, (u64, u64))| Word {
            text: line.text[word.written].to_owned(),
            start_ms,
            end_ms,
        };
        Ok(words.into_iter().zip(found.times).map(word).collect())
    }
}

fn limit(text: &str) -> Duration {
    START + PER_CHARACTER * text.len() as u32
}

/// The speech process does not know our working folder's future.
fn absolute(path: &Path) -> Result<String, StudioError> {
    let path = std::path::absolute(path).map_err(|error| StudioError::io(&error, path.display()))?;
    Ok(path.to_string_lossy().into_owned())
}
