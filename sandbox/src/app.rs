//! What every handler shares: the world behind one lock, the clock and the addresses.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use actix_web::web;
use chrono::{DateTime, Utc};
use futures::future::pending;
use settings::Clock;
use tokio::sync::Notify;
use tokio::time::sleep;

use crate::tool::Tools;
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
    /// Fetches the media that Instagram and TikTok pull, and carries what platforms tell by themselves.
    pub(crate) fetcher: reqwest::Client,
    /// The programs that make sound and pictures.
    pub(crate) tools: Tools,
    world: Mutex<World>,
    /// The calls that are held back.
    pub(crate) held: Held,
    stirred: Notify,
}

impl Sandbox {
    /// A fresh world at `base`, with received files in `folder` and made ones in `made`.
    pub(crate) fn new(base: String, (folder, made): (PathBuf, PathBuf), fetcher: reqwest::Client) -> Self {
        let (clock, world, held) = (Clock::default(), Mutex::new(World::default()), Held::default());
        let tools = Tools::new(made);
        Self { base, clock, folder, fetcher, tools, world, held, stirred: Notify::new() }
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

    /// Says that what was to happen next may happen earlier now.
    pub(crate) fn stir(&self) {
        self.stirred.notify_one();
    }

    /// Waits until the stand-in's clock shows `until`, or something stirs.
    pub(crate) async fn rest(&self, until: Option<DateTime<Utc>>) {
        let time = until.map(|until| sleep((until - self.now()).to_std().unwrap_or_default()));
        tokio::select! {
            () = async { match time { Some(time) => time.await, None => pending().await } } => {}
            () = self.stirred.notified() => {}
        }
    }
}
