//! Deleting a clip.

use async_graphql::{Context, ID, InputObject, Object};
use entity::{Owned, clip};
use sea_orm::{ColumnTrait, ModelTrait, QueryFilter, QuerySelect};
use store::Key;

use super::pipelines;
use crate::audit;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::text::uuid;

/// Which clip to delete.
#[derive(InputObject)]
pub(crate) struct ClipDeleteInput {
    /// The clip's id.
    id: ID,
    /// Whether to delete it although pipelines name it as their footage; they go on with their other clips.
    #[graphql(default)]
    even_if_used: bool,
}

payload! {
    /// What came of deleting a clip.
    ClipDeletePayload {
        /// The id of the clip that is gone.
        deleted_id: ID
    }
}

#[derive(Default)]
pub(crate) struct ClipDelete;

#[Object]
impl ClipDelete {
    /// Deletes a clip and its files. Videos that were made with it stay as they are. Refused with `IN_USE` while pipelines
    /// name it, unless `evenIfUsed` is set; and always while it is all that one of them shows.
    async fn clip_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which clip to delete.")] input: ClipDeleteInput,
    ) -> Result<ClipDeletePayload, ApiError> {
        ClipDeletePayload::of(delete(ctx, input).await)
    }
}

async fn delete(ctx: &Context<'_>, ClipDeleteInput { id, even_if_used }: ClipDeleteInput) -> Outcome<ID> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let not_found = || UserError::not_found("id", "clip");
    let wanted = clip::Entity::of(viewer.user).filter(clip::Column::Id.eq(uuid(&id).ok_or_else(not_found)?));
    let tx = entity::begin(&api.db).await?;
    let row = wanted.lock_exclusive().one(&tx).await?.ok_or_else(not_found)?;
    pipelines::release(viewer.user, row.id, even_if_used, &tx).await?;
    let (keys, name) = (keys(&row)?, row.name.clone());
    row.delete(&tx).await?;
    let entry =
        audit::Entry { user: viewer.user, kind: "clip.deleted", subject: &name, actor: &viewer.actor(), now: api.clock.now() };
    audit::write(&tx, entry).await?;
    // the files before the commit: a row without a file can be deleted again, a file without a row is lost
    for key in keys {
        api.store.delete(&key).await?;
    }
    tx.commit().await?;
    Ok(id)
}

/// All files of a clip.
fn keys(row: &clip::Model) -> Result<Vec<Key>, ApiError> {
    Ok(std::iter::once(&row.store_key).chain(&row.thumbnail_key).map(|key| key.parse()).collect::<Result<_, _>>()?)
}
