//! An installation in a temporary folder: SQLite, files, keys; Redis is away, because the rows are the truth.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use clap::Parser;
use entity::connection::{self, Health};
use entity::pipeline::{self, Privacy, ScriptKind, Settings};
use entity::publication::{self, State};
use entity::{Platform as Place, destination, run, run_step, user};
use ledger::Books;
use migration::Migrator;
use platforms::Platform;
use queue::Queue;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, Database, EntityTrait, IntoActiveModel, Iterable,
    QueryFilter,
};
use sea_orm_migration::MigratorTrait;
use settings::Clock;
use store::{Key, Store};
use tempfile::TempDir;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;
use vault::{Keys, Vault};
use worker::{Configuration, Context};

use crate::fake::Fake;

/// What a video holds in these stories.
pub(crate) const VIDEO: &[u8] = b"a video, as far as a platform in memory can tell";

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

/// The installation and one person with one connection and one pipeline.
pub(crate) struct World {
    /// What jobs may touch.
    pub(crate) context: Context,
    /// The platform.
    pub(crate) fake: Fake,
    /// The person.
    pub(crate) user: Uuid,
    /// The person's account on the platform.
    pub(crate) connection: Uuid,
    /// The person's pipeline.
    pub(crate) pipeline: Uuid,
    folder: TempDir,
}

impl World {
    /// Sets everything up; the platform publishes only when asked to finish.
    pub(crate) async fn new() -> Self {
        Self::with(true, "redis://127.0.0.1:1/").await
    }

    /// The same, with the platform's habit and the address of a Redis.
    pub(crate) async fn with(needs_finish: bool, redis: &str) -> Self {
        Self::set(needs_finish, redis, &[]).await
    }

    /// The same, with further settings.
    pub(crate) async fn set(needs_finish: bool, redis: &str, more: &[&str]) -> Self {
        let folder = TempDir::new().unwrap();
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
        let (python, speech) = (format!("{root}/.venv/bin/python"), format!("{root}/crates/studio/speech"));
        let database = fresh_database(folder.path()).await;
        let mut arguments = vec!["worker", "--database-url", &database, "--data-dir", folder.path().to_str().unwrap()];
        arguments.extend(["--redis-url", redis, "--speech-python", &python, "--speech-dir", &speech]);
        arguments.extend(["--webhook-private-hosts", "127.0.0.1"]);
        arguments.extend(more);
        let settings = Configuration::parse_from(arguments);
        let clock = Clock::default();
        let fake = Fake::new(clock.clone(), needs_finish);
        let platform: Arc<dyn Platform> = Arc::new(fake.clone());
        // on a way of its own: a connection of SQLite that is open meanwhile remembers the tables as they were
        let ground = entity::connect(&settings.storage.database_url()).await.unwrap();
        Migrator::up(&ground, None).await.unwrap();
        ground.close().await.unwrap();
        let db = entity::connect(&settings.storage.database_url()).await.unwrap();
        let store = Store::open(&settings.storage).unwrap();
        let vault = Vault::new(Keys::load_or_create(&settings.storage.keys_file()).unwrap());
        let (webhooks, mailer) = Context::messengers(&settings).unwrap();
        let context = Context {
            books: Books::open(&settings.providers, db.clone(), store.clone(), vault.clone(), clock.clone()).unwrap(),
            queue: Queue::connect(&settings.storage.redis_url).unwrap(),
            db,
            store,
            vault,
            webhooks,
            mailer,
            platforms: vec![platform].into(),
            clock,
            settings: Arc::new(settings),
            name: Uuid::now_v7().to_string().into(),
            shutdown: CancellationToken::new(),
        };
        let (user, connection, pipeline) = people(&context, &fake).await;
        Self { context, fake, user, connection, pipeline, folder }
    }

    /// A folder that is gone with it.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The same installation seen by another worker process.
    pub(crate) fn another_worker(&self) -> Context {
        Context { name: Uuid::now_v7().to_string().into(), shutdown: CancellationToken::new(), ..self.context.clone() }
    }

    /// A run whose video is finished and stored.
    pub(crate) async fn ready_run(&self) -> Uuid {
        let id = self.queued_run("Some words.").await;
        self.make_ready(id).await;
        id
    }

    /// The video of a queued run is finished and stored.
    pub(crate) async fn make_ready(&self, id: Uuid) {
        let key = Key::Video { user: self.user, run: id };
        self.context.store.put(&key, VIDEO.into()).await.unwrap();
        let plan = studio::Plan {
            title: "A title".into(),
            description: "What it is about.".into(),
            hashtags: vec!["sea".into()],
            language: "en".into(),
            scenes: Vec::new(),
            hook: None,
            texts: Vec::new(),
            written_by: None,
        };
        let mut row = self.run(id).await.into_active_model();
        row.state = Set(run::State::Ready);
        row.plan = Set(Some(serde_json::to_value(plan).unwrap()));
        row.video_key = Set(Some(key.to_string()));
        row.video_bytes = Set(Some(VIDEO.len() as i64));
        row.duration_ms = Set(Some(20_000));
        row.update(&self.context.db).await.unwrap();
    }

    /// Changes how the pipeline's videos are made.
    pub(crate) async fn change_settings(&self, change: impl FnOnce(&mut Settings)) {
        let row = pipeline::Entity::find_by_id(self.pipeline).one(&self.context.db).await.unwrap().unwrap();
        let mut settings = row.settings.clone();
        change(&mut settings);
        let mut row = row.into_active_model();
        row.settings = Set(settings);
        row.update(&self.context.db).await.unwrap();
    }

