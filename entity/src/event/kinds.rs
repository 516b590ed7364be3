//! Every kind of event, one line each.

use serde::{Deserialize, Serialize};

/// What an event is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Noun {
    /// A run.
    Run,
    /// A publication.
    Publication,
    /// A connection.
    Connection,
    /// A slot of a schedule.
    Slot,
    /// A webhook.
    Webhook,
}

/// When a person hears of an event by e-mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Mail {
    /// In a mail of its own.
    AtOnce,
    /// With others, once a day.
    Digest,
    /// Not at all.
    Never,
}

/// One kind of event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// Its name for programs: noun, dot, what happened.
    pub name: &'static str,
    /// What it is about.
    pub noun: Noun,
    /// Where the row stands then.
    pub states: &'static [&'static str],
    /// When a person hears of it who chose nothing.
    pub mail: Mail,
    /// The same for people.
    pub says: &'static str,
}

/// All kinds. A new one is a new line here.
pub const KINDS: &[Kind] = {
    use Mail::{AtOnce, Never};
    use Noun::{Connection, Publication, Run, Slot, Webhook};
    &[
        kind("run.awaiting_approval", Run, &["AWAITING_APPROVAL"], AtOnce, "A video waits for your approval"),
        kind("run.ready", Run, &["READY"], Never, "A video is finished"),
        kind("run.done", Run, &["DONE"], Never, "A video has ended its way"),
        kind("run.rejected", Run, &["REJECTED"], Never, "A video was rejected"),
        kind("run.failed", Run, &["FAILED"], AtOnce, "A video could not be made"),
        kind("run.cancelled", Run, &["CANCELLED"], Never, "A video was cancelled"),
        kind("publication.published", Publication, &["PUBLISHED"], Never, "A video is live"),
        kind("publication.failed", Publication, &["FAILED"], AtOnce, "A video could not be published"),
        kind("publication.unconfirmed", Publication, &["UNCONFIRMED"], Never, "A video may be live; we are looking"),
        kind("publication.cancelled", Publication, &["CANCELLED"], Never, "A publication was cancelled"),
        kind("connection.created", Connection, &[CREATED], Never, "An account is connected"),
        kind("connection.restored", Connection, &["ACTIVE"], Never, "An account works again"),
        kind("connection.needs_reconnect", Connection, &["EXPIRED", "REVOKED"], AtOnce, "An account must be connected again"),
        kind("connection.disconnected", Connection, &["DISCONNECTED"], Never, "An account was disconnected"),
        kind("slot.empty", Slot, &["SKIPPED", "EMPTY"], AtOnce, "A time of your schedule passes without a video"),
        kind("webhook.disabled", Webhook, &["DISABLED"], AtOnce, "A webhook was switched off"),
    ]
};

/// The event of the test button. Nobody subscribes to it: it goes to the one webhook that is tested.
pub const TEST: &str = "webhook.test";

/// Where a connection stands that nothing was told of yet.
const CREATED: &str = "CREATED";

const fn kind(name: &'static str, noun: Noun, states: &'static [&'static str], mail: Mail, says: &'static str) -> Kind {
    Kind { name, noun, states, mail, says }
}

impl Kind {
    /// The kind of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        KINDS.iter().find(|kind| kind.name == name)
    }

    /// What is to be told of a row that stood at `told` when it was last told of, and stands at `state` now; nothing of most
    /// states.
    pub fn of(noun: Noun, told: &str, state: &str) -> Option<&'static Self> {
        let new = noun == Noun::Connection && told.is_empty() && state == "ACTIVE";
        let state = if new { CREATED } else { state };
        KINDS.iter().find(|kind| kind.noun == noun && kind.states.contains(&state))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use sea_orm::{ActiveEnum, Iterable};

    use super::*;
    use crate::{connection, publication, run, slot, webhook};

    fn states<E: ActiveEnum<Value = String> + Iterable>() -> Vec<String> {
        E::iter().map(|state| state.to_value()).collect()
    }

    #[test]
    fn every_kind_names_states_that_rows_can_be_in() {
        for kind in KINDS {
            let known = match kind.noun {
                Noun::Run => states::<run::State>(),
                Noun::Publication => states::<publication::State>(),
                Noun::Connection => states::<connection::Health>(),
                Noun::Slot => states::<slot::State>(),
                Noun::Webhook => states::<webhook::State>(),
            };
            assert!(kind.states.iter().all(|state| *state == CREATED || known.iter().any(|one| one == state)), "{}", kind.name);
        }
    }

    #[test]
    fn no_name_and_no_state_is_there_twice() {
        let (mut names, mut places) = (HashSet::new(), HashSet::new());
        for kind in KINDS {
            assert!(
                names.insert(kind.name) && kind.states.iter().all(|state| places.insert((kind.noun, *state))),
                "{}",
                kind.name
            );
        }
    }

    #[test]
    fn an_account_is_new_once_and_restored_after() {
        let name = |told, state| Kind::of(Noun::Connection, told, state).map(|kind| kind.name);
        assert_eq!(name("", "ACTIVE"), Some("connection.created"));
        assert_eq!(name("EXPIRED", "ACTIVE"), Some("connection.restored"));
        assert_eq!(name("", "REVOKED"), Some("connection.needs_reconnect"));
        assert_eq!(Kind::of(Noun::Run, "QUEUED", "RENDERING"), None);
    }
}
