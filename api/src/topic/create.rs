//! Adding a topic to a pipeline's queue.

use async_graphql::{Context, ID, InputObject, Object};
use entity::topic::{self, Priority, Source};
use sea_orm::ActiveModelTrait;

use super::draft::{Draft, check_room, last_place};
use super::{Topic, TopicPriority};
use crate::context::Reach;
use crate::error::{ApiError, Outcome, payload};
use crate::pipeline::{ScriptKind, held};

/// Which topic to add.
#[derive(InputObject)]
pub(crate) struct TopicCreateInput {
    /// The pipeline in which it waits.
    pipeline_id: ID,
    /// The idea, the talking points or the whole script; at most 10,000 characters.
    text: String,
    /// The title its video shall have, at most 100 characters; made from the text when not given.
    title: Option<String>,
    /// What the text is; as the pipeline says when its turn comes, when not given.
    script_kind: Option<ScriptKind>,
    /// Who comes first; `NORMAL` when not given.
    priority: Option<TopicPriority>,
}

payload! {
    /// What came of adding a topic.
    TopicCreatePayload {
        /// The new topic, the last of its priority.
        topic: Topic
    }
}

#[derive(Default)]
pub(crate) struct TopicCreate;

#[Object]
impl TopicCreate {
    /// Adds a topic to the queue of a pipeline. Its schedule makes a video of it when its turn comes.
    async fn topic_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which topic to add.")] input: TopicCreateInput,
    ) -> Result<TopicCreatePayload, ApiError> {
        TopicCreatePayload::of(create(ctx, input).await)
    }
}

async fn create(ctx: &Context<'_>, input: TopicCreateInput) -> Outcome<topic::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let tx = entity::begin(&api.db).await?;
    let pipeline = held(&tx, viewer.user, &input.pipeline_id).await?;
    let priority = input.priority.map_or(Priority::Normal, Into::into);
    let draft = Draft { text: input.text, title: input.title, kind: input.script_kind.map(Into::into), priority };
    let draft = draft.checked(&pipeline)?;
    check_room(&tx, &pipeline, 1).await?;
    let place = last_place(&tx, &pipeline, priority).await?;
    let row = draft.row(&pipeline, (Source::Person, place), api.clock.now()).insert(&tx).await?;
    tx.commit().await?;
    Ok(row)
}
