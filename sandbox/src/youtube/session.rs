//! A resumable upload and the rules of its protocol.

use chrono::{DateTime, TimeDelta, Utc};

use super::metadata::Draft;
use super::refusal::Refusal;
use crate::media::range::Part;
use crate::media::received::Received;
use crate::world::accounts::Account;

/// Parts are whole multiples of this, except the last.
const GRAIN: u64 = 262_144;
/// How long an unfinished session is kept.
const LIFETIME: TimeDelta = TimeDelta::days(7);

/// One upload.
pub(super) struct Session {
    pub(super) account: &'static Account,
    pub(super) draft: Draft,
    /// Bytes that were announced.
    pub(super) total: u64,
    /// File name from the `Slug` header.
    pub(super) slug: Option<String>,
    pub(super) file: Received,
    pub(super) started_at: DateTime<Utc>,
    /// Grows with every part that begins; only the newest writer may write.
    pub(super) turn: u64,
    /// Forgotten before its time.
    pub(super) expired: bool,
    /// The video, once the last byte was taken.
    pub(super) video: Option<String>,
}

/// What follows from the head of a PUT.
#[derive(Debug)]
pub(super) enum Step {
    /// The video exists already.
    Settled(String),
    /// Nothing is taken; the sender is told what is stored.
    Tell,
    /// The body is taken by the writer with this turn.
    Take(u64),
}

impl Session {
    /// Whether it can still be used.
    pub(super) fn is_alive(&self, now: DateTime<Utc>) -> bool {
        !self.expired && now < self.started_at + LIFETIME
    }

    /// Judges the head of a PUT: its `Content-Range`, if it has one, and the length of its body.
    pub(super) fn step(&mut self, range: Option<&str>, length: u64) -> Result<Step, Refusal> {
        let part = match range {
            Some(text) => Part::read(text).ok_or_else(|| bad("The Content-Range header is malformed."))?,
            None if length == 0 => return Err(bad("The body is empty.")),
            None => Part::Bytes { first: 0, last: length - 1, total: Some(length) },
        };
        let (Part::Query { total } | Part::Bytes { total, .. }) = part;
        if total.is_some_and(|total| total != self.total) {
            return Err(bad("The total differs from X-Upload-Content-Length."));
        }
        if let Some(video) = &self.video {
            return Ok(Step::Settled(video.clone()));
        }
        match part {
            Part::Query { .. } if length > 0 => Err(bad("A query for the state has no body.")),
            Part::Query { .. } => Ok(Step::Tell),
            Part::Bytes { first, last, .. } => self.take(first, last, length),
        }
    }

    fn take(&mut self, first: u64, last: u64, length: u64) -> Result<Step, Refusal> {
        if last >= self.total {
            return Err(bad("The range ends behind the announced total."));
        }
        if last - first + 1 != length {
            return Err(bad("Content-Length differs from the range."));
        }
        if last + 1 != self.total && !length.is_multiple_of(GRAIN) {
            return Err(bad("Parts must be multiples of 262144 bytes, except the last."));
        }
        if first != self.file.length() {
            return Ok(Step::Tell);
        }
        self.turn += 1;
        Ok(Step::Take(self.turn))
    }
}

fn bad(message: &'static str) -> Refusal {
    Refusal::invalid("badRequest", message)
}
