//! What can go wrong on the way to Redis.

use redis::RedisError;

/// Why something could not be said. The row in the database is committed before, so nothing is lost: a sweeper says it
/// again.
#[derive(Debug, thiserror::Error)]
pub enum QueueError {
    /// The address is not one of a Redis server. The address is not shown: it may hold a password.
    #[error("the Redis address is not valid")]
    Address,
    /// Redis cannot be reached, or refused.
    #[error("Redis does not answer: {0}")]
    Unavailable(#[from] RedisError),
    /// Redis took longer than a caller can wait.
    #[error("Redis takes too long to answer")]
    Slow,
    /// The queue refused the job.
    #[error("the job could not be queued: {0}")]
    Refused(String),
}

impl From<apalis_redis::Error> for QueueError {
    fn from(error: apalis_redis::Error) -> Self {
        match error {
            apalis_redis::Error::Database(error) => Self::Unavailable(error),
            other => Self::Refused(other.to_string()),
        }
    }
}
