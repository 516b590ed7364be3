//! The runs of many pipelines at once: one page of each, in two statements.

use std::collections::HashMap;

use async_graphql::Context;
use async_graphql::dataloader::Loader;
use entity::run;
use sea_orm::sea_query::{Expr, ExprTrait, Func, Query, SelectStatement, WindowStatement};
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, Iterable, Order, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::context::Reach;
use crate::error::{ApiError, LoadError};
use crate::loaders::{Rows, grouped, models};
use crate::page::{Listed, Page, Wanted};
use crate::run::Run;

/// A page of a pipeline's runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct RunsOf(Uuid, Wanted);

/// How many runs a pipeline has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct RunCount(Uuid);

/// The wanted page of the pipeline's runs.
pub(crate) async fn of_pipeline(ctx: &Context<'_>, pipeline: Uuid, wanted: Wanted) -> Result<Page<Run>, ApiError> {
    let counted = ctx.look_ahead().field("totalCount").exists();
    let total = if counted { ctx.load(RunCount(pipeline)).await?.unwrap_or_default() } else { 0 };
    let rows = ctx.load(RunsOf(pipeline, wanted)).await?.unwrap_or_default();
    Ok(Page::of::<run::Entity>(rows, wanted, total))
}

impl Loader<RunsOf> for Rows {
    type Value = Vec<run::Model>;
    type Error = LoadError;

    async fn load(&self, keys: &[RunsOf]) -> Result<HashMap<RunsOf, Vec<run::Model>>, LoadError> {
        let mut found = HashMap::new();
        // one query asks for the same page of all its pipelines, so this is one statement
        for (wanted, keys) in grouped(keys.to_vec(), |key| key.1) {
            let rows = models(&self.db, &first_of_each(keys.iter().map(|key| key.0), wanted)).await?;
            found.extend(grouped(rows, |run: &run::Model| RunsOf(run.pipeline_id, wanted)));
        }
        Ok(found)
    }
}

/// The first rows of each pipeline, and one more.
fn first_of_each(pipelines: impl Iterator<Item = Uuid>, wanted: Wanted) -> SelectStatement {
    let mut newest = WindowStatement::partition_by(run::Column::PipelineId);
    newest.order_by(run::Column::CreatedAt, Order::Desc).order_by(run::Column::Id, Order::Desc);
    let mut ranked = Query::select();
    ranked
        .columns(run::Column::iter())
        .expr_window_as(Func::cust("ROW_NUMBER"), newest, "place")
        .from(run::Entity)
        .and_where(run::Column::PipelineId.is_in(pipelines));
    if let Some(cursor) = wanted.after {
        ranked.cond_where(run::Entity::beyond(cursor));
    }
    Query::select()
        .columns(run::Column::iter())
        .from_subquery(ranked, "ranked")
        .and_where(Expr::col("place").lte(wanted.first + 1))
        .order_by(run::Column::CreatedAt, Order::Desc)
        .order_by(run::Column::Id, Order::Desc)
        .take()
}

#[derive(FromQueryResult)]
struct Counted {
    pipeline_id: Uuid,
    runs: i64,
}

impl Loader<RunCount> for Rows {
    type Value = u64;
    type Error = LoadError;

    async fn load(&self, keys: &[RunCount]) -> Result<HashMap<RunCount, u64>, LoadError> {
        let counted = run::Entity::find()
            .select_only()
            .column(run::Column::PipelineId)
            .column_as(run::Column::Id.count(), "runs")
            .filter(run::Column::PipelineId.is_in(keys.iter().map(|key| key.0)))
            .group_by(run::Column::PipelineId)
            .into_model::<Counted>()
            .all(&self.db)
            .await?;
        Ok(counted.into_iter().map(|row| (RunCount(row.pipeline_id), row.runs.unsigned_abs())).collect())
    }
}
