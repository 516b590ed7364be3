//! The slot: one time of a schedule, and what came of it.

use async_graphql::{Context, Enum, ID, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};
use entity::{Owned, slot};
use sea_orm::{ColumnTrait, QueryFilter};

use crate::context::Reach;
use crate::error::ApiError;
use crate::loaders::{RunId, TopicId};
use crate::page::{Page, Wanted, complexity, page};
use crate::run::Run;
use crate::text::uuid;
use crate::topic::Topic;

/// What came of a slot.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "entity::slot::State")]
pub(crate) enum SlotState {
    /// A run was made for it.
    Filled,
    /// It was left out, for the reason told.
    Skipped,
    /// There was nothing to make a video of.
    Empty,
}

/// Why a slot has no run.
#[derive(SimpleObject)]
pub(crate) struct SlotReason {
    /// A stable word for programs, such as `queue_empty`, `missed`, `budget_spent`, `connect_again` or `key_missing`.
    code: String,
    /// A sentence for people.
    message: String,
}

/// One time of a schedule that was dealt with.
pub(crate) struct Slot(slot::Model);

impl From<slot::Model> for Slot {
    fn from(row: slot::Model) -> Self {
        Self(row)
    }
}

/// One time of a schedule that was dealt with.
#[Object]
impl Slot {
    /// Id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// Id of the pipeline.
    async fn pipeline_id(&self) -> ID {
        self.0.pipeline_id.into()
    }

    /// When it is.
    async fn at(&self) -> DateTime<Utc> {
        self.0.at
    }

    /// What came of it.
    async fn state(&self) -> SlotState {
        self.0.state.into()
    }

    /// Why it has no run; null when it has.
    async fn reason(&self) -> Option<SlotReason> {
        let (code, message) = self.0.reason_code.clone().zip(self.0.reason.clone())?;
        Some(SlotReason { code, message })
    }

    /// When its video goes out, where a connection has no time of its own.
    async fn goes_out_at(&self) -> DateTime<Utc> {
        self.0.goes_out.at
    }

    /// The run that was made for it.
    async fn run(&self, ctx: &Context<'_>) -> Result<Option<Run>, ApiError> {
        let Some(id) = self.0.run_id else { return Ok(None) };
        Ok(ctx.load(RunId(id)).await?.map(Run::from))
    }

    /// The topic that the run is of; null when it is a part of a series.
    async fn topic(&self, ctx: &Context<'_>) -> Result<Option<Topic>, ApiError> {
        let Some(id) = self.0.topic_id else { return Ok(None) };
        Ok(ctx.load(TopicId(id)).await?.map(Topic::from))
    }

    /// Id of the series that the run is a part of.
    async fn series_id(&self) -> Option<ID> {
        self.0.series_id.map(ID::from)
    }

    /// When it was dealt with.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }
}

/// Which slots; what is left out does not matter.
#[derive(InputObject, Default)]
pub(crate) struct SlotFilter {
    /// Of this pipeline.
    pipeline_id: Option<ID>,
    /// With one of these outcomes.
    states: Option<Vec<SlotState>>,
}

#[derive(Default)]
pub(crate) struct SlotQuery;

#[Object]
impl SlotQuery {
    /// The slots of the person's schedules that were dealt with, the latest first. What is to come is in `upcoming` of a
    /// schedule.
    #[graphql(complexity = "complexity(first, child_complexity)")]
    async fn slots(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which slots; all when not given.")] filter: Option<SlotFilter>,
        #[graphql(desc = "How many rows, 1 to 100; 20 when not given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<Page<Slot>, ApiError> {
        let mut all = slot::Entity::of(ctx.viewer()?.user);
        let filter = filter.unwrap_or_default();
        if let Some(id) = filter.pipeline_id {
            // no id, no slots
            all = all.filter(slot::Column::PipelineId.is_in(uuid(&id)));
        }
        if let Some(states) = filter.states {
            all = all.filter(slot::Column::State.is_in(states.into_iter().map(slot::State::from)));
        }
        page(ctx, all, Wanted::new(first, after.as_deref())?).await
    }
}
