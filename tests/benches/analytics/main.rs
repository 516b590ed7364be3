//! How long the questions of the dashboard take on PostgreSQL with a million readings, with their plans.
//!
//! Writes a page to standard output; `scripts/analytics-bench` keeps it in `docs/analytics-bench.md`.

mod fill;
mod plan;
mod questions;
mod report;

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use migration::Migrator;
use sea_orm_migration::MigratorTrait as _;
use secrecy::SecretString;
use tempfile::TempDir;
use tests::Postgres;

use plan::Plans;
use questions::{Question, questions};
use report::Times;

/// Warm: so often a question is asked before it is timed.
const WARM: usize = 3;
const ROUNDS: usize = 15;
/// A chart that comes later than this is waited for.
const LIMIT: Duration = Duration::from_millis(150);

#[tokio::main]
async fn main() -> Result<()> {
    let folder = TempDir::with_prefix("video-publisher-bench-")?;
    let mut postgres = Postgres::start(folder.path()).await?;
    let mut db = entity::connect(&SecretString::from(postgres.url())).await?;
    Migrator::up(&db, None).await?;
    let filled = fill::fill(&db).await?;
    let plans = Plans::listen(&mut db);
    let mut lines = Vec::new();
    for question in questions() {
        let times = time(&db, &question).await?;
        let plan = plans.of_slowest(&db).await?;
        lines.push(report::Line { name: question.name, times, plan });
    }
    report::write(&filled, &lines)?;
    db.close().await?;
    postgres.stop().await?;
    let late: Vec<_> = lines.iter().filter(|line| line.times.fastest > LIMIT).map(|line| line.name).collect();
    ensure!(late.is_empty(), "slower than {LIMIT:?}: {late:?}");
    Ok(())
}

/// The times of some rounds.
async fn time(db: &sea_orm::DatabaseConnection, question: &Question) -> Result<Times> {
    for _ in 0..WARM {
        (question.ask)(db).await?;
    }
    let mut times = Vec::with_capacity(ROUNDS);
    for _ in 0..ROUNDS {
        let began = Instant::now();
        (question.ask)(db).await?;
        times.push(began.elapsed());
    }
    times.sort();
    Ok(Times { fastest: times[0], median: times[ROUNDS / 2] })
}
