//! The sum of the last known numbers.

use async_graphql::{Context, Object, SimpleObject};
use chrono::{DateTime, Utc};
use entity::{performance, publication};
use sea_orm::FromQueryResult;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Func, JoinType, Query, SelectStatement};
use uuid::Uuid;

use super::AnalyticsFilter;
use crate::connection::Platform;
use crate::context::Reach;
use crate::error::ApiError;
use crate::loaders::models;

/// The last known numbers of all publications counted, added up. A number that no platform has told is null, never zero.
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

/// The last known numbers of the publications on one platform, added up.
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
    /// How what was published in a time stands by now: the last known numbers of each publication, added up.
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
    use performance::Column as Known;
    use publication::Column;
    let of = |column: Known| Expr::col((performance::Entity, column));
    // a sum of big integers is a decimal on PostgreSQL
    let sum = |column: Known| Func::cast_as(of(column).sum(), Alias::new("BIGINT"));
    Query::select()
        .column((publication::Entity, Column::Platform))
        .expr_as(Expr::col((publication::Entity, Column::Id)).count(), "publications")
        .expr_as(of(Known::TakenAt).count(), "measured")
        .expr_as(sum(Known::Views), "views")
        .expr_as(sum(Known::Likes), "likes")
        .expr_as(sum(Known::Comments), "comments")
        .expr_as(sum(Known::Shares), "shares")
        .expr_as(of(Known::TakenAt).max(), "taken_at")
        .from(publication::Entity)
        .join(
            JoinType::LeftJoin,
            performance::Entity,
            of(Known::PublicationId).equals((publication::Entity, Column::Id)),
        )
        .cond_where(filter.publications(user))
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
