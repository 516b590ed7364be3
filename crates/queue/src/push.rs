//! Putting jobs on their lanes.

use std::time::Duration;

use apalis::prelude::TaskBuilder;
use apalis_redis::queries::push_tasks;
use tokio::time::timeout;

use crate::wire::Wire;
use crate::{Job, Lane, Queue, QueueError};

/// How many jobs may wait on one lane. The queue breaks for good at 8,000; rows beyond this wait for the sweeper.
pub const MOST_WAITING: u64 = 1_000;

/// How long a caller waits for Redis to take a job or an event.
pub(crate) const PATIENCE: Duration = Duration::from_secs(3);

/// What became of a push.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Pushed {
    /// The job waits on its lane.
    Queued,
    /// The lane is full; a sweeper pushes the job again while its row is due.
    Skipped,
}

impl Queue {
    /// Puts the job on its lane. Pushing twice delivers twice: the row decides who works.
    pub async fn push(&self, job: &Job) -> Result<Pushed, QueueError> {
        self.push_later(job, Duration::ZERO).await
    }

    /// Puts the job on its lane for delivery when `delay` has passed, and up to a second later: Redis counts whole
    /// seconds here, and a job that arrives early would find nothing due.
    pub async fn push_later(&self, job: &Job, delay: Duration) -> Result<Pushed, QueueError> {
        timeout(PATIENCE, self.put(*job, delay)).await.map_err(|_| QueueError::Slow)?
    }

    /// How many jobs wait on a lane, now or for later.
    pub async fn depth(&self, lane: Lane) -> Result<u64, QueueError> {
        let config = Self::config(lane);
        let mut ask = redis::pipe();
        ask.llen(config.active_jobs_list()).zcard(config.scheduled_jobs_set());
        let (now, later): (u64, u64) = ask.query_async(&mut self.redis.clone()).await?;
        Ok(now + later)
    }

    async fn put(&self, job: Job, delay: Duration) -> Result<Pushed, QueueError> {
        let lane = job.lane();
        if self.depth(lane).await? >= MOST_WAITING {
            tracing::warn!(%lane, "the lane is full; the job waits for the sweeper");
            return Ok(Pushed::Skipped);
        }
        let task = TaskBuilder::new(Wire::write(job));
        let task = if delay.is_zero() { task } else { task.run_after(delay + Duration::from_millis(999)) };
        push_tasks(&mut self.redis.clone(), &Self::config(lane), &[task.build()]).await?;
        Ok(Pushed::Queued)
    }
}
