//! Looking after the keys while everything runs: a new one, everything sealed again under it, the old ones gone.

mod column;
mod reseal;

use anyhow::{Context as _, bail};
use clap::Subcommand;
use sea_orm::DatabaseConnection;
use secrecy::ExposeSecret;
use settings::Clock;
use vault::{Keys, PLACES, Vault};

use crate::Configuration;
use crate::program::log_to_stderr;

/// What to do with the keys.
#[derive(Subcommand, Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeysCommand {
    /// Add a key that seals and one that signs, used from now on; what was sealed and signed before stays good
    Rotate,
    /// Seal everything again that is sealed under an older key; may be killed and started again at any time
    Reseal,
    /// Remove the keys under which nothing is sealed and nothing signed any more
    Retire,
}

/// Does it, and says in the log what was done.
pub async fn keys(configuration: &Configuration, command: KeysCommand) -> anyhow::Result<()> {
    log_to_stderr(&configuration.log)?;
    let keys = Keys::open(&configuration.storage).await.context("the keys cannot be had")?;
    match command {
        KeysCommand::Rotate => rotate(keys),
        KeysCommand::Reseal => {
            let db = database(configuration).await?;
            let report = reseal::all(&db, &Vault::new(keys)).await?;
            tracing::info!(resealed = report.resealed, left = report.left, broken = report.broken, "everything was looked at");
            if report.left + report.broken > 0 {
                bail!("{} values are not sealed under the newest key, {} do not open at all", report.left, report.broken);
            }
            Ok(())
        }
        KeysCommand::Retire => retire(&database(configuration).await?, keys).await,
    }
}

fn rotate(mut keys: Keys) -> anyhow::Result<()> {
    keys.rotate(Clock::default().now())?;
    tracing::info!(current = keys.current(), "a key was added; `worker keys reseal` seals everything under it");
    hand_over(&keys);
    Ok(())
}

async fn retire(db: &DatabaseConnection, mut keys: Keys) -> anyhow::Result<()> {
    let prefix = Vault::new(keys.clone()).current_prefix();
    for place in PLACES {
        let old = column::count_old(db, place, &prefix).await?;
        if old > 0 {
            bail!("{old} values in {}.{} need an older key: run `worker keys reseal` first", place.table, place.column);
        }
    }
    let (sealing, signing) = keys.retire(Clock::default().now())?;
    tracing::info!(sealing, signing, "keys that nothing needs any more are removed");
    hand_over(&keys);
    Ok(())
}

/// Keys that somebody else keeps are printed, to be stored there: on standard output, alone.
#[allow(clippy::print_stdout, reason = "whoever keeps the keys is given the new ones")]
fn hand_over(keys: &Keys) {
    if let Some(text) = keys.to_be_kept() {
        tracing::warn!("the new keys are printed; store them where the keys come from and start everything again");
        print!("{}", text.expose_secret());
    }
}

async fn database(configuration: &Configuration) -> anyhow::Result<DatabaseConnection> {
    entity::connect(&configuration.storage.database_url()).await.context("the database cannot be opened")
}
