//! The newest numbers of publications.

use std::collections::HashMap;

use async_graphql::SimpleObject;
use async_graphql::dataloader::Loader;
use chrono::{DateTime, Utc};
use entity::metric_snapshot::{self, Column, Entity};
use sea_orm::sea_query::{Expr, ExprTrait, Func, Query, SelectStatement, SimpleExpr, WindowStatement};
use sea_orm::{ColumnTrait, Iterable, Order};
use uuid::Uuid;

use crate::error::LoadError;
use crate::loaders::{Rows, models};

/// The newest numbers of a publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct LatestMetricsOf(pub(super) Uuid);

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

/// The newest snapshot of each publication among those that meet `which`.
pub(crate) fn latest(which: SimpleExpr) -> SelectStatement {
    let mut newest = WindowStatement::partition_by(Column::PublicationId);
    newest.order_by(Column::TakenAt, Order::Desc).order_by(Column::Id, Order::Desc);
    let mut ranked = Query::select();
    ranked.columns(Column::iter()).expr_window_as(Func::cust("ROW_NUMBER"), newest, "place").from(Entity).and_where(which);
    Query::select().columns(Column::iter()).from_subquery(ranked, "latest").and_where(Expr::col("place").eq(1)).take()
}
