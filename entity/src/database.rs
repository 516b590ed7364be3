//! Opening the database, and the only way to begin a transaction.

use std::time::Duration;

use sea_orm::{
    ConnectOptions, Database, DatabaseConnection, DatabaseTransaction, DbErr, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};
use secrecy::{ExposeSecret, SecretString};

/// Opens SQLite (WAL, foreign keys on, waiting instead of failing when busy) or PostgreSQL.
pub async fn connect(url: &SecretString) -> Result<DatabaseConnection, DbErr> {
    let mut options = ConnectOptions::new(url.expose_secret());
    options
        .max_connections(16)
        .connect_timeout(Duration::from_secs(10))
        .acquire_timeout(Duration::from_secs(10))
        // a database that is away at the start is waited for, not died of
        .connect_lazy(true)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .pragma("journal_mode", "WAL")
                .pragma("synchronous", "NORMAL")
                .pragma("busy_timeout", "10000")
                .foreign_keys(true)
        });
    Database::connect(options).await
}

/// Begins a transaction that may read and then write. On SQLite a plain `begin` would take its write lock too late and
/// fail under concurrency, so the lock is taken at once.
#[allow(clippy::disallowed_methods, reason = "this is the one helper that may")]
pub async fn begin(db: &DatabaseConnection) -> Result<DatabaseTransaction, DbErr> {
    let options = TransactionOptions { sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate), ..Default::default() };
    db.begin_with_options(options).await
}
