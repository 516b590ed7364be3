//! The newest numbers of publications.

use std::collections::HashMap;

use async_graphql::SimpleObject;
use async_graphql::dataloader::Loader;
use chrono::{DateTime, Utc};
use entity::metric_snapshot::{self, Column, Entity};
use entity::{performance, publication};
use sea_orm::sea_query::{Expr, ExprTrait, Func, Query, SelectStatement, SimpleExpr, WindowStatement};
use sea_orm::{ColumnTrait, EntityTrait, Iterable, Order, QueryFilter};
use uuid::Uuid;

use crate::error::LoadError;
use crate::loaders::{Rows, models};

/// The newest numbers of a publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct LatestMetricsOf(pub(super) Uuid);

/// The performance of a publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct PerformanceOf(pub(super) Uuid);

/// How reading the numbers of a publication goes.
#[derive(SimpleObject)]
pub(crate) struct MetricSync {
    /// When the platform last told numbers: the time of `latestMetrics`. Null when it never has.
    taken_at: Option<DateTime<Utc>>,
    /// When it was last asked, whatever came of it.
    tried_at: Option<DateTime<Utc>>,
    /// Since when asking fails; null when the last try went well.
    failing_since: Option<DateTime<Utc>>,
    /// Why the last try failed, in a sentence; null when it went well.
    failure: Option<String>,
    /// Since when the platform no longer shows the video, or when it was taken down; null while it is there.
    gone_at: Option<DateTime<Utc>>,
    /// When it is asked next; null when it is not asked any more.
    next_at: Option<DateTime<Utc>>,
}

impl MetricSync {
    pub(super) fn new(row: performance::Model, publication: &publication::Model) -> Self {
        let performance::Model { taken_at, tried_at, failing_since, failure, gone_at, .. } = row;
        let gone_at = publication.taken_down_at.or(gone_at);
        Self { taken_at, tried_at, failing_since, failure, gone_at, next_at: publication.metrics_due_at }
    }
}

/// The numbers of one publication at one moment. A number the platform hides or lacks is null, never zero.
#[derive(SimpleObject)]
pub(crate) struct MetricSnapshot {
    /// When the platform said it.
    taken_at: DateTime<Utc>,
    /// Times watched, as the platform counts.
    views: Option<i64>,
    /// Likes.
    likes: Option<i64>,
    /// Comments.
    comments: Option<i64>,
    /// Shares.
    shares: Option<i64>,
    /// Times saved.
    saves: Option<i64>,
    /// Accounts that saw it.
    reach: Option<i64>,
    /// Time watched by everybody together, in milliseconds.
    watch_ms: Option<i64>,
    /// Time watched by one viewer on average, in milliseconds.
    average_watch_ms: Option<i64>,
}

impl From<metric_snapshot::Model> for MetricSnapshot {
    fn from(row: metric_snapshot::Model) -> Self {
        Self {
            taken_at: row.taken_at,
            views: row.views,
            likes: row.likes,
            comments: row.comments,
            shares: row.shares,
            saves: row.saves,
            reach: row.reach,
            watch_ms: row.watch_ms,
            average_watch_ms: row.average_watch_ms,
        }
    }
}

impl Loader<LatestMetricsOf> for Rows {
    type Value = metric_snapshot::Model;
    type Error = LoadError;

    async fn load(&self, keys: &[LatestMetricsOf]) -> Result<HashMap<LatestMetricsOf, metric_snapshot::Model>, LoadError> {
        let of_publications = Column::PublicationId.is_in(keys.iter().map(|key| key.0));
        let rows: Vec<metric_snapshot::Model> = models(&self.db, &latest(of_publications)).await?;
        Ok(rows.into_iter().map(|row| (LatestMetricsOf(row.publication_id), row)).collect())
    }
}

impl Loader<PerformanceOf> for Rows {
    type Value = performance::Model;
    type Error = LoadError;

    async fn load(&self, keys: &[PerformanceOf]) -> Result<HashMap<PerformanceOf, performance::Model>, LoadError> {
        let of_publications = performance::Column::PublicationId.is_in(keys.iter().map(|key| key.0));
        let rows = performance::Entity::find().filter(of_publications).all(&self.db).await?;
        Ok(rows.into_iter().map(|row| (PerformanceOf(row.publication_id), row)).collect())
    }
}

/// The newest snapshot of each publication among those that meet `which`.
fn latest(which: SimpleExpr) -> SelectStatement {
    let mut newest = WindowStatement::partition_by(Column::PublicationId);
    newest.order_by(Column::TakenAt, Order::Desc).order_by(Column::Id, Order::Desc);
    let mut ranked = Query::select();
    ranked.columns(Column::iter()).expr_window_as(Func::cust("ROW_NUMBER"), newest, "place").from(Entity).and_where(which);
    Query::select().columns(Column::iter()).from_subquery(ranked, "latest").and_where(Expr::col("place").eq(1)).take()
}
