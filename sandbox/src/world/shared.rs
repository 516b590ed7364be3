//! What a person shares through Facebook: pages, and by way of a page the Instagram account that belongs to it.

use super::accounts::{self, Account};
use crate::platform::Platform;

/// A page on Facebook.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Page {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) handle: &'static str,
    instagram: Option<&'static str>,
}

/// All pages there are. The one person on Facebook runs them all.
pub(crate) const PAGES: [Page; 3] = [
    Page { id: "100000000000101", name: "Harbour Kitchen", handle: "harbourkitchen", instagram: Some("17841400000000101") },
    Page { id: "100000000000202", name: "Night Sky Notes", handle: "nightskynotes", instagram: Some("17841400000000202") },
    Page { id: "100000000000303", name: "Quiet Garden", handle: "quietgarden", instagram: None },
];

/// The page with this id.
pub(crate) fn page(id: &str) -> Option<&'static Page> {
    PAGES.iter().find(|page| page.id == id)
}

impl Page {
    /// The Instagram account that belongs to it.
    pub(crate) fn account(&self) -> Option<&'static Account> {
        accounts::find(Platform::Instagram, self.instagram?)
    }
}

/// What one consent came to, beside the permissions that were granted.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shared {
    pub(crate) pages: Vec<&'static Page>,
    /// What the app asked for and did not get.
    pub(crate) declined: Vec<String>,
}

impl Shared {
    /// Whether a shared page leads to this account.
    pub(crate) fn opens(&self, account: &Account) -> bool {
        self.pages.iter().any(|page| page.account() == Some(account))
    }
}
