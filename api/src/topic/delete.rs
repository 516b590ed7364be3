//! Deleting topics.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use entity::{Owned, topic};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::context::Reach;
use crate::error::UserErrorCode::{Required, TooLong};
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::text::uuid;

const MOST: usize = 1_000;

/// Which topics to delete.
#[derive(InputObject)]
pub(crate) struct TopicDeleteInput {
    /// Ids of topics, 1 to 1,000.
    ids: Vec<ID>,
}

/// Topics that are gone.
#[derive(SimpleObject)]
pub(crate) struct DeletedTopics {
    /// Their ids.
    ids: Vec<ID>,
}

payload! {
    /// What came of deleting topics.
    TopicDeletePayload {
        /// What is gone; ids that named nothing are left out.
        deleted: DeletedTopics
    }
}

#[derive(Default)]
pub(crate) struct TopicDelete;

#[Object]
impl TopicDelete {
    /// Deletes topics. Runs that were made of them stay.
    async fn topic_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which topics to delete.")] input: TopicDeleteInput,
    ) -> Result<TopicDeletePayload, ApiError> {
        TopicDeletePayload::of(delete(ctx, input).await)
    }
}

async fn delete(ctx: &Context<'_>, input: TopicDeleteInput) -> Outcome<DeletedTopics> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    match input.ids.len() {
        0 => return Err(UserError::on("ids", Required, "Name at least one topic.").into()),
        1..=MOST => (),
        _ => return Err(UserError::on("ids", TooLong, format!("At most {MOST} topics can be deleted at once.")).into()),
    }
    let wanted: Vec<Uuid> = input.ids.iter().filter_map(uuid).collect();
    let tx = entity::begin(&api.db).await?;
    let known = topic::Entity::of(viewer.user).select_only().column(topic::Column::Id);
    let known: Vec<Uuid> = known.filter(topic::Column::Id.is_in(wanted)).into_tuple().all(&tx).await?;
    let gone = topic::Entity::delete_many().filter(topic::Column::UserId.eq(viewer.user));
    gone.filter(topic::Column::Id.is_in(known.iter().copied())).exec(&tx).await?;
    tx.commit().await?;
    Ok(DeletedTopics { ids: known.into_iter().map(ID::from).collect() })
}
