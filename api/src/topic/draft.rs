//! A topic as it is written, and whether a video can be made of it.

use chrono::{DateTime, Utc};
use entity::pipeline::{self, ScriptKind};
use entity::topic::{self, Priority, Source, State};
use sea_orm::{ConnectionTrait, DbErr, PaginatorTrait, Set};

use crate::error::UserErrorCode::LimitReached;
use crate::error::{Outcome, UserError};
use crate::run::words;

/// Years of videos; a queue that grows beyond is a mistake.
const MOST_WAITING: u64 = 20_000;

/// A topic as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Draft {
    pub(super) text: String,
    pub(super) title: Option<String>,
    pub(super) kind: Option<ScriptKind>,
    pub(super) priority: Priority,
}

impl Draft {
    /// The draft, if a video of the pipeline can be made of it.
    pub(super) fn checked(self, pipeline: &pipeline::Model) -> Result<Self, UserError> {
        let words = words(&self.text, self.title.as_deref(), self.kind, pipeline).map_err(beside)?;
        Ok(Self { text: self.text.trim().to_owned(), title: words.brief.title, ..self })
    }

    /// Its row, at `position`.
    pub(super) fn row(
        self,
        pipeline: &pipeline::Model,
        (source, position): (Source, i64),
        now: DateTime<Utc>,
    ) -> topic::ActiveModel {
        topic::ActiveModel {
            id: Set(entity::new_id()),
            user_id: Set(pipeline.user_id),
            pipeline_id: Set(pipeline.id),
            text: Set(self.text),
            title: Set(self.title),
            script_kind: Set(self.kind),
            source: Set(source),
            state: Set(State::Waiting),
            reason: Set(None),
            position: Set(position),
            created_at: Set(now),
            used_at: Set(None),
        }
    }
}

/// The mistake beside the field of a topic.
pub(super) fn beside(mut error: UserError) -> UserError {
    for name in error.field.iter_mut().flatten() {
        if name == "script" {
            "text".clone_into(name);
        }
    }
    error
}

/// The place behind all topics of `priority` that wait.
pub(super) async fn last_place(tx: &impl ConnectionTrait, pipeline: &pipeline::Model, priority: Priority) -> Result<i64, DbErr> {
    Ok(topic::behind(topic::last_position(tx, pipeline.id, priority).await?, priority))
}

/// Refuses what the queue has no room for.
pub(super) async fn check_room(tx: &impl ConnectionTrait, pipeline: &pipeline::Model, more: u64) -> Outcome<()> {
    if topic::waiting(pipeline.id).count(tx).await? + more > MOST_WAITING {
        let message = format!("At most {MOST_WAITING} topics can wait in a pipeline.");
        return Err(UserError::general(LimitReached, message).into());
    }
    Ok(())
}
