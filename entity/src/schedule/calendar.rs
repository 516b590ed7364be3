//! Which times a schedule has, and when what is made for them goes out.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Timelike, Utc, Weekday};
use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::times::{Read, Times, TimesError};

/// No clock is farther ahead of UTC.
const EAST: TimeDelta = TimeDelta::hours(15);
/// Times that are passed over in search of one outside all blackouts.
const MOST_PASSED: usize = 100_000;

/// A time of one day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeeklySlot {
    /// The day.
    pub weekday: Weekday,
    /// What the clocks say, to the minute.
    pub time: NaiveTime,
}

/// Days without slots, by the calendar of the schedule's zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blackout {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

/// What is done about slots that were missed because nothing ran.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum CatchUp {
    /// They stay empty.
    #[default]
    Skip,
    /// The last of them is made up for.
    One,
    /// All of them are, up to a limit.
    All,
}

/// Which times, and what is done at them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Calendar {
    /// The slots of a week; none where there is a cron expression.
    pub weekly: Vec<WeeklySlot>,
    /// Slots as a cron expression.
    pub cron: Option<String>,
    /// IANA name of the zone whose clocks tell the time.
    pub time_zone: String,
    /// How long before its slot a video is begun, in minutes.
    pub lead_minutes: u32,
    /// By how many minutes what goes out may be late on purpose.
    pub jitter_minutes: u32,
    /// What the clocks say when a connection is published on: the first such time from the slot on.
    pub destination_times: BTreeMap<Uuid, NaiveTime>,
    /// Days without slots.
    pub blackouts: Vec<Blackout>,
    /// What is done about missed slots.
    pub catch_up: CatchUp,
}

/// When the video of a slot goes out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct GoesOut {
    /// Where nothing else is said.
    pub at: DateTime<Utc>,
    /// On connections that have a time of their own.
    pub destinations: BTreeMap<Uuid, DateTime<Utc>>,
}

impl GoesOut {
    /// When it goes out on `connection`.
    pub fn on(&self, connection: Uuid) -> DateTime<Utc> {
        self.destinations.get(&connection).copied().unwrap_or(self.at)
    }
}

impl Calendar {
    /// How long before its slot a video is begun.
    pub fn lead(&self) -> TimeDelta {
        TimeDelta::minutes(self.lead_minutes.into())
    }

    /// The first slot after `after`; none when no more come in any foreseeable time.
    pub fn next(&self, after: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, TimesError> {
        self.next_of(&self.times().read()?, after)
    }

    /// The first `count` slots after `after`.
    pub fn following(&self, after: DateTime<Utc>, count: usize) -> Result<Vec<DateTime<Utc>>, TimesError> {
        let (times, mut last, mut found) = (self.times().read()?, after, Vec::new());
        while found.len() < count
            && let Some(next) = self.next_of(&times, last)?
        {
            found.push(next);
            last = next;
        }
        Ok(found)
    }

    fn next_of(&self, times: &Read, mut after: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, TimesError> {
        for _ in 0..MOST_PASSED {
            let at = times.next(after)?;
            let day = at.with_timezone(&times.zone).date_naive();
            let covering = self.blackouts.iter().filter(|blackout| (blackout.from..=blackout.to).contains(&day));
            match covering.map(|blackout| blackout.to).max() {
                None => return Ok(Some(at)),
                // the day after begins there first, wherever the zone is
                Some(last) => after = at.max((last + TimeDelta::days(1)).and_time(NaiveTime::MIN).and_utc() - EAST),
            }
        }
        Ok(None)
    }

    /// When the video of the slot at `at` of `pipeline` goes out: the same whenever it is asked.
    pub fn goes_out(&self, pipeline: Uuid, at: DateTime<Utc>) -> Result<GoesOut, TimesError> {
        let late = self.jitter(pipeline, at);
        let own = |time: &NaiveTime| {
            let daily = format!("{} {} * * *", time.minute(), time.hour());
            let times = Times { cron: vec![daily], time_zone: self.time_zone.clone() };
            // a time at the slot itself is one
            Ok(times.next(at - TimeDelta::seconds(1))? + late)
        };
        let destinations = self.destination_times.iter().map(|(id, time)| Ok((*id, own(time)?)));
        Ok(GoesOut { at: at + late, destinations: destinations.collect::<Result<_, TimesError>>()? })
    }

    /// The weekday of a slot in the schedule's zone, and its date.
    pub fn day(&self, at: DateTime<Utc>) -> Result<NaiveDate, TimesError> {
        Ok(at.with_timezone(&crate::times::zone(&self.time_zone)?).date_naive())
    }

    /// Drawn from the slot itself, so that whoever asks again gets the same.
    fn jitter(&self, pipeline: Uuid, at: DateTime<Utc>) -> TimeDelta {
        let digest = Sha256::new_with_prefix(pipeline.as_bytes()).chain_update(at.timestamp().to_be_bytes()).finalize();
        let drawn = digest.iter().take(8).fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
        TimeDelta::seconds((drawn % (u64::from(self.jitter_minutes) * 60 + 1)) as i64)
    }

    fn times(&self) -> Times {
        let days = |time: &NaiveTime| {
            let at_time = self.weekly.iter().filter(|slot| slot.time == *time);
            let days: BTreeSet<String> = at_time.map(|slot| slot.weekday.num_days_from_sunday().to_string()).collect();
            days.into_iter().collect::<Vec<_>>().join(",")
        };
        let times: BTreeSet<NaiveTime> = self.weekly.iter().map(|slot| slot.time).collect();
        let weekly = times.iter().map(|time| format!("{} {} * * {}", time.minute(), time.hour(), days(time)));
        Times { cron: self.cron.iter().cloned().chain(weekly).collect(), time_zone: self.time_zone.clone() }
    }
}
