//! Every secret ever given out, so that a test can prove that none of them leaked.

use serde::Serialize;

use crate::platform::Platform;

/// One secret and what it was.
#[derive(Clone, Serialize)]
pub(crate) struct Secret {
    pub(crate) platform: Platform,
    pub(crate) kind: &'static str,
    pub(crate) value: String,
}

/// The list, oldest first.
#[derive(Default)]
pub(crate) struct Secrets(Vec<Secret>);

impl Secrets {
    /// Remembers one.
    pub(crate) fn note(&mut self, platform: Platform, kind: &'static str, value: &str) {
        self.0.push(Secret { platform, kind, value: value.to_owned() });
    }

    /// All of them.
    pub(crate) fn all(&self) -> &[Secret] {
        &self.0
    }
}
