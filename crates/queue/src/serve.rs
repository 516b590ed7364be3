//! The worker's side: taking jobs from a lane and handing them to a handler.

use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use apalis::prelude::{BackendExt, BoxDynError, ParallelizeExt, WorkerBuilder, WorkerBuilderExt, WorkerContext, WorkerError};
use apalis_redis::RedisStorage;
use backon::{BackoffBuilder, ExponentialBuilder};
use futures::FutureExt;
use futures::future::BoxFuture;
use settings::Clock;
use tokio::sync::Semaphore;
use tokio::time::{Instant, interval, sleep, timeout_at};
use tokio_util::sync::CancellationToken;
use tokio_util::task::{AbortOnDropHandle, TaskTracker};
use uuid::Uuid;

use crate::wire::Wire;
use crate::{Job, Lane, Queue};

const LOOK_EVERY: Duration = Duration::from_millis(200);
/// The library makes its next timer without polling it: when a slow answer and its heartbeat meet, nothing wakes it again.
const NUDGE_EVERY: Duration = Duration::from_secs(1);
const HEARTBEAT_EVERY: Duration = Duration::from_secs(5);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);
/// How long jobs that run may go on after the shutdown began.
const DRAIN: Duration = Duration::from_secs(25);

/// Hands the jobs of `lane` to `handler`, at most `concurrency` at once, until `shutdown`; then takes no more and lets
/// those that run finish for up to 25 seconds. Returns when that is done.
///
/// A job counts as delivered however the handler ends: the row says what remains to be done. A handler that panics is
/// logged and the lane goes on. Redis may be away at the start or at any time: serving goes on when it is back.
pub async fn serve<H, F>(queue: Queue, lane: Lane, concurrency: usize, handler: H, shutdown: CancellationToken)
where
    H: Fn(Job) -> F + Clone + Send + Sync + 'static,
    F: Future<Output = ()> + Send + 'static,
{
    let desk = Desk::new(queue, lane, concurrency, handler);
    let _heart = AbortOnDropHandle::new(tokio::spawn(beat(desk.queue.clone(), lane, Arc::clone(&desk.name))));
    let mut pauses = pauses();
    while !shutdown.is_cancelled() {
        let began = Instant::now();
        match desk.work_until(&shutdown).await {
            Ok(()) => tracing::debug!(%lane, "the lane's worker ended"),
            Err(error) => tracing::warn!(%lane, %error, "the lane's worker ended and starts again"),
        }
        if began.elapsed() > LONGEST_PAUSE {
            pauses = self::pauses();
        }
        let pause = sleep(pauses.next().unwrap_or(LONGEST_PAUSE));
        shutdown.run_until_cancelled(pause).await;
    }
    desk.drain().await;
}

fn pauses() -> impl Iterator<Item = Duration> {
    let pauses = ExponentialBuilder::default().with_min_delay(Duration::from_millis(200)).with_max_delay(LONGEST_PAUSE);
    pauses.with_jitter().without_max_times().build().map(|pause| pause.min(LONGEST_PAUSE))
}

/// What stays the same while the worker underneath is started again and again.
struct Desk<H> {
    queue: Queue,
    lane: Lane,
    name: Arc<Mutex<String>>,
    concurrency: usize,
    slots: Arc<Semaphore>,
    running: TaskTracker,
    deadline: OnceLock<Instant>,
    handler: H,
}

