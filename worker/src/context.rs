//! All that a job may touch.

use std::sync::Arc;
use std::time::Duration;

use entity::{Claim, Platform as Place};
use ledger::Books;
use notify::Guard;
use notify::mail::Mailer;
use notify::webhook::{PATIENCE, Sender};
use platforms::{Platform, Platforms};
use queue::{Event, Job, Noun, Queue};
use sea_orm::DatabaseConnection;
use settings::Clock;
use store::Store;
use studio::Studio;
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;
use vault::Vault;

use crate::Configuration;

/// What every job may touch. Cheap to clone.
#[derive(Clone)]
pub struct Context {
    /// The truth.
    pub db: DatabaseConnection,
    /// Carries ids and events.
    pub queue: Queue,
    /// Where files live.
    pub store: Store,
    /// Seals and signs.
    pub vault: Vault,
    /// The way to providers, and what is bought from them.
    pub books: Books,
    /// Sends webhooks.
    pub webhooks: Sender,
    /// Sends mails.
    pub mailer: Mailer,
    /// The platforms that are on.
    pub platforms: Arc<[Arc<dyn Platform>]>,
    /// Knows the time.
    pub clock: Clock,
    /// What this process was told.
    pub settings: Arc<Configuration>,
    /// A name that is this process's and this start's alone: the owner of its leases.
    pub name: Arc<str>,
    /// Cancelled when the process should end.
    pub shutdown: CancellationToken,
}

/// What making a video needs besides: the tools, and how many may use them at once in this process.
#[derive(Clone)]
pub struct Workshop {
    /// What every job may touch.
    pub context: Context,
    /// The tools.
    pub studio: Studio,
    /// One voice process: one scene is spoken at a time.
    pub speech: Arc<Semaphore>,
    /// One encoder per core.
    pub render: Arc<Semaphore>,
}

impl Workshop {
    /// A workshop with these tools.
    pub fn new(context: Context, studio: Studio) -> Self {
        let render = Arc::new(Semaphore::new(studio.render_jobs().max(1)));
        Self { context, studio, speech: Arc::new(Semaphore::new(1)), render }
    }
}

impl Context {
    /// The platforms that `settings` turn on.
    pub fn platforms_of(settings: &settings::Platforms, clock: Clock) -> Arc<[Arc<dyn Platform>]> {
        let all = Platforms::new(settings, clock);
        all.configured().filter_map(|slug| all.get(slug)).collect()
    }

    /// The ways to people's mailboxes and programs, as `settings` say.
    pub fn messengers(settings: &Configuration) -> anyhow::Result<(Sender, Mailer)> {
        let sender = Sender::new(Guard::new(&settings.notify.webhook_private_hosts), PATIENCE)?;
        Ok((sender, Mailer::new(&settings.notify, settings.storage.mail_dir())?))
    }

    /// The client of a platform, if it is on.
    pub fn platform(&self, place: Place) -> Option<&Arc<dyn Platform>> {
        self.platforms.iter().find(|platform| platform.slug() == place.slug())
    }

    /// A claim by this process, from now on.
    pub fn claim(&self) -> Claim<'_> {
        Claim { owner: &self.name, now: self.clock.now(), lasts: self.settings.lease() }
    }

    /// Asks a worker to do the job. A job that cannot be said now is said by the sweeper.
    pub async fn push(&self, job: Job) {
        self.push_later(job, Duration::ZERO).await;
    }

    /// The same, after `delay`.
    pub async fn push_later(&self, job: Job, delay: Duration) {
        if let Err(error) = self.queue.push_later(&job, delay).await {
            tracing::debug!(?job, %error, "the job waits for the sweeper");
        }
    }

    /// Says that a row changed, after the change is committed.
    pub async fn announce(&self, user: Uuid, noun: Noun, id: Uuid, version: i64) {
        if let Err(error) = self.queue.announce(&Event { user, noun, id, version }).await {
            tracing::debug!(?noun, %id, %error, "an event was not announced");
        }
    }
}
