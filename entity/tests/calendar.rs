//! Slots through a year of clock changes, compared with what another library makes of the same clocks.

#![allow(clippy::unwrap_used, reason = "a story that cannot be told has failed")]

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};
use entity::schedule::{Blackout, Calendar, CatchUp, WeeklySlot};
use jiff::Timestamp;
use jiff::civil;
use jiff::tz::{AmbiguousOffset, TimeZone};
use proptest::prelude::*;
use uuid::Uuid;

/// Both hemispheres, half and three quarters of an hour, half an hour of summer time, a change at midnight, and none at all.
const ZONES: [&str; 11] = [
    "Europe/Berlin",
    "America/New_York",
    "America/St_Johns",
    "America/Santiago",
    "Australia/Sydney",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Tokyo",
];

/// Times of every day, most of them where some clock changes.
const CLOCKS: [&str; 12] =
    ["00:00", "00:15", "00:30", "01:00", "01:45", "02:00", "02:15", "02:30", "02:59", "03:00", "09:30", "23:59"];

const WEEK: [Weekday; 7] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

fn calendar(zone: &str, weekly: Vec<WeeklySlot>) -> Calendar {
    Calendar {
        weekly,
        cron: None,
        time_zone: zone.to_owned(),
        lead_minutes: 60,
        jitter_minutes: 0,
        destination_times: BTreeMap::new(),
        blackouts: Vec::new(),
        catch_up: CatchUp::Skip,
    }
}

fn time(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").unwrap()
}

/// When the clocks of `zone` say so: of two such moments the first, and for none the moment at which the clocks jump.
fn moment(zone: &TimeZone, at: civil::DateTime) -> DateTime<Utc> {
    let timestamp = match zone.to_ambiguous_timestamp(at).offset() {
        AmbiguousOffset::Unambiguous { offset } | AmbiguousOffset::Fold { before: offset, .. } => {
            offset.to_timestamp(at).unwrap()
        }
        AmbiguousOffset::Gap { before, .. } => {
            let after_it: Timestamp = before.to_timestamp(at).unwrap() + jiff::SignedDuration::from_secs(1);
            zone.preceding(after_it).next().unwrap().timestamp()
        }
    };
    DateTime::from_timestamp(timestamp.as_second(), 0).unwrap()
}

/// The moments of all `clocks` on all days from `from` until a year and a month later.
fn expected(zone: &str, clocks: &[&str], days: impl Fn(civil::Weekday) -> bool) -> Vec<DateTime<Utc>> {
    let zone = TimeZone::get(zone).unwrap();
    let year = civil::date(2027, 12, 1).series(jiff::ToSpan::days(1)).take_while(|day| *day <= civil::date(2028, 12, 31));
    let of_day = |day: civil::Date| {
        let at = |clock: &&str| moment(&zone, day.to_datetime(clock.parse::<civil::Time>().unwrap()));
        clocks.iter().map(at).collect::<Vec<_>>()
    };
    // two times that a change skips are one moment
    let moments: BTreeSet<DateTime<Utc>> = year.filter(|day| days(day.weekday())).flat_map(of_day).collect();
    moments.into_iter().collect()
}

#[test]
fn given_a_year_in_eleven_time_zones_then_every_slot_is_where_another_library_says() {
    for zone in ZONES {
        let every = WEEK.iter().flat_map(|&weekday| CLOCKS.map(|clock| WeeklySlot { weekday, time: time(clock) })).collect();
        let expected = expected(zone, &CLOCKS, |_| true);
        let before = expected[0] - TimeDelta::seconds(1);
        let slots = calendar(zone, every).following(before, expected.len()).unwrap();
        assert!(expected.len() > 12 * 390, "{zone} has a whole year: {}", expected.len());
        for (slot, expected) in slots.iter().zip(&expected) {
            assert_eq!(slot, expected, "{zone}");
        }
        assert_eq!(slots.len(), expected.len());
    }
}

#[test]
fn given_weekdays_then_slots_are_on_them_alone_and_the_29_of_february_is_a_day_like_another() {
    for zone in ZONES {
        let slot = |weekday| WeeklySlot { weekday, time: time("02:30") };
        let expected = expected(zone, &["02:30"], |day| matches!(day, civil::Weekday::Tuesday | civil::Weekday::Sunday));
        let twice = calendar(zone, vec![slot(Weekday::Sun), slot(Weekday::Tue)]);
        assert_eq!(twice.following(expected[0] - TimeDelta::seconds(1), expected.len()).unwrap(), expected, "{zone}");
        // a Tuesday
        let leap = NaiveDate::from_ymd_opt(2028, 2, 29).unwrap();
        assert!(expected.iter().any(|at| twice.day(*at).unwrap() == leap), "{zone}");
    }
    let leap = Calendar { cron: Some("0 12 29 2 *".into()), ..calendar("Europe/Berlin", Vec::new()) };
    let found = leap.following("2027-03-01T00:00:00Z".parse().unwrap(), 2).unwrap();
    assert_eq!(
        found.iter().map(DateTime::to_rfc3339).collect::<Vec<_>>(),
        ["2028-02-29T11:00:00+00:00", "2032-02-29T11:00:00+00:00"]
    );
}

