//! Whether Redis answers.

use std::time::Duration;

use chrono::{DateTime, Utc};
use redis::aio::ConnectionManager;
use settings::Clock;
use tokio::sync::watch;
use tokio::time::{MissedTickBehavior, interval, timeout};

/// Redis as this process last saw it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Health {
    /// Whether the last ping was answered.
    pub connected: bool,
    /// When Redis last answered; `None` when it never has.
    pub last_contact: Option<DateTime<Utc>>,
}

const EVERY: Duration = Duration::from_secs(1);
const ANSWER_WITHIN: Duration = Duration::from_secs(2);

/// Pings until nobody looks at the health any more.
pub(crate) async fn watch_over(mut redis: ConnectionManager, health: watch::Sender<Health>) {
    let clock = Clock::default();
    let mut ticks = interval(EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = health.closed() => return,
            _ = ticks.tick() => (),
        }
        let ping = timeout(ANSWER_WITHIN, redis::cmd("PING").query_async::<()>(&mut redis)).await;
        let connected = matches!(ping, Ok(Ok(())));
        health.send_modify(|health| note(health, connected, clock.now()));
    }
}

fn note(health: &mut Health, connected: bool, now: DateTime<Utc>) {
    if health.connected && !connected {
        tracing::warn!("Redis does not answer");
    } else if connected && !health.connected {
        tracing::info!("Redis answers");
    }
    health.connected = connected;
    health.last_contact = if connected { Some(now) } else { health.last_contact };
}
