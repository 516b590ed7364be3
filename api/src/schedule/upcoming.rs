//! The slots that come, before anything is made for them.

use async_graphql::{Context, ID, SimpleObject};
use chrono::{DateTime, Utc};
use entity::schedule::Calendar;
use entity::series;
use uuid::Uuid;

use crate::context::Reach;
use crate::error::ApiError;
use crate::loaders::SeriesOf;

const USUAL: usize = 5;
const MOST: usize = 50;

/// A slot that is to come.
#[derive(SimpleObject)]
pub(crate) struct UpcomingSlot {
    /// When it is.
    at: DateTime<Utc>,
    /// When its video is begun.
    begins_at: DateTime<Utc>,
    /// When its video goes out, where a connection has no time of its own.
    goes_out_at: DateTime<Utc>,
    /// When it goes out on connections that have a time of their own.
    destinations: Vec<UpcomingDestination>,
    /// Id of the series that fills it; null when a topic of the queue does.
    series_id: Option<ID>,
}

/// When the video of a slot goes out on a connection.
#[derive(SimpleObject)]
pub(crate) struct UpcomingDestination {
    /// The connection's id.
    connection_id: ID,
    /// When.
    at: DateTime<Utc>,
}

/// How costly so many slots are.
pub(super) fn complexity(count: Option<i32>, of_one: usize) -> usize {
    1 + count.map_or(USUAL, |count| count.clamp(1, 50) as usize) * of_one
}

/// How many are asked for; fails with `INVALID`.
pub(super) fn count(count: Option<i32>) -> Result<usize, ApiError> {
    let count = count.map_or(Ok(USUAL), usize::try_from).unwrap_or_default();
    if (1..=MOST).contains(&count) { Ok(count) } else { Err(ApiError::Invalid(format!("`count` must be between 1 and {MOST}"))) }
}

/// The first `count` slots of the pipeline after `now`.
pub(super) async fn of(
    ctx: &Context<'_>,
    pipeline: Uuid,
    calendar: &Calendar,
    (now, count): (DateTime<Utc>, usize),
) -> Result<Vec<UpcomingSlot>, ApiError> {
    let mut series = ctx.load(SeriesOf(pipeline)).await?.unwrap_or_default();
    let slots = calendar.following(now, count)?;
    slots.into_iter().map(|at| slot(pipeline, calendar, &mut series, at)).collect()
}

fn slot(pipeline: Uuid, calendar: &Calendar, series: &mut [series::Model], at: DateTime<Utc>) -> Result<UpcomingSlot, ApiError> {
    let (goes_out, day) = (calendar.goes_out(pipeline, at)?, calendar.day(at)?);
    let turn = series.iter_mut().filter(|series| series.fills(day)).min_by_key(|series| (series.next_number, series.created_at));
    let series_id = turn.map(|series| {
        series.next_number += 1;
        series.id.into()
    });
    let destination = |(id, at): (Uuid, DateTime<Utc>)| UpcomingDestination { connection_id: id.into(), at };
    Ok(UpcomingSlot {
        at,
        begins_at: at - calendar.lead(),
        goes_out_at: goes_out.at,
        destinations: goes_out.destinations.into_iter().map(destination).collect(),
        series_id,
    })
}
