//! Where large requests are read and weighed: on threads of their own, so that nobody else's answer waits for it.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use anyhow::Context;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_util::task::AbortOnDropHandle;
use tracing::Instrument;

use super::places::{Place, Places};
use crate::error::ApiError;
use crate::limits;

/// How much its threads stand back for those that answer small requests: of 19 that Linux knows.
#[cfg(target_os = "linux")]
const NICE: i32 = 10;

/// One thread fewer than there are cores, and at least one. Each address has one turn at a time; what else it asks waits
/// behind it, and so in nobody else's way.
pub(crate) struct Lane {
    /// Gone only while it is dropped.
    threads: Option<Runtime>,
    turns: Turns,
    of_one: Places<IpAddr>,
    all: Places<()>,
}

/// A turn of one address; dropping it lets the next of the same address begin.
pub(crate) struct Turn {
    _turn: OwnedSemaphorePermit,
    _places: (Place<IpAddr>, Place<()>),
}

impl Lane {
    /// Starts the threads.
    pub(crate) fn start() -> anyhow::Result<Self> {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let mut builder = Builder::new_multi_thread();
        builder.worker_threads(cores.saturating_sub(1).max(1)).thread_name("large-requests").enable_all();
        #[cfg(target_os = "linux")]
        builder.on_thread_start(|| {
            // one that may not stand back works all the same
            rustix::process::nice(NICE).ok();
        });
        Ok(Self {
            threads: Some(builder.build().context("the threads for large requests cannot be started")?),
            turns: Turns::default(),
            of_one: Places::new(limits::LARGE_OF_ADDRESS),
            all: Places::new(limits::LARGE),
        })
    }

    /// Does the work when the turn of this address has come, and gives it the turn to drop when the costly part is done.
    /// Fails when too much waits already. Whoever stops waiting stops the work.
    pub(crate) async fn run<T, F>(&self, from: IpAddr, work: impl FnOnce(Turn) -> F + Send + 'static) -> Result<T, ApiError>
    where
        T: Send + 'static,
        F: Future<Output = T> + Send + 'static,
    {
        let place = self.of_one.take(from).ok_or(ApiError::RateLimited)?;
        let places = (place, self.all.take(()).ok_or(ApiError::Busy)?);
        let turn = Turn { _turn: self.turns.queue(from).acquire_owned().await?, _places: places };
        let threads = self.threads.as_ref().context("the threads for large requests have ended")?;
        let task = threads.spawn(async move { work(turn).await }.in_current_span());
        Ok(AbortOnDropHandle::new(task).await?)
    }
}

impl Drop for Lane {
    /// Without waiting: this may be one of the threads that must not.
    fn drop(&mut self) {
        if let Some(threads) = self.threads.take() {
            threads.shutdown_background();
        }
    }
}

/// A queue for each address that has something in it.
#[derive(Default)]
struct Turns(Mutex<HashMap<IpAddr, Weak<Semaphore>>>);

impl Turns {
    fn queue(&self, from: IpAddr) -> Arc<Semaphore> {
        let mut queues = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(queue) = queues.get(&from).and_then(Weak::upgrade) {
            return queue;
        }
        // nobody is remembered who has nothing
        queues.retain(|_, queue| queue.strong_count() > 0);
        let queue = Arc::new(Semaphore::new(1));
        queues.insert(from, Arc::downgrade(&queue));
        queue
    }
}

#[cfg(test)]
mod tests {
    use futures::FutureExt;
    use tokio::sync::oneshot;

    use super::*;

    const ADA: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(10, 0, 0, 1));
    const EVE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(10, 6, 6, 6));

    #[tokio::test]
    async fn one_address_has_one_turn_at_a_time_and_another_does_not_wait_for_it() {
        let lane = Lane::start().unwrap();
        let (begun, has_begun) = oneshot::channel();
        let (end, ended) = oneshot::channel::<()>();
        let first = lane.run(EVE, |turn| async move {
            begun.send(()).unwrap();
            ended.await.unwrap();
            drop(turn);
        });
        let second = lane.run(EVE, |turn| async { drop(turn) });
        let (mut first, mut second) = (Box::pin(first), Box::pin(second));
        tokio::select! {
            // the first is the one that asks first
            biased;
            _ = &mut first => panic!("it waits for its end"),
            _ = &mut second => panic!("it waits for the first"),
            begun = has_begun => begun.unwrap(),
        }
        lane.run(ADA, |turn| async { drop(turn) }).await.unwrap();
        assert!(second.as_mut().now_or_never().is_none(), "its turn has not come");
        end.send(()).unwrap();
        first.await.unwrap();
        second.await.unwrap();
    }

    #[tokio::test]
    async fn whoever_sends_more_than_may_wait_is_refused_and_a_turn_may_end_before_its_work() {
        let lane = Lane::start().unwrap();
        let ask = || Box::pin(lane.run(EVE, |turn| std::future::pending::<()>().map(move |()| drop(turn))));
        let mut waiting: Vec<_> = (0..limits::LARGE_OF_ADDRESS).map(|_| ask()).collect();
        for one in &mut waiting {
            assert!(one.as_mut().now_or_never().is_none());
        }
        assert_eq!(ask().await.unwrap_err().code(), "RATE_LIMITED");
        lane.run(ADA, |turn| async { drop(turn) }).await.unwrap();
        drop(waiting);
        let (ended, turn_ended) = oneshot::channel();
        let mut long = Box::pin(lane.run(EVE, |turn| async move {
            drop(turn);
            ended.send(()).unwrap();
            std::future::pending::<()>().await;
        }));
        tokio::select! {
            _ = &mut long => panic!("it does not end"),
            ended = turn_ended => ended.unwrap(),
        }
        lane.run(EVE, |turn| async { drop(turn) }).await.unwrap();
    }
}
