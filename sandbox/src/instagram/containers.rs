//! A reel before it is published.

use std::path::PathBuf;

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;

use crate::media::fetch::Trouble;
use crate::media::received::Sealed;
use crate::world::accounts::Account;
use crate::world::dials::Dials;

/// How long an unpublished container lives.
const LIFETIME: TimeDelta = TimeDelta::hours(24);
/// Shortest and longest reel, in milliseconds.
const SHORTEST: u64 = 3_000;
const LONGEST: u64 = 900_000;

/// What was wished for the reel.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Wish {
    pub(super) caption: String,
    pub(super) share_to_feed: bool,
    pub(super) thumb_offset: Option<u64>,
    pub(super) is_ai_generated: bool,
    pub(super) is_paid_partnership: bool,
}

/// How far the bytes are.
pub(super) enum Stage {
    /// They are being fetched.
    Fetching,
    /// They are here since this moment.
    Fetched(Sealed, DateTime<Utc>),
    /// They will not come, or cannot be used.
    Broken(Flaw),
}

/// An error of the documents, shown in the status text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Flaw(pub(super) String);

/// One container.
pub(super) struct Container {
    pub(super) account: &'static Account,
    pub(super) wish: Wish,
    pub(super) cover: Option<PathBuf>,
    pub(super) made_at: DateTime<Utc>,
    pub(super) stage: Stage,
    /// A failure that a test asked for.
    pub(super) doomed: Option<String>,
    /// The reel it became.
    pub(super) media: Option<String>,
}

/// What `status_code` says.
#[derive(Clone, Debug, PartialEq, Eq, strum::Display)]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub(super) enum Status {
    InProgress,
    Finished,
    Published,
    Expired,
    Error,
}

impl Container {
    /// The code and the text of the status.
    pub(super) fn status(&self, dials: &Dials, now: DateTime<Utc>) -> (Status, String) {
        let done = |at: DateTime<Utc>| now >= at + dials.processing();
        if self.media.is_some() {
            return (Status::Published, "Published: Media has already been published.".to_owned());
        }
        if now >= self.made_at + LIFETIME {
            return (Status::Expired, "Expired: The container was not published within 24 hours.".to_owned());
        }
        match (&self.stage, &self.doomed) {
            (Stage::Broken(Flaw(code)), _) => (Status::Error, failed(code)),
            (Stage::Fetched(_, at), Some(code)) if done(*at) => (Status::Error, failed(code)),
            (Stage::Fetched(_, at), None) if done(*at) => {
                (Status::Finished, "Finished: Media has been uploaded and it is ready to be published.".to_owned())
            }
            _ => (Status::InProgress, "In Progress: Media is still being processed.".to_owned()),
        }
    }
}

fn failed(code: &str) -> String {
    format!("Error: Media upload has failed with error code {code}")
}

impl Wish {
    /// What is wrong with the bytes, if anything.
    pub(super) fn judge(&self, file: &Sealed) -> Option<Flaw> {
        let unsupported = || Some(Flaw("2207026".to_owned()));
        let Ok(mp4) = &file.mp4 else { return unsupported() };
        if !mp4.index_first || !(SHORTEST..=LONGEST).contains(&mp4.duration_ms) {
            return unsupported();
        }
        self.thumb_offset.is_some_and(|offset| offset >= mp4.duration_ms).then(|| Flaw("2207057".to_owned()))
    }
}

impl From<Trouble> for Flaw {
    fn from(trouble: Trouble) -> Self {
        Self(match trouble {
            Trouble::NotFetchable => "2207052".to_owned(),
            Trouble::TooSlow => "2207003".to_owned(),
            Trouble::TooLarge => "2207026".to_owned(),
        })
    }
}
