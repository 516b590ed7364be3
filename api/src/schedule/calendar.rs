//! What a person writes of a schedule, read and checked.

use std::collections::{BTreeMap, BTreeSet};

use async_graphql::{ID, InputObject};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use entity::schedule::{self, Calendar};
use entity::{TimesError, zone};
use uuid::Uuid;

use super::{CLOCK, CatchUp, Weekday};
use crate::error::UserErrorCode::{Invalid, NotFound, Required, TooLong};
use crate::error::{Outcome, UserError, all_well};
use crate::text::uuid;

/// A week with more slots than this is no plan.
const MOST_WEEKLY: usize = 100;
/// More videos in a day than a platform would let through.
const MOST_A_DAY: usize = 24;
const MOST_BLACKOUTS: usize = 100;
/// A week, in minutes.
const LONGEST_LEAD: u32 = 10_080;
const LONGEST_JITTER: u32 = 180;
/// A short video is made in less than an hour on common machines.
const USUAL_LEAD: u32 = 60;

/// A time of one day of the week.
#[derive(InputObject)]
pub(crate) struct WeeklySlotInput {
    /// The day.
    weekday: Weekday,
    /// What the clocks say, such as `09:30`.
    time: String,
}

/// When a connection is published on.
#[derive(InputObject)]
pub(crate) struct DestinationTimeInput {
    /// The id of a destination of the pipeline.
    connection_id: ID,
    /// What the clocks say, such as `18:00`: the first such time from the slot on.
    time: String,
}

/// Days without slots.
#[derive(InputObject)]
pub(crate) struct BlackoutInput {
    /// The first day, such as `2026-12-24`.
    from: String,
    /// The last day; the first when not given.
    to: Option<String>,
}

/// A whole schedule.
#[derive(InputObject)]
pub(crate) struct ScheduleSetInput {
    /// The pipeline it is of.
    pub(super) pipeline_id: ID,
    /// The slots of a week, at most 100; or a cron expression instead.
    weekly: Option<Vec<WeeklySlotInput>>,
    /// The slots as a cron expression: minute, hour, day of month, month and day of week, as in `0 9 * * MON`. At most 24 in
    /// a day.
    cron: Option<String>,
    /// IANA name of the time zone, such as `Europe/Berlin`; the person's when not given.
    time_zone: Option<String>,
    /// How long before its slot a video is begun, in minutes, at most 10,080 (a week); 60 when not given.
    lead_minutes: Option<u32>,
    /// What goes out is late on purpose by up to so many minutes, at most 180; 0 when not given.
    jitter_minutes: Option<u32>,
    /// Connections that are published on at a time of their own; all others at the slot's.
    destination_times: Option<Vec<DestinationTimeInput>>,
    /// Days without slots, in its time zone; at most 100 ranges.
    blackouts: Option<Vec<BlackoutInput>>,
    /// What is done about slots that were missed; nothing when not given.
    catch_up: Option<CatchUp>,
}

/// What the input is read against.
pub(super) struct Around<'a> {
    /// The person's time zone.
    pub(super) time_zone: &'a str,
    /// The connections that the pipeline publishes on.
    pub(super) destinations: BTreeSet<Uuid>,
    pub(super) now: DateTime<Utc>,
}

impl ScheduleSetInput {
    /// The calendar that is meant, or everything that is wrong with it.
    pub(super) fn read(&self, around: &Around<'_>) -> Outcome<Calendar> {
        let mut wrong = Vec::new();
        let calendar = Calendar {
            weekly: self.weekly(&mut wrong),
            cron: self.cron.as_deref().map(|cron| cron.trim().to_owned()),
            time_zone: self.time_zone.as_deref().unwrap_or(around.time_zone).trim().to_owned(),
            lead_minutes: bounded("leadMinutes", self.lead_minutes.unwrap_or(USUAL_LEAD), LONGEST_LEAD, &mut wrong),
            jitter_minutes: bounded("jitterMinutes", self.jitter_minutes.unwrap_or_default(), LONGEST_JITTER, &mut wrong),
            destination_times: self.destination_times(&around.destinations, &mut wrong),
            blackouts: self.blackouts(&mut wrong),
            catch_up: self.catch_up.map(Into::into).unwrap_or_default(),
        };
        if calendar.weekly.is_empty() == calendar.cron.is_none() && wrong.is_empty() {
            wrong.push(UserError::on("weekly", Required, "Give either the slots of a week or a cron expression."));
        }
        if let Err(error) = zone(&calendar.time_zone) {
            wrong.push(UserError::on("timeZone", Invalid, error.to_string()));
        }
        all_well(wrong)?;
        check_pace(&calendar, around.now)?;
        Ok(calendar)
    }

