//! The one retry policy: few times, a little later each time, never before the provider allows it.

use std::time::Duration;

use backon::{ExponentialBuilder, Retryable};

use super::{ProviderError, Reason};

/// Longer than this nobody waits inside a call: whoever asked is told when to come back.
const PATIENCE: Duration = Duration::from_secs(75);
const MOST_RETRIES: usize = 4;

/// Does `call` again while its failure may pass. An answer that got lost is asked for again only if that costs nothing.
pub(crate) async fn patiently<T, F>(paid: bool, call: impl FnMut() -> F) -> Result<T, ProviderError>
where
    F: Future<Output = Result<T, ProviderError>>,
{
    let pauses = ExponentialBuilder::default()
        .with_min_delay(Duration::from_millis(500))
        .with_max_delay(Duration::from_secs(10))
        .with_factor(3.0)
        .with_jitter()
        .with_max_times(MOST_RETRIES);
    call.retry(pauses)
        .when(|error: &ProviderError| error.reason.is_passing() && !(paid && error.reason == Reason::AnswerLost))
        .adjust(|error: &ProviderError, pause| wait(pause?, error.retry_after))
        .notify(|error: &ProviderError, pause| {
            let (provider, code, pause_ms) = (error.provider, error.code(), pause.as_millis());
            tracing::info!(%provider, code, pause_ms, "asked again in a moment");
        })
        .await
}

fn wait(pause: Duration, told: Option<Duration>) -> Option<Duration> {
    let pause = told.map_or(pause, |told| told.max(pause));
    (pause <= PATIENCE).then_some(pause)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_provider_says_is_kept_unless_it_is_too_long_to_wait_for() {
        let second = Duration::from_secs(1);
        assert_eq!(wait(second, None), Some(second));
        assert_eq!(wait(second, Some(second * 20)), Some(second * 20));
        assert_eq!(wait(second * 2, Some(second)), Some(second * 2));
        assert_eq!(wait(second, Some(second * 3600)), None);
    }
}
