//! Which workers are alive.

use std::time::Duration;

use futures::StreamExt;
use redis::{AsyncCommands, SetExpiry, SetOptions};
use tokio::time::timeout;

use crate::push::PATIENCE;
use crate::{Queue, QueueError};

const PREFIX: &str = "workers:alive:";
const LASTS: Duration = Duration::from_secs(15);

impl Queue {
    /// How many worker processes have said within the last 15 seconds that they are alive.
    pub async fn workers_alive(&self) -> Result<u64, QueueError> {
        let count = async {
            let mut redis = self.redis.clone();
            let names = redis.scan_match::<_, String>(format!("{PREFIX}*")).await?;
            // a scan may name a key twice
            let names: std::collections::HashSet<_> = names.filter_map(|name| async { name.ok() }).collect().await;
            Ok(names.len() as u64)
        };
        timeout(PATIENCE, count).await.map_err(|_| QueueError::Slow)?
    }

    pub(crate) async fn present(&self) -> Result<(), QueueError> {
        let options = SetOptions::default().with_expiration(SetExpiry::EX(LASTS.as_secs()));
        let () = self.redis.clone().set_options(format!("{PREFIX}{}", self.process), 1, options).await?;
        Ok(())
    }
}