    /// A run as the API makes it.
    pub(crate) async fn queued_run(&self, script: &str) -> Uuid {
        let (id, now) = (entity::new_id(), self.context.clock.now());
        let row = run::ActiveModel {
            id: Set(id),
            user_id: Set(self.user),
            pipeline_id: Set(self.pipeline),
            script: Set(script.into()),
            script_kind: Set(ScriptKind::Script),
            settings: Set(Settings { privacy: Privacy::Public, ..Settings::default() }),
            state: Set(run::State::Queued),
            version: Set(1),
            progress: Set(0),
            retryable: Set(false),
            attempts: Set(0),
            fence: Set(0),
            deadline_at: Set(now + TimeDelta::hours(2)),
            created_at: Set(now),
            updated_at: Set(now),
            ..Default::default()
        };
        run::Entity::insert(row).exec_without_returning(&self.context.db).await.unwrap();
        let steps = run_step::Kind::iter().map(|kind| run_step::ActiveModel {
            id: Set(entity::new_id()),
            run_id: Set(id),
            kind: Set(kind),
            state: Set(run_step::State::Pending),
            done: Set(0),
            total: Set(0),
            reused: Set(0),
            ..Default::default()
        });
        run_step::Entity::insert_many(steps).exec_without_returning(&self.context.db).await.unwrap();
        id
    }

    /// A ready run with its publication, scheduled.
    pub(crate) async fn publication(&self) -> publication::Model {
        let run = self.ready_run().await;
        worker::settle_run(&self.context, run).await.unwrap();
        self.publications(run).await.remove(0)
    }

    /// The publications of a run.
    pub(crate) async fn publications(&self, run: Uuid) -> Vec<publication::Model> {
        let of_run = publication::Entity::find().filter(publication::Column::RunId.eq(run));
        of_run.all(&self.context.db).await.unwrap()
    }

    /// A publication as it is now.
    pub(crate) async fn read(&self, id: Uuid) -> publication::Model {
        publication::Entity::find_by_id(id).one(&self.context.db).await.unwrap().unwrap()
    }

    /// A run as it is now.
    pub(crate) async fn run(&self, id: Uuid) -> run::Model {
        run::Entity::find_by_id(id).one(&self.context.db).await.unwrap().unwrap()
    }

    /// The connection as it is now.
    pub(crate) async fn account(&self) -> connection::Model {
        connection::Entity::find_by_id(self.connection).one(&self.context.db).await.unwrap().unwrap()
    }

    /// One delivery of the publication's job.
    pub(crate) async fn publish(&self, id: Uuid) -> publication::Model {
        worker::jobs::publish::publish(&self.context, id).await.unwrap();
        self.read(id).await
    }

    /// Delivers the job whenever it is due, until the publication ends; returns the states it rested in.
    pub(crate) async fn publish_to_the_end(&self, id: Uuid) -> Vec<State> {
        let mut rests = Vec::new();
        for _ in 0..50 {
            self.pass_until_due(id).await;
            let row = self.publish(id).await;
            rests.push(row.state);
            if row.state.is_over() {
                return rests;
            }
        }
        panic!("the publication never ends: {rests:?}");
    }

    /// Time passes until the publication is due and whoever held it has lost it.
    pub(crate) async fn pass_until_due(&self, id: Uuid) {
        let row = self.read(id).await;
        let due = row.not_before.into_iter().chain(row.lease_until).max();
        if let Some(wait) = due.and_then(|due| (due - self.context.clock.now()).to_std().ok()) {
            self.context.clock.advance(wait + Duration::from_millis(1));
        }
    }

    /// A worker takes the publication up, the named call hangs, and the process dies.
    pub(crate) async fn die_in(&self, call: &'static str, id: Uuid) {
        self.fake.next(call, crate::fake::Fault::Hang);
        let context = self.another_worker();
        let work = tokio::spawn(async move { worker::jobs::publish::publish(&context, id).await });
        timeout(Duration::from_secs(20), self.fake.hung.notified()).await.expect("the call is made");
        work.abort();
        assert!(work.await.unwrap_err().is_cancelled());
    }
}

async fn people(context: &Context, fake: &Fake) -> (Uuid, Uuid, Uuid) {
    let (user, connection, pipeline, now) = (entity::new_id(), entity::new_id(), entity::new_id(), context.clock.now());
    let person = user::ActiveModel {
        id: Set(user),
        email: Set("ada@example.org".into()),
        password_hash: Set("not a hash".into()),
        time_zone: Set("UTC".into()),
        adult_confirmed_at: Set(now),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    };
    user::Entity::insert(person).exec_without_returning(&context.db).await.unwrap();
    let seal = |text: &str, place| Set(Some(context.vault.seal(&text.into(), &place)));
    let account = connection::ActiveModel {
        id: Set(connection),
        user_id: Set(user),
        platform: Set(Place::Instagram),
        external_id: Set("1".into()),
        display_name: Set("Ada".into()),
        scopes: Set(serde_json::json!([])),
        sealed_access: seal(&fake.token(), vault::Place::connection_access(connection, user)),
        sealed_refresh: seal("refresh-0", vault::Place::connection_refresh(connection, user)),
        access_expires_at: Set(Some(now + TimeDelta::days(30))),
        token_version: Set(1),
        fence: Set(0),
        health: Set(Health::Active),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    };
    connection::Entity::insert(account).exec_without_returning(&context.db).await.unwrap();
    let settings = pipeline::ActiveModel {
        id: Set(pipeline),
        user_id: Set(user),
        name: Set("Facts".into()),
        settings: Set(Settings::default()),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    };
    pipeline::Entity::insert(settings).exec_without_returning(&context.db).await.unwrap();
    let goes_to = destination::ActiveModel { pipeline_id: Set(pipeline), connection_id: Set(connection) };
    destination::Entity::insert(goes_to).exec_without_returning(&context.db).await.unwrap();
    (user, connection, pipeline)
}