    fn weekly(&self, wrong: &mut Vec<UserError>) -> Vec<schedule::WeeklySlot> {
        let said = self.weekly.as_deref().unwrap_or_default();
        if said.len() > MOST_WEEKLY {
            wrong.push(UserError::on("weekly", TooLong, format!("At most {MOST_WEEKLY} slots a week are possible.")));
            return Vec::new();
        }
        let mut slots: Vec<schedule::WeeklySlot> = Vec::new();
        for (place, slot) in said.iter().enumerate() {
            let Some(time) = clock(&slot.time, &["weekly", &place.to_string(), "time"], wrong) else { continue };
            let slot = schedule::WeeklySlot { weekday: slot.weekday.into(), time };
            if !slots.contains(&slot) {
                slots.push(slot);
            }
        }
        slots
    }

    fn destination_times(&self, known: &BTreeSet<Uuid>, wrong: &mut Vec<UserError>) -> BTreeMap<Uuid, NaiveTime> {
        let mut times = BTreeMap::new();
        for (place, said) in self.destination_times.iter().flatten().enumerate() {
            let place = place.to_string();
            let id = uuid(&said.connection_id).filter(|id| known.contains(id));
            let time = clock(&said.time, &["destinationTimes", &place, "time"], wrong);
            match (id, time) {
                (None, _) => {
                    let message = "This is no destination of the pipeline.";
                    wrong.push(UserError::at(path(&["destinationTimes", &place, "connectionId"]), NotFound, message));
                }
                (Some(id), Some(time)) => drop(times.insert(id, time)),
                (Some(_), None) => (),
            }
        }
        times
    }

    fn blackouts(&self, wrong: &mut Vec<UserError>) -> Vec<schedule::Blackout> {
        let said = self.blackouts.as_deref().unwrap_or_default();
        if said.len() > MOST_BLACKOUTS {
            wrong.push(UserError::on("blackouts", TooLong, format!("At most {MOST_BLACKOUTS} blackouts are possible.")));
            return Vec::new();
        }
        let mut blackouts = Vec::new();
        for (place, days) in said.iter().enumerate() {
            let place = place.to_string();
            let from = date(&days.from, &["blackouts", &place, "from"], wrong);
            let to = days.to.as_deref().map_or(from, |to| date(to, &["blackouts", &place, "to"], wrong));
            match from.zip(to) {
                Some((from, to)) if from <= to => blackouts.push(schedule::Blackout { from, to }),
                Some(_) => {
                    wrong.push(UserError::at(path(&["blackouts", &place, "to"]), Invalid, "It ends before it begins."));
                }
                None => (),
            }
        }
        blackouts
    }
}

/// The calendar comes true, and not too often.
fn check_pace(calendar: &Calendar, now: DateTime<Utc>) -> Outcome<()> {
    let field = if calendar.cron.is_some() { "cron" } else { "weekly" };
    let unclear = |error: TimesError| {
        let field = if matches!(error, TimesError::TimeZone(_)) { "timeZone" } else { field };
        UserError::on(field, Invalid, error.to_string())
    };
    let next = calendar.following(now, MOST_A_DAY + 1).map_err(unclear)?;
    let Some((first, last)) = next.first().zip(next.last()) else {
        return Err(UserError::on("blackouts", Invalid, "The blackouts leave no slot at all.").into());
    };
    if next.len() > MOST_A_DAY && *last - *first < TimeDelta::days(1) {
        return Err(UserError::on(field, Invalid, format!("At most {MOST_A_DAY} slots in a day are possible.")).into());
    }
    Ok(())
}

fn bounded(field: &str, said: u32, most: u32, wrong: &mut Vec<UserError>) -> u32 {
    if said > most {
        wrong.push(UserError::on(field, Invalid, format!("At most {most} minutes are possible.")));
    }
    said.min(most)
}

fn clock(text: &str, at: &[&str], wrong: &mut Vec<UserError>) -> Option<NaiveTime> {
    let time = NaiveTime::parse_from_str(text.trim(), CLOCK).ok();
    if time.is_none() {
        wrong.push(UserError::at(path(at), Invalid, "Write a time as 09:30, between 00:00 and 23:59."));
    }
    time
}

fn date(text: &str, at: &[&str], wrong: &mut Vec<UserError>) -> Option<NaiveDate> {
    let date =
        NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").ok().filter(|date| YEARS.contains(&chrono::Datelike::year(date)));
    if date.is_none() {
        wrong.push(UserError::at(path(at), Invalid, "Write a date as 2026-12-24."));
    }
    date
}

/// Years that a person plans for.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2200;

fn path(names: &[&str]) -> Vec<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}
