//! The sum of the last known numbers.

use ::analytics::{Standing, summary};
use async_graphql::{Context, Object, SimpleObject};
use chrono::{DateTime, Utc};

use super::AnalyticsFilter;
use crate::connection::Platform;
use crate::context::Reach;
use crate::error::ApiError;

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
        let user = ctx.viewer()?.user;
        filter.check()?;
        Ok(added_up(summary(&ctx.api().db, filter.publications(user)).await?))
    }
}

fn added_up(parts: Vec<Standing>) -> AnalyticsSummary {
    let known = |number: fn(&Standing) -> Option<i64>| parts.iter().filter_map(number).reduce(|sum, number| sum + number);
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

impl From<Standing> for PlatformSummary {
    fn from(part: Standing) -> Self {
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
