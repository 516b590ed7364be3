//! A notice: something that did not fail and still went another way than wanted.

use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};

/// Something that went another way than first wanted, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// A stable word for programs, such as `voice_fallback`.
    pub code: String,
    /// A sentence for people.
    pub message: String,
}

/// All notices of a run, oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Notices(pub Vec<Notice>);
