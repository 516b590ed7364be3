//! How long and how often one call tries again by itself.

use std::time::Duration;

use backon::ExponentialBuilder;

use crate::Refusal;

/// A platform that wants a longer pause is left to the caller, whose delays survive a restart.
const LONGEST_PAUSE: Duration = Duration::from_secs(10);

/// A few tries within half a minute; longer waits belong to the caller.
pub(crate) fn patience() -> ExponentialBuilder {
    ExponentialBuilder::default()
        .with_min_delay(Duration::from_millis(200))
        .with_max_delay(LONGEST_PAUSE)
        .with_factor(4.0)
        .with_max_times(5)
        .with_jitter()
}

/// Whether trying again by itself makes sense.
pub(crate) fn passing(refusal: &Refusal) -> bool {
    matches!(refusal, Refusal::Retry { after, .. } if after.is_none_or(|after| after <= LONGEST_PAUSE))
}

/// Waits at least as long as the platform wishes.
pub(crate) fn honour(refusal: &Refusal, planned: Option<Duration>) -> Option<Duration> {
    match refusal {
        Refusal::Retry { after: Some(after), .. } => planned.map(|planned| planned.max(*after)),
        _ => planned,
    }
}
