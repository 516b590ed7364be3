//! `migration up`, `down`, `status`: brings the database of `DATABASE_URL` (SQLite in the data folder when not set) to
//! the shape this version needs. Run before a deploy, never by the API itself.

use clap::{Parser, Subcommand};
use migration::Migrator;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::Database;
use secrecy::ExposeSecret;
use settings::Storage;

/// Brings the database to the shape this version needs.
#[derive(Parser, Debug)]
struct Arguments {
    #[command(flatten)]
    storage: Storage,
    #[command(subcommand)]
    direction: Direction,
}

#[derive(Subcommand, Debug)]
enum Direction {
    /// Make all changes that are still to be made
    Up,
    /// Take the last changes back
    Down {
        /// How many
        #[arg(default_value_t = 1)]
        steps: u32,
    },
    /// Say which changes have been made
    Status,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Arguments = settings::load();
    rustls::crypto::aws_lc_rs::default_provider().install_default().map_err(|_| "a TLS provider is already installed")?;
    std::fs::create_dir_all(&arguments.storage.data_dir)?;
    let db = Database::connect(arguments.storage.database_url().expose_secret()).await?;
    match arguments.direction {
        Direction::Up => Migrator::up(&db, None).await?,
        Direction::Down { steps } => Migrator::down(&db, Some(steps)).await?,
        Direction::Status => Migrator::status(&db).await?,
    }
    Ok(())
}
