//! Jobs and live events over a real Redis, which is killed and started again.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod jobs;
mod live;
mod recovery;
mod redis;
mod upkeep;

use std::time::Duration;

use queue::{Job, Lane, Queue};
use secrecy::SecretString;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

/// What must happen happens within this time, or the test fails.
async fn soon<F: Future>(future: F) -> F::Output {
    timeout(Duration::from_secs(30), future).await.expect("it did not happen in time")
}

fn video() -> Job {
    Job::MakeVideo { run: Uuid::now_v7() }
}

/// A worker that reports every job it is handed.
struct Worker {
    jobs: mpsc::UnboundedReceiver<Job>,
    stop: CancellationToken,
    serving: JoinHandle<()>,
}

impl Worker {
    fn start(redis_url: &SecretString, lane: Lane) -> Self {
        Self::handling(redis_url, lane, |_| async {})
    }

    /// Reports the job, then does this with it.
    fn handling<F>(redis_url: &SecretString, lane: Lane, handle: impl Fn(Job) -> F + Clone + Send + Sync + 'static) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let (seen, jobs) = mpsc::unbounded_channel();
        let stop = CancellationToken::new();
        let handler = move |job| {
            seen.send(job).ok();
            handle(job)
        };
        let queue = Queue::connect(redis_url).unwrap();
        let serving = tokio::spawn(queue::serve(queue, lane, 2, handler, stop.clone()));
        Self { jobs, stop, serving }
    }

    async fn next(&mut self) -> Job {
        soon(self.jobs.recv()).await.unwrap()
    }
}
