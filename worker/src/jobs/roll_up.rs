//! Days of numbers are made for publications that lack them, and old readings are thinned out.

use chrono::TimeDelta;

use crate::{Context, Trouble};

const BATCH: u64 = 500;

/// Looks through everything once.
pub async fn roll_up(context: &Context) -> Result<(), Trouble> {
    let (db, now) = (&context.db, context.clock.now());
    let made = analytics::catch_up(db, BATCH).await?;
    let kept = TimeDelta::days(context.settings.retention.keep_readings_days.into());
    let removed = analytics::thin(db, now - kept, now, BATCH).await?;
    if made + removed as usize > 0 {
        tracing::info!(made, removed, "numbers are rolled up");
    }
    Ok(())
}
