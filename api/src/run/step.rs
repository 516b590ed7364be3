//! A step of a run.

use async_graphql::{Enum, SimpleObject};
use chrono::{DateTime, Utc};
use entity::run_step;

use crate::progress::Progress;

/// The stages of making a video.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "entity::run_step::Kind")]
pub(crate) enum StepKind {
    /// Words to plan.
    Script,
    /// Plan to speech.
    Voice,
    /// Speech to word times.
    Timing,
    /// Something to look at for each scene.
    Footage,
    /// Scenes drawn, joined, sound mixed.
    Render,
    /// The file verified.
    Check,
}

/// Where a step stands.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "entity::run_step::State")]
pub(crate) enum StepState {
    /// Not begun.
    Pending,
    /// At work.
    Running,
    /// Finished; never done again for this run.
    Done,
    /// Stopped by an error.
    Failed,
}

/// A stage of making a video, with its own progress.
#[derive(SimpleObject)]
pub(crate) struct RunStep {
    /// Which stage.
    kind: StepKind,
    /// Where it stands.
    state: StepState,
    /// How far it is, in scenes, or in frames while rendering.
    progress: Progress,
    /// How many of its parts were found finished from before.
    reused: i64,
    /// When work on it first began.
    started_at: Option<DateTime<Utc>>,
    /// When it ended.
    finished_at: Option<DateTime<Utc>>,
    /// How long it took, in milliseconds, once it has ended.
    duration_ms: Option<i64>,
}

impl From<run_step::Model> for RunStep {
    fn from(row: run_step::Model) -> Self {
        let duration = row.started_at.zip(row.finished_at).map(|(began, ended)| (ended - began).num_milliseconds());
        Self {
            kind: row.kind.into(),
            state: row.state.into(),
            progress: Progress::new(row.done, row.total, row.state == run_step::State::Done),
            reused: row.reused,
            started_at: row.started_at,
            finished_at: row.finished_at,
            duration_ms: duration,
        }
    }
}
