//! The schedule: when a pipeline makes and publishes videos by itself.

mod calendar;
mod pause;
mod preview;
mod remove;
mod set;
mod upcoming;

use async_graphql::{ComplexObject, Context, Enum, ID, SimpleObject};
use chrono::{DateTime, Utc};
use entity::schedule::{self, Calendar};

pub(crate) use pause::SchedulePause;
pub(crate) use preview::SchedulePreviewQuery;
pub(crate) use remove::ScheduleRemove;
pub(crate) use set::ScheduleSet;
pub(crate) use upcoming::UpcomingSlot;

use crate::context::Reach;
use crate::error::ApiError;

/// How a wall-clock time is written.
const CLOCK: &str = "%H:%M";

/// A day of the week.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "chrono::Weekday")]
pub(crate) enum Weekday {
    /// Monday.
    #[graphql(name = "MONDAY")]
    Mon,
    /// Tuesday.
    #[graphql(name = "TUESDAY")]
    Tue,
    /// Wednesday.
    #[graphql(name = "WEDNESDAY")]
    Wed,
    /// Thursday.
    #[graphql(name = "THURSDAY")]
    Thu,
    /// Friday.
    #[graphql(name = "FRIDAY")]
    Fri,
    /// Saturday.
    #[graphql(name = "SATURDAY")]
    Sat,
    /// Sunday.
    #[graphql(name = "SUNDAY")]
    Sun,
}

/// What is done about slots that were missed because the service did not run. A slot is missed a quarter of an hour after
/// its time.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "entity::schedule::CatchUp")]
pub(crate) enum CatchUp {
    /// They stay empty.
    Skip,
    /// The last of them is made up for.
    One,
    /// The last ten of them are made up for.
    All,
}

/// A time of one day of the week.
#[derive(SimpleObject)]
pub(crate) struct WeeklySlot {
    /// The day.
    weekday: Weekday,
    /// What the clocks say, such as `09:30`.
    time: String,
}

/// When a connection is published on.
#[derive(SimpleObject)]
pub(crate) struct DestinationTime {
    /// The connection's id.
    connection_id: ID,
    /// What the clocks say there and then, such as `18:00`: the first such time from the slot on.
    time: String,
}

/// Days without slots.
#[derive(SimpleObject)]
pub(crate) struct Blackout {
    /// The first day, such as `2026-12-24`.
    from: String,
    /// The last day.
    to: String,
}

/// When a pipeline makes and publishes videos by itself. Each of its slots is filled once: with the next part of a series
/// on its weekday, else with the next topic of the queue.
#[derive(SimpleObject)]
#[graphql(complex)]
pub(crate) struct Schedule {
    /// Id.
    id: ID,
    /// The slots of a week; empty where there is a cron expression.
    weekly: Vec<WeeklySlot>,
    /// The slots as a cron expression: minute, hour, day of month, month and day of week.
    cron: Option<String>,
    /// IANA name of the time zone whose clocks tell the time.
    time_zone: String,
    /// How long before its slot a video is begun, in minutes, so that it is ready in time.
    lead_minutes: u32,
    /// What goes out is late on purpose by up to so many minutes, another time for each slot.
    jitter_minutes: u32,
    /// Connections that are published on at a time of their own.
    destination_times: Vec<DestinationTime>,
    /// Days without slots, in its time zone.
    blackouts: Vec<Blackout>,
    /// What is done about missed slots.
    catch_up: CatchUp,
    /// Since when it rests; null while it does not.
    paused_at: Option<DateTime<Utc>>,
    /// The next slot that is not dealt with; null while it rests, and when no more come.
    next_at: Option<DateTime<Utc>>,
    /// When it was made.
    created_at: DateTime<Utc>,
    /// When it last changed.
    updated_at: DateTime<Utc>,
    #[graphql(skip)]
    row: schedule::Model,
}

impl From<schedule::Model> for Schedule {
    fn from(row: schedule::Model) -> Self {
        let Calendar { weekly, cron, time_zone, lead_minutes, jitter_minutes, destination_times, blackouts, catch_up } =
            row.calendar.clone();
        let weekly =
            weekly.into_iter().map(|slot| WeeklySlot { weekday: slot.weekday.into(), time: slot.time.format(CLOCK).to_string() });
        let times = destination_times
            .into_iter()
            .map(|(id, time)| DestinationTime { connection_id: id.into(), time: time.format(CLOCK).to_string() });
        let blackouts = blackouts.into_iter().map(|days| Blackout { from: days.from.to_string(), to: days.to.to_string() });
        Self {
            id: row.id.into(),
            weekly: weekly.collect(),
            cron,
            time_zone,
            lead_minutes,
            jitter_minutes,
            destination_times: times.collect(),
            blackouts: blackouts.collect(),
            catch_up: catch_up.into(),
            paused_at: row.paused_at,
            next_at: row.next_at,
            created_at: row.created_at,
            updated_at: row.updated_at,
            row,
        }
    }
}

#[ComplexObject]
impl Schedule {
    /// The next slots, as if it did not rest, with what will fill them as far as that is known.
    #[graphql(complexity = "upcoming::complexity(count, child_complexity)")]
    async fn upcoming(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 50; 5 when not given.")] count: Option<i32>,
    ) -> Result<Vec<UpcomingSlot>, ApiError> {
        let count = upcoming::count(count)?;
        upcoming::of(ctx, self.row.pipeline_id, &self.row.calendar, (ctx.api().clock.now(), count)).await
    }
}
