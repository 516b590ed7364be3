//! Days and hours as the person's clock counts them.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone, Timelike, Utc};
use chrono_tz::Tz;

/// Clocks move by multiples of this.
const CLOCK_STEP: TimeDelta = TimeDelta::minutes(15);
/// No change of clocks skips more than a day.
const STEPS_OF_A_DAY: i32 = 24 * 4;

/// The calendar of one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calendar(Tz);

impl Calendar {
    /// The calendar of an IANA zone; of UTC where the name is not known.
    pub fn of(zone: &str) -> Self {
        Self(zone.parse().unwrap_or(Tz::UTC))
    }

    /// The day it is at `at`.
    pub fn day(self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.0).date_naive()
    }

    /// When `day` begins: at midnight, or when the clocks have moved on where a change skips midnight.
    pub fn begin(self, day: NaiveDate) -> DateTime<Utc> {
        let midnight = day.and_time(NaiveTime::MIN);
        let mut moments = (0..=STEPS_OF_A_DAY).map(|step| midnight + CLOCK_STEP * step);
        let first = moments.find_map(|local| self.0.from_local_datetime(&local).earliest());
        first.map_or_else(|| midnight.and_utc(), |at| at.to_utc())
    }

    /// The hour of the day at `at`, from 0.
    pub fn hour(self, at: DateTime<Utc>) -> u32 {
        at.with_timezone(&self.0).hour()
    }

    /// The weekday at `at`, from Monday, 0.
    pub fn weekday(self, at: DateTime<Utc>) -> u32 {
        at.with_timezone(&self.0).weekday().num_days_from_monday()
    }

    /// The last full hour of the clock at or before `at`.
    pub(crate) fn full_hour(self, at: DateTime<Utc>) -> DateTime<Utc> {
        let local = at.with_timezone(&self.0);
        let since = TimeDelta::minutes(local.minute().into()) + TimeDelta::seconds(local.second().into());
        at - since - TimeDelta::nanoseconds(local.nanosecond().into())
    }

    /// The full hour after `hour`.
    pub(crate) fn next_hour(self, hour: DateTime<Utc>) -> DateTime<Utc> {
        let next = self.full_hour(hour + TimeDelta::hours(1));
        if next > hour { next } else { hour + TimeDelta::hours(1) }
    }
}

/// Whole days on a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Whose days.
    pub calendar: Calendar,
    /// The first day.
    pub first: NaiveDate,
    /// The last day, which is part of it.
    pub last: NaiveDate,
}

impl Span {
    /// The days that the time from `from` to before `to` touches; nothing when that is no time.
    pub fn of(calendar: Calendar, from: DateTime<Utc>, to: DateTime<Utc>) -> Option<Self> {
        let last = calendar.day(to - TimeDelta::microseconds(1));
        (from < to).then(|| Self { calendar, first: calendar.day(from), last })
    }

    /// When it begins.
    pub fn from(&self) -> DateTime<Utc> {
        self.calendar.begin(self.first)
    }

    /// When it has ended.
    pub fn to(&self) -> DateTime<Utc> {
        self.calendar.begin(self.last + Days::new(1))
    }

    /// How many days it has.
    pub fn days(&self) -> u64 {
        (self.last - self.first).num_days().unsigned_abs() + 1
    }

    /// As many days right before it.
    #[must_use]
    pub fn before(&self) -> Self {
        let days = Days::new(self.days());
        Self { first: self.first - days, last: self.last - days, ..*self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_begins_at_midnight_of_the_place_also_when_the_clocks_skip_it() {
        let berlin = Calendar::of("Europe/Berlin");
        assert_eq!(berlin.begin(day("2026-07-01")), at("2026-06-30T22:00:00Z"));
        assert_eq!(berlin.day(at("2026-06-30T22:00:00Z")), day("2026-07-01"));
        // on that night São Paulo's clocks went from midnight to one
        let sao_paulo = Calendar::of("America/Sao_Paulo");
        assert_eq!(sao_paulo.begin(day("2018-11-04")), at("2018-11-04T03:00:00Z"));
        // Samoa had no 30th of December
        let apia = Calendar::of("Pacific/Apia");
        assert_eq!(apia.begin(day("2011-12-30")), apia.begin(day("2011-12-31")));
        assert_eq!(Calendar::of("Nowhere/Land"), Calendar::of("UTC"));
    }

    #[test]
    fn a_span_is_all_days_it_touches_and_the_one_before_is_as_long() {
        let berlin = Calendar::of("Europe/Berlin");
        let span = Span::of(berlin, at("2026-10-24T22:00:00Z"), at("2026-10-26T23:00:00Z")).unwrap();
        assert_eq!((span.first, span.last, span.days()), (day("2026-10-25"), day("2026-10-26"), 2));
        assert_eq!((span.from(), span.to()), (at("2026-10-24T22:00:00Z"), at("2026-10-26T23:00:00Z")));
        assert_eq!((span.before().first, span.before().last), (day("2026-10-23"), day("2026-10-24")));
        assert_eq!(Span::of(berlin, span.to(), span.to()), None);
    }

    #[test]
    fn full_hours_are_those_of_the_place() {
        let kolkata = Calendar::of("Asia/Kolkata");
        assert_eq!(kolkata.full_hour(at("2026-11-26T01:40:30.5Z")), at("2026-11-26T01:30:00Z"));
        assert_eq!(kolkata.next_hour(at("2026-11-26T01:30:00Z")), at("2026-11-26T02:30:00Z"));
        assert_eq!((kolkata.hour(at("2026-11-26T01:40:00Z")), kolkata.weekday(at("2026-11-29T20:00:00Z"))), (7, 0));
    }
}
