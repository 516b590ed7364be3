//! What every handler shares: the world behind one lock, the clock and the addresses.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use actix_web::web;
use chrono::{DateTime, Utc};
use settings::Clock;

use crate::world::World;
use crate::world::held::Held;

/// How handlers receive it.
pub(crate) type App = web::Data<Sandbox>;

/// The running stand-in.
pub(crate) struct Sandbox {
    /// Address of this server without a slash at the end.
    pub(crate) base: String,
    /// The stand-in's own clock, which tests turn forward.
    pub(crate) clock: Clock,
    /// Where received bytes are kept.
    pub(crate) folder: PathBuf,
    /// Fetches the media that Instagram and TikTok pull.
    pub(crate) fetcher: reqwest::Client,
    world: Mutex<World>,
    /// The calls that are held back.
    pub(crate) held: Held,
}

impl Sandbox {
    /// A fresh world at `base`, with its files in `folder`.
    pub(crate) fn new(base: String, folder: PathBuf, fetcher: reqwest::Client) -> Self {
        Self { base, clock: Clock::default(), folder, fetcher, world: Mutex::new(World::default()), held: Held::default() }
    }

    /// The world, for as long as the guard is held. Never across an await.
    pub(crate) fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Now, by the stand-in's clock.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Where `https://{place}` is served here.
    pub(crate) fn url(&self, place: &str) -> String {
        format!("{}/{place}", self.base)
    }
}
