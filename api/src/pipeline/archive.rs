//! Putting a pipeline aside, and taking it up again.

use async_graphql::{Context, ID, InputObject, Object};
use chrono::{DateTime, Utc};
use entity::{pipeline, schedule};
use sea_orm::{ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, Set};

use super::alive;
use crate::audit;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::pipeline::Pipeline;
use crate::text::uuid;

/// Which pipeline to put aside.
#[derive(InputObject)]
pub(crate) struct PipelineArchiveInput {
    /// The pipeline's id.
    id: ID,
}

payload! {
    /// What came of putting a pipeline aside.
    PipelineArchivePayload {
        /// The pipeline as it is now.
        pipeline: Pipeline
    }
}

/// Which pipeline to take up again.
#[derive(InputObject)]
pub(crate) struct PipelineRestoreInput {
    /// The pipeline's id.
    id: ID,
}

payload! {
    /// What came of taking a pipeline up again.
    PipelineRestorePayload {
        /// The pipeline as it is now.
        pipeline: Pipeline
    }
}

#[derive(Default)]
pub(crate) struct PipelineArchive;

#[Object]
impl PipelineArchive {
    /// Puts a pipeline aside: its schedule fills no slots, its writer proposes no topics, and no new run is made with it. Runs that
    /// were made go on; history, settings and topics stay. Asking again changes nothing.
    async fn pipeline_archive(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which pipeline to put aside.")] input: PipelineArchiveInput,
    ) -> Result<PipelineArchivePayload, ApiError> {
        PipelineArchivePayload::of(put(ctx, &input.id, true).await)
    }

    /// Takes a pipeline up again that was put aside. Its schedule goes on with the next slot from now, unless it was paused; slots
    /// that passed meanwhile are not made up for. Asking again changes nothing.
    async fn pipeline_restore(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which pipeline to take up again.")] input: PipelineRestoreInput,
    ) -> Result<PipelineRestorePayload, ApiError> {
        PipelineRestorePayload::of(put(ctx, &input.id, false).await)
    }
}

async fn put(ctx: &Context<'_>, id: &ID, aside: bool) -> Outcome<pipeline::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let not_found = || UserError::not_found("id", "pipeline");
    let named = alive(viewer.user).filter(pipeline::Column::Id.eq(uuid(id).ok_or_else(not_found)?));
    let now = api.clock.now();
    let tx = entity::begin(&api.db).await?;
    let known = named.lock_exclusive().one(&tx).await?.ok_or_else(not_found)?;
    if known.archived_at.is_some() == aside {
        return Ok(known);
    }
    let mut row = known.into_active_model();
    (row.archived_at, row.updated_at) = (Set(aside.then_some(now)), Set(now));
    let row = row.update(&tx).await?;
    plan(&tx, &row, now).await?;
    let kind = if aside { "pipeline.archived" } else { "pipeline.restored" };
    let (subject, actor) = (&row.name, &viewer.actor());
    audit::write(&tx, audit::Entry { user: viewer.user, kind, subject, actor, now }).await?;
    tx.commit().await?;
    Ok(row)
}

/// The schedule of a pipeline that is put aside has no next slot.
async fn plan(tx: &DatabaseTransaction, pipeline: &pipeline::Model, now: DateTime<Utc>) -> Outcome<()> {
    let known = schedule::Entity::find().filter(schedule::Column::PipelineId.eq(pipeline.id)).lock_exclusive().one(tx).await?;
    let Some(mut row) = known else { return Ok(()) };
    if pipeline.archived_at.is_some() {
        (row.next_at, row.not_before) = (None, None);
    } else {
        row.look_ahead(now)?;
    }
    row.into_active_model().reset_all().update(tx).await?;
    Ok(())
}
