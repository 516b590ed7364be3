//! A whole house: database, Redis, sandbox, API and workers on free ports, with a fresh data folder.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use nix::sys::signal::Signal;
use tempfile::TempDir;
use url::Url;

use crate::dump::{columns, execute};
use crate::folder::{free_port, make, program, project};
use crate::postgres::Postgres;
use crate::process::{Plan, Process};
use crate::redis::Redis;
use crate::sandbox::Sandbox;
use crate::wait::eventually;

const PATIENCE: Duration = Duration::from_mins(1);

/// Where the rows are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Database {
    /// A file in the data folder.
    Sqlite,
    /// A private cluster.
    Postgres,
}

/// What a house is to be like.
#[derive(Debug, Clone)]
pub struct Blueprint {
    database: Database,
    workers: usize,
    listen: Option<u16>,
    settings: Vec<(String, String)>,
}

impl Default for Blueprint {
    fn default() -> Self {
        Self { database: Database::Sqlite, workers: 1, listen: None, settings: Vec::new() }
    }
}

impl Blueprint {
    /// For stories: on the database that `STORY_DATABASE` names (`sqlite` or `postgres`), with a quick pulse.
    #[allow(clippy::disallowed_methods, reason = "whoever runs the stories chooses the database")]
    pub fn story() -> Result<Self> {
        let database = match std::env::var("STORY_DATABASE").as_deref() {
            Err(_) | Ok("sqlite") => Database::Sqlite,
            Ok("postgres") => Database::Postgres,
            Ok(other) => anyhow::bail!("STORY_DATABASE is {other}; it can be sqlite or postgres"),
        };
        let pulse = Self { database, ..Self::default() };
        Ok(pulse
            .set("SWEEP_SECONDS", "1")
            .set("LEASE_SECONDS", "6")
            .set("CHECK_MILLISECONDS", "200")
            .set("LOOK_AGAIN_SECONDS", "1"))
    }

    /// With so many workers.
    #[must_use]
    pub fn workers(mut self, workers: usize) -> Self {
        self.workers = workers;
        self
    }

    /// With the API on this port.
    #[must_use]
    pub fn listen(mut self, port: u16) -> Self {
        self.listen = Some(port);
        self
    }

    /// With this setting, by its name in the environment.
    #[must_use]
    pub fn set(mut self, name: &str, value: impl Into<String>) -> Self {
        self.settings.push((name.to_owned(), value.into()));
        self
    }

    /// Where Instagram is reached by Facebook's login, and videos are uploaded to it.
    #[must_use]
    pub fn by_facebook(self) -> Self {
        self.set("INSTAGRAM_LOGIN", "facebook")
            .set("INSTAGRAM_APP_ID", "sandbox-facebook")
            .set("INSTAGRAM_APP_SECRET", "sandbox-facebook-secret")
    }

    /// Which database.
    pub fn database(&self) -> Database {
        self.database
    }

    /// Starts everything and waits until it is ready.
    pub async fn open(self) -> Result<House> {
        House::open(self).await
    }
}

/// A running house. Dropping it kills everything; its folder stays behind unless it was closed in peace.
#[derive(Debug)]
pub struct House {
    /// The API.
    pub api: Process,
    /// The workers that were started, the newest last.
    pub workers: Vec<Process>,
    /// The stand-in for the platforms.
    pub sandbox: Sandbox,
    /// Redis.
    pub redis: Redis,
    /// PostgreSQL, where it keeps the rows.
    pub postgres: Option<Postgres>,
    /// The address of the house.
    pub url: Url,
    settings: Vec<(String, String)>,
    started: usize,
    // declared last: removed when nobody uses it any more
    folder: TempDir,
}

impl House {
    async fn open(blueprint: Blueprint) -> Result<Self> {
        let mut folder = TempDir::with_prefix("video-publisher-")?;
        folder.disable_cleanup(true);
        let logs = folder.path().join("logs");
        Self::open_in(blueprint, folder)
            .await
            .with_context(|| format!("the house did not open; its logs are in {}", logs.display()))
    }

    async fn open_in(blueprint: Blueprint, folder: TempDir) -> Result<Self> {
        let logs = make(&folder.path().join("logs"))?;
        let postgres = match blueprint.database {
            Database::Sqlite => None,
            Database::Postgres => Some(Postgres::start(&logs).await?),
        };
        let redis = Redis::start(&folder.path().join("redis"), &logs).await?;
        let sandbox = Sandbox::start(&folder.path().join("sandbox"), &logs).await?;

        let port = blueprint.listen.map_or_else(free_port, Ok)?;
        let url = Url::parse(&format!("http://localhost:{port}/"))?;
        let mut settings = places(folder.path(), port);
        settings.extend(sandbox.environment());
        settings.push(("REDIS_URL".to_owned(), redis.url()));
        settings.extend(postgres.iter().map(|postgres| ("DATABASE_URL".to_owned(), postgres.url())));
        settings.extend(blueprint.settings);

        plan("migration", folder.path(), &settings)?.arguments(["up"]).run().await?;
        let api = plan("api", folder.path(), &settings)?.start()?;
        let mut house = Self { api, workers: Vec::new(), sandbox, redis, postgres, url, settings, started: 0, folder };
        for _ in 0..blueprint.workers {
            house.start_worker().await?;
        }
        house.await_api().await?;
        Ok(house)
    }

