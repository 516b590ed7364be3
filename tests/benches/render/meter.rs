//! What a piece of work costs: time, work of the processes it starts, and their memory.

use std::time::{Duration, Instant};

use anyhow::Result;
use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::{TimeVal, TimeValLike};
use tests::{Descendant, descendants};

/// How often memory is looked at.
const LOOK: Duration = Duration::from_millis(40);

/// What a piece of work took.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Cost {
    /// Seconds from beginning to end.
    pub(crate) wall: f64,
    /// Seconds of work of all processes started and ended, in user and in kernel mode.
    pub(crate) cpu: f64,
    /// The most memory that all processes started had at once, in MB of 1,000,000 bytes.
    pub(crate) peak_mb: f64,
}

impl Cost {
    /// Each number's median.
    pub(crate) fn median(costs: &[Self]) -> Self {
        let middle = |of: fn(&Self) -> f64| {
            let mut values: Vec<f64> = costs.iter().map(of).collect();
            values.sort_by(f64::total_cmp);
            values.get(values.len() / 2).copied().unwrap_or_default()
        };
        Self { wall: middle(|cost| cost.wall), cpu: middle(|cost| cost.cpu), peak_mb: middle(|cost| cost.peak_mb) }
    }
}

/// Does `work`, and tells what it cost.
pub(crate) async fn measure(work: impl Future<Output = Result<()>>) -> Result<Cost> {
    let (began, worked) = (Instant::now(), children()?);
    let mut peak = 0;
    tokio::pin!(work);
    let mut looks = tokio::time::interval(LOOK);
    loop {
        tokio::select! {
            done = &mut work => break done?,
            _ = looks.tick() => peak = peak.max(memory()),
        }
    }
    Ok(Cost { wall: began.elapsed().as_secs_f64(), cpu: children()? - worked, peak_mb: peak as f64 / 1e6 })
}

fn memory() -> u64 {
    descendants(std::process::id() as i32).iter().map(Descendant::resident).sum()
}

fn children() -> Result<f64> {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let seconds = |time: TimeVal| time.num_microseconds() as f64 / 1e6;
    Ok(seconds(usage.user_time()) + seconds(usage.system_time()))
}
