//! Moving a topic to another place of the queue.

use async_graphql::{Context, ID, InputObject, Object};
use entity::topic::{self, Priority, State};
use entity::{Owned, pipeline};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, Set,
};
use uuid::Uuid;

use super::Topic;
use super::draft::last_place;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::pipeline::held;
use crate::text::uuid;

/// Where to move a topic.
#[derive(InputObject)]
pub(crate) struct TopicMoveInput {
    /// The topic's id; it must wait.
    id: ID,
    /// The id of the waiting topic before which it comes, whose priority it takes; when not given, it becomes the last of its
    /// own priority.
    before_id: Option<ID>,
}

payload! {
    /// What came of moving a topic.
    TopicMovePayload {
        /// The topic at its new place.
        topic: Topic
    }
}

#[derive(Default)]
pub(crate) struct TopicMove;

#[Object]
impl TopicMove {
    /// Moves a waiting topic to another place of its queue.
    async fn topic_move(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which topic, and where to.")] input: TopicMoveInput,
    ) -> Result<TopicMovePayload, ApiError> {
        TopicMovePayload::of(move_topic(ctx, input).await)
    }
}

async fn move_topic(ctx: &Context<'_>, input: TopicMoveInput) -> Outcome<topic::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let tx = entity::begin(&api.db).await?;
    let not_found = || UserError::not_found("id", "topic");
    let id = uuid(&input.id).ok_or_else(not_found)?;
    let known = topic::Entity::find_of(viewer.user, id, &tx).await?.ok_or_else(not_found)?;
    let pipeline = held(&tx, viewer.user, &known.pipeline_id.into()).await?;
    let topic = waiting(&tx, &pipeline, id).await?.ok_or_else(|| UserError::wrong_state("This topic does not wait."))?;
    let place = match &input.before_id {
        None => last_place(&tx, &pipeline, Priority::of(topic.position)).await?,
        Some(before) => {
            let unknown = || UserError::not_found("beforeId", "waiting topic in this pipeline");
            let before = uuid(before).ok_or_else(unknown)?;
            if before == id {
                return Ok(topic);
            }
            place_before(&tx, &pipeline, before).await?.ok_or_else(unknown)?
        }
    };
    let mut row = topic.into_active_model();
    row.position = Set(place);
    let row = row.update(&tx).await?;
    tx.commit().await?;
    Ok(row)
}

async fn waiting(tx: &impl ConnectionTrait, pipeline: &pipeline::Model, id: Uuid) -> Result<Option<topic::Model>, DbErr> {
    topic::waiting(pipeline.id).filter(topic::Column::Id.eq(id)).one(tx).await
}

/// The place between `before` and whoever comes before it; where there is no room, it is made.
async fn place_before(tx: &impl ConnectionTrait, pipeline: &pipeline::Model, before: Uuid) -> Result<Option<i64>, DbErr> {
    for _ in 0..2 {
        let Some(next) = waiting(tx, pipeline, before).await? else { return Ok(None) };
        let priority = Priority::of(next.position);
        let former: Option<Option<i64>> = topic::waiting(pipeline.id)
            .select_only()
            .column_as(topic::Column::Position.max(), "former")
            .filter(topic::Column::Position.between(*priority.band().start(), next.position))
            .filter(topic::Column::Id.ne(next.id))
            .into_tuple()
            .one(tx)
            .await?;
        let former = former.flatten().unwrap_or(*priority.band().start());
        if let Some(place) = topic::between(former, next.position) {
            return Ok(Some(place));
        }
        make_room(tx, pipeline, priority).await?;
    }
    Ok(None)
}

/// Spreads the waiting topics of a priority evenly again.
async fn make_room(tx: &impl ConnectionTrait, pipeline: &pipeline::Model, priority: Priority) -> Result<(), DbErr> {
    let band = priority.band();
    let of_priority = topic::queue(pipeline.id)
        .select_only()
        .column(topic::Column::Id)
        .filter(topic::Column::Position.between(*band.start(), *band.end()));
    let ids: Vec<Uuid> = of_priority.into_tuple().all(tx).await?;
    let mut last = None;
    for id in ids {
        let place = topic::behind(last, priority);
        let moved = topic::ActiveModel { position: Set(place), ..Default::default() };
        let one = topic::Entity::update_many().set(moved).filter(topic::Column::Id.eq(id));
        one.filter(topic::Column::State.eq(State::Waiting)).exec(tx).await?;
        last = Some(place);
    }
    Ok(())
}
