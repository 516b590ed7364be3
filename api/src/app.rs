//! Everything a request may reach.

use std::sync::Arc;

use anyhow::Context;
use entity::{connection, publication, run};
use ledger::Books;
use platforms::Platforms;
use queue::{Event, Job, Live, Noun, Queue};
use sea_orm::DatabaseConnection;
use settings::{Clock, PasswordCost};
use store::Store;
use studio::{Studio, StudioError};
use tokio::sync::OnceCell;
use tokio_util::sync::CancellationToken;
use url::Url;
use uuid::Uuid;
use vault::password::{Cost, Hasher};
use vault::{Keys, Vault};

use crate::Settings;
use crate::gate::{Lane, Sockets};
use crate::graphql::Documents;
use crate::limits::Throttle;
use crate::passkey::RelyingParty;

/// The parts of one API process, shared by all its requests.
pub(crate) struct Api {
    /// Rows: the truth.
    pub(crate) db: DatabaseConnection,
    /// The way to the workers.
    pub(crate) queue: Queue,
    /// What changes, as it changes.
    pub(crate) live: Live,
    /// Files.
    pub(crate) store: Store,
    /// Seals secrets and signs tokens.
    pub(crate) vault: Vault,
    /// The platforms that are on.
    pub(crate) platforms: Platforms,
    /// The way to providers, and what is bought from them.
    pub(crate) books: Books,
    /// The time.
    pub(crate) clock: Clock,
    /// What it was told from outside.
    pub(crate) settings: Settings,
    /// Who tries too often to sign in.
    pub(crate) throttle: Throttle,
    /// Who has how much open.
    pub(crate) sockets: Sockets,
    /// Where large requests are read.
    pub(crate) lane: Lane,
    /// The dashboard's operations.
    pub(crate) documents: Documents,
    /// Fires when the process is to stop: long-lived connections say good-bye.
    pub(crate) stopping: CancellationToken,
    /// Hashes passwords.
    pub(crate) passwords: Hasher,
    /// Asks devices for passkeys.
    pub(crate) relying_party: RelyingParty,
    studio: OnceCell<Studio>,
}

impl Api {
    /// Opens all parts. Database and Redis may be away; they are waited for when they are needed.
    pub(crate) async fn open(settings: Settings, clock: Clock) -> anyhow::Result<Arc<Self>> {
        let storage = &settings.storage;
        std::fs::create_dir_all(storage.scratch_dir()).context("the data folder cannot be made")?;
        let db = entity::connect(&storage.database_url()).await.context("DATABASE_URL is not usable")?;
        let store = Store::open(storage)?;
        let vault = Vault::new(Keys::open(storage).await?);
        Ok(Arc::new(Self {
            books: Books::open(&settings.providers, db.clone(), store.clone(), vault.clone(), clock.clone())?,
            queue: Queue::connect(&storage.redis_url)?,
            live: Live::start(&storage.redis_url)?,
            db,
            store,
            vault,
            platforms: Platforms::new(&settings.platforms, clock.clone()),
            clock,
            throttle: Throttle::new(),
            sockets: Sockets::new(),
            lane: Lane::start()?,
            documents: Documents::read(&settings.web.frontend_dir)?,
            stopping: CancellationToken::new(),
            passwords: hasher(settings.accounts.password_cost)?,
            relying_party: RelyingParty::at(&settings.public.public_url)?,
            studio: OnceCell::new(),
            settings,
        }))
    }

    /// The tools that look into media files, found on first use: an API that nobody uploads to needs none of them.
    pub(crate) async fn studio(&self) -> Result<&Studio, StudioError> {
        self.studio.get_or_try_init(|| Studio::open(&self.settings.studio)).await
    }

    /// The address under which the world reaches `path` (without a leading slash).
    pub(crate) fn public_url(&self, path: &str) -> Url {
        self.settings.public.url(path)
    }

    /// Wakes a worker. A failure is only logged: the row is due, and the sweeper finds it.
    pub(crate) async fn push(&self, job: Job) {
        if let Err(error) = self.queue.push(&job).await {
            tracing::warn!(?job, %error, "a job waits for the sweeper");
        }
    }

    /// Tells subscriptions that a run changed.
    pub(crate) async fn announce_run(&self, run: &run::Model) {
        self.announce(Event { user: run.user_id, noun: Noun::Run, id: run.id, version: run.version }).await;
    }

    /// Tells subscriptions that a publication changed.
    pub(crate) async fn announce_publication(&self, publication: &publication::Model) {
        let publication::Model { user_id: user, id, version, .. } = *publication;
        self.announce(Event { user, noun: Noun::Publication, id, version }).await;
    }

    /// Tells subscriptions that a connection changed.
    pub(crate) async fn announce_connection(&self, connection: &connection::Model) {
        let connection::Model { user_id: user, id, token_version: version, .. } = *connection;
        self.announce(Event { user, noun: Noun::Connection, id, version }).await;
    }

    /// Tells sockets that sessions or tokens of the person have ended.
    pub(crate) async fn announce_ended(&self, user: Uuid, ended: impl IntoIterator<Item = Uuid>) {
        for id in ended {
            self.announce(Event { user, noun: Noun::Access, id, version: 0 }).await;
        }
    }

    async fn announce(&self, event: Event) {
        if let Err(error) = self.queue.announce(&event).await {
            tracing::warn!(id = %event.id, %error, "a change was not announced");
        }
    }
}

fn hasher(cost: PasswordCost) -> anyhow::Result<Hasher> {
    let cost = match cost {
        PasswordCost::Auto => Cost::calibrated()?,
        PasswordCost::Fixed { mebibytes, passes } => {
            Cost::new(mebibytes, passes).context("PASSWORD_COST is out of bounds: at least 19:2 (OWASP), at most 1024 MiB")?
        }
    };
    tracing::info!(?cost, "the cost of hashing a password");
    Ok(Hasher::new(cost))
}
