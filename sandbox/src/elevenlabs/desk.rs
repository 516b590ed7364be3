//! The speech that was made lately, which later speech can be joined to.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};

/// How long a request's id can be named.
const LIFE: TimeDelta = TimeDelta::hours(2);

/// Ids of requests, with who made them and when.
#[derive(Default)]
pub(crate) struct Desk(HashMap<String, (String, DateTime<Utc>)>);

impl Desk {
    /// Remembers one.
    pub(super) fn note(&mut self, id: &str, key: &str, now: DateTime<Utc>) {
        self.0.insert(id.to_owned(), (key.to_owned(), now));
    }

    /// Whether this key made it within the last two hours.
    pub(super) fn knows(&self, id: &str, key: &str, now: DateTime<Utc>) -> bool {
        self.0.get(id).is_some_and(|(owner, at)| owner == key && now - *at < LIFE)
    }
}
