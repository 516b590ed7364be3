//! How often somebody may ask.

use std::hash::Hash;
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::middleware::StateInformationMiddleware;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};

use crate::limits::{KNOWN, quota};

/// So many at once, and then one more each time that has passed; counted for each key.
pub(super) struct Rate<K: Hash + Eq + Clone> {
    name: &'static str,
    quota: Quota,
    limiter: RateLimiter<K, DefaultKeyedStateStore<K>, DefaultClock, StateInformationMiddleware>,
}

impl<K: Hash + Eq + Clone> Rate<K> {
    pub(super) fn new(name: &'static str, rate: (u32, Duration)) -> Self {
        let quota = quota(rate);
        Self { name, quota, limiter: RateLimiter::keyed(quota).with_middleware() }
    }

    /// Counts a request of `key`.
    pub(super) fn count(&self, key: &K) -> Count {
        if self.limiter.len() > KNOWN {
            self.limiter.retain_recent();
        }
        let result = match self.limiter.check_key(key) {
            Ok(state) => Ok(state.remaining_burst_capacity()),
            Err(not_until) => Err(not_until.wait_time_from(DefaultClock::default().now())),
        };
        Count { name: self.name, quota: self.quota, result }
    }
}

/// What came of counting: how many are left, or how long to wait.
pub(super) struct Count {
    name: &'static str,
    quota: Quota,
    result: Result<u32, Duration>,
}

impl Count {
    /// How long to wait, if there were too many.
    pub(super) fn wait(&self) -> Option<Duration> {
        self.result.err()
    }

    /// The item of `RateLimit-Policy`: how many in how many seconds.
    pub(super) fn policy(&self) -> String {
        let burst = self.quota.burst_size().get();
        let window = (self.quota.replenish_interval() * burst).as_millis().div_ceil(1000);
        format!(r#""{}";q={burst};w={window}"#, self.name)
    }

    /// The item of `RateLimit`: how many are left, and in how many seconds all will be.
    pub(super) fn left(&self) -> String {
        let left = self.result.unwrap_or(0);
        let missing = self.quota.burst_size().get().saturating_sub(left);
        let reset = (self.quota.replenish_interval() * missing).as_millis().div_ceil(1000);
        format!(r#""{}";r={left};t={reset}"#, self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_has_its_own_count_and_is_told_what_is_left() {
        let rate = Rate::new("address", (2, Duration::from_mins(1)));
        let first = rate.count(&"ada");
        assert_eq!(first.policy(), r#""address";q=2;w=120"#);
        assert_eq!((first.left().as_str(), first.wait()), (r#""address";r=1;t=60"#, None));
        rate.count(&"ada");
        let third = rate.count(&"ada");
        assert_eq!(third.left(), r#""address";r=0;t=120"#);
        assert!(third.wait().is_some_and(|wait| wait > Duration::from_secs(50) && wait <= Duration::from_mins(1)));
        assert_eq!(rate.count(&"bob").wait(), None);
    }
}
