//! How PostgreSQL answered.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context as _, Result};
use sea_orm::{ConnectionTrait as _, DatabaseConnection, Statement};

/// The slowest statement so far, and how long it took.
type Slowest = Arc<Mutex<Option<(Duration, Statement)>>>;

/// Remembers the slowest statement of each question.
pub(crate) struct Plans(Slowest);

impl Plans {
    /// Begins to remember.
    pub(crate) fn listen(db: &mut DatabaseConnection) -> Self {
        let slowest: Slowest = Arc::default();
        let seen = Arc::clone(&slowest);
        db.set_metric_callback(move |info| {
            let mut slowest = seen.lock().unwrap_or_else(PoisonError::into_inner);
            if slowest.as_ref().is_none_or(|(elapsed, _)| *elapsed < info.elapsed) {
                *slowest = Some((info.elapsed, info.statement.clone()));
            }
        });
        Self(slowest)
    }

    /// The plan of the slowest statement since this was last asked, with what it did.
    pub(crate) async fn of_slowest(&self, db: &DatabaseConnection) -> Result<Vec<String>> {
        let slowest = self.take();
        let (_, mut statement) = slowest.context("nothing was asked")?;
        statement.sql = format!("EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, BUFFERS) {}", statement.sql);
        let rows = db.query_all_raw(statement).await?;
        self.take();
        Ok(rows.iter().map(|row| row.try_get_by_index(0)).collect::<Result<_, _>>()?)
    }

    fn take(&self) -> Option<(Duration, Statement)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}
