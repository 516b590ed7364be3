//! The topic: one idea waiting in a pipeline.

mod create;
mod delete;
mod draft;
mod import;
mod list;
mod moving;
mod update;

use async_graphql::{ComplexObject, Context, Enum, ID, SimpleObject};
use chrono::{DateTime, Utc};
use entity::topic::{self, Priority};

pub(crate) use create::TopicCreate;
pub(crate) use delete::TopicDelete;
pub(crate) use import::TopicImport;
pub(crate) use list::TopicQuery;
pub(crate) use moving::TopicMove;
pub(crate) use update::TopicUpdate;

use crate::context::Reach;
use crate::error::ApiError;
use crate::loaders::RunOfTopic;
use crate::pipeline::ScriptKind;
use crate::run::Run;

/// What became of a topic.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "entity::topic::State")]
pub(crate) enum TopicState {
    /// In the queue.
    Waiting,
    /// A run was made of it.
    Used,
    /// Its turn came, and no video can be made of it, for the reason told.
    Failed,
    /// The person put it aside.
    Archived,
}

/// Who had the idea.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "entity::topic::Source")]
pub(crate) enum TopicSource {
    /// The person wrote it.
    Person,
    /// It came in a file.
    Import,
    /// The pipeline's writer proposed it.
    Writer,
}

/// Who comes first.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "entity::topic::Priority")]
pub(crate) enum TopicPriority {
    /// Before all others.
    High,
    /// As usual.
    Normal,
    /// When nothing else waits.
    Low,
}

/// One idea of a pipeline.
#[derive(SimpleObject)]
#[graphql(complex)]
pub(crate) struct Topic {
    /// Id.
    id: ID,
    /// Id of the pipeline.
    pipeline_id: ID,
    /// The idea, the talking points or the whole script.
    text: String,
    /// The title its video shall have; null when it is made from the text.
    title: Option<String>,
    /// What the text is; null for as the pipeline says.
    script_kind: Option<ScriptKind>,
    /// Who comes first.
    priority: TopicPriority,
    /// Who had the idea.
    source: TopicSource,
    /// What became of it.
    state: TopicState,
    /// Why no video can be made of it, in a sentence.
    reason: Option<String>,
    /// When it was added.
    created_at: DateTime<Utc>,
    /// When its turn came.
    used_at: Option<DateTime<Utc>>,
    #[graphql(skip)]
    row: topic::Model,
}

impl From<topic::Model> for Topic {
    fn from(row: topic::Model) -> Self {
        Self {
            id: row.id.into(),
            pipeline_id: row.pipeline_id.into(),
            text: row.text.clone(),
            title: row.title.clone(),
            script_kind: row.script_kind.map(Into::into),
            priority: Priority::of(row.position).into(),
            source: row.source.into(),
            state: row.state.into(),
            reason: row.reason.clone(),
            created_at: row.created_at,
            used_at: row.used_at,
            row,
        }
    }
}

#[ComplexObject]
impl Topic {
    /// The last run that was made of it.
    async fn run(&self, ctx: &Context<'_>) -> Result<Option<Run>, ApiError> {
        Ok(ctx.load(RunOfTopic(self.row.id)).await?.map(Run::from))
    }
}
