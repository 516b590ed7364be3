//! Making a pipeline.

use async_graphql::{Context, ID, InputObject, Object};
use entity::pipeline::{self, Settings};
use sea_orm::{ActiveModelTrait, PaginatorTrait, Set};

use super::settings::PipelineSettingsInput;
use super::{alive, destinations};
use crate::audit;
use crate::context::Reach;
use crate::error::UserErrorCode::LimitReached;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::pipeline::Pipeline;
use crate::{preflight, text};

/// Longest name of a pipeline, in characters.
pub(super) const LONGEST_NAME: usize = 100;
const MOST: u64 = 200;

/// Which pipeline to make.
#[derive(InputObject)]
pub(crate) struct PipelineCreateInput {
    /// What to call it; 1 to 100 characters.
    name: String,
    /// How its videos are made; whatever is left out has a sensible value.
    settings: Option<PipelineSettingsInput>,
    /// Ids of the connections its videos are published on.
    destination_ids: Vec<ID>,
}

payload! {
    /// What came of making a pipeline.
    PipelineCreatePayload {
        /// The new pipeline.
        pipeline: Pipeline
    }
}

#[derive(Default)]
pub(crate) struct PipelineCreate;

#[Object]
impl PipelineCreate {
    /// Makes a pipeline.
    async fn pipeline_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which pipeline to make.")] input: PipelineCreateInput,
    ) -> Result<PipelineCreatePayload, ApiError> {
        PipelineCreatePayload::of(create(ctx, input).await)
    }
}

async fn create(ctx: &Context<'_>, input: PipelineCreateInput) -> Outcome<pipeline::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let name = text::name("name", &input.name, LONGEST_NAME)?;
    let tx = entity::begin(&api.db).await?;
    if alive(viewer.user).count(&tx).await? >= MOST {
        return Err(UserError::general(LimitReached, format!("There are {MOST} pipelines already; delete one first.")).into());
    }
    let settings = input.settings.unwrap_or_default().apply(Settings::default(), viewer.user, (&tx, api.clock.now())).await?;
    let connections = destinations::check(&input.destination_ids, viewer.user, &tx).await?;
    preflight::check_settings(api, &settings, &connections)?;
    let now = api.clock.now();
    let row = pipeline::ActiveModel {
        id: Set(entity::new_id()),
        user_id: Set(viewer.user),
        name: Set(name),
        settings: Set(settings),
        created_at: Set(now),
        updated_at: Set(now),
        archived_at: Set(None),
        deleted_at: Set(None),
    };
    let row = row.insert(&tx).await?;
    destinations::replace(row.id, &connections, &tx).await?;
    let entry = audit::Entry { user: viewer.user, kind: "pipeline.created", subject: &row.name, actor: &viewer.actor(), now };
    audit::write(&tx, entry).await?;
    tx.commit().await?;
    Ok(row)
}
