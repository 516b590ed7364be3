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
