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

impl Door {
    /// An API that answers.
    pub(crate) async fn open() -> Self {
        Self::with(&[]).await
    }

    /// The same, with further settings.
    pub(crate) async fn with(more: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let redis = Redis::start(folder.path());
        let data = folder.path().join("data");
        std::fs::create_dir_all(&data).unwrap();
        let address = fresh_database(&data).await;
        // on a way of its own: a connection of SQLite that is open meanwhile remembers the tables as they were
        let ground = entity::connect(&SecretString::from(address.as_str())).await.unwrap();
        Migrator::up(&ground, None).await.unwrap();
        ground.close().await.unwrap();
        let db = entity::connect(&SecretString::from(address.as_str())).await.unwrap();
        let mut arguments = vec!["api", "--listen", "127.0.0.1:0", "--web-threads", "1", "--public-url", PUBLIC_ORIGIN];
        let data = data.display().to_string();
        arguments.extend(["--data-dir", &data, "--frontend-dir", &data]);
        for (name, usual) in [("--redis-url", redis.url()), ("--database-url", &address), ("--password-cost", "19:2")] {
            if !more.contains(&name) {
                arguments.extend([name, usual]);
            }
        }
        arguments.extend(more);
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
