//! Waiting for something to become true.

use std::time::Duration;

use anyhow::{Context as _, Result};
use backon::{ExponentialBuilder, Retryable as _};

/// Looks again and again, ever less often, until `look` succeeds; after `patience` the last failure is the error.
pub async fn eventually<T, Look, Looking>(what: &str, patience: Duration, look: Look) -> Result<T>
where
    Look: FnMut() -> Looking,
    Looking: Future<Output = Result<T>>,
{
    let rhythm = ExponentialBuilder::new()
        .with_min_delay(Duration::from_millis(20))
        .with_max_delay(Duration::from_millis(500))
        .with_total_delay(Some(patience))
        .without_max_times();
    look.retry(rhythm).await.with_context(|| format!("waited {} s in vain for {what}", patience.as_secs()))
}
