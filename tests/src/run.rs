//! A run as a third party sees it.

use chrono::{DateTime, Utc};
use serde::Deserialize;

/// The fields that everything here asks for.
pub(crate) const RUN_FIELDS: &str = "
    fragment RunFields on Run {
        id title script state version durationMs createdAt finishedAt
        progress { percent }
        error { code message retryable }
        steps { kind state reused durationMs startedAt finishedAt }
        publications { id platform state url remoteId error { code message retryable } }
        video { url mediaType bytes }
        cover { url mediaType bytes }
        captions { url mediaType bytes }
    }";

/// The fields of a publication that everything here asks for.
pub(crate) const PUBLICATION_FIELDS: &str = "
    fragment PublicationFields on Publication { id platform state url remoteId error { code message retryable } }";

/// A run at one moment.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Run {
    /// Id.
    pub id: String,
    /// Title, once there is one.
    pub title: Option<String>,
    /// The person's words.
    pub script: String,
    /// `QUEUED` to `DONE`, `FAILED` or `CANCELLED`.
    pub state: String,
    /// Only grows.
    pub version: i64,
    /// Length of the video in milliseconds.
    pub duration_ms: Option<u64>,
    /// When it was asked for.
    pub created_at: DateTime<Utc>,
    /// When it ended.
    pub finished_at: Option<DateTime<Utc>>,
    /// How much of the whole is done.
    pub progress: Progress,
    /// Why it failed.
    pub error: Option<Failure>,
    /// Its six steps, in order.
    pub steps: Vec<Step>,
    /// One for each destination, once the video is ready.
    pub publications: Vec<Publication>,
    /// The video.
    pub video: Option<MediaFile>,
    /// The cover picture.
    pub cover: Option<MediaFile>,
    /// The captions as SRT.
    pub captions: Option<MediaFile>,
}

/// How much is done.
#[derive(Debug, Clone, Copy, Deserialize)]
pub struct Progress {
    /// 0 to 100.
    pub percent: u64,
}

/// Why something failed.
#[derive(Debug, Clone, Deserialize)]
pub struct Failure {
    /// A stable word.
    pub code: String,
    /// A sentence for people.
    pub message: String,
    /// Whether trying again can help.
    pub retryable: bool,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// `SCRIPT`, `VOICE`, `TIMING`, `FOOTAGE`, `RENDER` or `CHECK`.
    pub kind: String,
    /// `PENDING`, `RUNNING`, `DONE` or `FAILED`.
    pub state: String,
    /// Parts that were there already.
    pub reused: u32,
    /// How long it took, in milliseconds.
    pub duration_ms: Option<u64>,
    /// When it began.
    pub started_at: Option<DateTime<Utc>>,
    /// When it was done.
    pub finished_at: Option<DateTime<Utc>>,
}

/// One publication.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Publication {
    /// Id.
    pub id: String,
    /// `YOUTUBE`, `TIKTOK` or `INSTAGRAM`.
    pub platform: String,
    /// `SCHEDULED` to `PUBLISHED`, `FAILED` or `CANCELLED`.
    pub state: String,
    /// Where people watch it.
    pub url: Option<String>,
    /// The platform's id.
    pub remote_id: Option<String>,
    /// Why it failed.
    pub error: Option<Failure>,
}

/// A file behind a signed link.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MediaFile {
    /// The link.
    pub url: String,
    /// Its media type.
    pub media_type: String,
    /// Its size.
    pub bytes: Option<u64>,
}

impl Publication {
    /// Whether nothing more will happen by itself.
    pub fn is_over(&self) -> bool {
        matches!(self.state.as_str(), "PUBLISHED" | "FAILED" | "CANCELLED")
    }
}

impl Run {
    /// Whether nothing more will happen by itself.
    pub fn is_over(&self) -> bool {
        matches!(self.state.as_str(), "DONE" | "FAILED" | "CANCELLED")
    }

    /// One of its steps.
    pub fn step(&self, kind: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.kind == kind)
    }
}
