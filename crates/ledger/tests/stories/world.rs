//! A person with a pipeline and a run, on a database and a store of their own.

use std::time::Duration;

use bytes::Bytes;
use clap::Parser;
use entity::purchase::{self, State};
use entity::{pipeline, run, user};
use ledger::{Book, Books};
use migration::Migrator;
use sea_orm::{ActiveModelTrait, DatabaseConnection, EntityTrait, QueryOrder, Set};
use sea_orm_migration::MigratorTrait;
use secrecy::SecretString;
use settings::Clock;
use store::Store;
use studio::provider::{Order, Provider, Purchase, Purpose, Usage};
use tempfile::TempDir;
use uuid::Uuid;
use vault::{Keys, Vault};

pub(crate) const MONTH: Duration = Duration::from_hours(31 * 24);

pub(crate) struct World {
    pub(crate) books: Books,
    pub(crate) db: DatabaseConnection,
    pub(crate) clock: Clock,
    pub(crate) user: Uuid,
    pub(crate) pipeline: Uuid,
    pub(crate) run: Uuid,
    _folder: TempDir,
}

impl World {
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().to_string_lossy().into_owned();
        let url = SecretString::from(format!("sqlite://{path}/rows.db?mode=rwc"));
        // on a way of its own: a connection of SQLite that is open meanwhile remembers the tables as they were
        let ground = entity::connect(&url).await.unwrap();
        Migrator::up(&ground, None).await.unwrap();
        ground.close().await.unwrap();
        let db = entity::connect(&url).await.unwrap();
        let Options { storage, providers } = Options::parse_from(["ledger", "--data-dir", &path]);
        let vault = Vault::new(Keys::load_or_create(&folder.path().join("keys.toml")).unwrap());
        let clock = Clock::default();
        let store = Store::open(&storage).unwrap();
        let books = Books::open(&providers, db.clone(), store, vault, clock.clone()).unwrap();
        let (user, pipeline, run) = people(&db, &clock).await;
        Self { books, db, clock, user, pipeline, run, _folder: folder }
    }

    /// The ledger as a worker has it.
    pub(crate) fn book(&self) -> Book {
        self.books.book(self.user).for_pipeline(self.pipeline, None).for_run(self.run)
    }

    /// The same, with a budget in cents.
    pub(crate) fn tight_book(&self, cents: i64) -> Book {
        self.books.book(self.user).for_pipeline(self.pipeline, Some(cents * 10_000)).for_run(self.run)
    }

    /// All rows, oldest first.
    pub(crate) async fn rows(&self) -> Vec<purchase::Model> {
        purchase::Entity::find().order_by_asc(purchase::Column::Id).all(&self.db).await.unwrap()
    }

    pub(crate) async fn states(&self) -> Vec<State> {
        self.rows().await.into_iter().map(|row| row.state).collect()
    }
}

#[derive(clap::Parser)]
struct Options {
    #[command(flatten)]
    storage: settings::Storage,
    #[command(flatten)]
    providers: settings::Providers,
}

/// An order for a narration of so many characters: a tenth of a cent for ten.
pub(crate) fn narration(text: &str, characters: u64) -> Order {
    let estimate = Usage { characters, requests: 1, ..Usage::default() };
    Order::new(Provider::ElevenLabs, Purpose::Speech, "eleven_multilingual_v2", &text, estimate)
}

pub(crate) fn answer(order: &Order, words: &'static str) -> Purchase {
    Purchase { answer: Bytes::from_static(words.as_bytes()), usage: order.estimate }
}

async fn people(db: &DatabaseConnection, clock: &Clock) -> (Uuid, Uuid, Uuid) {
    let now = clock.now();
    let (user, pipeline, run) = (entity::new_id(), entity::new_id(), entity::new_id());
    let person = user::ActiveModel {
        id: Set(user),
        email: Set("ada@example.org".into()),
        password_hash: Set("x".into()),
        time_zone: Set("UTC".into()),
        adult_confirmed_at: Set(now),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    };
    person.insert(db).await.unwrap();
    let settings = pipeline::Settings::default();
    let channel = pipeline::ActiveModel {
        id: Set(pipeline),
        user_id: Set(user),
        name: Set("Deep sea".into()),
        settings: Set(settings.clone()),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    };
    channel.insert(db).await.unwrap();
    let video = run::ActiveModel {
        id: Set(run),
        user_id: Set(user),
        pipeline_id: Set(pipeline),
        script: Set("The sea.".into()),
        script_kind: Set(pipeline::ScriptKind::Script),
        settings: Set(settings),
        state: Set(run::State::Queued),
        version: Set(1),
        progress: Set(0),
        retryable: Set(false),
        notices: Set(run::Notices::default()),
        writing_round: Set(1),
        attempts: Set(0),
        fence: Set(0),
        deadline_at: Set(now),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    };
    video.insert(db).await.unwrap();
    (user, pipeline, run)
}
