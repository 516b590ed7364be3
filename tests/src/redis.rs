//! A private Redis server that writes all it is told to a file.

use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use nix::sys::signal::Signal;
use redis::AsyncConnectionConfig;
use redis::aio::MultiplexedConnection;

use crate::folder::{free_port, installed, make};
use crate::process::{Plan, Process};
use crate::wait::eventually;

const PATIENCE: Duration = Duration::from_secs(20);

/// A Redis server with its own folder and port.
#[derive(Debug)]
pub struct Redis {
    port: u16,
    plan: Plan,
    process: Option<Process>,
}

impl Redis {
    /// Starts one that keeps its files in `folder`. Nothing is compressed, so that a search of the files finds every word.
    pub async fn start(folder: &Path, logs: &Path) -> Result<Self> {
        let port = free_port()?;
        let plan = Plan::new("redis", installed("redis-server")?, &make(folder)?, logs).arguments([
            "--bind",
            "127.0.0.1",
            "--port",
            &port.to_string(),
            "--appendonly",
            "yes",
            "--appendfsync",
            "always",
            "--rdbcompression",
            "no",
            "--save",
            "",
        ]);
        let mut redis = Self { port, plan, process: None };
        redis.start_again().await?;
        Ok(redis)
    }

    /// Its address.
    pub fn url(&self) -> String {
        format!("redis://127.0.0.1:{}/", self.port)
    }

    /// Starts it where it was, with what it had written.
    pub async fn start_again(&mut self) -> Result<()> {
        self.process = Some(self.plan.start()?);
        eventually("Redis", PATIENCE, || async { Ok(redis::cmd("PING").exec_async(&mut self.connection().await?).await?) }).await
    }

    /// Stops it.
    pub async fn stop(&mut self) -> Result<()> {
        if let Some(mut process) = self.process.take() {
            process.stop(Signal::SIGTERM, PATIENCE).await?;
        }
        Ok(())
    }

    /// Lets it answer nobody for so long, though it lives.
    pub async fn freeze(&self, time: Duration) -> Result<()> {
        Ok(redis::cmd("CLIENT").arg("PAUSE").arg(time.as_millis() as u64).exec_async(&mut self.connection().await?).await?)
    }

    /// Forgets everything in it.
    pub async fn flush(&self) -> Result<()> {
        Ok(redis::cmd("FLUSHALL").exec_async(&mut self.connection().await?).await?)
    }

    /// A connection to it. Its answers may take long: each write waits for a disk that others keep busy.
    pub async fn connection(&self) -> Result<MultiplexedConnection> {
        let config = AsyncConnectionConfig::new().set_response_timeout(Some(PATIENCE));
        Ok(redis::Client::open(self.url())?.get_multiplexed_async_connection_with_config(&config).await?)
    }
}
