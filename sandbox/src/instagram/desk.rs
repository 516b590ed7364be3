//! What Instagram keeps besides reels.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};

use super::comments::Comment;
use super::containers::Container;
use crate::platform::Platform::Instagram;
use crate::world::accounts::{self, Account};
use crate::world::windows::Windows;

const DAY: TimeDelta = TimeDelta::hours(24);

/// Containers, comments and counters.
#[derive(Default)]
pub(crate) struct Desk {
    /// By id.
    pub(super) containers: HashMap<String, Container>,
    /// What was said under reels, oldest first.
    pub(super) comments: Vec<Comment>,
    /// Calls per account.
    pub(super) calls: Windows,
    made: Windows,
    published: Windows,
}

impl Desk {
    /// Whether this id is one of a container.
    pub(crate) fn is_container(&self, id: &str) -> bool {
        self.containers.contains_key(id)
    }

    /// The account that a node is, or whose container it is.
    pub(super) fn owner(&self, node: &str) -> Option<&'static Account> {
        let maker = || Some(self.containers.get(node)?.account);
        accounts::of(Instagram).find(|account| account.id == node).or_else(maker)
    }

    /// Containers made in 24 hours.
    pub(super) fn made(&mut self, account: &Account, now: DateTime<Utc>) -> u32 {
        self.made.count(account.id, DAY, now)
    }

    /// Counts a new container.
    pub(super) fn count_made(&mut self, account: &Account, now: DateTime<Utc>) {
        self.made.add(account.id, now);
    }

    /// Posts published in 24 hours.
    pub(super) fn published(&mut self, account: &Account, now: DateTime<Utc>) -> u32 {
        self.published.count(account.id, DAY, now)
    }

    /// Counts a new post.
    pub(super) fn count_published(&mut self, account: &Account, now: DateTime<Utc>) {
        self.published.add(account.id, now);
    }
}
