//! The log of what was sent to the product, without bodies and signatures.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::{Callback, path};
use crate::platform::Platform;

/// How an attempt ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Outcome {
    /// An answer came; its status tells which.
    Answered,
    /// None came.
    Unanswered,
    /// It got lost on its way, because a test wanted it.
    Lost,
}

/// One attempt to tell something.
#[derive(Clone, Serialize)]
pub(crate) struct Entry {
    number: usize,
    at: DateTime<Utc>,
    platform: Platform,
    kind: &'static str,
    /// Without host and query: what follows a `?` may be a secret of the product.
    path: String,
    attempt: u32,
    status: Option<u16>,
    error: Option<String>,
    outcome: Outcome,
}

impl Entry {
    /// One that reached its address with an answer's status, or with an error did not.
    pub(super) fn ended(callback: &Callback, attempt: u32, at: DateTime<Utc>, ended: Result<u16, String>) -> Self {
        let (outcome, status, error) = match ended {
            Ok(status) => (Outcome::Answered, Some(status), None),
            Err(error) => (Outcome::Unanswered, None, Some(error)),
        };
        Self { status, error, outcome, ..Self::lost(callback, attempt, at) }
    }

    /// One that was never sent.
    pub(crate) fn lost(callback: &Callback, attempt: u32, at: DateTime<Utc>) -> Self {
        Self {
            number: 0,
            at,
            platform: callback.platform,
            kind: callback.kind,
            path: path(&callback.url),
            attempt,
            status: None,
            error: None,
            outcome: Outcome::Lost,
        }
    }
}

/// All attempts in the order they ended.
#[derive(Default)]
pub(crate) struct Log(Vec<Entry>);

impl Log {
    /// Writes one down.
    pub(crate) fn note(&mut self, mut attempt: Entry) {
        attempt.number = self.0.len();
        self.0.push(attempt);
    }

    /// All of them.
    pub(crate) fn all(&self) -> &[Entry] {
        &self.0
    }
}
