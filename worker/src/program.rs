//! The worker program, from settings to the last job.

use std::io::IsTerminal;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use backon::{ExponentialBuilder, Retryable};
use ledger::Books;
use queue::Queue;
use settings::{Clock, LogFormat};
use store::Store;
use studio::Studio;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;
use tracing_subscriber::EnvFilter;
use uuid::Uuid;
use vault::{Keys, Vault};

#[cfg(debug_assertions)]
use crate::crash;
use crate::{Configuration, Context, Workshop, health, monitor};

/// A Redis that is there has answered by then.
const SOON: Duration = Duration::from_secs(3);

/// Runs a worker until it is told to stop and everything at work is done or given back.
pub async fn run(configuration: Configuration) -> anyhow::Result<()> {
    log_to_stderr(&configuration.log)?;
    #[cfg(debug_assertions)]
    if let Some(name) = &configuration.worker.crash_at {
        crash::arm(name).context("CRASH_AT names no point")?;
    }
    // an error only says that it was chosen before
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    let studio = Studio::open(&configuration.studio).await.map_err(|error| anyhow::anyhow!("{error}"))?;
    let context = set_up(configuration).await?;
    let (tools, known) = watch::channel(health::Tools::default());
    let server = health::open(context.clone(), known).context("the address for /healthz and /readyz cannot be used")?;
    let door = server.handle();
    tokio::spawn(server);
    tokio::spawn(stop_on_signal(context.shutdown.clone())?);
    tokio::spawn(health::watch_tools(context.clone(), studio.clone(), tools));
    tracing::info!(name = %context.name, "the worker begins");
    tokio::spawn(speak_of_redis(context.queue.clone()));
    if context.shutdown.run_until_cancelled(wait_for_database(&context)).await.is_some() {
        monitor::work(Workshop::new(context, studio)).await;
    }
    door.stop(true).await;
    tracing::info!("the worker has ended");
    Ok(())
}

async fn set_up(configuration: Configuration) -> anyhow::Result<Context> {
    let storage = &configuration.storage;
    std::fs::create_dir_all(storage.scratch_dir()).context("the data folder cannot be made")?;
    let clock = Clock::default();
    let db = entity::connect(&storage.database_url()).await.context("the address of the database is not valid")?;
    let store = Store::open(storage).context("the files cannot be kept where the settings say")?;
    let vault = Vault::new(Keys::open(storage).await.context("without keys nothing is sealed")?);
    let (webhooks, mailer) = Context::messengers(&configuration)?;
    Ok(Context {
        books: Books::open(&configuration.providers, db.clone(), store.clone(), vault.clone(), clock.clone())?,
        queue: Queue::connect(&storage.redis_url).context("the address of Redis is not valid")?,
        db,
        store,
        vault,
        webhooks,
        mailer,
        platforms: Context::platforms_of(&configuration.platforms, clock.clone()),
        clock,
        settings: Arc::new(configuration),
        name: Uuid::now_v7().to_string().into(),
        shutdown: CancellationToken::new(),
    })
}

/// A database that is away, or has not been migrated yet, is waited for: said once, and in `/readyz` all the time.
async fn wait_for_database(context: &Context) {
    let mut said = false;
    let ask = || async {
        match health::database(context).await {
            ok if ok == "ok" => Ok(()),
            reason => Err(reason),
        }
    };
    let patience = ExponentialBuilder::default()
        .with_min_delay(Duration::from_millis(200))
        .with_max_delay(Duration::from_secs(5))
        .without_max_times();
    let told = |reason: &String, _| {
        if !std::mem::replace(&mut said, true) {
            tracing::warn!(reason, "waiting for the database");
        }
    };
    if let Err(reason) = ask.retry(patience).notify(told).await {
        tracing::error!(reason, "the database was given up");
    }
}

/// A Redis that is away is waited for by whoever needs it; here it is only said.
async fn speak_of_redis(queue: Queue) {
    let mut health = queue.watch_health();
    if timeout(SOON, health.wait_for(|health| health.connected)).await.is_err() {
        tracing::warn!("waiting for Redis");
    }
}

fn stop_on_signal(shutdown: CancellationToken) -> anyhow::Result<impl Future<Output = ()>> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => (),
            _ = interrupt.recv() => (),
        }
        tracing::info!("the worker is told to stop");
        shutdown.cancel();
    })
}

pub(crate) fn log_to_stderr(settings: &settings::Log) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(&settings.log).context("LOG is not a filter such as `info,worker=debug`")?;
    let log =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(std::io::stderr().is_terminal());
    match settings.log_format {
        LogFormat::Pretty => log.init(),
        LogFormat::Json => log.json().flatten_event(true).init(),
    }
    Ok(())
}
