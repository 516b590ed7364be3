//! The typed names of stored files.

use std::fmt;
use std::str::FromStr;

use strum::{Display, EnumIter, EnumString};
use uuid::Uuid;

/// The name of one stored file. Written and read as a path: `users/<user>/…`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// The result of a step, named by the hash of what it was made of.
    Artefact {
        /// Whose it is.
        user: Uuid,
        /// The hash.
        name: Name,
        /// The kind of file.
        extension: Extension,
    },
    /// The answer of a provider, JSON, named by the hash of what was asked.
    Answer {
        /// Whose it is.
        user: Uuid,
        /// The hash.
        name: Name,
    },
    /// The finished video of a run, MP4.
    Video {
        /// Whose it is.
        user: Uuid,
        /// The run.
        run: Uuid,
    },
    /// The cover picture of a run, JPEG.
    Cover {
        /// Whose it is.
        user: Uuid,
        /// The run.
        run: Uuid,
    },
    /// The captions of a run.
    Captions {
        /// Whose they are.
        user: Uuid,
        /// The run.
        run: Uuid,
        /// `srt` or `vtt`.
        extension: Extension,
    },
    /// A clip, picture or recording that the person uploaded.
    Clip {
        /// Whose it is.
        user: Uuid,
        /// The clip.
        clip: Uuid,
        /// The kind of file.
        extension: Extension,
    },
    /// The small picture of a clip, JPEG.
    Thumbnail {
        /// Whose it is.
        user: Uuid,
        /// The clip.
        clip: Uuid,
    },
    /// An archive of all that is a person's, ZIP.
    Export {
        /// Whose it is.
        user: Uuid,
        /// The export.
        export: Uuid,
    },
}

/// Files that are removed together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prefix {
    /// Everything of a person.
    User(Uuid),
    /// Video, cover and captions of a run; artefacts stay for the next run.
    Run {
        /// Whose it is.
        user: Uuid,
        /// The run.
        run: Uuid,
    },
}

/// The kinds of files that are stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Display, EnumString, EnumIter)]
#[strum(serialize_all = "lowercase")]
#[expect(missing_docs, reason = "each is the file extension it is named after")]
pub enum Extension {
    Ass,
    Flac,
    Jpg,
    Json,
    M4a,
    Mkv,
    Mov,
    Mp3,
    Mp4,
    Ogg,
    Png,
    Srt,
    Ts,
    Txt,
    Vtt,
    Wav,
    Webm,
    Webp,
    Zip,
}

/// A name of 1 to 128 lower-case letters, digits, `-` and `_`; mostly a hash in hex.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Name(String);

/// A text that is no key of a stored file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the name of a stored file: {0:?}")]
pub struct KeyError(String);

impl FromStr for Name {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let allowed = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-' || letter == b'_';
        if (1..=128).contains(&text.len()) && text.bytes().all(allowed) {
            Ok(Self(text.to_owned()))
        } else {
            Err(KeyError(text.to_owned()))
        }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Key {
    /// Whose file it is.
    pub fn user(&self) -> Uuid {
        match self {
            Self::Artefact { user, .. }
            | Self::Answer { user, .. }
            | Self::Video { user, .. }
            | Self::Cover { user, .. }
            | Self::Captions { user, .. }
            | Self::Clip { user, .. }
            | Self::Thumbnail { user, .. }
            | Self::Export { user, .. } => *user,
        }
    }

    pub(crate) fn path(&self) -> object_store::path::Path {
        self.to_string().into()
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "users/{}/", self.user())?;
        match self {
            Self::Artefact { name, extension, .. } => write!(formatter, "artefacts/{name}.{extension}"),
            Self::Answer { name, .. } => write!(formatter, "answers/{name}.json"),
            Self::Video { run, .. } => write!(formatter, "runs/{run}/video.mp4"),
            Self::Cover { run, .. } => write!(formatter, "runs/{run}/cover.jpg"),
            Self::Captions { run, extension, .. } => write!(formatter, "runs/{run}/captions.{extension}"),
            Self::Clip { clip, extension, .. } => write!(formatter, "clips/{clip}.{extension}"),
            Self::Thumbnail { clip, .. } => write!(formatter, "thumbnails/{clip}.jpg"),
            Self::Export { export, .. } => write!(formatter, "exports/{export}.zip"),
        }
    }
}

impl FromStr for Key {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        // only the one way of writing a key is a key: no other spelling of an id, no detours in the path
        parse(text).filter(|key| key.to_string() == text).ok_or_else(|| KeyError(text.to_owned()))
    }
}

fn parse(text: &str) -> Option<Key> {
    let (user, rest) = text.strip_prefix("users/")?.split_once('/')?;
    let user = user.parse().ok()?;
    let (path, extension) = rest.rsplit_once('.')?;
    let extension = extension.parse().ok()?;
    match path.split('/').collect::<Vec<_>>()[..] {
        ["artefacts", name] => Some(Key::Artefact { user, name: name.parse().ok()?, extension }),
        ["answers", name] => Some(Key::Answer { user, name: name.parse().ok()? }),
        ["clips", clip] => Some(Key::Clip { user, clip: clip.parse().ok()?, extension }),
        ["thumbnails", clip] => Some(Key::Thumbnail { user, clip: clip.parse().ok()? }),
        ["exports", export] => Some(Key::Export { user, export: export.parse().ok()? }),
        ["runs", run, "video"] => Some(Key::Video { user, run: run.parse().ok()? }),
        ["runs", run, "cover"] => Some(Key::Cover { user, run: run.parse().ok()? }),
        ["runs", run, "captions"] => Some(Key::Captions { user, run: run.parse().ok()?, extension }),
        _ => None,
    }
}

impl fmt::Display for Prefix {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::User(user) => write!(formatter, "users/{user}"),
            Self::Run { user, run } => write!(formatter, "users/{user}/runs/{run}"),
        }
    }
}
