//! Arguments of a media tool, built in order, and the files they name.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::confine::Reach;

/// Name of the file that tells fontconfig of no fonts.
pub(crate) const FONTCONFIG: &str = "fonts.conf";

/// Arguments in the making.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Args {
    words: Vec<OsString>,
    reach: Reach,
    fontconfig: Option<PathBuf>,
}

impl Args {
    /// Begins with what every call of ffmpeg that makes a file needs: no questions, and only warnings on stderr.
    pub(crate) fn quiet() -> Self {
        Self::default().words("-hide_banner -loglevel warning -nostdin -y -nostats")
    }

    /// Adds options and values without spaces in them.
    pub(crate) fn words(mut self, words: &str) -> Self {
        self.words.extend(words.split_whitespace().map(OsString::from));
        self
    }

    /// Adds one argument that may have spaces: a filter graph, a person's words. It names no file: see [`Self::input`],
    /// [`Self::output`] and [`Self::reading`].
    pub(crate) fn one(mut self, argument: impl Into<OsString>) -> Self {
        self.words.push(argument.into());
        self
    }

    /// Adds a file as the input that the options before it are about.
    pub(crate) fn input(self, file: &Path) -> Self {
        let file = absolute(file);
        self.words("-i").one(&file).reading(file)
    }

    /// Adds the file that is written. Its folder is where the tool may make files.
    pub(crate) fn output(mut self, file: &Path) -> Self {
        let file = absolute(file);
        self.reach.writes.extend(file.parent().map(Path::to_owned));
        self.one(file)
    }

    /// Lets the tool read `path`, which an argument names inside it, or another file does.
    pub(crate) fn reading(mut self, path: impl Into<PathBuf>) -> Self {
        self.reach.reads.push(path.into());
        self
    }

    /// Lets the tool draw letters: with what lies in `folder` (see [`crate::captions::Sheet::folder`]), and with none of the
    /// machine's own fonts.
    pub(crate) fn drawing(mut self, folder: &Path) -> Self {
        self.fontconfig = Some(folder.join(FONTCONFIG));
        self.reading(folder)
    }

    /// The fontconfig file for the tool, if it draws letters.
    pub(crate) fn fontconfig(&self) -> Option<&Path> {
        self.fontconfig.as_deref()
    }

    /// Adds the arguments of `other`.
    pub(crate) fn and(mut self, other: &Self) -> Self {
        self.words.extend(other.words.iter().cloned());
        self.reach.reads.extend(other.reach.reads.iter().cloned());
        self.reach.writes.extend(other.reach.writes.iter().cloned());
        self.fontconfig = self.fontconfig.or_else(|| other.fontconfig.clone());
        self
    }

    pub(crate) fn as_slice(&self) -> &[OsString] {
        &self.words
    }

    /// The files that the arguments name.
    pub(crate) fn reach(&self) -> &Reach {
        &self.reach
    }
}

/// A time as the tools read it: `1.500`.
pub(crate) fn seconds(ms: u64) -> String {
    format!("{}.{:03}", ms / 1000, ms % 1000)
}

/// A name that no tool takes for an option or an address. Making it asks only for the working folder.
fn absolute(file: &Path) -> PathBuf {
    std::path::absolute(file).unwrap_or_else(|_| file.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_arguments_name_is_what_the_tool_reaches() {
        let input = Args::default().words("-ss 1").input(Path::new("/in/a b.mp4"));
        let args = Args::quiet().and(&input).one("-vf").one("null").reading("/fonts").output(Path::new("/out/c.mp4"));
        assert_eq!(args.reach().reads, [Path::new("/in/a b.mp4"), Path::new("/fonts")]);
        assert_eq!(args.reach().writes, [Path::new("/out")]);
    }

    #[test]
    fn a_name_like_an_option_or_an_address_is_a_path() {
        for name in ["-y", "http://x/y", "concat:/etc/passwd", "%03d.png"] {
            let args = Args::default().input(Path::new(name));
            assert!(Path::new(&args.as_slice()[1]).is_absolute(), "{name}");
        }
    }
}
