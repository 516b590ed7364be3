//! Histories as they may come: several videos, gaps, numbers that fall or are left out, videos that vanish, any time zone.

use analytics::{Calendar, Counter, Counters, Scope, Span};
use chrono::{DateTime, TimeDelta, Utc};
use entity::Platform;
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use uuid::Uuid;

use crate::world::at;

/// Zones with changes of clocks in the time of the histories, and with odd offsets.
const ZONES: [&str; 7] =
    ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "Australia/Lord_Howe", "Africa/Cairo"];
const PLATFORMS: [Platform; 3] = [Platform::YouTube, Platform::TikTok, Platform::Instagram];

/// What one video went through.
#[derive(Debug, Clone)]
pub(crate) struct Video {
    pub(crate) platform: Platform,
    pub(crate) published_at: DateTime<Utc>,
    pub(crate) readings: Vec<(DateTime<Utc>, Counters)>,
    pub(crate) gone_at: Option<DateTime<Utc>>,
}

/// What somebody's videos went through, and what is asked of it.
#[derive(Debug, Clone)]
pub(crate) struct History {
    pub(crate) zone: &'static str,
    pub(crate) videos: Vec<Video>,
    pub(crate) from: DateTime<Utc>,
    pub(crate) to: DateTime<Utc>,
    pub(crate) platforms: Option<Vec<Platform>>,
}

impl History {
    pub(crate) fn span(&self) -> Span {
        Span::of(Calendar::of(self.zone), self.from, self.to).unwrap()
    }

    pub(crate) fn scope(&self, user: Uuid) -> Scope {
        Scope { platforms: self.platforms.clone(), ..Scope::of(user) }
    }
}

/// All days of these histories; clocks change in October and November.
pub(crate) fn begin() -> DateTime<Utc> {
    at("2026-10-10T00:00:00Z")
}

prop_compose! {
    pub(crate) fn histories()(
        zone in proptest::sample::select(ZONES.as_slice()),
        videos in vec(video(), 1..5),
        first in 0_i64..60 * 1440,
        minutes in 1_i64..25 * 1440,
        platforms in weighted(0.4, proptest::sample::subsequence(PLATFORMS.to_vec(), 0..=2)),
    ) -> History {
        let from = begin() + TimeDelta::minutes(first);
        History { zone, videos, from, to: from + TimeDelta::minutes(minutes), platforms }
    }
}

prop_compose! {
    fn video()(
        platform in proptest::sample::select(PLATFORMS.as_slice()),
        published in 0_i64..40 * 86_400,
        steps in vec((gap(), vec(weighted(0.85, -40_i64..400), Counter::all().count())), 0..12),
        gone in weighted(0.3, 1_i64..10 * 86_400),
    ) -> Video {
        let published_at = begin() + TimeDelta::seconds(published);
        let readings = readings(published_at, &steps);
        let last = readings.last().map_or(published_at, |(at, _)| *at);
        Video { platform, published_at, readings, gone_at: gone.map(|seconds| last + TimeDelta::seconds(seconds)) }
    }
}

/// Seconds between two readings: mostly as planned, sometimes after a long failure.
fn gap() -> impl Strategy<Value = i64> {
    prop_oneof![4 => 1_i64..7200, 3 => 7200_i64..2 * 86_400, 1 => 2_i64 * 86_400..12 * 86_400]
}

/// Counters that mostly grow, sometimes fall, and are sometimes not told.
fn readings(published_at: DateTime<Utc>, steps: &[(i64, Vec<Option<i64>>)]) -> Vec<(DateTime<Utc>, Counters)> {
    let (mut now, mut values) = (published_at, [0_i64; 6]);
    let mut reading = |(gap, changes): &(i64, Vec<Option<i64>>)| {
        now += TimeDelta::seconds(*gap);
        let told = Counters::new(|counter| {
            let value = &mut values[counter as usize];
            *value = (*value + changes[counter as usize]?).max(0);
            Some(*value)
        });
        (now, told)
    };
    steps.iter().map(&mut reading).collect()
}
