//! A running API with a fresh database.

use std::path::Path;

use api::{Server, Settings};
use clap::Parser;
use migration::Migrator;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection};
use sea_orm_migration::MigratorTrait;
use secrecy::SecretString;
use settings::Clock;
use tempfile::TempDir;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::caller::Caller;
use crate::redis::Redis;

/// How the world is told to reach it; nobody really does.
pub(crate) const PUBLIC_ORIGIN: &str = "https://videos.example";

pub(crate) struct Door {
    /// Turns the API's time.
    pub(crate) clock: Clock,
    /// Its rows.
    pub(crate) db: DatabaseConnection,
    pub(crate) folder: TempDir,
    pub(crate) base: String,
    stop: CancellationToken,
    serving: Option<JoinHandle<anyhow::Result<()>>>,
    _redis: Redis,
}

#[derive(Parser)]
struct Arguments {
    #[command(flatten)]
    settings: Settings,
}

/// The address of an empty database: a file, or one on the PostgreSQL server that `STORY_POSTGRES_URL` names.
#[allow(clippy::disallowed_methods, reason = "whoever runs the stories chooses the database")]
async fn fresh_database(folder: &Path) -> String {
    let Ok(server) = std::env::var("STORY_POSTGRES_URL") else {
        return format!("sqlite://{}?mode=rwc", folder.join("video-publisher.db").display());
    };
    let name = format!("story_{}", entity::new_id().simple());
    let db = Database::connect(format!("{server}/postgres")).await.unwrap();
    db.execute_unprepared(&format!("CREATE DATABASE {name}")).await.unwrap();
    db.close().await.unwrap();
    format!("{server}/{name}")
}

/// What an API stands on: a database with its tables, a Redis, and a folder.
pub(crate) struct Ground {
    folder: TempDir,
    redis: Redis,
    database: String,
}

impl Ground {
    pub(crate) async fn lay() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let redis = Redis::start(folder.path());
        let data = folder.path().join("data");
        std::fs::create_dir_all(&data).unwrap();
        let database = fresh_database(&data).await;
        // on a way of its own: a connection of SQLite that is open meanwhile remembers the tables as they were
        let ground = entity::connect(&SecretString::from(database.as_str())).await.unwrap();
        Migrator::up(&ground, None).await.unwrap();
        ground.close().await.unwrap();
        Self { folder, redis, database }
    }

    /// The settings that lead to it.
    pub(crate) fn arguments(&self) -> Vec<String> {
        let data = self.folder.path().join("data").display().to_string();
        let pairs = [
            ("--web-threads", "1"),
            ("--public-url", PUBLIC_ORIGIN),
            ("--data-dir", &data),
            ("--frontend-dir", &data),
            ("--redis-url", self.redis.url()),
            ("--database-url", &self.database),
            ("--password-cost", "19:2"),
        ];
        pairs.into_iter().flat_map(|(name, value)| [name.to_owned(), value.to_owned()]).collect()
    }
}

impl Door {
    /// An API that answers.
    pub(crate) async fn open() -> Self {
        Self::with(&[]).await
    }

    /// The same, with further settings.
    pub(crate) async fn with(more: &[&str]) -> Self {
        let ground = Ground::lay().await;
        let db = entity::connect(&SecretString::from(ground.database.as_str())).await.unwrap();
        let mut arguments = vec!["api".to_owned(), "--listen".to_owned(), "127.0.0.1:0".to_owned()];
        let usual = ground.arguments();
        let kept = usual.chunks(2).filter(|pair| !more.contains(&pair[0].as_str()));
        arguments.extend(kept.flatten().cloned());
        arguments.extend(more.iter().map(ToString::to_string));
        let Ground { folder, redis, .. } = ground;
        let clock = Clock::default();
        let server = Server::bind(Arguments::parse_from(arguments).settings, clock.clone()).await.unwrap();
        let (base, stop) = (format!("http://{}", server.address()), CancellationToken::new());
        let serving = Some(tokio::spawn(server.run(stop.clone())));
        Self { clock, db, folder, base, stop, serving, _redis: redis }
    }

    /// Somebody nobody knows yet.
    pub(crate) fn stranger(&self) -> Caller {
        Caller::new(&self.base)
    }

    /// A browser signed in to a new account.
    pub(crate) async fn person(&self, email: &str) -> Caller {
        let caller = self.stranger();
        let registered = caller.register(email, "correct horse battery").await;
        assert_eq!(registered["userErrors"], serde_json::json!([]), "{registered}");
        caller
    }

    /// Stops it as a signal would, and waits until it has.
    pub(crate) async fn close(mut self) {
        self.stop.cancel();
        self.serving.take().unwrap().await.unwrap().unwrap();
    }
}
