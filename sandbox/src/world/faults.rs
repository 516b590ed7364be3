//! Failures that wait for their call.

use serde::{Deserialize, Serialize};

use crate::party::Party;
use crate::platform::Platform;

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    /// The connection closes before anything is done; in uploads after `after_bytes` of the body were taken.
    DropConnection,
    /// The work is done and the connection closes without an answer.
    LoseAnswer,
    /// Nothing is done and `status` is answered in the platform's shape, with `code` as its reason.
    Status,
    /// The answer comes `delay_ms` of real time later.
    Delay,
    /// The upload address of the call is forgotten.
    ExpireSession,
    /// The access token of the call has run out.
    ExpireToken,
    /// The person has withdrawn the grant when the token endpoint is asked.
    InvalidGrant,
    /// Nothing is done until the held calls are released.
    HoldBefore,
    /// The work is done; the answer waits until the held calls are released.
    HoldAfter,
    /// The next video fails in processing for `reason`.
    FailProcessing,
    /// A webhook arrives once more.
    Duplicate,
    /// A webhook arrives after the next one.
    Reorder,
    /// A webhook gets lost on its way and is repeated later.
    Lose,
    /// A webhook comes with a signature made with another secret.
    Forge,
}

impl Kind {
    /// Whether it strikes webhooks, and nothing else.
    pub(crate) fn strikes_webhooks(self) -> bool {
        matches!(self, Self::Duplicate | Self::Reorder | Self::Lose | Self::Forge)
    }
}

/// One waiting failure.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fault {
    /// A platform or a provider.
    pub(crate) platform: Party,
    /// Name as in the log of calls; `*` strikes any.
    #[serde(default = "any")]
    pub(crate) operation: String,
    pub(crate) kind: Kind,
    #[serde(default = "unavailable")]
    pub(crate) status: u16,
    /// The platform's own name for the error.
    pub(crate) code: Option<String>,
    /// Calls that are still to be struck.
    #[serde(default = "once")]
    pub(crate) times: u32,
    #[serde(default)]
    pub(crate) after_bytes: u64,
    #[serde(default)]
    pub(crate) delay_ms: u64,
    pub(crate) reason: Option<String>,
    /// Seconds for a `Retry-After` header.
    pub(crate) retry_after: Option<u32>,
    /// Calls that were struck.
    #[serde(default, skip_deserializing)]
    pub(crate) struck: u32,
}

fn any() -> String {
    "*".to_owned()
}

fn unavailable() -> u16 {
    503
}

fn once() -> u32 {
    1
}

/// All failures, spent ones too, oldest first.
#[derive(Default)]
pub(crate) struct Faults(Vec<Fault>);

impl Faults {
    /// Lets one wait.
    pub(crate) fn add(&mut self, fault: Fault) {
        self.0.push(fault);
    }

    /// The oldest failure of one of `kinds` that waits for this call; it is spent once more.
    pub(crate) fn take(&mut self, party: impl Into<Party>, operation: &str, kinds: &[Kind]) -> Option<Fault> {
        let party = party.into();
        let fault = self.0.iter_mut().find(|fault| {
            fault.times > 0
                && fault.platform == party
                && kinds.contains(&fault.kind)
                && (fault.operation == "*" || fault.operation == operation)
        })?;
        fault.times -= 1;
        fault.struck += 1;
        Some(fault.clone())
    }

    /// Why the next video of `platform` fails, if it does.
    pub(crate) fn take_processing(&mut self, platform: Platform) -> Option<String> {
        let fault = self.take(platform, "processing", &[Kind::FailProcessing])?;
        let usual = match platform {
            Platform::Youtube => "conversion",
            Platform::Tiktok => "internal",
            Platform::Instagram => "2207053",
        };
        Some(fault.reason.unwrap_or_else(|| usual.to_owned()))
    }

    /// All of them.
    pub(crate) fn all(&self) -> &[Fault] {
        &self.0
    }

    /// Forgets all.
    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }
}
