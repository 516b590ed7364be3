//! Changing a pipeline.

use async_graphql::{Context, ID, InputObject, Object};
use entity::pipeline;
use sea_orm::{ActiveModelTrait, ColumnTrait, IntoActiveModel, QueryFilter, QuerySelect, Set};

use super::create::LONGEST_NAME;
use super::settings::PipelineSettingsInput;
use super::{alive, destinations};
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::pipeline::Pipeline;
use crate::preflight;
use crate::text::{self, uuid};

/// What to change; whatever is left out stays as it is.
#[derive(InputObject)]
pub(crate) struct PipelineUpdateInput {
    /// The pipeline's id.
    id: ID,
    /// What to call it; 1 to 100 characters.
    name: Option<String>,
    /// How its videos are made from now on. Runs that were made keep the settings they have.
    settings: Option<PipelineSettingsInput>,
    /// Ids of all connections its videos are published on.
    destination_ids: Option<Vec<ID>>,
}

payload! {
    /// What came of changing a pipeline.
    PipelineUpdatePayload {
        /// The pipeline as it is now.
        pipeline: Pipeline
    }
}

#[derive(Default)]
pub(crate) struct PipelineUpdate;

#[Object]
impl PipelineUpdate {
    /// Changes a pipeline.
    async fn pipeline_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to change; whatever is left out stays as it is.")] input: PipelineUpdateInput,
    ) -> Result<PipelineUpdatePayload, ApiError> {
        PipelineUpdatePayload::of(update(ctx, input).await)
    }
}

async fn update(ctx: &Context<'_>, input: PipelineUpdateInput) -> Outcome<pipeline::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let not_found = || UserError::not_found("id", "pipeline");
    let id = uuid(&input.id).ok_or_else(not_found)?;
    let name = input.name.map(|name| text::name("name", &name, LONGEST_NAME)).transpose()?;
    let tx = entity::begin(&api.db).await?;
    let known = alive(viewer.user).filter(pipeline::Column::Id.eq(id)).lock_exclusive().one(&tx).await?.ok_or_else(not_found)?;
    let (former_name, former) = (known.name.clone(), known.settings.clone());
    let mut row = known.into_active_model();
    row.name = Set(name.unwrap_or(former_name));
    let settings = input.settings.unwrap_or_default().apply(former, viewer.user, (&tx, api.clock.now())).await?;
    let connections = match &input.destination_ids {
        Some(ids) => destinations::check(ids, viewer.user, &tx).await?,
        None => intake::destinations(id, viewer.user, &tx).await?,
    };
    preflight::check_settings(api, &settings, &connections)?;
    row.settings = Set(settings);
    row.updated_at = Set(api.clock.now());
    if input.destination_ids.is_some() {
        destinations::replace(id, &connections, &tx).await?;
    }
    let row = row.update(&tx).await?;
    tx.commit().await?;
    Ok(row)
}
