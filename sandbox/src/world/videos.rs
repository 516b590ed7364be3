//! What was published, or is on its way.

use std::path::PathBuf;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;

use super::accounts::Account;
use super::growth::{Audience, audience};
use crate::media::received::Sealed;
use crate::platform::Platform;

/// Where a video stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::Display)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum State {
    Processing,
    Published,
    Failed,
}

/// One video on one account.
#[derive(Clone)]
pub(crate) struct Video {
    pub(crate) account: &'static Account,
    pub(crate) id: String,
    /// Instagram's short code; the id elsewhere.
    pub(crate) code: String,
    pub(crate) title: String,
    pub(crate) caption: String,
    /// In the platform's own words.
    pub(crate) privacy: String,
    /// YouTube: when a private video becomes public.
    pub(crate) public_from: Option<DateTime<Utc>>,
    pub(crate) file: Sealed,
    pub(crate) cover: Option<PathBuf>,
    pub(crate) created_at: DateTime<Utc>,
    /// When processing ends.
    pub(crate) ready_at: DateTime<Utc>,
    /// Why processing ends badly.
    pub(crate) failure: Option<String>,
    /// Everything else that was sent with it.
    pub(crate) details: Value,
}

impl Video {
    /// Where it stands at `now`.
    pub(crate) fn state(&self, now: DateTime<Utc>) -> State {
        if now < self.ready_at {
            State::Processing
        } else if self.failure.is_some() {
            State::Failed
        } else {
            State::Published
        }
    }

    /// Who may see it at `now`.
    pub(crate) fn privacy(&self, now: DateTime<Utc>) -> &str {
        if self.public_from.is_some_and(|from| from <= now) { "public" } else { &self.privacy }
    }

    /// Whether strangers can see it.
    pub(crate) fn is_public(&self, now: DateTime<Utc>) -> bool {
        self.state(now) == State::Published && matches!(self.privacy(now), "public" | "PUBLIC_TO_EVERYONE")
    }

    /// Its numbers at `now`; nobody watches what nobody can see.
    pub(crate) fn audience(&self, now: DateTime<Utc>) -> Audience {
        if self.is_public(now) { audience(&self.id, self.age(now)) } else { Audience::default() }
    }

    /// Its numbers at an earlier moment.
    pub(crate) fn audience_at(&self, moment: DateTime<Utc>) -> Audience {
        audience(&self.id, self.age(moment))
    }

    fn age(&self, now: DateTime<Utc>) -> TimeDelta {
        now - self.ready_at
    }

    /// Path of its page below the base address.
    pub(crate) fn place(&self) -> String {
        match self.account.platform {
            Platform::Youtube => format!("www.youtube.com/shorts/{}", self.id),
            Platform::Tiktok => format!("www.tiktok.com/@{}/video/{}", self.account.handle, self.id),
            Platform::Instagram => format!("www.instagram.com/reel/{}/", self.code),
        }
    }
}

/// All videos, oldest first.
#[derive(Default)]
pub(crate) struct Videos(Vec<Video>);

impl Videos {
    /// Adds one.
    pub(crate) fn add(&mut self, video: Video) {
        self.0.push(video);
    }

    /// All of them.
    pub(crate) fn all(&self) -> &[Video] {
        &self.0
    }

    /// Those of one platform.
    pub(crate) fn on(&self, platform: Platform) -> impl DoubleEndedIterator<Item = &Video> {
        self.0.iter().filter(move |video| video.account.platform == platform)
    }

    /// Those of one account, newest first.
    pub(crate) fn of(&self, account: &'static Account) -> impl Iterator<Item = &Video> {
        self.0.iter().rev().filter(move |video| video.account == account)
    }

    /// One by its id or short code.
    pub(crate) fn find(&self, platform: Platform, id: &str) -> Option<&Video> {
        self.on(platform).find(|video| video.id == id || video.code == id)
    }

    /// One by its id, to change it.
    pub(crate) fn find_mut(&mut self, platform: Platform, id: &str) -> Option<&mut Video> {
        self.0.iter_mut().find(|video| video.account.platform == platform && video.id == id)
    }

    /// Takes one away.
    pub(crate) fn remove(&mut self, platform: Platform, id: &str) {
        self.0.retain(|video| video.account.platform != platform || video.id != id);
    }
}
