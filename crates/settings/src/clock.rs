//! The one place that knows what time it is.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};

/// Tells the time, rounded to the microseconds that every database keeps. Tests turn it forward.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    ahead_micros: Arc<AtomicI64>,
}

impl Clock {
    /// A clock that runs ahead of the machine's by `ahead`.
    pub fn ahead(ahead: Duration) -> Self {
        let clock = Self::default();
        clock.advance(ahead);
        clock
    }

    /// Now, in UTC, to the microsecond.
    #[allow(clippy::disallowed_methods, reason = "this is the clock")]
    pub fn now(&self) -> DateTime<Utc> {
        (Utc::now() + TimeDelta::microseconds(self.ahead_micros.load(Ordering::Relaxed))).trunc_subsecs(6)
    }

    /// Turns every copy of this clock forward.
    pub fn advance(&self, by: Duration) {
        self.ahead_micros.fetch_add(by.as_micros() as i64, Ordering::Relaxed);
    }
}
