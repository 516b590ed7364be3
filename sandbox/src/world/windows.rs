//! Counters over a sliding time, one per key.

use std::collections::{HashMap, VecDeque};

use chrono::{DateTime, TimeDelta, Utc};

/// Times at which something happened, per key.
#[derive(Default)]
pub(crate) struct Windows(HashMap<String, VecDeque<DateTime<Utc>>>);

impl Windows {
    /// How often `key` happened within `span` before `now`.
    pub(crate) fn count(&mut self, key: &str, span: TimeDelta, now: DateTime<Utc>) -> u32 {
        let Some(times) = self.0.get_mut(key) else { return 0 };
        while times.front().is_some_and(|first| *first <= now - span) {
            times.pop_front();
        }
        times.len() as u32
    }

    /// When the oldest that still counts happened.
    pub(crate) fn oldest(&self, key: &str) -> Option<DateTime<Utc>> {
        self.0.get(key)?.front().copied()
    }

    /// Counts `key` once more.
    pub(crate) fn add(&mut self, key: &str, now: DateTime<Utc>) {
        self.0.entry(key.to_owned()).or_default().push_back(now);
    }
}
