//! Changing a topic, putting it aside, and taking it back.

use async_graphql::{Context, Enum, ID, InputObject, MaybeUndefined, Object};
use entity::topic::{self, Priority, State};
use entity::{Owned, pipeline};
use sea_orm::{ActiveModelTrait, ConnectionTrait, IntoActiveModel, Set};

use super::draft::{Draft, check_room, last_place};
use super::{Topic, TopicPriority};
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::pipeline::{ScriptKind, held};
use crate::text::uuid;

/// Where a person puts a topic.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TopicPlace {
    /// In the queue, behind all others of its priority.
    Waiting,
    /// Aside.
    Archived,
}

/// What to change; whatever is left out stays as it is.
#[derive(InputObject)]
pub(crate) struct TopicUpdateInput {
    /// The topic's id.
    id: ID,
    /// The idea, the talking points or the whole script; at most 10,000 characters.
    text: Option<String>,
    /// The title its video shall have; null for one made from the text.
    title: MaybeUndefined<String>,
    /// What the text is; null for as the pipeline says.
    script_kind: MaybeUndefined<ScriptKind>,
    /// Who comes first; it becomes the last of its new priority.
    priority: Option<TopicPriority>,
    /// Where it goes.
    state: Option<TopicPlace>,
}

payload! {
    /// What came of changing a topic.
    TopicUpdatePayload {
        /// The topic as it is now.
        topic: Topic
    }
}

#[derive(Default)]
pub(crate) struct TopicUpdate;

#[Object]
impl TopicUpdate {
    /// Changes a topic that no run was made of, puts it aside, or lets it wait again.
    async fn topic_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to change; whatever is left out stays as it is.")] input: TopicUpdateInput,
    ) -> Result<TopicUpdatePayload, ApiError> {
        TopicUpdatePayload::of(update(ctx, input).await)
    }
}

async fn update(ctx: &Context<'_>, input: TopicUpdateInput) -> Outcome<topic::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let not_found = || UserError::not_found("id", "topic");
    let id = uuid(&input.id).ok_or_else(not_found)?;
    let tx = entity::begin(&api.db).await?;
    let known = topic::Entity::find_of(viewer.user, id, &tx).await?.ok_or_else(not_found)?;
    let pipeline = held(&tx, viewer.user, &known.pipeline_id.into()).await?;
    // its turn may have come while the queue was waited for
    let known = topic::Entity::find_of(viewer.user, id, &tx).await?.ok_or_else(not_found)?;
    if known.state == State::Used {
        return Err(UserError::wrong_state("A run was made of this topic already.").into());
    }
    let row = changed(&tx, &pipeline, known, input).await?.update(&tx).await?;
    tx.commit().await?;
    Ok(row)
}

/// The topic as it shall be.
async fn changed(
    tx: &impl ConnectionTrait,
    pipeline: &pipeline::Model,
    known: topic::Model,
    input: TopicUpdateInput,
) -> Outcome<topic::ActiveModel> {
    let former = Priority::of(known.position);
    let draft = Draft {
        text: input.text.unwrap_or_else(|| known.text.clone()),
        title: or(input.title, known.title.clone()),
        kind: or(input.script_kind.map_value(Into::into), known.script_kind),
        priority: input.priority.map_or(former, Into::into),
    };
    let draft = draft.checked(pipeline)?;
    let comes_back = input.state == Some(TopicPlace::Waiting) && known.state != State::Waiting;
    if comes_back {
        check_room(tx, pipeline, 1).await?;
    }
    let moves = comes_back || draft.priority != former;
    let place = if moves { Some(last_place(tx, pipeline, draft.priority).await?) } else { None };
    let mut row = known.into_active_model();
    row.text = Set(draft.text);
    row.title = Set(draft.title);
    row.script_kind = Set(draft.kind);
    if let Some(place) = place {
        row.position = Set(place);
    }
    match input.state {
        Some(TopicPlace::Waiting) => {
            row.state = Set(State::Waiting);
            row.reason = Set(None);
            row.used_at = Set(None);
        }
        Some(TopicPlace::Archived) => row.state = Set(State::Archived),
        None => (),
    }
    Ok(row)
}

/// What is said, or else what was.
fn or<T>(said: MaybeUndefined<T>, was: Option<T>) -> Option<T> {
    match said {
        MaybeUndefined::Undefined => was,
        MaybeUndefined::Null => None,
        MaybeUndefined::Value(value) => Some(value),
    }
}
