//! Ids in answers, which come as numbers here and as text there.

use serde::Deserialize;

/// An id. Numbers go beyond what a double can hold, so they are read as what they are.
#[derive(Deserialize)]
#[serde(untagged)]
pub(crate) enum Id {
    Text(String),
    Number(u64),
}

impl Id {
    pub(crate) fn into_text(self) -> String {
        match self {
            Self::Text(text) => text,
            Self::Number(number) => number.to_string(),
        }
    }
}
