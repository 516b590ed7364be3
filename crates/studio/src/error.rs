//! What can go wrong in the studio, told by what to do next.

use crate::provider::ProviderError;

/// Why a piece of a video was not made. Each message is a sentence for the person who wanted the video.
#[derive(Debug, Clone, thiserror::Error)]
pub enum StudioError {
    /// The person's input cannot become a video; doing it again will not help.
    #[error("{message}")]
    Input {
        /// A stable word for programs, such as `script_too_long`.
        code: &'static str,
        /// The field to mend, where one is to blame.
        field: Option<&'static str>,
        /// What to tell the person.
        message: String,
    },
    /// A tool died, hung or answered nonsense; it may work the next time.
    #[error("{message}")]
    Tool {
        /// A stable word for programs, such as `voice_failed`, `render_failed`, `disk_full`.
        code: &'static str,
        /// What to tell the person.
        message: String,
        /// Exit status and last words of the tool, for the log.
        detail: String,
    },
    /// A provider did not do what was asked.
    #[error(transparent)]
    Provider(#[from] ProviderError),
    /// The person cancelled while it was being made; the tools were stopped and their files removed.
    #[error("cancelled")]
    Cancelled,
}

impl StudioError {
    /// The stable word for programs; `cancelled` for a cancelled piece of work.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Input { code, .. } | Self::Tool { code, .. } => code,
            Self::Provider(error) => error.code(),
            Self::Cancelled => "cancelled",
        }
    }

    /// Whether doing the same again may work.
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::Tool { .. } => true,
            Self::Provider(error) => error.reason.is_passing(),
            Self::Input { .. } | Self::Cancelled => false,
        }
    }

    /// After which time doing the same again may work, if that is known.
    pub fn retry_after(&self) -> Option<std::time::Duration> {
        match self {
            Self::Provider(error) => error.retry_after,
            Self::Input { .. } | Self::Tool { .. } | Self::Cancelled => None,
        }
    }

    pub(crate) fn input(code: &'static str, field: Option<&'static str>, message: impl Into<String>) -> Self {
        Self::Input { code, field, message: message.into() }
    }

    pub(crate) fn tool(code: &'static str, message: impl Into<String>, detail: impl Into<String>) -> Self {
        Self::Tool { code, message: message.into(), detail: detail.into() }
    }

    /// A file operation that failed; a full disk is told apart because people can mend it.
    pub(crate) fn io(error: &std::io::Error, what: impl std::fmt::Display) -> Self {
        if error.kind() == std::io::ErrorKind::StorageFull || error.raw_os_error() == Some(nix::libc::ENOSPC) {
            return Self::disk_full(format!("{what}: {error}"));
        }
        Self::tool("file_failed", "A file of the video could not be written or read.", format!("{what}: {error}"))
    }

    pub(crate) fn disk_full(detail: impl Into<String>) -> Self {
        Self::tool("disk_full", "The disk is full. Free some space and try again.", detail)
    }
}
