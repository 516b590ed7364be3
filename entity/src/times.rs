//! Times that recur on the wall clock of a place.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use croner::Cron;
use croner::parser::{CronParser, Seconds, Year};
use serde::{Deserialize, Serialize};
use serde_with::formats::PreferOne;
use serde_with::{OneOrMany, serde_as};

/// Recurring times, as a person writes them: whenever one of the expressions comes true.
#[serde_as]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Times {
    /// Cron expressions of five fields: minute, hour, day of month, month, day of week. `0 9 * * MON` is Mondays at nine.
    #[serde_as(as = "OneOrMany<_, PreferOne>")]
    pub cron: Vec<String>,
    /// IANA name of the zone whose clocks tell the time, such as `Europe/Berlin`.
    pub time_zone: String,
}

/// Why times cannot be understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TimesError {
    /// The zone has no such name.
    #[error("{0} is no time zone; write one as Europe/Berlin.")]
    TimeZone(String),
    /// The expression does not read as one, or never comes true.
    #[error("{0} is no recurring time; write minute, hour, day of month, month and day of week, as 0 9 * * MON.")]
    Cron(String),
}

impl Times {
    /// The first of the times after `after`. Nine o'clock stays nine o'clock when the clocks change; a time that a change
    /// skips comes when the clocks have moved on, one that it repeats comes once.
    pub fn next(&self, after: DateTime<Utc>) -> Result<DateTime<Utc>, TimesError> {
        self.read()?.next(after)
    }

    /// The same times, ready to be asked often.
    pub(crate) fn read(&self) -> Result<Read, TimesError> {
        let parser = CronParser::builder().seconds(Seconds::Disallowed).year(Year::Disallowed).build();
        let cron = |text: &String| match parser.parse(text) {
            Ok(cron) => Ok((cron, text.clone())),
            Err(_) => Err(TimesError::Cron(text.clone())),
        };
        let crons: Vec<(Cron, String)> = self.cron.iter().map(cron).collect::<Result<_, _>>()?;
        if crons.is_empty() {
            return Err(TimesError::Cron("Nothing".to_owned()));
        }
        Ok(Read { zone: zone(&self.time_zone)?, crons })
    }
}

/// The zone of that IANA name.
pub fn zone(name: &str) -> Result<Tz, TimesError> {
    name.parse().map_err(|_| TimesError::TimeZone(name.to_owned()))
}

/// Times whose words were understood.
pub(crate) struct Read {
    pub(crate) zone: Tz,
    crons: Vec<(Cron, String)>,
}

impl Read {
    pub(crate) fn next(&self, after: DateTime<Utc>) -> Result<DateTime<Utc>, TimesError> {
        let after = after.with_timezone(&self.zone);
        let mut first: Option<DateTime<Utc>> = None;
        for (cron, text) in &self.crons {
            let next = cron.find_next_occurrence(&after, false).map_err(|_| TimesError::Cron(text.clone()))?.to_utc();
            first = Some(first.map_or(next, |first| first.min(next)));
        }
        first.ok_or_else(|| TimesError::Cron("Nothing".to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn times(cron: &str, zone: &str) -> Times {
        Times { cron: vec![cron.to_owned()], time_zone: zone.to_owned() }
    }

    fn following(times: &Times, after: &str, count: usize) -> Vec<String> {
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
    fn several_expressions_are_one_row_of_times() {
        let both = Times { cron: vec!["0 9 * * 1".into(), "30 18 * * 1,3".into()], time_zone: "UTC".into() };
        assert_eq!(following(&both, "2026-11-24T00:00:00Z", 3), ["11-25T18:30", "11-30T09:00", "11-30T18:30"]);
    }

    #[test]
    fn nonsense_is_told() {
        let at = DateTime::UNIX_EPOCH;
        assert!(matches!(times("0 9 * * *", "Berlin").next(at), Err(TimesError::TimeZone(_))));
        for cron in ["", "9", "0 9 * *", "0 0 9 * * *", "61 9 * * *", "0 0 30 2 *"] {
            assert!(matches!(times(cron, "Europe/Berlin").next(at), Err(TimesError::Cron(_))), "{cron}");
        }
        let never = Times { cron: Vec::new(), time_zone: "UTC".into() };
        assert!(matches!(never.next(at), Err(TimesError::Cron(_))));
    }

    #[test]
    fn what_former_versions_stored_still_reads() {
        let former = r#"{"cron":"0 9 * * MON","time_zone":"Europe/Berlin"}"#;
        let read: Times = serde_json::from_str(former).unwrap();
        assert_eq!(read, times("0 9 * * MON", "Europe/Berlin"));
        assert_eq!(serde_json::to_string(&read).unwrap(), former, "and what it can read stays as it was");
    }
}
