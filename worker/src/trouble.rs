//! Why work stopped before its end.

use std::time::Duration;

use platforms::Refusal;
use sea_orm::DbErr;
use store::StoreError;
use studio::StudioError;
use vault::VaultError;

/// Why work stopped before its end. Each kind has one owner who knows what to do next: see `jobs::make_video` and
/// `publishing`.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The database failed us; the lease runs out and the sweeper tries again.
    #[error("the database failed: {0}")]
    Database(#[from] DbErr),
    /// Another worker holds the row now, or a person changed it: nothing may be written any more.
    #[error("the row is no longer ours")]
    Lost,
    /// The work was told to stop.
    #[error("told to stop: {0}")]
    Stopped(Stop),
    /// A platform did not do what was asked.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// A sealed value does not open.
    #[error(transparent)]
    Sealed(#[from] VaultError),
    /// A piece of the video was not made.
    #[error(transparent)]
    Studio(#[from] StudioError),
    /// A file could not be stored or read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A file of the scratch folder could not be used.
    #[error("a scratch file cannot be used: {0}")]
    Scratch(#[from] std::io::Error),
    /// The times of a schedule, which were looked at when it was saved, are not understood any more.
    #[error("the times of a schedule do not read: {0}")]
    Times(#[from] entity::TimesError),
    /// A row holds something that this program does not understand.
    #[error("a row does not read as what it should be: {0}")]
    Unreadable(#[from] serde_json::Error),
}

/// Who told it to stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::Display)]
#[strum(serialize_all = "snake_case")]
pub enum Stop {
    /// The person cancelled.
    Cancelled,
    /// Its time is up.
    Deadline,
    /// The process ends; another one goes on.
    Shutdown,
    /// Another worker took over.
    Lost,
}

/// What of a trouble goes on the row: a stable word, a sentence for people, and whether doing the same again may help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// A stable word for programs.
    pub code: String,
    /// A sentence for people.
    pub message: String,
    /// Whether trying again can help.
    pub retryable: bool,
    /// Not before so long, where whoever refused said so.
    pub after: Option<Duration>,
}

impl Told {
    /// A failure that only a change by the person can mend.
    pub fn lasting(code: &str, message: impl Into<String>) -> Self {
        Self { code: code.to_owned(), message: message.into(), retryable: false, after: None }
    }

    /// A failure that may not come again.
    pub fn passing(code: &str, message: impl Into<String>) -> Self {
        Self { code: code.to_owned(), message: message.into(), retryable: true, after: None }
    }

    /// What a person is told of a trouble of making a video.
    pub fn of(trouble: &Trouble) -> Self {
        match trouble {
            Trouble::Studio(error) => Self {
                code: error.code().to_owned(),
                message: error.to_string(),
                retryable: error.is_retryable(),
                after: error.retry_after(),
            },
            Trouble::Store(StoreError::Full) => disk_full(),
            Trouble::Scratch(error) if error.kind() == std::io::ErrorKind::StorageFull => disk_full(),
            Trouble::Store(_) => Self::passing("store_unavailable", "The files of the video could not be stored or read."),
            Trouble::Scratch(_) => Self::passing("file_failed", "A file of the video could not be written or read."),
            _ => Self::passing("internal", "Something went wrong while the video was made."),
        }
    }
}

fn disk_full() -> Told {
    Told::passing("disk_full", "The disk is full. Free some space and try again.")
}
