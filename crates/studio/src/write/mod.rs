//! Writers: from a person's brief to a [`Plan`].

mod brief;
mod builtin;
mod check;
mod limits;
mod model;
mod pace;
mod scenes;
mod sentences;
mod terms;
mod texts;
mod validate;

use async_trait::async_trait;

use crate::{Plan, StudioError};

pub use brief::{Avoid, Brief, BriefKind, Direction, Example};
pub use builtin::BuiltInWriter;
pub use check::{MAX_SCRIPT_CHARACTERS, MAX_TOPIC_CHARACTERS, TARGET_SECONDS, check_brief, check_brief_for};
#[cfg(fuzzing)]
pub(crate) use model::judged;
pub use model::{Idea, IdeaBrief, ModelWriter, alike, ideas, script_estimate};
pub use pace::Pace;
pub(crate) use sentences::abbreviates;
pub use terms::search_terms;
pub use validate::validate;

/// Part of the hash of the script step.
pub const VERSION: &str = "1";

/// Turns a brief into a plan.
#[async_trait]
pub trait Writer: Send + Sync {
    /// Writes and validates the plan. Fails with the errors of [`check_brief`] and [`validate`], and with
    /// [`StudioError::Provider`] when a model does not write what it was asked for.
    async fn write(&self, brief: &Brief) -> Result<Plan, StudioError>;

    /// Changes whenever the same brief would give another plan; part of the hash of the script step.
    fn version(&self) -> String;
}
