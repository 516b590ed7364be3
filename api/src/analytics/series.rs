//! Numbers over time.

use ::analytics::{Step, series};
use async_graphql::{Context, Enum, Object};

use super::AnalyticsFilter;
use super::totals::AnalyticsPoint;
use crate::context::Reach;
use crate::error::ApiError;

const MOST_POINTS: usize = 1_000;

/// How long the steps of a series are, on the person's clock and calendar.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "Step")]
pub(crate) enum SeriesStep {
    /// An hour.
    Hour,
    /// A day; 23 or 25 hours where the clocks change.
    Day,
    /// A week, from Monday; the first and the last one as much of it as was asked for.
    Week,
    /// A month; the first and the last one as much of it as was asked for.
    Month,
}

#[derive(Default)]
pub(crate) struct SeriesQuery;

#[Object]
impl SeriesQuery {
    /// What all videos gained, step by step, without a gap between the steps. At most 1,000 points.
    #[graphql(complexity = "100 * child_complexity")]
    async fn analytics_series(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which time and which videos.")] filter: AnalyticsFilter,
        #[graphql(desc = "How long the steps are.", default_with = "SeriesStep::Day")] step: SeriesStep,
    ) -> Result<Vec<AnalyticsPoint>, ApiError> {
        let (scope, span) = filter.read(ctx).await?;
        let step = Step::from(step);
        if step.exceeds(&span, MOST_POINTS) {
            return Err(ApiError::Invalid(format!("More than {MOST_POINTS} points are asked for; choose a larger step")));
        }
        let points = series(&ctx.api().db, &scope, &span, step).await?;
        Ok(points.iter().map(|point| AnalyticsPoint::new(point.from, point.to, &point.gained)).collect())
    }
}
