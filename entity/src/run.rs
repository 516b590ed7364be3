//! A run: one topic on its way to being a video.

use sea_orm::entity::prelude::*;
use sea_orm::{FromJsonQueryResult, Iterable};
use serde::{Deserialize, Serialize};

pub use crate::notice::{Notice, Notices};
use crate::owned::owned;
use crate::pipeline::{ScriptKind, Settings};

/// Where a run stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, strum::Display)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum State {
    /// Waiting for a worker.
    Queued,
    /// The plan is being written.
    Scripting,
    /// Scenes are being spoken and their words timed.
    Voicing,
    /// Footage is being found.
    Sourcing,
    /// Scenes are being drawn and joined, the result checked.
    Rendering,
    /// Waiting for a person's yes.
    AwaitingApproval,
    /// The video is finished; its publications are on their way.
    Ready,
    /// Every publication has ended, or there was none to make.
    Done,
    /// Stopped by an error, told in the row.
    Failed,
    /// Stopped by the person.
    Cancelled,
    /// Looked at by a person and not let through; it can be changed and come again.
    Rejected,
}

impl State {
    /// The states this one may become. A failed run goes back to the queue when a person retries it, a finished one that is
    /// not published when a person edits it.
    pub const fn next(self) -> &'static [Self] {
        use State::{
            AwaitingApproval, Cancelled, Done, Failed, Queued, Ready, Rejected, Rendering, Scripting, Sourcing, Voicing,
        };
        match self {
            Queued => &[Scripting, Voicing, Sourcing, Rendering, Failed, Cancelled],
            Scripting => &[Queued, Voicing, Sourcing, Rendering, Failed, Cancelled],
            Voicing => &[Queued, Sourcing, Rendering, Failed, Cancelled],
            Sourcing => &[Queued, Rendering, Failed, Cancelled],
            Rendering => &[Queued, AwaitingApproval, Ready, Failed, Cancelled],
            AwaitingApproval => &[Queued, Ready, Rejected, Failed, Cancelled],
            Ready => &[Done, Failed, Cancelled],
            Failed => &[Queued, Cancelled],
            Done | Rejected => &[Queued],
            Cancelled => &[],
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

    /// Whether a worker has something to do here.
    pub const fn is_working(self) -> bool {
        matches!(self, Self::Queued | Self::Scripting | Self::Voicing | Self::Sourcing | Self::Rendering)
    }

    /// Whether nothing will happen any more without a person.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Failed | Self::Cancelled | Self::Rejected)
    }

    /// All states a worker works in.
    pub fn working() -> Vec<Self> {
        Self::iter().filter(|state| state.is_working()).collect()
    }
}

/// What is heard behind the words of one video.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(tag = "source", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Music {
    /// Sound made for the video.
    Ambience {
        /// Which one.
        slug: String,
        /// Its key and chords.
        seed: u32,
    },
    /// A recording of the person's.
    Clip {
        /// Which one.
        id: Uuid,
        /// What it was called.
        name: String,
        /// The licence it had when the video was made.
        licence: String,
        /// Where it is in the store.
        store_key: String,
    },
}

/// What a model that was paid answered, and will answer again when the same is asked.
const ANSWERED: [&str; 5] = ["refused", "filtered", "truncated", "nonsense", "script_repeated"];

impl Model {
    /// The round of writing after a failure: the next one, if asking the same would bring the same.
    pub fn next_writing_round(&self) -> i32 {
        let answered = self.error_code.as_deref().is_some_and(|code| ANSWERED.contains(&code));
        self.writing_round + i32::from(answered)
    }
}

