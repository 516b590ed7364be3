//! What is wrong with a video, in words.

use crate::StudioError;

/// Everything found to be wrong so far.
#[derive(Debug, Default)]
pub(super) struct Faults(Vec<String>);

impl Faults {
    /// Notes `fault` unless the video `holds` what it must.
    pub(super) fn unless(&mut self, holds: bool, fault: impl Into<String>) {
        if !holds {
            self.0.push(fault.into());
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The error that names them all.
    pub(super) fn into_error(self) -> StudioError {
        failed(&self.0.join("; "))
    }
}

/// The check's own error.
pub(super) fn failed(detail: &str) -> StudioError {
    let message = "The finished video is not what the platforms accept. This is a fault of the program, not of your text.";
    StudioError::tool("check_failed", message, detail)
}
