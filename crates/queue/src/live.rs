//! Live events: a row changed, and whoever watches it hears.

use std::time::Duration;

use backon::{BackoffBuilder, ExponentialBuilder};
use futures::{Stream, StreamExt};
use redis::Msg;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use tokio::sync::broadcast;
use tokio::time::{Instant, interval, sleep, timeout};
use tokio_stream::wrappers::BroadcastStream;
use uuid::Uuid;

use crate::connection::open;
use crate::push::PATIENCE;
use crate::{Queue, QueueError};

const CHANNEL: &str = "live";
/// Events that a slow subscription may be behind before it is told to read its rows again.
const BACKLOG: usize = 1_024;
const PING_EVERY: Duration = Duration::from_secs(10);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);

/// A row changed. It names the row and its version; what it holds now is read from the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Whose row it is.
    pub user: Uuid,
    /// What kind of row.
    pub noun: Noun,
    /// The row.
    pub id: Uuid,
    /// The row's version, which only grows.
    pub version: i64,
}

/// The kinds of rows that are watched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, strum::EnumIter)]
#[serde(rename_all = "snake_case")]
pub enum Noun {
    /// A run.
    Run,
    /// A publication.
    Publication,
    /// A connection.
    Connection,
    /// A pipeline.
    Pipeline,
    /// An archive of a person's own data.
    Export,
    /// What somebody proves who they are with, a session or a token: it ended.
    Access,
}

/// What a subscription hears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// One of the person's rows changed.
    Event(Event),
    /// Events may have been missed: read the rows again.
    Resync,
}

impl Queue {
    /// Tells every process that a row changed, after the change is committed.
    pub async fn announce(&self, event: &Event) -> Result<(), QueueError> {
        let payload = serde_json::to_string(event).map_err(|error| QueueError::Refused(error.to_string()))?;
        let mut publish = redis::cmd("PUBLISH");
        publish.arg(CHANNEL).arg(payload);
        timeout(PATIENCE, publish.query_async::<()>(&mut self.redis.clone())).await.map_err(|_| QueueError::Slow)??;
        Ok(())
    }
}

/// Hears every event over one connection and passes each on to the subscriptions of this process. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Live {
    signals: broadcast::Sender<Signal>,
}

impl Live {
    /// Begins to listen, whether Redis is there yet or not. Call it inside a tokio runtime. Listening ends when the last
    /// clone is gone.
    pub fn start(redis_url: &SecretString) -> Result<Self, QueueError> {
        let client = open(redis_url)?;
        let (signals, _) = broadcast::channel(BACKLOG);
        let live = Self { signals };
        tokio::spawn(listen(client, live.signals.downgrade()));
        Ok(live)
    }

    /// What concerns anybody from now on, for whoever looks after all of them.
    pub fn subscribe_to_all(&self) -> impl Stream<Item = Signal> + Send + Unpin + use<> {
        BroadcastStream::new(self.signals.subscribe()).map(|signal| signal.unwrap_or(Signal::Resync))
    }

    /// What concerns this person from now on. Subscribe first, then read the rows, then follow: nothing is missed.
    pub fn subscribe(&self, user: Uuid) -> impl Stream<Item = Signal> + Send + Unpin + use<> {
        let signals = BroadcastStream::new(self.signals.subscribe());
        signals.filter_map(move |signal| {
            std::future::ready(match signal {
                Ok(Signal::Event(event)) if event.user != user => None,
                Ok(signal) => Some(signal),
                // a slow reader lost some
                Err(_) => Some(Signal::Resync),
            })
        })
    }
}

async fn listen(client: redis::Client, signals: broadcast::WeakSender<Signal>) {
    let mut pauses = pauses();
    while signals.strong_count() > 0 {
        let began = Instant::now();
        if let Err(error) = hear(&client, &signals).await {
            tracing::warn!(%error, "live events are interrupted");
        }
        if began.elapsed() > LONGEST_PAUSE {
            pauses = self::pauses();
        }
        sleep(pauses.next().unwrap_or(LONGEST_PAUSE)).await;
    }
}

fn pauses() -> impl Iterator<Item = Duration> {
    let pauses = ExponentialBuilder::default().with_min_delay(Duration::from_millis(100)).with_max_delay(LONGEST_PAUSE);
    pauses.with_jitter().without_max_times().build().map(|pause| pause.min(LONGEST_PAUSE))
}

/// Passes events on until the connection is lost or nobody is left.
async fn hear(client: &redis::Client, signals: &broadcast::WeakSender<Signal>) -> Result<(), QueueError> {
    let connect = timeout(PATIENCE, client.get_async_pubsub());
    let (mut sink, mut messages) = connect.await.map_err(|_| QueueError::Slow)??.split();
    sink.subscribe(CHANNEL).await?;
    // whatever was said while nobody listened is lost
    pass_on(signals, Signal::Resync);
    let mut pings = interval(PING_EVERY);
    while signals.strong_count() > 0 {
        tokio::select! {
            message = messages.next() => match message {
                Some(message) => read(&message).into_iter().for_each(|event| pass_on(signals, Signal::Event(event))),
                None => return Ok(()),
            },
            // a connection that died without a word is found by asking
            _ = pings.tick() => timeout(PATIENCE, sink.ping::<redis::Value>()).await.map_err(|_| QueueError::Slow)?.map(drop)?,
        }
    }
    Ok(())
}

fn read(message: &Msg) -> Option<Event> {
    let event = serde_json::from_slice(message.get_payload_bytes());
    event.inspect_err(|_| tracing::warn!("dropped a live event that this program does not understand")).ok()
}

fn pass_on(signals: &broadcast::WeakSender<Signal>, signal: Signal) {
    if let Some(signals) = signals.upgrade() {
        // an error only says that nobody is subscribed now
        let _ = signals.send(signal);
    }
}