impl<H, F> Desk<H>
where
    H: Fn(Job) -> F + Clone + Send + Sync + 'static,
    F: Future<Output = ()> + Send + 'static,
{
    fn new(queue: Queue, lane: Lane, concurrency: usize, handler: H) -> Self {
        let concurrency = concurrency.max(1);
        let (name, slots) = (Arc::default(), Arc::new(Semaphore::new(concurrency)));
        Self { queue, lane, name, concurrency, slots, running: TaskTracker::new(), deadline: OnceLock::new(), handler }
    }

    /// Runs one worker until Redis fails it or the shutdown begins; then it takes no more jobs.
    async fn work_until(&self, shutdown: &CancellationToken) -> Result<(), WorkerError> {
        // a name that Redis knows is refused for a while, so every start has its own
        let name = format!("{}-{}", self.lane, Uuid::now_v7());
        self.name.lock().unwrap_or_else(PoisonError::into_inner).clone_from(&name);
        let context = WorkerContext::new(&name);
        let mut worker = self.worker(context.clone());
        let mut nudges = interval(NUDGE_EVERY);
        loop {
            tokio::select! {
                biased;
                ended = &mut worker => return ended,
                () = shutdown.cancelled() => break,
                // polling the worker anew is all it takes
                _ = nudges.tick() => (),
            }
        }
        context.stop()?;
        timeout_at(self.deadline(), worker).await.unwrap_or(Ok(()))
    }

    /// The worker, not yet begun. Its type is erased here: inside an async function the compiler cannot prove it `Send`.
    fn worker(&self, context: WorkerContext) -> BoxFuture<'static, Result<(), WorkerError>> {
        let jobs = RedisStorage::<Option<Job>>::new(self.queue.redis.clone())
            .with_config(Queue::config(self.lane))
            .with_codec(Wire)
            .poll_with_interval(LOOK_EVERY);
        let worker = WorkerBuilder::new(context).backend(jobs).concurrency(self.concurrency).parallelize(tokio::spawn);
        worker.build(self.deliver()).run().boxed()
    }

    /// What the worker calls for each job. It always succeeds: a failure would make the queue deliver the job again by
    /// rules of its own.
    fn deliver(&self) -> impl Fn(Option<Job>) -> BoxFuture<'static, Result<(), BoxDynError>> + Clone + use<H, F> {
        let (handler, lane) = (self.handler.clone(), self.lane);
        let (slots, running) = (Arc::clone(&self.slots), self.running.clone());
        move |job| {
            let (handler, slots) = (handler.clone(), Arc::clone(&slots));
            let delivery = async move {
                let Some(job) = job else {
                    tracing::warn!(%lane, "dropped a job that this program does not understand");
                    return Ok(());
                };
                // jobs of a worker that Redis failed go on; with them there are never more than `concurrency`
                let _slot = slots.acquire().await?;
                if AssertUnwindSafe(async { handler(job).await }).catch_unwind().await.is_err() {
                    tracing::error!(?job, "the job's handler panicked");
                }
                Ok(())
            };
            running.track_future(delivery).boxed()
        }
    }

    /// When patience with running jobs ends, counted from the first time somebody asks: the beginning of the shutdown.
    fn deadline(&self) -> Instant {
        *self.deadline.get_or_init(|| Instant::now() + DRAIN)
    }

    async fn drain(&self) {
        self.running.close();
        if timeout_at(self.deadline(), self.running.wait()).await.is_err() {
            tracing::warn!(lane = %self.lane, "left {} jobs unfinished; their leases will run out", self.running.len());
        }
    }
}

/// Says that the worker lives even while its own loop is busy or draining. `XX` lets a worker that was declared dead stay
/// dead.
async fn beat(queue: Queue, lane: Lane, name: Arc<Mutex<String>>) {
    let (clock, mut ticks, workers) = (Clock::default(), interval(HEARTBEAT_EVERY), Queue::config(lane).workers_set());
    loop {
        ticks.tick().await;
        let name = name.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let mut beat = redis::cmd("ZADD");
        beat.arg(&workers).arg("XX").arg(clock.now().timestamp()).arg(name);
        if let Err(error) = beat.query_async::<()>(&mut queue.redis.clone()).await {
            tracing::debug!(%lane, %error, "a heartbeat was lost");
        }
        if let Err(error) = queue.present().await {
            tracing::debug!(%lane, %error, "a sign of life was lost");
        }
    }
}
