//! What one reading told beyond the one before, spread over the time between them.

use chrono::{DateTime, Days, NaiveDate, Utc};
use entity::metric_snapshot;

use crate::counters::{Counters, grown};
use crate::{Calendar, Counter};

/// Growth between two readings, or between publishing and the first one: evenly, since nobody knows better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Segment {
    /// When the reading before was taken.
    pub(crate) since: DateTime<Utc>,
    /// When this one was.
    pub(crate) until: DateTime<Utc>,
    /// By how much each number grew; absent where the reading did not tell it.
    pub(crate) grown: Counters,
}

impl Segment {
    /// The segment of a reading of `now` that follows one of `known`. A counter that fell has not grown.
    pub(crate) fn between(since: DateTime<Utc>, until: DateTime<Utc>, known: &Counters, now: &Counters) -> Self {
        let grown = now.zip(known, |now, known| now.map(|now| (now - known.unwrap_or(0)).max(0)));
        Self { since: since.min(until), until, grown }
    }

    /// The segment that is kept beside a reading; nothing where none was kept yet.
    pub(crate) fn kept(row: &metric_snapshot::Model) -> Option<Self> {
        Some(Self { since: row.since?, until: row.taken_at, grown: grown(row) })
    }

    /// What falls between two moments. Parts that meet add up to the whole, to the last view.
    pub(crate) fn part(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Counters {
        self.grown.map(|grown| self.reached(grown, to) - self.reached(grown, from))
    }

    /// Views up to `at`.
    pub(crate) fn views_until(&self, at: DateTime<Utc>) -> Option<i64> {
        self.grown.get(Counter::Views).map(|grown| self.reached(grown, at))
    }

    /// Every day it reaches into, with its part.
    pub(crate) fn days(&self, calendar: Calendar) -> Vec<(NaiveDate, Counters)> {
        let mut days = Vec::new();
        let (mut day, mut begin) = (calendar.day(self.since), calendar.begin(calendar.day(self.since)));
        loop {
            let next = day + Days::new(1);
            let end = calendar.begin(next);
            days.push((day, self.part(begin, end)));
            if end >= self.until {
                return days;
            }
            (day, begin) = (next, end);
        }
    }

    /// How much of a growth there was by `at`, rounded down.
    fn reached(&self, grown: i64, at: DateTime<Utc>) -> i64 {
        if at <= self.since {
            return 0;
        }
        if at >= self.until {
            return grown;
        }
        let micros = |time: chrono::TimeDelta| i128::from(time.num_microseconds().unwrap_or(i64::MAX));
        (i128::from(grown) * micros(at - self.since) / micros(self.until - self.since)) as i64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn views(views: i64) -> Counters {
        Counters::new(|counter| (counter == Counter::Views).then_some(views))
    }

    fn spread(since: &str, until: &str, grown: i64) -> Vec<(String, Option<i64>)> {
        let segment = Segment::between(at(since), at(until), &views(100), &views(100 + grown));
        let days = segment.days(Calendar::of("UTC")).into_iter();
        days.map(|(day, part)| (day.to_string(), part.get(Counter::Views))).collect()
    }

    #[test]
    fn growth_is_spread_evenly_over_the_days_between_and_nothing_is_lost() {
        let parts = spread("2026-11-01T12:00:00Z", "2026-11-03T12:00:00Z", 101);
        let expected = [("2026-11-01", 25), ("2026-11-02", 50), ("2026-11-03", 26)];
        assert_eq!(parts, expected.map(|(day, part)| (day.to_owned(), Some(part))));
    }

    #[test]
    fn a_day_that_is_only_touched_at_its_first_moment_is_not_reached_into() {
        let parts = spread("2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z", 7);
        assert_eq!(parts, [("2026-11-01".to_owned(), Some(7))]);
    }

    #[test]
    fn a_counter_that_fell_has_not_grown_and_an_untold_one_is_unknown() {
        let (since, until) = (at("2026-11-01T00:00:00Z"), at("2026-11-01T01:00:00Z"));
        let fallen = Segment::between(since, until, &views(100), &views(60));
        assert_eq!((fallen.grown.get(Counter::Views), fallen.grown.get(Counter::Likes)), (Some(0), None));
        let no_time = Segment::between(until, until, &Counters::default(), &views(5));
        assert_eq!(no_time.days(Calendar::of("UTC")), [("2026-11-01".parse().unwrap(), views(5))]);
    }
}
