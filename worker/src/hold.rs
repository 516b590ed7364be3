//! Keeping a claimed row: its lease is renewed until it is let go, and whoever works on it hears when to stop.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use entity::{Leased, run};
use sea_orm::EntityTrait;
use tokio::task::JoinHandle;
use tokio::time::{Instant, MissedTickBehavior, interval};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::{Context, Stop, Trouble};

/// How often a working run is looked at for a person's wish to stop.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Renews one lease every third of its length, until dropped.
#[derive(Debug)]
pub(crate) struct Keeper {
    /// Cancelled when the row was lost to another worker, or may have been.
    pub lost: CancellationToken,
    renewed: Renewed,
    lease: Duration,
    task: JoinHandle<()>,
}

/// When the lease was last known to be ours.
#[derive(Debug, Clone)]
struct Renewed(Arc<Mutex<Instant>>);

impl Renewed {
    fn now() -> Self {
        Self(Arc::new(Mutex::new(Instant::now())))
    }

    fn again(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }

    fn elapsed(&self) -> Duration {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).elapsed()
    }
}

impl Keeper {
    /// Begins to keep row `id`, claimed under `fence`.
    pub(crate) fn of<E: Leased>(context: &Context, id: Uuid, fence: i64) -> Self
    where
        E::Column: Send + Sync,
    {
        let (lost, renewed, lease) = (CancellationToken::new(), Renewed::now(), context.settings.lease());
        let task = tokio::spawn(renew::<E>(context.clone(), (id, fence), renewed.clone(), lost.clone()));
        Self { lost, renewed, lease, task }
    }

    /// Whether the row is surely ours for long enough to ask somebody something. A process that was stopped for a while
    /// learns here that it was, even before its first failing renewal.
    pub(crate) fn holds(&self) -> bool {
        !self.lost.is_cancelled() && self.renewed.elapsed() < self.lease / 3 * 2
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn renew<E: Leased>(context: Context, (id, fence): (Uuid, i64), renewed: Renewed, lost: CancellationToken) {
    let lease = context.settings.lease();
    let mut ticks = steady(lease / 3);
    ticks.tick().await;
    loop {
        ticks.tick().await;
        match entity::renew::<E>(&context.db, id, fence, context.clock.now() + lease).await {
            Ok(true) => renewed.again(),
            Ok(false) => return lost.cancel(),
            Err(error) => tracing::warn!(%id, %error, "a lease could not be renewed"),
        }
        // another worker may have claimed it by now, though the database does not tell us
        if renewed.elapsed() >= lease {
            return lost.cancel();
        }
    }
}

/// A run that this worker works on.
#[derive(Debug)]
pub(crate) struct Hold {
    /// Cancelled when the work should stop: tools are killed, nothing more is written.
    pub stop: CancellationToken,
    why: Arc<OnceLock<Stop>>,
    task: JoinHandle<()>,
}

impl Hold {
    /// Begins to keep a claimed run.
    pub(crate) fn of(context: &Context, run: &run::Model) -> Self {
        let (stop, why) = (CancellationToken::new(), Arc::new(OnceLock::new()));
        let keeper = Keeper::of::<run::Entity>(context, run.id, run.fence);
        let watch = watch(context.clone(), run.clone(), keeper);
        let (token, reason) = (stop.clone(), Arc::clone(&why));
        let task = tokio::spawn(async move {
            let _ = reason.set(watch.await);
            token.cancel();
        });
        Self { stop, why, task }
    }

    /// Why the work should stop, if it should.
    pub(crate) fn stopped(&self) -> Option<Stop> {
        self.why.get().copied()
    }

    /// Does `work` unless told to stop before it ends; what is not done then is dropped.
    pub(crate) async fn unless_stopped<T, E: Into<Trouble>>(
        &self,
        work: impl Future<Output = Result<T, E>>,
    ) -> Result<T, Trouble> {
        tokio::select! {
            biased;
            () = self.stop.cancelled() => Err(Trouble::Stopped(self.stopped().unwrap_or(Stop::Lost))),
            done = work => done.map_err(Into::into),
        }
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn watch(context: Context, run: run::Model, keeper: Keeper) -> Stop {
    let mut ticks = steady(LOOK_EVERY);
    loop {
        tokio::select! {
            biased;
            () = context.shutdown.cancelled() => return Stop::Shutdown,
            () = keeper.lost.cancelled() => return Stop::Lost,
            _ = ticks.tick() => (),
        }
        match run::Entity::find_by_id(run.id).one(&context.db).await {
            Ok(Some(row)) if row.fence == run.fence && row.state.is_working() => {
                if row.cancel_requested_at.is_some() {
                    return Stop::Cancelled;
                }
                if context.clock.now() >= row.deadline_at {
                    return Stop::Deadline;
                }
            }
            Ok(_) => return Stop::Lost,
            Err(error) => tracing::warn!(run.id = %run.id, %error, "a run could not be looked at"),
        }
    }
}

fn steady(every: Duration) -> tokio::time::Interval {
    let mut ticks = interval(every);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    ticks
}
