//! A step of a run.

use async_graphql::{ComplexObject, Context, Enum, SimpleObject};
use chrono::{DateTime, Utc};
use entity::run_step;

use crate::context::Reach;
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
    /// Not needed for this run: the video is the person's own.
    Skipped,
}

/// A stage of making a video, with its own progress.
#[derive(SimpleObject)]
#[graphql(complex)]
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
    #[graphql(skip)]
    row: run_step::Model,
}

#[ComplexObject]
impl RunStep {
    /// About how long it will still take, in milliseconds, at the pace it had so far; null unless it is at work and some of it
    /// is done.
    async fn remaining_ms(&self, ctx: &Context<'_>) -> Option<i64> {
        remaining_ms(&self.row, ctx.api().clock.now())
    }
}

fn remaining_ms(row: &run_step::Model, now: DateTime<Utc>) -> Option<i64> {
    let began = row.started_at.filter(|_| row.state == run_step::State::Running)?;
    let spent = (now - began).num_milliseconds().max(0);
    (row.done > 0 && row.total > row.done).then(|| spent.saturating_mul(row.total - row.done) / row.done)
}

impl From<run_step::Model> for RunStep {
    fn from(row: run_step::Model) -> Self {
        let duration = row.started_at.zip(row.finished_at).map(|(began, ended)| (ended - began).num_milliseconds());
        Self {
            kind: row.kind.into(),
            state: row.state.into(),
            progress: Progress::new(row.done, row.total, row.state.is_over()),
            reused: row.reused,
            started_at: row.started_at,
            finished_at: row.finished_at,
            duration_ms: duration,
            row,
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    #[test]
    fn what_is_left_takes_as_long_as_what_is_done_did() {
        let began = DateTime::<Utc>::UNIX_EPOCH;
        let row = |state, done| run_step::Model {
            id: uuid::Uuid::nil(),
            run_id: uuid::Uuid::nil(),
            kind: run_step::Kind::Render,
            state,
            done,
            total: 900,
            reused: 0,
            started_at: Some(began),
            finished_at: None,
        };
        let later = began + TimeDelta::seconds(6);
        assert_eq!(remaining_ms(&row(run_step::State::Running, 300), later), Some(12_000));
        assert_eq!(remaining_ms(&row(run_step::State::Running, 0), later), None);
        assert_eq!(remaining_ms(&row(run_step::State::Running, 900), later), None);
        assert_eq!(remaining_ms(&row(run_step::State::Done, 300), later), None);
    }
}
