//! Events on their way to the product: sent until they arrive, for three days.

use chrono::{DateTime, TimeDelta, Utc};

use super::event::Event;
use crate::platform::Platform::Tiktok;
use crate::world::World;
use crate::world::faults::Kind;

/// Time until the first repetition; each further one takes twice as long.
const FIRST_WAIT: TimeDelta = TimeDelta::seconds(5);
/// After this an event is given up.
const PATIENCE: TimeDelta = TimeDelta::hours(72);

/// What is told.
#[derive(Clone)]
pub(super) struct Message {
    pub(super) kind: &'static str,
    pub(super) body: String,
}

/// One message that has not arrived yet.
#[derive(Clone)]
pub(super) struct Letter {
    pub(super) message: Message,
    /// Counts from one.
    pub(super) attempt: u32,
    pub(super) first_at: DateTime<Utc>,
    due_at: DateTime<Utc>,
}

/// All letters that are still to be sent, in the order they were written.
#[derive(Default)]
pub(in crate::tiktok) struct Letters {
    waiting: Vec<Letter>,
    /// Kept until after the next one.
    held_back: Vec<Message>,
}

/// Writes of an event, if the app takes webhooks.
pub(super) fn write(world: &mut World, event: &Event, now: DateTime<Utc>) {
    if world.dials.tiktok_webhook_url.is_none() {
        return;
    }
    let message = Message { kind: event.name, body: event.body() };
    let mut strikes = |kind| world.faults.take(Tiktok, "webhook", &[kind]).is_some();
    if strikes(Kind::Reorder) {
        return world.tiktok.letters.held_back.push(message);
    }
    let mut copies = 1;
    while strikes(Kind::Duplicate) {
        copies += 1;
    }
    world.tiktok.letters.add(&message, copies, now);
}

impl Letters {
    /// A message, as often as wanted, and after it those that were held back.
    fn add(&mut self, message: &Message, copies: usize, now: DateTime<Utc>) {
        let letter = |message| Letter { message, attempt: 1, first_at: now, due_at: now };
        self.waiting.extend(vec![letter(message.clone()); copies]);
        self.waiting.extend(self.held_back.drain(..).map(letter));
    }

    /// Takes the first that is due, after those that took too long were given up.
    pub(super) fn take(&mut self, now: DateTime<Utc>) -> Option<Letter> {
        self.waiting.retain(|letter| now < letter.first_at + PATIENCE);
        let place = self.waiting.iter().position(|letter| letter.due_at <= now)?;
        Some(self.waiting.remove(place))
    }

    /// When the next one is due.
    pub(super) fn next(&self) -> Option<DateTime<Utc>> {
        self.waiting.iter().map(|letter| letter.due_at).min()
    }

    /// Sends one again later.
    pub(super) fn repeat(&mut self, letter: Letter, now: DateTime<Utc>) {
        let wait = FIRST_WAIT * 2_i32.saturating_pow(letter.attempt - 1);
        self.waiting.push(Letter { attempt: letter.attempt + 1, due_at: now + wait, ..letter });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_repeated_ever_more_rarely_and_given_up_after_three_days() {
        let start: DateTime<Utc> = "2026-11-25T12:00:00Z".parse().unwrap();
        let mut letters = Letters::default();
        letters.add(&Message { kind: "authorization.removed", body: String::new() }, 1, start);
        let (mut now, mut waits) = (start, Vec::new());
        while let Some(letter) = letters.take(now) {
            letters.repeat(letter, now);
            let next = letters.next().unwrap();
            waits.push((next - now).num_seconds());
            now = next;
        }
        assert_eq!(waits[..4], [5, 10, 20, 40]);
        assert!(now - start >= TimeDelta::hours(72) && now - start < TimeDelta::hours(144));
        assert_eq!(letters.next(), None, "nothing is left");
    }
}
