//! Writers: from a person's brief to a [`Plan`].

mod builtin;
mod check;
mod scenes;
mod sentences;
mod terms;
mod texts;
mod validate;

use async_trait::async_trait;
use serde::{Deserialize, Serialize};

use crate::{Plan, StudioError};

pub use builtin::BuiltInWriter;
pub use check::{MAX_SCRIPT_CHARACTERS, check_brief, check_brief_for};
pub(crate) use sentences::abbreviates;
pub use validate::validate;

/// Part of the hash of the script step.
pub const VERSION: &str = "1";

/// What a person hands in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brief {
    /// The words to speak, or the points to speak about.
    pub script: String,
    /// The title of the video; made from the script when absent.
    pub title: Option<String>,
    /// BCP 47 or ISO 639 language of the script, such as `en` or `en-US`.
    pub language: String,
    /// How `script` is to be read.
    pub kind: BriefKind,
}

/// How the text of a brief is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::Display, strum::EnumString)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum BriefKind {
    /// Spoken as it stands, cut into scenes by sentence.
    Script,
    /// One scene per line, bullets removed.
    TalkingPoints,
}

/// Turns a brief into a plan.
#[async_trait]
pub trait Writer: Send + Sync {
    /// Writes and validates the plan. Fails with the errors of [`check_brief`] and [`validate`], and with
    /// [`StudioError::Tool`] when a remote writer does not answer.
    async fn write(&self, brief: &Brief) -> Result<Plan, StudioError>;

    /// Changes whenever the same brief would give another plan; part of the hash of the script step.
    fn version(&self) -> &'static str;
}