#[test]
fn given_a_destination_with_a_time_of_its_own_then_it_is_the_first_such_time_from_the_slot_on() {
    let (evening, morning, same) = (Uuid::from_u128(1), Uuid::from_u128(2), Uuid::from_u128(3));
    let times = [(evening, time("18:00")), (morning, time("07:00")), (same, time("09:00"))];
    let calendar = Calendar { destination_times: times.into(), ..calendar("Europe/Berlin", Vec::new()) };
    // the clocks go forward in the following night
    let at = "2027-03-27T08:00:00Z".parse().unwrap();
    let out = calendar.goes_out(Uuid::nil(), at).unwrap();
    assert_eq!(out.on(evening), "2027-03-27T17:00:00Z".parse::<DateTime<Utc>>().unwrap());
    assert_eq!(out.on(morning), "2027-03-28T05:00:00Z".parse::<DateTime<Utc>>().unwrap());
    assert_eq!((out.on(same), out.on(Uuid::from_u128(4))), (at, at));
}

#[test]
fn given_jitter_then_it_is_the_same_for_the_same_slot_within_its_bounds_and_not_always_the_same() {
    let calendar = Calendar { jitter_minutes: 30, ..calendar("UTC", Vec::new()) };
    let start: DateTime<Utc> = "2027-01-01T09:00:00Z".parse().unwrap();
    let late = |day: i64| {
        let at = start + TimeDelta::days(day);
        let out = calendar.goes_out(Uuid::from_u128(7), at).unwrap();
        assert_eq!(calendar.goes_out(Uuid::from_u128(7), at).unwrap(), out);
        out.at - at
    };
    let all: BTreeSet<TimeDelta> = (0..100).map(late).collect();
    assert!(all.first() >= Some(&TimeDelta::zero()) && all.last() <= Some(&TimeDelta::minutes(30)), "{all:?}");
    assert!(all.len() > 50 && all.last() > Some(&TimeDelta::minutes(20)), "{all:?}");
}

#[test]
fn given_blackouts_that_leave_nothing_then_there_is_no_slot() {
    let far = Blackout { from: NaiveDate::from_ymd_opt(2000, 1, 1).unwrap(), to: NaiveDate::from_ymd_opt(2200, 1, 1).unwrap() };
    let never = Calendar { cron: Some("0 12 24 12 *".into()), blackouts: vec![far], ..calendar("UTC", Vec::new()) };
    let first = never.next("2027-01-01T00:00:00Z".parse().unwrap()).unwrap().unwrap();
    assert_eq!(first.year(), 2200, "the first after them");
}

fn any_slot() -> impl Strategy<Value = WeeklySlot> {
    (0..7_usize, 0..24_u32, 0..60_u32).prop_map(|(day, hour, minute)| WeeklySlot {
        weekday: WEEK[day],
        time: NaiveTime::from_hms_opt(hour, minute, 0).unwrap(),
    })
}

fn any_blackout() -> impl Strategy<Value = Blackout> {
    (0..700_i64, 0..40_i64).prop_map(|(from, days)| {
        let from = NaiveDate::from_ymd_opt(2027, 1, 1).unwrap() + TimeDelta::days(from);
        Blackout { from, to: from + TimeDelta::days(days) }
    })
}

proptest! {
    #[test]
    fn the_next_slot_is_always_later_on_its_wall_time_and_in_no_blackout(
        zone in prop::sample::select(&ZONES[..]),
        weekly in prop::collection::vec(any_slot(), 1..6),
        blackouts in prop::collection::vec(any_blackout(), 0..5),
        second in 0..60_000_000_i64,
    ) {
        let calendar = Calendar { blackouts: blackouts.clone(), ..calendar(zone, weekly.clone()) };
        let start: DateTime<Utc> = "2027-01-01T00:00:00Z".parse().unwrap();
        let after = start + TimeDelta::seconds(second);
        let next = calendar.next(after).unwrap().unwrap();
        prop_assert!(next > after);
        let there = next.with_timezone(&entity::zone(zone).unwrap());
        prop_assert!(!blackouts.iter().any(|days| (days.from..=days.to).contains(&there.date_naive())));
        let meant = WeeklySlot { weekday: there.weekday(), time: there.time() };
        let a_moment_before = (next - TimeDelta::seconds(1)).with_timezone(&there.timezone());
        let clocks_jumped = there.naive_local() - a_moment_before.naive_local() > TimeDelta::seconds(1);
        prop_assert!(weekly.contains(&meant) || clocks_jumped, "{there}");
    }
}
