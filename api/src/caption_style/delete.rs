//! Deleting a caption style.

use async_graphql::{Context, ID, InputObject, Object};
use entity::{Owned, caption_style};
use sea_orm::ModelTrait;

use crate::context::Reach;
use crate::error::UserErrorCode::InUse;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::pipeline::alive;
use crate::text::uuid;

/// Which style to delete.
#[derive(InputObject)]
pub(crate) struct CaptionStyleDeleteInput {
    /// The style's id.
    id: ID,
}

payload! {
    /// What came of deleting a caption style.
    CaptionStyleDeletePayload {
        /// The id of the style that is gone.
        deleted_id: ID
    }
}

#[derive(Default)]
pub(crate) struct CaptionStyleDelete;

#[Object]
impl CaptionStyleDelete {
    /// Deletes a caption style; refused with `IN_USE` while a pipeline has it. Videos that were begun keep their look.
    async fn caption_style_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which style to delete.")] input: CaptionStyleDeleteInput,
    ) -> Result<CaptionStyleDeletePayload, ApiError> {
        CaptionStyleDeletePayload::of(delete(ctx, input.id).await)
    }
}

async fn delete(ctx: &Context<'_>, id: ID) -> Outcome<ID> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let not_found = || UserError::not_found("id", "caption style");
    let tx = entity::begin(&api.db).await?;
    let row = caption_style::Entity::find_of(viewer.user, uuid(&id).ok_or_else(not_found)?, &tx).await?.ok_or_else(not_found)?;
    let pipelines = alive(viewer.user).all(&tx).await?;
    if let Some(pipeline) = pipelines.iter().find(|pipeline| pipeline.settings.caption_preset == row.id.to_string()) {
        let message = format!("The pipeline \u{201c}{}\u{201d} has this style; give it another one first.", pipeline.name);
        return Err(UserError::on("id", InUse, message).into());
    }
    row.delete(&tx).await?;
    tx.commit().await?;
    Ok(id)
}
