//! Deleting a clip.

use async_graphql::{Context, ID, InputObject, Object};
use entity::{Owned, clip};
use sea_orm::ModelTrait;
use store::Key;

use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::text::uuid;

/// Which clip to delete.
#[derive(InputObject)]
pub(crate) struct ClipDeleteInput {
    /// The clip's id.
    id: ID,
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
    /// Deletes a clip and its file. Videos that were made with it stay as they are.
    async fn clip_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which clip to delete.")] input: ClipDeleteInput,
    ) -> Result<ClipDeletePayload, ApiError> {
        ClipDeletePayload::of(delete(ctx, input.id).await)
    }
}

async fn delete(ctx: &Context<'_>, id: ID) -> Outcome<ID> {
    let (api, viewer) = (ctx.api(), ctx.writer()?);
    let not_found = || UserError::not_found("id", "clip");
    let row = clip::Entity::find_of(viewer.user, uuid(&id).ok_or_else(not_found)?, &api.db).await?.ok_or_else(not_found)?;
    let key: Key = row.store_key.parse()?;
    // the file first: a row without a file can be deleted again, a file without a row is lost
    api.store.delete(&key).await?;
    row.delete(&api.db).await?;
    Ok(id)
}
