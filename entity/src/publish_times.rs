//! When the videos of a pipeline go out: times that recur on the wall clock of a place.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use croner::parser::{CronParser, Seconds, Year};
use croner::{Cron, errors::CronError};
use serde::{Deserialize, Serialize};

/// Recurring times, as a person writes them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishTimes {
    /// A cron expression of five fields: minute, hour, day of month, month, day of week. `0 9 * * MON` is Mondays at nine.
    pub cron: String,
    /// IANA name of the zone whose clocks tell the time, such as `Europe/Berlin`.
    pub time_zone: String,
}

/// Why times cannot be understood.
#[derive(Debug, thiserror::Error)]
pub enum PublishTimesError {
    /// The zone has no such name.
    #[error("{0} is no time zone; write one as Europe/Berlin.")]
    TimeZone(String),
    /// The expression does not read as one, or never comes true.
    #[error("{0} is no recurring time; write minute, hour, day of month, month and day of week, as 0 9 * * MON.")]
    Cron(String),
}

impl PublishTimes {
    /// The first of the times after `after`. Nine o'clock stays nine o'clock when the clocks change; a time that a change
    /// skips comes when the clocks have moved on, one that it repeats comes once.
    pub fn next(&self, after: DateTime<Utc>) -> Result<DateTime<Utc>, PublishTimesError> {
        let zone: Tz = self.time_zone.parse().map_err(|_| PublishTimesError::TimeZone(self.time_zone.clone()))?;
        let next = self.parsed().and_then(|cron| cron.find_next_occurrence(&after.with_timezone(&zone), false));
        Ok(next.map_err(|_| PublishTimesError::Cron(self.cron.clone()))?.to_utc())
    }

    fn parsed(&self) -> Result<Cron, CronError> {
        CronParser::builder().seconds(Seconds::Disallowed).year(Year::Disallowed).build().parse(&self.cron)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn times(cron: &str, zone: &str) -> PublishTimes {
        PublishTimes { cron: cron.to_owned(), time_zone: zone.to_owned() }
    }

    fn following(times: &PublishTimes, after: &str, count: usize) -> Vec<String> {
        let mut now: DateTime<Utc> = after.parse().unwrap();
        let mut step = || {
            now = times.next(now).unwrap();
            now.format("%m-%dT%H:%M").to_string()
        };
        (0..count).map(|_| step()).collect()
    }

    #[test]
    fn t13_nine_in_berlin_stays_nine_when_the_clocks_change() {
        let daily = times("0 9 * * *", "Europe/Berlin");
        assert_eq!(following(&daily, "2026-10-23T12:00:00Z", 3), ["10-24T07:00", "10-25T08:00", "10-26T08:00"]);
        assert_eq!(following(&daily, "2027-03-26T12:00:00Z", 3), ["03-27T08:00", "03-28T07:00", "03-29T07:00"]);
        let mut now: DateTime<Utc> = "2026-11-24T00:00:00Z".parse().unwrap();
        for _ in 0..400 {
            now = daily.next(now).unwrap();
            let there = now.with_timezone(&chrono_tz::Europe::Berlin);
            assert_eq!(there.format("%H:%M").to_string(), "09:00");
        }
    }

    #[test]
    fn an_hour_that_is_skipped_comes_after_it_and_one_that_is_repeated_comes_once() {
        let night = times("30 2 * * *", "Europe/Berlin");
        assert_eq!(following(&night, "2027-03-27T12:00:00Z", 2), ["03-28T01:00", "03-29T00:30"]);
        assert_eq!(following(&night, "2026-10-24T12:00:00Z", 2), ["10-25T00:30", "10-26T01:30"]);
    }

    #[test]
    fn zones_of_half_hours_and_weekdays_are_known() {
        let monday = times("0 9 * * MON", "Asia/Kolkata");
        assert_eq!(following(&monday, "2026-11-24T00:00:00Z", 2), ["11-30T03:30", "12-07T03:30"]);
    }

    #[test]
    fn nonsense_is_told() {
        let at = DateTime::UNIX_EPOCH;
        assert!(matches!(times("0 9 * * *", "Berlin").next(at), Err(PublishTimesError::TimeZone(_))));
        for cron in ["", "9", "0 9 * *", "0 0 9 * * *", "61 9 * * *", "0 0 30 2 *"] {
            assert!(matches!(times(cron, "Europe/Berlin").next(at), Err(PublishTimesError::Cron(_))), "{cron}");
        }
    }
}
