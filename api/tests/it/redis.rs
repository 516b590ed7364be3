//! A Redis of one's own, on a socket in a folder that goes with it.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

pub(crate) struct Redis {
    process: Child,
    url: String,
}

impl Redis {
    /// Starts it and waits until it answers.
    #[allow(clippy::disallowed_methods, reason = "these tests bring their own Redis")]
    pub(crate) fn start(folder: &Path) -> Self {
        let mut process = Command::new("redis-server")
            .args(["--port", "0", "--unixsocket", "redis.socket", "--save", ""])
            .current_dir(folder)
            .stdout(Stdio::piped())
            .spawn()
            .expect("redis-server is installed");
        let mut log = BufReader::new(process.stdout.take().unwrap()).lines().map_while(Result::ok);
        assert!(log.any(|line| line.contains("ready to accept connections")), "redis-server came up");
        // reads to the end, or the server would block on its own log
        std::thread::spawn(move || log.for_each(drop));
        Self { process, url: format!("redis+unix://{}/redis.socket", folder.display()) }
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Redis {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}
