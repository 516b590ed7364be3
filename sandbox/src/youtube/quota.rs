//! The project's quota: separate buckets that fill up again at midnight in Los Angeles.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::America::Los_Angeles;

use super::refusal::Refusal;
use crate::world::dials::Dials;

/// Where a call is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Bucket {
    /// `videos.insert`
    Uploads,
    /// `search.list`
    Searches,
    /// `videos.batchGetStats`
    Stats,
    /// Analytics.
    Reports,
    /// Everything else.
    Units,
}

/// What was used, per day.
#[derive(Default)]
pub(super) struct Quota(HashMap<(Bucket, NaiveDate), u32>);

impl Quota {
    /// Counts a call; refuses it when the bucket has less than `cost` left.
    pub(super) fn charge(&mut self, bucket: Bucket, cost: u32, dials: &Dials, now: DateTime<Utc>) -> Result<(), Refusal> {
        let limit = match bucket {
            Bucket::Uploads => dials.youtube_uploads_per_day,
            Bucket::Searches => dials.youtube_searches_per_day,
            Bucket::Stats | Bucket::Reports | Bucket::Units => dials.youtube_units_per_day,
        };
        let used = self.0.entry((bucket, now.with_timezone(&Los_Angeles).date_naive())).or_default();
        if *used + cost > limit {
            return Err(Refusal::quota_exceeded());
        }
        *used += cost;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_fills_up_at_midnight_in_los_angeles_and_not_before() {
        let dials = Dials { youtube_uploads_per_day: 2, ..Dials::default() };
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let mut quota = Quota::default();
        let mut upload = |time: &str| quota.charge(Bucket::Uploads, 1, &dials, at(time)).is_ok();
        assert!(upload("2026-11-23T20:00:00Z"));
        assert!(upload("2026-11-24T07:58:00Z"));
        assert!(!upload("2026-11-24T07:59:00Z"), "still the same day there");
        assert!(upload("2026-11-24T08:00:00Z"));
        assert!(quota.charge(Bucket::Searches, 1, &dials, at("2026-11-24T07:59:00Z")).is_ok(), "another bucket");
    }

    #[test]
    fn the_shared_bucket_counts_units() {
        let (dials, now) = (Dials::default(), "2026-11-23T20:00:00Z".parse().unwrap());
        let mut quota = Quota::default();
        for _ in 0..200 {
            assert!(quota.charge(Bucket::Units, 50, &dials, now).is_ok());
        }
        assert!(quota.charge(Bucket::Units, 1, &dials, now).is_err());
    }
}
