//! A database with people who published.

use analytics::{Counter, Counters, Reading, record};
use chrono::{DateTime, TimeDelta, Utc};
use entity::pipeline::{self, Privacy, ScriptKind, Settings};
use entity::{Platform, connection, publication, run, user};
use migration::Migrator;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, EntityTrait, Set};
use sea_orm_migration::MigratorTrait;
use secrecy::SecretString;
use serde_json::json;
use tempfile::TempDir;
use uuid::Uuid;

/// A database of its own.
pub(crate) struct World {
    pub(crate) db: DatabaseConnection,
    _folder: TempDir,
}

/// Somebody with a pipeline.
#[derive(Clone, Copy)]
pub(crate) struct Person {
    pub(crate) user: Uuid,
    pub(crate) pipeline: Uuid,
}

/// A moment of these stories.
pub(crate) fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// Views and likes, and nothing else.
pub(crate) fn numbers(views: i64, likes: Option<i64>) -> Counters {
    Counters::new(|counter| match counter {
        Counter::Views => Some(views),
        Counter::Likes => likes,
        _ => None,
    })
}

#[allow(clippy::disallowed_methods, reason = "whoever runs the stories chooses the database")]
async fn address(folder: &TempDir) -> String {
    let Ok(server) = std::env::var("STORY_POSTGRES_URL") else {
        return format!("sqlite://{}?mode=rwc", folder.path().join("rows.db").display());
    };
    let name = format!("story_{}", entity::new_id().simple());
    let db = Database::connect(format!("{server}/postgres")).await.unwrap();
    db.execute_unprepared(&format!("CREATE DATABASE {name}")).await.unwrap();
    db.close().await.unwrap();
    format!("{server}/{name}")
}

impl World {
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let db = entity::connect(&SecretString::from(address(&folder).await)).await.unwrap();
        Migrator::up(&db, None).await.unwrap();
        Self { db, _folder: folder }
    }

    /// Somebody whose clock is in `zone`.
    pub(crate) async fn person(&self, zone: &str) -> Person {
        let (user, pipeline, now) = (entity::new_id(), entity::new_id(), DateTime::UNIX_EPOCH);
        let person = user::ActiveModel {
            id: Set(user),
            email: Set(format!("{user}@example.org")),
            password_hash: Set("not a hash".into()),
            time_zone: Set(zone.into()),
            adult_confirmed_at: Set(now),
            created_at: Set(now),
            updated_at: Set(now),
            ..Default::default()
        };
        user::Entity::insert(person).exec_without_returning(&self.db).await.unwrap();
        let settings = pipeline::ActiveModel {
            id: Set(pipeline),
            user_id: Set(user),
            name: Set("Facts".into()),
            settings: Set(Settings::default()),
            created_at: Set(now),
            updated_at: Set(now),
            ..Default::default()
        };
        pipeline::Entity::insert(settings).exec_without_returning(&self.db).await.unwrap();
        Person { user, pipeline }
    }

    /// A live video of the person's, 20 seconds long.
    pub(crate) async fn published(&self, of: Person, platform: Platform, at: DateTime<Utc>) -> publication::Model {
        let (run, connection) = (self.run(of, at).await, self.connection(of, platform).await);
        let row = publication::ActiveModel {
            id: Set(entity::new_id()),
            user_id: Set(of.user),
            run_id: Set(run),
            connection_id: Set(connection),
            platform: Set(platform),
            state: Set(publication::State::Published),
            version: Set(1),
            title: Set("A video".into()),
            description: Set("About something.".into()),
            tags: Set(json!([])),
            privacy: Set(Privacy::Public),
            made_for_kids: Set(false),
            options: Set(json!({})),
            bytes_sent: Set(1),
            bytes_total: Set(1),
            retryable: Set(false),
            attempts: Set(0),
            fence: Set(0),
            deadline_at: Set(at),
            created_at: Set(at),
            updated_at: Set(at),
            published_at: Set(Some(at)),
            ..Default::default()
        };
        publication::Entity::insert(row).exec_with_returning(&self.db).await.unwrap()
    }

    async fn run(&self, of: Person, at: DateTime<Utc>) -> Uuid {
        let id = entity::new_id();
        let row = run::ActiveModel {
            id: Set(id),
            user_id: Set(of.user),
            pipeline_id: Set(of.pipeline),
            script: Set("Bees dance.".into()),
            script_kind: Set(ScriptKind::Script),
            settings: Set(Settings::default()),
            state: Set(run::State::Done),
            version: Set(1),
            progress: Set(1000),
            plan: Set(Some(json!({ "hook": "Bees dance the way home.", "scenes": [] }))),
            duration_ms: Set(Some(20_000)),
            retryable: Set(false),
            attempts: Set(0),
            fence: Set(0),
            deadline_at: Set(at),
            created_at: Set(at),
            updated_at: Set(at),
            ..Default::default()
        };
        run::Entity::insert(row).exec_without_returning(&self.db).await.unwrap();
        id
    }

    async fn connection(&self, of: Person, platform: Platform) -> Uuid {
        let (id, now) = (entity::new_id(), DateTime::UNIX_EPOCH);
        let row = connection::ActiveModel {
            id: Set(id),
            user_id: Set(of.user),
            platform: Set(platform),
            external_id: Set(id.to_string()),
            display_name: Set("Ada".into()),
            scopes: Set(json!([])),
            token_version: Set(1),
            fence: Set(0),
            health: Set(connection::Health::Active),
            created_at: Set(now),
            updated_at: Set(now),
            ..Default::default()
        };
        connection::Entity::insert(row).exec_without_returning(&self.db).await.unwrap();
        id
    }

    /// What the worker does with an answer of a platform.
    pub(crate) async fn read(&self, of: &publication::Model, taken_at: DateTime<Utc>, counters: Counters) -> bool {
        let reading = Reading { taken_at, counters, reach: None, average_watch_ms: None };
        let tx = entity::begin(&self.db).await.unwrap();
        let kept = record(&tx, of, &reading).await.unwrap();
        tx.commit().await.unwrap();
        kept
    }

    /// A video that was read once an hour for a week and had so many views by then.
    pub(crate) async fn watched(&self, of: Person, platform: Platform, at: DateTime<Utc>, views: i64) -> publication::Model {
        let video = self.published(of, platform, at).await;
        self.read(&video, at + TimeDelta::days(7), numbers(views, Some(views / 10))).await;
        video
    }
}
