//! What TikTok keeps besides videos.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};

use super::task::{Fate, Task, UPLOAD_LIFETIME};
use super::webhooks::letters::Letters;
use crate::platform::Platform::Tiktok;
use crate::world::accounts::{self, Account};
use crate::world::windows::Windows;

/// Posts on their way, and counters.
#[derive(Default)]
pub(crate) struct Desk {
    /// By `publish_id`.
    pub(super) tasks: HashMap<String, Task>,
    /// Calls per operation and token.
    pub(super) minutes: Windows,
    /// Webhooks that are still to be sent.
    pub(super) letters: Letters,
    /// Posts per account.
    days: Windows,
    /// Announcements per account.
    publishers: Windows,
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

    /// Whether the app may post for the account when it may for `most` people in 24 hours.
    pub(super) fn has_room(&mut self, account: &Account, most: Option<u32>, now: DateTime<Utc>) -> bool {
        let mut is_active = |one: &Account| self.publishers.count(one.id, TimeDelta::hours(24), now) > 0;
        let active: Vec<&Account> = accounts::of(Tiktok).filter(|one| is_active(one)).collect();
        active.contains(&account) || most.is_none_or(|most| (active.len() as u32) < most)
    }

    /// Keeps a post that was announced.
    pub(super) fn open(&mut self, publish_id: &str, task: Task) {
        self.publishers.add(task.account.id, task.opened_at);
        self.tasks.insert(publish_id.to_owned(), task);
    }

    /// Drafts of less than 24 hours that the person has not looked at yet.
    pub(super) fn pending(&self, account: &'static Account, now: DateTime<Utc>) -> usize {
        let pends = |task: &&Task| {
            let limit = match task.fate {
                Fate::Waiting => UPLOAD_LIFETIME,
                Fate::Draft(_) => TimeDelta::hours(24),
                _ => return false,
            };
            task.post.is_none() && task.account == account && now < task.opened_at + limit
        };
        self.tasks.values().filter(pends).count()
    }

    /// The person has deleted a video; the post that it came from remembers it.
    pub(super) fn note_deletion(&mut self, id: &str, at: DateTime<Utc>) {
        let posts = self.tasks.values_mut().filter(|task| matches!(&task.fate, Fate::Received(video) if video == id));
        posts.for_each(|task| task.fate = Fate::Deleted { id: id.to_owned(), at });
    }
}
