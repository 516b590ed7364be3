//! The pipeline: settings for making videos, and where they go.

mod archive;
mod create;
mod delete;
pub(crate) mod destinations;
mod settings;
mod update;

use async_graphql::{Context, ID, Object};
use chrono::{DateTime, Utc};
use entity::{Owned, pipeline};
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QuerySelect, Select};
use uuid::Uuid;

pub(crate) use archive::PipelineArchive;
pub(crate) use create::PipelineCreate;
pub(crate) use delete::PipelineDelete;
pub(crate) use settings::{FootageSource, Format, PipelineSettings, Privacy, ScriptKind, SpeakerKind, wrong_pause, wrong_rate};
pub(crate) use update::PipelineUpdate;

use crate::connection::Connection;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, UserErrorCode};
use crate::loaders::{DestinationsOf, RestockOf, ScheduleOf, SeriesOf, WaitingIn};
use crate::page::{Page, Wanted, complexity, page};
use crate::restock::Restock;
use crate::run::{self, Run};
use crate::schedule::Schedule;
use crate::series::Series;
use crate::text::uuid;

/// Settings for making videos, and where they go.
pub(crate) struct Pipeline(pipeline::Model);

impl From<pipeline::Model> for Pipeline {
    fn from(row: pipeline::Model) -> Self {
        Self(row)
    }
}

/// Settings for making videos, and where they go.
#[Object]
impl Pipeline {
    /// Id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// What the person calls it.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// How videos are made.
    async fn settings(&self) -> PipelineSettings {
        self.0.settings.clone().into()
    }

    /// The accounts videos are published on, oldest connection first.
    #[graphql(complexity = "5 * child_complexity")]
    async fn destinations(&self, ctx: &Context<'_>) -> Result<Vec<Connection>, ApiError> {
        let rows = ctx.load(DestinationsOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(Connection::from).collect())
    }

    /// The runs of this pipeline, newest first.
    #[graphql(complexity = "complexity(first, child_complexity)")]
    async fn runs(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many rows, 1 to 100; 20 when not given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<Page<Run>, ApiError> {
        run::of_pipeline(ctx, self.0.id, Wanted::new(first, after.as_deref())?).await
    }

    /// When it makes and publishes videos by itself; null when it does not.
    async fn schedule(&self, ctx: &Context<'_>) -> Result<Option<Schedule>, ApiError> {
        Ok(ctx.load(ScheduleOf(self.0.id)).await?.map(Schedule::from))
    }

    /// Its formats that come again, oldest first; at most 20.
    #[graphql(complexity = "5 * child_complexity")]
    async fn series(&self, ctx: &Context<'_>) -> Result<Vec<Series>, ApiError> {
        let rows = ctx.load(SeriesOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(Series::from).collect())
    }

    /// Whether its writer proposes topics by itself; null when it does not.
    async fn restock(&self, ctx: &Context<'_>) -> Result<Option<Restock>, ApiError> {
        Ok(ctx.load(RestockOf(self.0.id)).await?.map(Restock::from))
    }

    /// How many topics wait in its queue. The topics themselves are in `topics`.
    async fn waiting_topics(&self, ctx: &Context<'_>) -> Result<u64, ApiError> {
        Ok(ctx.load(WaitingIn(self.0.id)).await?.unwrap_or_default())
    }

    /// When it was made.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }

    /// Since when it is put aside and makes nothing; null while it works.
    async fn archived_at(&self) -> Option<DateTime<Utc>> {
        self.0.archived_at
    }

    /// When it last changed.
    async fn updated_at(&self) -> DateTime<Utc> {
        self.0.updated_at
    }
}

#[derive(Default)]
pub(crate) struct PipelineQuery;

#[Object]
impl PipelineQuery {
    /// One pipeline; null when there is no such, it was deleted, or it is somebody else's.
    async fn pipeline(&self, ctx: &Context<'_>, #[graphql(desc = "Its id.")] id: ID) -> Result<Option<Pipeline>, ApiError> {
        let user = ctx.viewer()?.user;
        let Some(id) = uuid(&id) else { return Ok(None) };
        let found = alive(user).filter(pipeline::Column::Id.eq(id)).one(&ctx.api().db).await?;
        Ok(found.map(Pipeline::from))
    }

    /// The person's pipelines, newest first; those that are put aside are a list of their own.
    #[graphql(complexity = "complexity(first, child_complexity)")]
    async fn pipelines(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whether those that are put aside are wanted, instead of those that work.", default)] archived: bool,
        #[graphql(desc = "How many rows, 1 to 100; 20 when not given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<Page<Pipeline>, ApiError> {
        let user = ctx.viewer()?.user;
        let since = pipeline::Column::ArchivedAt;
        let wanted = alive(user).filter(if archived { since.is_not_null() } else { since.is_null() });
        page(ctx, wanted, Wanted::new(first, after.as_deref())?).await
    }
}

/// The person's pipeline that an input names as `pipelineId`.
pub(crate) async fn owned(db: &impl ConnectionTrait, user: Uuid, id: &ID) -> Outcome<pipeline::Model> {
    Ok(named(user, id)?.one(db).await?.ok_or_else(unknown)?)
}

/// The same; nobody else changes it, its schedule or its queue until the transaction ends.
pub(crate) async fn held(tx: &impl ConnectionTrait, user: Uuid, id: &ID) -> Outcome<pipeline::Model> {
    Ok(named(user, id)?.lock_exclusive().one(tx).await?.ok_or_else(unknown)?)
}

/// The same for what makes something or lets it be made: a pipeline that is put aside is refused.
pub(crate) async fn held_to_make(tx: &impl ConnectionTrait, user: Uuid, id: &ID) -> Outcome<pipeline::Model> {
    let pipeline = held(tx, user, id).await?;
    if pipeline.archived_at.is_none() {
        return Ok(pipeline);
    }
    let message = format!("\u{201c}{}\u{201d} is archived and makes nothing; restore it first.", pipeline.name);
    Err(UserError::on("pipelineId", UserErrorCode::WrongState, message).into())
}

fn named(user: Uuid, id: &ID) -> Result<Select<pipeline::Entity>, UserError> {
    Ok(alive(user).filter(pipeline::Column::Id.eq(uuid(id).ok_or_else(unknown)?)))
}

fn unknown() -> UserError {
    UserError::not_found("pipelineId", "pipeline")
}

/// The person's pipelines that are not deleted.
pub(crate) fn alive(user: Uuid) -> Select<pipeline::Entity> {
    pipeline::Entity::of(user).filter(pipeline::Column::DeletedAt.is_null())
}
