//! The voice and the aligner of this machine, both behind the speech process.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::{Aligner, Process, Spoken, Voice};
use crate::{StudioError, Word};

/// Loading the models on a busy machine takes its time.
const START: Duration = Duration::from_mins(1);
/// Speaking and aligning are far faster than this on any machine that can render video.
const PER_CHARACTER: Duration = Duration::from_millis(50);

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

    async fn speak(&self, text: &str, language: &str, out: &Path) -> Result<Spoken, StudioError> {
        super::supported(language)?;
        let request = json!({"op": "speak", "text": text, "out": absolute(out)?});
        self.ask(&request, limit(text)).await
    }
}

#[async_trait]
impl Aligner for Local {
    async fn align(&self, wav: &Path, text: &str, language: &str) -> Result<Vec<Word>, StudioError> {
        #[derive(serde::Deserialize)]
        struct Found {
            words: Vec<Word>,
        }
        super::supported(language)?;
        let request = json!({"op": "align", "text": text, "wav": absolute(wav)?});
        let found: Found = self.ask(&request, limit(text)).await?;
        Ok(found.words)
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
