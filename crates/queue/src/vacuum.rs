//! Removing what finished jobs leave behind in Redis.

use redis::AsyncCommands;
use strum::IntoEnumIterator;

use crate::{Lane, Queue, QueueError};

const AT_A_TIME: usize = 500;

impl Queue {
    /// Deletes what finished jobs leave behind, on every lane, and says how many there were. Redis would keep it for
    /// ever. Any process may call it, at any time.
    pub async fn vacuum(&self) -> Result<u64, QueueError> {
        let mut removed = 0;
        for lane in Lane::iter() {
            let config = Self::config(lane);
            removed += self.empty(lane, &config.done_jobs_set()).await?;
            removed += self.empty(lane, &config.dead_jobs_set()).await?;
            self.forget_gone_workers(lane).await?;
        }
        Ok(removed)
    }

    async fn empty(&self, lane: Lane, finished: &str) -> Result<u64, QueueError> {
        let (mut redis, config) = (self.redis.clone(), Self::config(lane));
        let (data, meta) = (config.job_data_hash(), config.job_meta_hash());
        let mut removed = 0;
        loop {
            let ids: Vec<String> = redis.srandmember_multiple(finished, AT_A_TIME as isize).await?;
            if ids.is_empty() {
                return Ok(removed);
            }
            let metas: Vec<String> = ids.iter().map(|id| format!("{meta}:{id}")).collect();
            let mut pipe = redis::pipe();
            pipe.atomic().hdel(&data, &ids).ignore().unlink(&metas).ignore().srem(finished, &ids).ignore();
            let () = pipe.query_async(&mut redis).await?;
            removed += ids.len() as u64;
        }
    }

    /// Every start of a worker leaves a description; those whose worker is gone from the register go.
    async fn forget_gone_workers(&self, lane: Lane) -> Result<(), QueueError> {
        let mut redis = self.redis.clone();
        let prefix = format!("{lane}:workers:metadata:");
        let mut described = Vec::new();
        let mut scan = redis.scan_match::<_, String>(format!("{prefix}*")).await?;
        while let Some(key) = scan.next_item().await {
            described.push(key?);
        }
        drop(scan);
        for key in described {
            let name = key.trim_start_matches(&prefix);
            let seen: Option<f64> = redis.zscore(Self::config(lane).workers_set(), name).await?;
            if seen.is_none() {
                let () = redis.unlink(&key).await?;
            }
        }
        Ok(())
    }
}