/// One run.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "run")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Owner.
    pub user_id: Uuid,
    /// Made by which pipeline.
    pub pipeline_id: Uuid,
    /// Of which waiting topic, if of one.
    pub topic_id: Option<Uuid>,
    /// The title the person gave, or the plan's once it is written.
    pub title: Option<String>,
    /// The person's words.
    pub script: String,
    /// What the words are.
    pub script_kind: ScriptKind,
    /// What is heard behind the words, once it was chosen.
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub music: Option<Music>,
    /// The person's own recording of the words, a clip, if there is one.
    pub recording_id: Option<Uuid>,
    /// The person's own video, a clip, that is published as it is: nothing is written, spoken or shown for it.
    pub video_id: Option<Uuid>,
    /// The pipeline's settings when the run began.
    #[sea_orm(column_type = "JsonBinary")]
    pub settings: Settings,
    /// Where it stands.
    pub state: State,
    /// Only grows; each change of the run or its steps raises it.
    pub version: i64,
    /// Parts done of the whole, in thousandths; never falls while the run works.
    pub progress: i32,
    /// Which plan it is, from 1: a person who asks again after a model wrote nothing usable wants another one.
    pub writing_round: i32,
    /// The plan, once written (a `studio::Plan`).
    pub plan: Option<Json>,
    /// Length of the video in milliseconds.
    pub duration_ms: Option<i64>,
    /// Store key of the video, until it is removed.
    pub video_key: Option<String>,
    /// Store key of the cover picture.
    pub cover_key: Option<String>,
    /// Store key of the SRT captions.
    pub captions_key: Option<String>,
    /// Size of the video in bytes.
    pub video_bytes: Option<i64>,
    /// When the big files were removed.
    pub files_removed_at: Option<DateTimeUtc>,
    /// A stable word of what went wrong.
    pub error_code: Option<String>,
    /// What went wrong, in a sentence for people.
    pub error_message: Option<String>,
    /// Whether trying again can help.
    pub retryable: bool,
    /// What the person should know though nothing failed, such as a provider that another one stood in for.
    #[sea_orm(column_type = "JsonBinary")]
    pub notices: Notices,
    /// How many times it was tried since a person last asked.
    pub attempts: i32,
    /// When the person asked to stop.
    pub cancel_requested_at: Option<DateTimeUtc>,
    /// When it is approved by itself, if nobody says anything until then.
    pub approve_at: Option<DateTimeUtc>,
    /// When its video was last approved or rejected.
    pub reviewed_at: Option<DateTimeUtc>,
    /// By whom: `browser`, `token NAME` or `service`.
    pub reviewed_by: Option<String>,
    /// What they said of it.
    pub review_note: Option<String>,
    /// Who works on it.
    pub lease_owner: Option<String>,
    /// Until when.
    pub lease_until: Option<DateTimeUtc>,
    /// Fencing number.
    pub fence: i64,
    /// Not due before.
    pub not_before: Option<DateTimeUtc>,
    /// After this moment it fails rather than going on.
    pub deadline_at: DateTimeUtc,
    /// When it was asked for.
    pub created_at: DateTimeUtc,
    /// When it last changed.
    pub updated_at: DateTimeUtc,
    /// When it ended.
    pub finished_at: Option<DateTimeUtc>,
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
    fn a_run_that_is_over_can_only_be_asked_again_by_a_person() {
        for state in State::iter().filter(|state| state.is_over()) {
            let next: Vec<_> = state.next().iter().filter(|next| **next != State::Cancelled).collect();
            let expected: Vec<&State> = if state == State::Cancelled { vec![] } else { vec![&State::Queued] };
            assert_eq!(next, expected, "from {state}");
        }
    }

    #[test]
    fn every_state_is_reached_and_nothing_but_an_ended_run_is_stuck() {
        for state in State::iter() {
            assert!(state == State::Queued || !State::before(state).is_empty(), "{state} is never reached");
            assert!(state.is_over() || state.may_become(State::Failed), "{state} cannot fail");
            assert!(state.is_over() || state.may_become(State::Cancelled), "{state} cannot be cancelled");
        }
    }

    #[test]
    fn a_run_waiting_for_approval_publishes_nothing_without_a_yes() {
        assert_eq!(State::before(State::Done), vec![State::Ready]);
        assert!(!State::AwaitingApproval.may_become(State::Done));
        assert_eq!(State::Rejected.next(), [State::Queued], "what was rejected is made again before it is looked at again");
    }
}
