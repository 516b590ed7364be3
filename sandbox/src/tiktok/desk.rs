//! What TikTok keeps besides videos.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};

use super::task::Task;
use crate::world::accounts::Account;
use crate::world::windows::Windows;

/// Posts on their way, and counters.
#[derive(Default)]
pub(crate) struct Desk {
    /// By `publish_id`.
    pub(super) tasks: HashMap<String, Task>,
    /// Calls per operation and token.
    pub(super) minutes: Windows,
    /// Posts per account.
    days: Windows,
}

impl Desk {
    /// Posts that the account made through the API in 24 hours.
    pub(super) fn posts(&mut self, account: &Account, now: DateTime<Utc>) -> u32 {
        self.days.count(account.id, TimeDelta::hours(24), now)
    }

    /// Counts one more post.
    pub(super) fn count_post(&mut self, account: &Account, now: DateTime<Utc>) {
        self.days.add(account.id, now);
    }

    /// Drafts that wait in the inbox since less than 24 hours.
    pub(super) fn pending(&self, account: &'static Account, now: DateTime<Utc>) -> usize {
        let young = |task: &&Task| task.post.is_none() && task.account == account && now < task.opened_at + TimeDelta::hours(24);
        self.tasks.values().filter(young).count()
    }
}
