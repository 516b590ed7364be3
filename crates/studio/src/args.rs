//! Arguments of a media tool, built in order.

use std::ffi::OsString;

/// Arguments in the making.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Args(Vec<OsString>);

impl Args {
    /// Begins with what every call of ffmpeg that makes a file needs: no questions, and only warnings on stderr.
    pub(crate) fn quiet() -> Self {
        Self::default().words("-hide_banner -loglevel warning -nostdin -y -nostats")
    }

    /// Adds options and values without spaces in them.
    pub(crate) fn words(mut self, words: &str) -> Self {
        self.0.extend(words.split_whitespace().map(OsString::from));
        self
    }

    /// Adds one argument that may have spaces: a path, a filter graph, a person's words.
    pub(crate) fn one(mut self, argument: impl Into<OsString>) -> Self {
        self.0.push(argument.into());
        self
    }

    /// Adds the arguments of `other`.
    pub(crate) fn and(mut self, other: &Self) -> Self {
        self.0.extend(other.0.iter().cloned());
        self
    }

    pub(crate) fn as_slice(&self) -> &[OsString] {
        &self.0
    }
}
