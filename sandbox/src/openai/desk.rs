//! What models remember between calls, and what a test wants them to say.

use std::collections::{HashMap, VecDeque};

use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use crate::party::Provider;

/// Why a model stopped before its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Stop {
    Length,
    ContentFilter,
}

/// How a whole response ended, where it did not complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Ending {
    Failed,
    Incomplete,
}

/// What the next answer is to be instead of the writer's own.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Scripted {
    pub(crate) provider: Provider,
    /// Name as in the log of calls; any that writes when none.
    pub(crate) operation: Option<String>,
    pub(crate) text: Option<String>,
    pub(crate) refusal: Option<String>,
    pub(crate) finish: Option<Stop>,
    pub(crate) status: Option<Ending>,
}

/// A text by its hash.
type Print = [u8; 32];

/// A text is long; its hash is enough to know it again.
pub(crate) fn print(text: &str) -> Print {
    Sha256::digest(text).into()
}

/// A conversation that has begun.
struct Opened {
    key: String,
    opening: String,
    whole: Print,
}

/// The memory of all models.
#[derive(Default)]
pub(crate) struct Desk {
    scripted: VecDeque<Scripted>,
    asked: HashMap<(Provider, String, Print), u32>,
    opened: Vec<Opened>,
}

impl Desk {
    /// Queues an answer.
    pub(crate) fn script(&mut self, answer: Scripted) {
        self.scripted.push_back(answer);
    }

    /// The oldest queued answer for this operation.
    pub(crate) fn take(&mut self, provider: Provider, operation: &str) -> Option<Scripted> {
        let fits = |one: &Scripted| one.provider == provider && one.operation.as_deref().is_none_or(|name| name == operation);
        let place = self.scripted.iter().position(fits)?;
        self.scripted.remove(place)
    }

    /// How often this account asked the same before.
    pub(crate) fn earlier(&mut self, provider: Provider, key: &str, text: &str) -> u32 {
        let count = self.asked.entry((provider, key.to_owned(), print(text))).or_default();
        *count += 1;
        *count - 1
    }

    /// Whether a conversation that begins with the message `opening` is new. Saying the same again does not make it older;
    /// saying more does, also where the more stands in the first message.
    pub(crate) fn is_new(&mut self, key: &str, opening: &str, whole: &str) -> bool {
        let whole = print(whole);
        let mut mine = self.opened.iter().filter(|one| one.key == key && opening.starts_with(&one.opening));
        if let Some(known) = mine.next() {
            return known.whole == whole;
        }
        self.opened.push(Opened { key: key.to_owned(), opening: opening.to_owned(), whole });
        true
    }
}
