//! The sum of the newest numbers.

use async_graphql::{Context, Object, SimpleObject};
use chrono::{DateTime, Utc};
use entity::{metric_snapshot, publication};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Func, Query, SelectStatement};
use sea_orm::{ColumnTrait, FromQueryResult};
use uuid::Uuid;

use super::AnalyticsFilter;
use crate::connection::Platform;
use crate::context::Reach;
use crate::error::ApiError;
use crate::loaders::models;
use crate::publication::latest;

/// The newest numbers of all publications counted, added up. A number that no platform has told is null, never zero.
#[derive(SimpleObject)]
pub(crate) struct AnalyticsSummary {
    /// How many publications are counted.
    publications: i64,
    /// How many of them have numbers.
    measured: i64,
    /// Times watched, as the platforms count.
    views: Option<i64>,
    /// Likes.
    likes: Option<i64>,
    /// Comments.
    comments: Option<i64>,
    /// Shares.
    shares: Option<i64>,
    /// When the newest of these numbers was told.
    taken_at: Option<DateTime<Utc>>,
    /// The same by platform, for platforms with publications.
    by_platform: Vec<PlatformSummary>,
}

/// The newest numbers of the publications on one platform, added up.
#[derive(SimpleObject)]
pub(crate) struct PlatformSummary {
    /// Which platform.
    platform: Platform,
    /// How many publications are counted.
    publications: i64,
    /// Times watched, as the platform counts.
    views: Option<i64>,
    /// Likes.
    likes: Option<i64>,
    /// Comments.
    comments: Option<i64>,
    /// Shares.
    shares: Option<i64>,
}

/// What one platform adds.
#[derive(FromQueryResult)]
struct Part {
    platform: entity::Platform,
    publications: i64,
    measured: i64,
    views: Option<i64>,
    likes: Option<i64>,
    comments: Option<i64>,
    shares: Option<i64>,
    taken_at: Option<DateTime<Utc>>,
}

#[derive(Default)]
pub(crate) struct SummaryQuery;

#[Object]
impl SummaryQuery {
    /// How what was published performs: the newest numbers of each publication, added up.
    async fn analytics_summary(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which publications are counted.")] filter: AnalyticsFilter,
    ) -> Result<AnalyticsSummary, ApiError> {
        let user = ctx.reader()?.user;
        filter.check()?;
        let parts = models::<Part>(&ctx.api().db, &by_platform(&filter, user)).await?;
        Ok(summary(parts))
    }
}

fn by_platform(filter: &AnalyticsFilter, user: Uuid) -> SelectStatement {
    use metric_snapshot::Column as Metric;
    use publication::Column;
    let newest = latest(Metric::PublicationId.in_subquery(filter.publications(user)));
    let of = |column: Metric| Expr::col(("newest", column));
    // a sum of big integers is a decimal on PostgreSQL
    let sum = |column: Metric| Func::cast_as(of(column).sum(), Alias::new("BIGINT"));
    Query::select()
        .column((publication::Entity, Column::Platform))
        .expr_as(Expr::col((publication::Entity, Column::Id)).count(), "publications")
        .expr_as(of(Metric::Id).count(), "measured")
        .expr_as(sum(Metric::Views), "views")
        .expr_as(sum(Metric::Likes), "likes")
        .expr_as(sum(Metric::Comments), "comments")
        .expr_as(sum(Metric::Shares), "shares")
        .expr_as(of(Metric::TakenAt).max(), "taken_at")
        .from(publication::Entity)
        .join_subquery(
            sea_orm::sea_query::JoinType::LeftJoin,
            newest,
            "newest",
            of(Metric::PublicationId).equals((publication::Entity, Column::Id)),
        )
        .and_where(Expr::col((publication::Entity, Column::Id)).in_subquery(filter.publications(user)))
        .group_by_col((publication::Entity, Column::Platform))
        .order_by((publication::Entity, Column::Platform), sea_orm::Order::Asc)
        .take()
}

fn summary(parts: Vec<Part>) -> AnalyticsSummary {
    let known = |number: fn(&Part) -> Option<i64>| parts.iter().filter_map(number).reduce(|sum, number| sum + number);
    AnalyticsSummary {
        publications: parts.iter().map(|part| part.publications).sum(),
        measured: parts.iter().map(|part| part.measured).sum(),
        views: known(|part| part.views),
        likes: known(|part| part.likes),
        comments: known(|part| part.comments),
        shares: known(|part| part.shares),
        taken_at: parts.iter().filter_map(|part| part.taken_at).max(),
        by_platform: parts.into_iter().map(PlatformSummary::from).collect(),
    }
}

impl From<Part> for PlatformSummary {
    fn from(part: Part) -> Self {
        Self {
            platform: part.platform.into(),
            publications: part.publications,
            views: part.views,
            likes: part.likes,
            comments: part.comments,
            shares: part.shares,
        }
    }
}