    /// Starts one more worker and waits until it is ready; its number in `workers`.
    pub async fn start_worker(&mut self) -> Result<usize> {
        let port = free_port()?;
        let number = self.launch_worker(&[("WORKER_LISTEN".to_owned(), format!("127.0.0.1:{port}"))])?;
        await_ready(&mut self.workers[number], &format!("http://127.0.0.1:{port}/readyz")).await?;
        Ok(number)
    }

    /// Starts one more worker with these settings on top, without waiting until it is ready; its number in `workers`.
    pub fn launch_worker(&mut self, settings: &[(String, String)]) -> Result<usize> {
        self.started += 1;
        let mut plan = plan("worker", self.folder.path(), &self.settings)?;
        plan.name = format!("worker-{}", self.started);
        plan.log = self.logs().join(format!("{}.log", plan.name));
        let anywhere = [("WORKER_LISTEN".to_owned(), format!("127.0.0.1:{}", free_port()?))];
        self.workers.push(plan.environment(&anywhere).environment(settings).start()?);
        Ok(self.workers.len() - 1)
    }

    /// Kills all workers at once, with everything they started.
    pub fn kill_workers(&mut self) {
        self.workers.clear();
    }

    /// Makes another run with the same video, as if the same had been made twice; its id.
    pub async fn copy_run(&self, run: &str) -> Result<String> {
        let (database, id) = (self.database().await?, uuid::Uuid::now_v7());
        let columns: Vec<String> = columns(&database, "run")
            .await?
            .into_iter()
            .filter(|column| column != "id")
            .map(|column| format!("\"{column}\""))
            .collect();
        let list = columns.join(", ");
        let copy = format!("INSERT INTO run (id, {list}) SELECT $1, {list} FROM run WHERE id = $2");
        let made = execute(&database, &copy, [id.into(), run.parse::<uuid::Uuid>()?.into()]).await?;
        ensure!(made == 1, "{made} runs were copied");
        Ok(id.to_string())
    }

    /// Waits until the API and all it stands on are ready.
    pub async fn await_api(&mut self) -> Result<()> {
        let ready = self.url.join("readyz")?;
        await_ready(&mut self.api, ready.as_str()).await
    }

    /// What the API says of its health.
    pub async fn health(&self) -> Result<serde_json::Value> {
        Ok(crate::client::http()?.get(self.url.join("readyz")?).send().await?.json().await?)
    }

    /// Starts the API again, after it was stopped or killed, without waiting until it is ready.
    pub fn start_api(&mut self) -> Result<()> {
        self.api = plan("api", self.folder.path(), &self.settings)?.start()?;
        Ok(())
    }

    /// The folder of everything in it.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The folder that the programs keep their things in.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The folder of the logs.
    pub fn logs(&self) -> PathBuf {
        self.folder.path().join("logs")
    }

    /// A connection to its database.
    pub async fn database(&self) -> Result<sea_orm::DatabaseConnection> {
        let url = match &self.postgres {
            Some(postgres) => postgres.url(),
            None => format!("sqlite://{}", self.data().join("video-publisher.db").display()),
        };
        Ok(sea_orm::Database::connect(url).await?)
    }

    /// Stops everything as an operator would, and removes the folder. Fails if a program does not end as it should.
    pub async fn close(mut self) -> Result<()> {
        for worker in &mut self.workers {
            // one that was killed before has told so by its signal
            worker.stop(Signal::SIGTERM, PATIENCE).await?;
        }
        let status = self.api.stop(Signal::SIGTERM, PATIENCE).await?;
        ensure!(status.success(), "the API ended with {status}: {}", self.api.last_words());
        self.redis.stop().await?;
        if let Some(postgres) = &mut self.postgres {
            postgres.stop().await?;
        }
        self.folder.disable_cleanup(false);
        Ok(())
    }
}

/// The settings that say where things are.
fn places(folder: &Path, port: u16) -> Vec<(String, String)> {
    let project = project();
    let places = [
        ("DATA_DIR", folder.join("data").display().to_string()),
        ("LISTEN", format!("127.0.0.1:{port}")),
        ("PUBLIC_URL", format!("http://localhost:{port}")),
        ("FRONTEND_DIR", project.join("frontend/dist").display().to_string()),
        ("SPEECH_PYTHON", project.join(".venv/bin/python").display().to_string()),
        ("SPEECH_DIR", project.join("crates/studio/speech").display().to_string()),
        ("NO_COLOR", "1".to_owned()),
        // libraries of the media tools keep caches at home
        ("HOME", folder.display().to_string()),
    ];
    places.map(|(name, value)| (name.to_owned(), value)).into()
}

fn plan(name: &str, folder: &Path, settings: &[(String, String)]) -> Result<Plan> {
    Ok(Plan::new(name, program(name)?, folder, &folder.join("logs")).environment(settings))
}

async fn await_ready(process: &mut Process, address: &str) -> Result<()> {
    let http = crate::client::http()?;
    eventually(address, PATIENCE, || {
        let running = process.ensure_running();
        let asking = http.get(address).send();
        async {
            running?;
            let answer = asking.await?;
            let status = answer.status();
            ensure!(status.is_success(), "{status}: {}", answer.text().await?);
            Ok(())
        }
    })
    .await
}
