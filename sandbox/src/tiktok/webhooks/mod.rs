//! Webhooks: tell the product what happened to its posts and permissions, when the clock says that it has.

mod event;
pub(super) mod letters;
mod signature;

use std::convert::Infallible;

use chrono::{DateTime, Utc};
use event::Event;
pub(super) use event::{NO_LONGER_PUBLIC, PUBLIC};
use letters::{Letter, write};

use super::milestones;
use crate::app::App;
use crate::callbacks::log::Entry;
use crate::callbacks::{Callback, ask};
use crate::platform::Platform::Tiktok;
use crate::world::World;
use crate::world::accounts::Account;
use crate::world::faults::Kind;

/// What `forge` signs with.
const WRONG_SECRET: &str = "not-the-secret-of-this-app";

/// Why a permission is gone.
#[derive(Clone, Copy)]
pub(crate) enum Removal {
    /// The person removed the app.
    Disconnected = 1,
    /// The app gave it back.
    RevokedByDeveloper = 5,
}

/// Tells that the permission of an account is gone.
pub(crate) fn removed(world: &mut World, account: &'static Account, why: Removal, now: DateTime<Utc>) {
    write(world, &Event::removed(account, why, now), now);
}

/// Sends everything when its time comes, one after another, for as long as the stand-in runs.
pub(crate) async fn run(app: App) -> Infallible {
    loop {
        let (letter, next) = due(&app);
        match letter {
            Some(letter) => deliver(&app, letter).await,
            None => app.rest(next).await,
        }
    }
}

/// A letter to send now, or when there is something to do next.
fn due(app: &App) -> (Option<Letter>, Option<DateTime<Utc>>) {
    let (world, now) = (&mut *app.world(), app.now());
    let milestone = gather(world, now);
    let letter = world.tiktok.letters.take(now);
    (letter, world.tiktok.letters.next().into_iter().chain(milestone).min())
}

/// Writes of everything that has happened since the last time; returns when something happens next.
pub(super) fn gather(world: &mut World, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let (mut happened, mut next) = (Vec::new(), None::<DateTime<Utc>>);
    for (publish_id, task) in &world.tiktok.tasks {
        for (at, milestone) in milestones::of(task, world) {
            if at > now {
                next = next.into_iter().chain([at]).min();
            } else if !task.told.contains(&event::name(&milestone)) {
                happened.push((publish_id.clone(), Event::of_post(publish_id, task, &milestone, at)));
            }
        }
    }
    happened.sort_by_key(|(_, event)| event.at);
    for (publish_id, event) in happened {
        // what nobody could see cannot cease to be seen
        let told = world.tiktok.tasks.get_mut(&publish_id).is_some_and(|task| task.tells(event.name));
        if told {
            write(world, &event, now);
        }
    }
    next
}

/// Anything but 200 in time counts as not delivered.
async fn deliver(app: &App, letter: Letter) {
    let Some((callback, lost)) = envelope(app, &letter) else { return };
    let delivered = if lost {
        app.world().callbacks.note(Entry::lost(&callback, letter.attempt, app.now()));
        false
    } else {
        ask(app, &callback, letter.attempt).await.is_some_and(|answer| answer.status == 200)
    };
    if !delivered {
        app.world().tiktok.letters.repeat(letter, app.now());
    }
}

/// The letter as it is sent this time, and whether it gets lost; nothing when the app takes no webhooks any more.
fn envelope(app: &App, letter: &Letter) -> Option<(Callback, bool)> {
    let world = &mut *app.world();
    let url = world.dials.tiktok_webhook_url.as_ref()?.to_string();
    let mut strikes = |kind| world.faults.take(Tiktok, "webhook", &[kind]).is_some();
    let lost = strikes(Kind::Lose);
    let secret = if !lost && strikes(Kind::Forge) { WRONG_SECRET } else { Tiktok.client_secret() };
    let signed_at = if world.dials.tiktok_webhook_resigned { app.now() } else { letter.first_at };
    let signature = signature::header(secret, signed_at.timestamp(), &letter.message.body);
    let callback = Callback {
        platform: Tiktok,
        kind: letter.message.kind,
        url,
        headers: vec![("TikTok-Signature", signature)],
        content_type: "application/json",
        body: letter.message.body.clone(),
    };
    Some((callback, lost))
}
