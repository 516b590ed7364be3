//! The restock: new topics from the pipeline's writer when few wait.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};
use entity::pipeline::{self, Writer};
use entity::restock;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, Set};

use crate::context::Reach;
use crate::error::UserErrorCode::Invalid;
use crate::error::{ApiError, Outcome, UserError, all_well, payload};
use crate::pipeline::{held, held_to_make};

const BELOW: std::ops::RangeInclusive<i32> = 1..=100;
const COUNT: std::ops::RangeInclusive<i32> = 1..=20;

/// New topics from the pipeline's writer when few wait. They repeat neither its videos nor its topics.
#[derive(SimpleObject)]
pub(crate) struct Restock {
    /// Id.
    id: ID,
    /// Ideas are asked for while fewer topics than this wait.
    below: i32,
    /// How many are asked for at once.
    count: i32,
    /// Why none came when they were last asked for; null when they came.
    trouble: Option<RestockTrouble>,
    /// When it last changed.
    updated_at: DateTime<Utc>,
}

/// Why no ideas came.
#[derive(SimpleObject)]
pub(crate) struct RestockTrouble {
    /// A stable word for programs, such as `budget_reached`.
    code: String,
    /// A sentence for people.
    message: String,
    /// When they are asked for again.
    again_at: Option<DateTime<Utc>>,
}

impl From<restock::Model> for Restock {
    fn from(row: restock::Model) -> Self {
        let told = row.error_code.zip(row.error_message);
        let trouble = told.map(|(code, message)| RestockTrouble { code, message, again_at: row.not_before });
        Self { id: row.id.into(), below: row.below, count: row.count, trouble, updated_at: row.updated_at }
    }
}

/// When new topics are wanted, and how many.
#[derive(InputObject)]
pub(crate) struct RestockSetInput {
    /// The pipeline; it needs a writer other than the built-in one, and a niche.
    pipeline_id: ID,
    /// Ask while fewer topics than this wait, 1 to 100.
    below: i32,
    /// Ask for so many at once, 1 to 20.
    count: i32,
}

payload! {
    /// What came of wanting new topics.
    RestockSetPayload {
        /// The wish as it is now.
        restock: Restock
    }
}

/// Whose wish to remove.
#[derive(InputObject)]
pub(crate) struct RestockRemoveInput {
    /// The pipeline's id.
    pipeline_id: ID,
}

payload! {
    /// What came of wanting no new topics any more.
    RestockRemovePayload {
        /// The id of the pipeline that asks for no ideas any more.
        pipeline_id: ID
    }
}

#[derive(Default)]
pub(crate) struct RestockMutation;

#[Object]
impl RestockMutation {
    /// Lets the pipeline's writer propose topics by itself when few wait. It costs what `ideaSuggest` costs, within the
    /// pipeline's budget; what was paid for is never paid for again.
    async fn restock_set(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "When new topics are wanted, and how many.")] input: RestockSetInput,
    ) -> Result<RestockSetPayload, ApiError> {
        RestockSetPayload::of(set(ctx, input).await)
    }

    /// Lets the pipeline's writer propose nothing by itself any more. Topics that it proposed stay.
    async fn restock_remove(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whose wish to remove.")] input: RestockRemoveInput,
    ) -> Result<RestockRemovePayload, ApiError> {
        RestockRemovePayload::of(remove(ctx, input).await)
    }
}

async fn set(ctx: &Context<'_>, input: RestockSetInput) -> Outcome<restock::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let now = api.clock.now();
    let tx = entity::begin(&api.db).await?;
    let pipeline = held_to_make(&tx, viewer.user, &input.pipeline_id).await?;
    check(&input, &pipeline)?;
    let known = restock::Entity::find().filter(restock::Column::PipelineId.eq(pipeline.id)).lock_exclusive().one(&tx).await?;
    let row = match known {
        Some(known) => {
            let mut row = known.into_active_model();
            (row.below, row.count) = (Set(input.below), Set(input.count));
            // whatever went wrong before may go well now
            (row.not_before, row.updated_at) = (Set(None), Set(now));
            row.update(&tx).await?
        }
        None => fresh(&input, &pipeline, now).insert(&tx).await?,
    };
    tx.commit().await?;
    Ok(row)
}

fn check(input: &RestockSetInput, pipeline: &pipeline::Model) -> Outcome<()> {
    let mut wrong = Vec::new();
    if !BELOW.contains(&input.below) {
        wrong.push(UserError::on("below", Invalid, "Between 1 and 100 topics are possible."));
    }
    if !COUNT.contains(&input.count) {
        wrong.push(UserError::on("count", Invalid, "Between 1 and 20 ideas can be asked for at once."));
    }
    let writing = &pipeline.settings.writing;
    if writing.writer == Writer::BuiltIn {
        let message = "The built-in writer has no ideas. Choose another writer in the pipeline.";
        wrong.push(UserError::on("pipelineId", Invalid, message));
    } else if writing.niche.trim().is_empty() {
        let message = "Say in the pipeline's settings what the channel is about.";
        wrong.push(UserError::on("pipelineId", Invalid, message));
    }
    all_well(wrong)
}

fn fresh(input: &RestockSetInput, pipeline: &pipeline::Model, now: DateTime<Utc>) -> restock::ActiveModel {
    restock::ActiveModel {
        id: Set(entity::new_id()),
        user_id: Set(pipeline.user_id),
        pipeline_id: Set(pipeline.id),
        below: Set(input.below),
        count: Set(input.count),
        round: Set(1),
        fence: Set(0),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    }
}

async fn remove(ctx: &Context<'_>, input: RestockRemoveInput) -> Outcome<ID> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let tx = entity::begin(&api.db).await?;
    let pipeline = held(&tx, viewer.user, &input.pipeline_id).await?;
    restock::Entity::delete_many().filter(restock::Column::PipelineId.eq(pipeline.id)).exec(&tx).await?;
    tx.commit().await?;
    Ok(pipeline.id.into())
}
