//! What an account may do, by what it pays.

use serde::{Deserialize, Serialize};
use strum::Display;

/// The tiers, the cheapest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Display)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Tier {
    Free,
    Starter,
    Creator,
    Pro,
    Scale,
    Business,
}

impl Tier {
    /// Calls that may be worked on at the same time.
    pub(crate) fn concurrency(self) -> u32 {
        match self {
            Self::Free => 2,
            Self::Starter => 3,
            Self::Creator => 5,
            Self::Pro => 10,
            Self::Scale | Self::Business => 15,
        }
    }

    /// Characters a month.
    pub(crate) fn characters(self) -> u64 {
        match self {
            Self::Free => 10_000,
            Self::Starter => 30_000,
            Self::Creator => 100_000,
            Self::Pro => 500_000,
            Self::Scale => 2_000_000,
            Self::Business => 11_000_000,
        }
    }
}
