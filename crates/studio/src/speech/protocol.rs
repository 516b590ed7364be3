//! The lines that are exchanged with the speech process.

use std::time::Duration;

use serde::Deserialize;
use serde_json::Value;

use crate::StudioError;

/// Why the process was not usable.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Failure {
    #[error("the speech process died: {0}")]
    Died(String),
    #[error("the speech process did not answer within {} s", .0.as_secs())]
    Silent(Duration),
    #[error("the speech process answered nonsense: {0}")]
    Nonsense(String),
}

impl Failure {
    pub(crate) fn into_error(self, last_words: &str) -> StudioError {
        let detail = format!("{self}\n{last_words}");
        match self {
            Self::Silent(_) => StudioError::tool("voice_timeout", "The voice did not answer in time. Try again.", detail),
            _ => StudioError::tool("voice_failed", "The voice stopped working. Try again.", detail),
        }
    }
}

/// The line that asks for `request`.
pub(crate) fn request(id: u64, request: &Value) -> String {
    let mut request = request.clone();
    request["id"] = id.into();
    format!("{request}\n")
}

#[derive(Deserialize)]
struct Answer {
    id: u64,
    ok: Option<Value>,
    error: Option<Refusal>,
}

#[derive(Deserialize)]
struct Refusal {
    code: String,
    message: String,
}

/// Reads the line that answers request `id`.
pub(crate) fn answer(id: u64, line: &str) -> Result<Result<Value, StudioError>, Failure> {
    let nonsense = || Failure::Nonsense(line.chars().take(200).collect());
    let answer: Answer = serde_json::from_str(line).map_err(|_| nonsense())?;
    match answer {
        Answer { id: of, ok: Some(ok), error: None } if of == id => Ok(Ok(ok)),
        Answer { id: of, ok: None, error: Some(refusal) } if of == id => Ok(Err(refused(&refusal))),
        _ => Err(nonsense()),
    }
}

fn refused(refusal: &Refusal) -> StudioError {
    match refusal.code.as_str() {
        "nothing_to_speak" => StudioError::input("nothing_to_speak", Some("script"), "A scene has no word that can be spoken."),
        "disk_full" => StudioError::disk_full(refusal.message.clone()),
        "not_alignable" => {
            StudioError::tool("not_alignable", "The words could not be found in the audio.", refusal.message.clone())
        }
        _ => StudioError::tool("voice_failed", "The voice stopped working. Try again.", refusal.message.clone()),
    }
}
