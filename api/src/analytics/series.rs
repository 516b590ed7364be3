//! The numbers over time.

use std::collections::HashMap;

use async_graphql::{Context, Enum, Object, SimpleObject};
use chrono::{DateTime, TimeDelta, Utc};
use entity::metric_snapshot::{self, Column, Entity};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::AnalyticsFilter;
use crate::context::Reach;
use crate::error::ApiError;

const MOST_POINTS: i32 = 1_000;

/// How far apart the points of a series are.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SeriesStep {
    /// An hour.
    Hour,
    /// 24 hours.
    Day,
}

impl SeriesStep {
    fn length(self) -> TimeDelta {
        match self {
            Self::Hour => TimeDelta::hours(1),
            Self::Day => TimeDelta::hours(24),
        }
    }
}

/// The numbers as they stood at one moment. A number that no platform had told by then is null, never zero.
#[derive(SimpleObject, Debug, PartialEq, Eq)]
pub(crate) struct AnalyticsPoint {
    /// The moment.
    at: DateTime<Utc>,
    /// Times watched, as the platforms count.
    views: Option<i64>,
    /// Likes.
    likes: Option<i64>,
    /// Comments.
    comments: Option<i64>,
    /// Shares.
    shares: Option<i64>,
}

#[derive(Default)]
pub(crate) struct SeriesQuery;

#[Object]
impl SeriesQuery {
    /// How the numbers grew: at the end of each step from `from` to `to`, the last known numbers of each publication, added
    /// up. At most 1,000 points.
    #[graphql(complexity = "100 * child_complexity")]
    async fn analytics_series(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which publications are counted.")] filter: AnalyticsFilter,
        #[graphql(desc = "How far apart the points are.", default_with = "SeriesStep::Day")] step: SeriesStep,
    ) -> Result<Vec<AnalyticsPoint>, ApiError> {
        let user = ctx.reader()?.user;
        filter.check()?;
        let ends = ends(filter.from, filter.to, step.length())?;
        let snapshots = Entity::find()
            .filter(Column::UserId.eq(user))
            .filter(Column::PublicationId.in_subquery(filter.publications(user)))
            .filter(Column::TakenAt.lte(filter.to))
            .order_by_asc(Column::TakenAt)
            .order_by_asc(Column::Id)
            .all(&ctx.api().db)
            .await?;
        Ok(series(&snapshots, &ends))
    }
}

/// The ends of the steps; the last one is `to`, however far the step before it reached.
fn ends(from: DateTime<Utc>, to: DateTime<Utc>, step: TimeDelta) -> Result<Vec<DateTime<Utc>>, ApiError> {
    if (to - from).num_seconds() / step.num_seconds() >= MOST_POINTS.into() {
        return Err(ApiError::Invalid(format!("More than {MOST_POINTS} points are asked for; choose a larger step")));
    }
    let mut ends: Vec<_> = (1..MOST_POINTS).map(|count| from + step * count).take_while(|end| *end < to).collect();
    ends.push(to);
    Ok(ends)
}

/// `snapshots` in the order they were taken.
fn series(snapshots: &[metric_snapshot::Model], ends: &[DateTime<Utc>]) -> Vec<AnalyticsPoint> {
    let mut last: HashMap<Uuid, &metric_snapshot::Model> = HashMap::new();
    let mut coming = snapshots.iter().peekable();
    let mut points = Vec::with_capacity(ends.len());
    for end in ends {
        while let Some(snapshot) = coming.next_if(|snapshot| snapshot.taken_at <= *end) {
            last.insert(snapshot.publication_id, snapshot);
        }
        let sum = |number: fn(&metric_snapshot::Model) -> Option<i64>| {
            last.values().filter_map(|snapshot| number(snapshot)).reduce(|sum, number| sum + number)
        };
        points.push(AnalyticsPoint {
            at: *end,
            views: sum(|snapshot| snapshot.views),
            likes: sum(|snapshot| snapshot.likes),
            comments: sum(|snapshot| snapshot.comments),
            shares: sum(|snapshot| snapshot.shares),
        });
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_000_000, 0).unwrap() + TimeDelta::hours(hour)
    }

    fn snapshot(publication_id: Uuid, hour: i64, views: Option<i64>) -> metric_snapshot::Model {
        let id = Uuid::now_v7();
        metric_snapshot::Model {
            id,
            user_id: id,
            publication_id,
            taken_at: at(hour),
            views,
            likes: None,
            comments: None,
            shares: None,
            saves: None,
            reach: None,
            watch_ms: None,
            average_watch_ms: None,
        }
    }

    #[test]
    fn each_point_adds_up_what_was_last_known_then() {
        let (one, two) = (Uuid::now_v7(), Uuid::now_v7());
        let snapshots =
            [snapshot(one, 1, Some(10)), snapshot(two, 2, None), snapshot(one, 5, Some(30)), snapshot(two, 6, Some(5))];
        let points = series(&snapshots, &[at(0), at(1), at(4), at(5), at(9)]);
        let views: Vec<_> = points.iter().map(|point| point.views).collect();
        assert_eq!(views, [None, Some(10), Some(10), Some(30), Some(35)]);
        assert!(points.iter().all(|point| point.likes.is_none()), "what nobody told is not zero");
    }

    #[test]
    fn the_last_step_ends_where_the_period_does() {
        assert_eq!(ends(at(0), at(50), TimeDelta::hours(24)).unwrap(), [at(24), at(48), at(50)]);
        assert_eq!(ends(at(0), at(48), TimeDelta::hours(24)).unwrap(), [at(24), at(48)]);
        assert_eq!(ends(at(0), at(1), TimeDelta::hours(24)).unwrap(), [at(1)]);
    }

    #[test]
    fn a_series_has_at_most_a_thousand_points() {
        assert_eq!(ends(at(0), at(1000), TimeDelta::hours(1)).map_err(|error| error.code()), Err("INVALID"));
        assert_eq!(ends(at(0), at(999), TimeDelta::hours(1)).unwrap().len(), 999);
    }
}
