//! A publication: one run on one connection. The publishing history.

use sea_orm::Iterable;
use sea_orm::entity::prelude::*;

use crate::Platform;
use crate::owned::owned;
use crate::pipeline::Privacy;

/// Where a publication stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, strum::Display)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum State {
    /// Waiting for its time.
    Scheduled,
    /// The platform is being told of the video: the call that must not be repeated blindly.
    Starting,
    /// The platform has given a handle; bytes are on their way.
    Uploading,
    /// The platform has the bytes and works on them.
    Processing,
    /// Live.
    Published,
    /// It may be live: the answer to a call that changes the world was lost. Only asking the platform settles it.
    Unconfirmed,
    /// Ended without being live, with a reason.
    Failed,
    /// Stopped by the person before it was live.
    Cancelled,
}

impl State {
    /// The states this one may become. `Starting` goes back to `Scheduled` only when the platform surely did nothing;
    /// `Uploading` does when the handle died with nothing published; a failed one when a person retries it.
    pub const fn next(self) -> &'static [Self] {
        use State::{Cancelled, Failed, Processing, Published, Scheduled, Starting, Unconfirmed, Uploading};
        match self {
            Scheduled => &[Starting, Failed, Cancelled],
            Starting => &[Scheduled, Uploading, Unconfirmed, Failed],
            Uploading => &[Scheduled, Processing, Published, Unconfirmed, Failed, Cancelled],
            Processing => &[Uploading, Published, Unconfirmed, Failed],
            Unconfirmed => &[Uploading, Processing, Published, Failed],
            Failed => &[Scheduled],
            Published | Cancelled => &[],
        }
    }

    /// Whether the step from here to `to` is legal.
    pub fn may_become(self, to: Self) -> bool {
        self.next().contains(&to)
    }

    /// The states from which `to` can be reached in one step: the guard of every conditional update.
    pub fn before(to: Self) -> Vec<Self> {
        Self::iter().filter(|state| state.may_become(to)).collect()
    }

    /// Whether nothing will happen any more without a person.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Published | Self::Failed | Self::Cancelled)
    }

    /// All states in which a worker has something to do, now or later.
    pub fn unfinished() -> Vec<Self> {
        Self::iter().filter(|state| !state.is_over()).collect()
    }
}

/// One publication. Unique by run and connection, and by connection and remote id.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "publication")]
pub struct Model {
    /// Id; also the marker by which the video is found again on the platform.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Owner.
    pub user_id: Uuid,
    /// The video.
    pub run_id: Uuid,
    /// The account.
    pub connection_id: Uuid,
    /// The account's platform.
    pub platform: Platform,
    /// Where it stands.
    pub state: State,
    /// Only grows.
    pub version: i64,
    /// Title, where the platform has one.
    pub title: String,
    /// Description or caption, hashtags included.
    pub description: String,
    /// Keywords: a list of strings.
    pub tags: Json,
    /// Who may see it.
    pub privacy: Privacy,
    /// The owner's declaration for YouTube.
    pub made_for_kids: bool,
    /// What the person chose for the platform: a `platforms::Options`.
    pub options: Json,
    /// The platform's handle (a `platforms::Handle` as JSON), sealed.
    pub sealed_handle: Option<String>,
    /// The platform's id of the video.
    pub remote_id: Option<String>,
    /// Where people watch it.
    pub url: Option<String>,
    /// Bytes the platform has confirmed.
    pub bytes_sent: i64,
    /// Size of the video in bytes.
    pub bytes_total: i64,
    /// A stable word of what went wrong.
    pub error_code: Option<String>,
    /// What went wrong, in a sentence for people.
    pub error_message: Option<String>,
    /// Whether trying again can help.
    pub retryable: bool,
    /// Failures in a row of the present state.
    pub attempts: i32,
    /// Who works on it.
    pub lease_owner: Option<String>,
    /// Until when.
    pub lease_until: Option<DateTimeUtc>,
    /// Fencing number.
    pub fence: i64,
    /// Not due before: its scheduled time, a retry, a quota, the next look.
    pub not_before: Option<DateTimeUtc>,
    /// After this moment it is settled rather than tried again.
    pub deadline_at: DateTimeUtc,
    /// When its numbers are next read.
    pub metrics_due_at: Option<DateTimeUtc>,
    /// When what a live video lacks (cover, playlist, first comment, changed texts) is next brought to the platform; absent when
    /// nothing is lacking.
    pub embellish_at: Option<DateTimeUtc>,
    /// The platform's id of our first comment, once it is there.
    pub comment_id: Option<String>,
    /// When it is meant to go out; at once when absent.
    pub scheduled_for: Option<DateTimeUtc>,
    /// When it was asked for.
    pub created_at: DateTimeUtc,
    /// When it last changed.
    pub updated_at: DateTimeUtc,
    /// When the platform was first told of it.
    pub started_at: Option<DateTimeUtc>,
    /// When it was seen live.
    pub published_at: Option<DateTimeUtc>,
    /// When the person took it down again, through us.
    pub taken_down_at: Option<DateTimeUtc>,
    /// Where it stood when it was last told of (see [`crate::event`]).
    pub told_state: String,
}

owned!();
crate::lease::leased!();
crate::change::changed!();

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_live_is_never_started_again() {
        assert!(!State::Unconfirmed.may_become(State::Starting));
        assert!(!State::Unconfirmed.may_become(State::Scheduled));
        assert_eq!(State::before(State::Starting), vec![State::Scheduled]);
    }

    #[test]
    fn what_is_live_stays_live() {
        assert!(State::Published.next().is_empty());
    }

    #[test]
    fn every_state_is_reached_and_every_unfinished_one_can_end() {
        for state in State::iter() {
            assert!(state == State::Scheduled || !State::before(state).is_empty(), "{state} is never reached");
            assert!(state.is_over() || state.may_become(State::Failed), "{state} cannot fail");
        }
    }
}
