//! A Redis of one's own, on a socket in a temporary folder.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use std::{mem, thread};

use redis::AsyncConnectionConfig;
use redis::aio::MultiplexedConnection;
use secrecy::{ExposeSecret, SecretString};
use tempfile::TempDir;
use tokio::sync::oneshot;

use crate::soon;

pub(crate) struct Server {
    folder: TempDir,
    process: Option<Child>,
}

impl Server {
    /// One that runs.
    pub(crate) async fn start() -> Self {
        let mut server = Self::absent();
        server.run().await;
        server
    }

    /// One that has an address but does not run yet.
    pub(crate) fn absent() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), process: None }
    }

    pub(crate) fn url(&self) -> SecretString {
        format!("redis+unix://{}/socket", self.folder.path().display()).into()
    }

    /// Starts it, with what it held when it was killed.
    #[allow(clippy::disallowed_methods, reason = "these tests are about a server that dies")]
    pub(crate) async fn run(&mut self) {
        let mut process = Command::new("redis-server")
            .args(["--port", "0", "--unixsocket", "socket", "--save", "", "--notify-keyspace-events", "KA"])
            .args(["--appendonly", "yes", "--appendfsync", "always"])
            .current_dir(self.folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .expect("redis-server is installed");
        let log = BufReader::new(process.stdout.take().unwrap());
        let (ready, is_ready) = oneshot::channel();
        let mut ready = Some(ready);
        // reads to the end, or the server would block on its own log
        thread::spawn(move || {
            for line in log.lines().map_while(Result::ok) {
                if line.contains("ready to accept connections") {
                    mem::take(&mut ready).map(|ready| ready.send(()));
                }
            }
        });
        self.process = Some(process);
        soon(is_ready).await.expect("redis-server came up");
    }

    /// Kills it, as a power cut would.
    pub(crate) fn kill(&mut self) {
        if let Some(mut process) = self.process.take() {
            process.kill().unwrap();
            process.wait().unwrap();
        }
    }

    /// A connection for looking inside. Its answers may take long: each write waits for a disk that others keep busy.
    pub(crate) async fn look(&self) -> MultiplexedConnection {
        let config = AsyncConnectionConfig::new().set_response_timeout(Some(Duration::from_secs(20)));
        self.client().get_multiplexed_async_connection_with_config(&config).await.unwrap()
    }

    pub(crate) fn client(&self) -> redis::Client {
        redis::Client::open(self.url().expose_secret()).unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}
