//! Everything that is sealed, sealed again under the newest key, while everything runs.
//!
//! There is no place to remember: what is not sealed under the newest key is what is left to do. So it may be killed at any
//! moment, started again, and run twice at once.

use anyhow::Result;
use sea_orm::DatabaseConnection;
use uuid::Uuid;
use vault::{PLACES, Sealed, Vault, VaultError};

use super::column::{Found, count_old, old_values, replace};

/// Values of one statement: it holds locks for milliseconds.
const BATCH: u64 = 500;
/// A value that a program changed between a look and a write is looked at again. Programs seal with the newest key, so a
/// second round finds none; the others are for programs that have not noticed it yet.
const ROUNDS: usize = 5;

/// What came of it.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Report {
    /// Sealed again.
    pub(super) resealed: u64,
    /// Still sealed under an older key.
    pub(super) left: u64,
    /// Do not open at all; each is named in the log.
    pub(super) broken: u64,
}

/// Looks through every sealed column.
pub(super) async fn all(db: &DatabaseConnection, vault: &Vault) -> Result<Report> {
    let mut sum = Report::default();
    for place in PLACES {
        let report = column(db, vault, place).await?;
        sum.resealed += report.resealed;
        sum.left += report.left;
        sum.broken += report.broken;
    }
    Ok(sum)
}

async fn column(db: &DatabaseConnection, vault: &Vault, place: Sealed) -> Result<Report> {
    let mut report = Report::default();
    for _ in 0..ROUNDS {
        report.broken = round(db, vault, place, &mut report.resealed).await?;
        report.left = count_old(db, place, &vault.current_prefix()).await?.saturating_sub(report.broken);
        if report.left == 0 {
            break;
        }
    }
    Ok(report)
}

/// Goes through the rows once; how many values do not open.
async fn round(db: &DatabaseConnection, vault: &Vault, place: Sealed, resealed: &mut u64) -> Result<u64> {
    let (mut after, mut broken) = (Uuid::nil(), 0);
    loop {
        let found = old_values(db, place, &vault.current_prefix(), (after, BATCH)).await?;
        let Some(last) = found.last() else { return Ok(broken) };
        after = last.row;
        let many = found.len();
        let anew: Vec<_> = found.into_iter().filter_map(|found| again(vault, place, found)).collect();
        broken += (many - anew.len()) as u64;
        *resealed += replace(db, place, &anew).await?;
        tracing::info!(table = place.table, column = place.column, resealed, broken, "sealing again");
    }
}

/// The value sealed again, if it opens.
fn again(vault: &Vault, place: Sealed, found: Found) -> Option<(Found, String)> {
    let at = place.place(found.row, found.user);
    match vault.open(&found.sealed, &at) {
        Ok(plain) => {
            let sealed = vault.seal(&plain, &at);
            Some((found, sealed))
        }
        Err(error) => {
            said(place, found.row, &error);
            None
        }
    }
}

fn said(place: Sealed, row: Uuid, error: &VaultError) {
    tracing::warn!(table = place.table, column = place.column, row.id = %row, %error, "a value does not open and stays as it is");
}
