//! Deleting a pipeline.

use async_graphql::{Context, ID, InputObject, Object};
use entity::{pipeline, restock, schedule};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, Set};

use super::alive;
use crate::audit;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::text::uuid;

/// Which pipeline to delete.
#[derive(InputObject)]
pub(crate) struct PipelineDeleteInput {
    /// The pipeline's id.
    id: ID,
}

payload! {
    /// What came of deleting a pipeline.
    PipelineDeletePayload {
        /// The id of the pipeline that is gone.
        deleted_id: ID
    }
}

#[derive(Default)]
pub(crate) struct PipelineDelete;

#[Object]
impl PipelineDelete {
    /// Deletes a pipeline: it makes no more runs. The runs it made go on, and they and their publications stay in the history.
    async fn pipeline_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which pipeline to delete.")] input: PipelineDeleteInput,
    ) -> Result<PipelineDeletePayload, ApiError> {
        PipelineDeletePayload::of(delete(ctx, input.id).await)
    }
}

async fn delete(ctx: &Context<'_>, id: ID) -> Outcome<ID> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let not_found = || UserError::not_found("id", "pipeline");
    let known = alive(viewer.user).filter(pipeline::Column::Id.eq(uuid(&id).ok_or_else(not_found)?));
    let tx = entity::begin(&api.db).await?;
    let known = known.lock_exclusive().one(&tx).await?.ok_or_else(not_found)?;
    let (pipeline, name, now) = (known.id, known.name.clone(), api.clock.now());
    let mut row = known.into_active_model();
    row.deleted_at = Set(Some(now));
    row.updated_at = Set(now);
    row.update(&tx).await?;
    schedule::Entity::delete_many().filter(schedule::Column::PipelineId.eq(pipeline)).exec(&tx).await?;
    restock::Entity::delete_many().filter(restock::Column::PipelineId.eq(pipeline)).exec(&tx).await?;
    let entry = audit::Entry { user: viewer.user, kind: "pipeline.deleted", subject: &name, actor: &viewer.actor(), now };
    audit::write(&tx, entry).await?;
    tx.commit().await?;
    Ok(id)
}
