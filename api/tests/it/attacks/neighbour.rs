//! Somebody who asks small questions while others do their worst.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::task::JoinHandle;

use crate::caller::Caller;

/// How long each answer took.
#[derive(Clone, Debug, Default)]
pub(crate) struct Latency(Vec<Duration>);

impl Latency {
    pub(crate) fn at(&self, share: f64) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort();
        sorted.get(((sorted.len() as f64 - 1.0) * share).round() as usize).copied().unwrap_or_default()
    }

    pub(crate) fn answers(&self) -> usize {
        self.0.len()
    }
}

/// Asks one question after the other until it is told to stop.
pub(crate) struct Neighbour {
    enough: Arc<AtomicBool>,
    asking: JoinHandle<Latency>,
}

impl Neighbour {
    pub(crate) fn of(caller: &Caller) -> Self {
        let (caller, enough) = (caller.clone(), Arc::new(AtomicBool::new(false)));
        let told = Arc::clone(&enough);
        let asking = tokio::spawn(async move {
            let mut latency = Latency::default();
            // as often as a dashboard would at most: its own limit must not be what is measured
            let mut rhythm = tokio::time::interval(Duration::from_millis(20));
            while !told.load(Ordering::Relaxed) {
                rhythm.tick().await;
                latency.0.push(one(&caller).await);
            }
            latency
        });
        Self { enough, asking }
    }

    /// Stops asking. Every question was answered, or this fails.
    pub(crate) async fn told(self) -> Latency {
        self.enough.store(true, Ordering::Relaxed);
        self.asking.await.unwrap()
    }
}

/// Asks a small question, which must be answered.
pub(crate) async fn one(caller: &Caller) -> Duration {
    let begun = Instant::now();
    let answer: Value = caller.ask("{ viewer { email } }", json!({})).await;
    assert!(answer["data"]["viewer"]["email"].is_string(), "the neighbour is not answered: {answer}");
    begun.elapsed()
}
