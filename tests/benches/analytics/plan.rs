//! How PostgreSQL answered.

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context as _, Result};
use sea_orm::{ConnectionTrait as _, DatabaseConnection, Statement};

/// Remembers the last statement that was sent.
pub(crate) struct Plans(Arc<Mutex<Option<Statement>>>);

impl Plans {
    /// Begins to remember.
    pub(crate) fn listen(db: &mut DatabaseConnection) -> Self {
        let last = Arc::new(Mutex::new(None));
        let seen = Arc::clone(&last);
        db.set_metric_callback(move |info| {
            *seen.lock().unwrap_or_else(PoisonError::into_inner) = Some(info.statement.clone());
        });
        Self(last)
    }

    /// The plan of the last statement, with what it did.
    pub(crate) async fn of_last(&self, db: &DatabaseConnection) -> Result<Vec<String>> {
        let last = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let mut statement = last.context("nothing was asked")?;
        statement.sql = format!("EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, BUFFERS) {}", statement.sql).into();
        let rows = db.query_all_raw(statement).await?;
        Ok(rows.iter().map(|row| row.try_get_by_index(0)).collect::<Result<_, _>>()?)
    }
}
