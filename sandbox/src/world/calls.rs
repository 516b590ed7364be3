//! The log of calls: what was asked and how it ended, without any secret.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::party::Party;

/// How a call ended for the one who made it.
#[derive(Clone, Copy, Debug, Serialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Outcome {
    /// Still being worked on.
    Open,
    /// The answer was sent.
    Answered,
    /// Done, but the answer was withheld.
    AnswerLost,
    /// The connection was closed before the work was done.
    Dropped,
}

/// One call.
#[derive(Clone, Serialize)]
pub(crate) struct Call {
    pub(crate) number: usize,
    pub(crate) at: DateTime<Utc>,
    /// None for an address that neither a platform nor a provider has.
    pub(crate) platform: Option<Party>,
    pub(crate) operation: &'static str,
    pub(crate) method: String,
    /// Host and path, without the query: queries carry tokens.
    pub(crate) path: String,
    /// Status that was or would have been sent.
    pub(crate) status: Option<u16>,
    pub(crate) outcome: Outcome,
}

/// All calls, oldest first.
#[derive(Default)]
pub(crate) struct Calls(Vec<Call>);

impl Calls {
    /// Opens an entry and returns its number.
    pub(crate) fn begin(&mut self, mut call: Call) -> usize {
        call.number = self.0.len();
        self.0.push(call);
        self.0.len() - 1
    }

    /// Writes how the call ended.
    pub(crate) fn end(&mut self, number: usize, status: Option<u16>, outcome: Outcome) {
        if let Some(call) = self.0.get_mut(number) {
            call.status = status;
            call.outcome = outcome;
        }
    }

    /// Names the call more exactly than its address could.
    pub(crate) fn rename(&mut self, number: usize, operation: &'static str) {
        if let Some(call) = self.0.get_mut(number) {
            call.operation = operation;
        }
    }

    /// All of them.
    pub(crate) fn all(&self) -> &[Call] {
        &self.0
    }
}
