//! A reel before it is published.

use std::path::PathBuf;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use super::transfer::Transfer;
use super::wish::{Flaw, Wish};
use crate::media::fetch::Trouble;
use crate::media::received::Sealed;
use crate::world::accounts::Account;
use crate::world::dials::Dials;

/// How long an unpublished container lives.
const LIFETIME: TimeDelta = TimeDelta::hours(24);

/// How far the bytes are.
pub(super) enum Stage {
    /// The caller sends them.
    Sending(Transfer),
    /// They are being fetched.
    Fetching,
    /// They are here since this moment.
    Here(Sealed, DateTime<Utc>),
    /// They will not come.
    Missing(Flaw),
    /// They came, and cannot be used.
    Broken(Flaw),
}

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
    /// All bytes are here, or it is known why they will not be.
    pub(super) fn settle(&mut self, file: Result<Sealed, Trouble>, now: DateTime<Utc>) {
        self.stage = match file {
            Err(trouble) => Stage::Missing(trouble.into()),
            Ok(file) => match self.wish.judge(&file) {
                Some(flaw) => Stage::Broken(flaw),
                None => Stage::Here(file, now),
            },
        };
    }

    /// Whether it was never published and never will be.
    pub(super) fn is_expired(&self, now: DateTime<Utc>) -> bool {
        self.media.is_none() && now >= self.made_at + LIFETIME
    }

    /// Lets its day be over.
    pub(super) fn expire(&mut self) {
        self.made_at -= LIFETIME;
    }

    /// The code and the text of the status.
    pub(super) fn status(&self, dials: &Dials, now: DateTime<Utc>) -> (Status, String) {
        let done = |at: DateTime<Utc>| now >= at + dials.processing();
        if self.media.is_some() {
            return (Status::Published, "Published: Media has already been published.".to_owned());
        }
        if self.is_expired(now) {
            return (Status::Expired, "Expired: The container was not published within 24 hours.".to_owned());
        }
        match (&self.stage, &self.doomed) {
            (Stage::Broken(Flaw(code)) | Stage::Missing(Flaw(code)), _) => (Status::Error, failed(code)),
            (Stage::Here(_, at), Some(code)) if done(*at) => (Status::Error, failed(code)),
            (Stage::Here(_, at), None) if done(*at) => {
                (Status::Finished, "Finished: Media has been uploaded and it is ready to be published.".to_owned())
            }
            _ => (Status::InProgress, "In Progress: Media is still being processed.".to_owned()),
        }
    }

    /// What `video_status` says, beside this code.
    pub(super) fn phases(&self, code: &Status) -> Value {
        let uploading = match &self.stage {
            Stage::Sending(transfer) => transfer.phase(),
            Stage::Fetching => json!({ "status": "in_progress" }),
            Stage::Here(file, _) => {
                json!({ "status": "complete", "bytes_transferred": file.bytes, "source_file_size": file.bytes })
            }
            Stage::Missing(_) => json!({ "status": "error" }),
            Stage::Broken(_) => json!({ "status": "complete" }),
        };
        let processing = match (&self.stage, code) {
            (Stage::Sending(_) | Stage::Fetching | Stage::Missing(_), _) => "not_started",
            (_, Status::InProgress) => "in_progress",
            (_, Status::Error) => "error",
            _ => "complete",
        };
        json!({ "uploading_phase": uploading, "processing_phase": { "status": processing } })
    }
}

fn failed(code: &str) -> String {
    format!("Error: Media upload has failed with error code {code}")
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
