//! The way to Redis.

use std::sync::Arc;
use std::time::Duration;

use apalis_redis::Config;
use redis::aio::{ConnectionManager, ConnectionManagerConfig};
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::watch;
use uuid::Uuid;

use crate::health::{Health, watch_over};
use crate::{Lane, QueueError};

/// How long a command may take. The default of half a second would end workers during a short pause of Redis.
const RESPONSE_WITHIN: Duration = Duration::from_secs(10);

/// The way to Redis: jobs go out here, events are announced here. Cheap to clone; all clones share one connection.
#[derive(Clone)]
pub struct Queue {
    pub(crate) redis: ConnectionManager,
    pub(crate) health: watch::Receiver<Health>,
    pub(crate) process: Arc<str>,
}

impl Queue {
    /// Opens the way to Redis, which may be away: connecting happens on first use and again whenever it is lost. Call it
    /// inside a tokio runtime.
    pub fn connect(redis_url: &SecretString) -> Result<Self, QueueError> {
        let client = open(redis_url)?;
        // a caller's row is committed, so it hears at once that Redis is away instead of waiting for it
        let config = ConnectionManagerConfig::new().set_response_timeout(Some(RESPONSE_WITHIN)).set_number_of_retries(0);
        let redis = ConnectionManager::new_lazy_with_config(client, config)?;
        let (sender, health) = watch::channel(Health::default());
        tokio::spawn(watch_over(redis.clone(), sender));
        Ok(Self { redis, health, process: Uuid::now_v7().to_string().into() })
    }

    /// Redis as this process last saw it, at most a few seconds ago.
    pub fn health(&self) -> Health {
        *self.health.borrow()
    }

    /// Follows the health as it changes.
    pub fn watch_health(&self) -> watch::Receiver<Health> {
        self.health.clone()
    }

    /// The settings of a lane's queue that survived trials: one job fetched at a time, because fetched and waiting jobs
    /// stop the heartbeat and would run twice; a worker counts as dead after a minute of silence.
    pub(crate) fn config(lane: Lane) -> Config {
        Config::default().queue(lane.to_string()).batch_size(1).heartbeat_interval(Duration::from_secs(10)).missed_heartbeats(6)
    }
}

impl std::fmt::Debug for Queue {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Queue").field("health", &self.health()).finish_non_exhaustive()
    }
}

pub(crate) fn open(redis_url: &SecretString) -> Result<redis::Client, QueueError> {
    redis::Client::open(redis_url.expose_secret()).map_err(|_| QueueError::Address)
}
