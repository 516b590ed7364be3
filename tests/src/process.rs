//! A started program: its log, its end.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use anyhow::{Context as _, Result};
use nix::sys::signal::{Signal, kill, killpg};
use nix::unistd::Pid;
use tokio::process::{Child, Command};
use tokio::time::timeout;

use crate::folder::search_path;

/// What to start, and how.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Name in messages and of the log.
    pub name: String,
    /// The program.
    pub program: PathBuf,
    /// Its arguments.
    pub arguments: Vec<String>,
    /// Its whole environment, apart from `PATH`.
    pub environment: Vec<(String, String)>,
    /// The folder it works in.
    pub folder: PathBuf,
    /// The file that receives what it says; later starts add to it.
    pub log: PathBuf,
    /// User and group to run as, where that is not ours.
    pub user: Option<(u32, u32)>,
}

impl Plan {
    /// A program that works in `folder` and writes its log to `logs`.
    pub fn new(name: &str, program: PathBuf, folder: &Path, logs: &Path) -> Self {
        Self {
            name: name.to_owned(),
            program,
            arguments: Vec::new(),
            environment: Vec::new(),
            folder: folder.to_owned(),
            log: logs.join(format!("{name}.log")),
            user: None,
        }
    }

    /// With these arguments.
    #[must_use]
    pub fn arguments<T: Into<String>>(mut self, arguments: impl IntoIterator<Item = T>) -> Self {
        self.arguments.extend(arguments.into_iter().map(Into::into));
        self
    }

    /// With these variables.
    #[must_use]
    pub fn environment(mut self, variables: &[(String, String)]) -> Self {
        self.environment.extend_from_slice(variables);
        self
    }

    /// Starts it.
    pub fn start(&self) -> Result<Process> {
        let child = self.command()?.spawn().with_context(|| format!("{} cannot be started", self.program.display()))?;
        let group = child.id().context("the program ended before it could be watched")?;
        Ok(Process { name: self.name.clone(), log: self.log.clone(), group: Pid::from_raw(group.cast_signed()), child })
    }

    /// Runs it to its end; anything but success is an error with the last words of its log.
    pub async fn run(&self) -> Result<()> {
        let mut process = self.start()?;
        let status = process.child.wait().await?;
        anyhow::ensure!(status.success(), "{} ended with {status}: {}", self.name, process.last_words());
        Ok(())
    }

    #[allow(clippy::disallowed_methods, reason = "a story starts the whole house")]
    fn command(&self) -> Result<Command> {
        let log = File::options().create(true).append(true).open(&self.log)?;
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).current_dir(&self.folder).env_clear().env("PATH", search_path());
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log).process_group(0);
        if let Some((user, group)) = self.user {
            command.uid(user).gid(group);
        }
        Ok(command)
    }
}

/// A running program. Dropping it kills it with everything it started.
#[derive(Debug)]
pub struct Process {
    name: String,
    log: PathBuf,
    group: Pid,
    child: Child,
}

impl Process {
    /// Its process id.
    pub fn id(&self) -> i32 {
        self.group.as_raw()
    }

    /// The file with what it said.
    pub fn log(&self) -> &Path {
        &self.log
    }

    /// Fails with its last words if it has ended.
    pub fn ensure_running(&mut self) -> Result<()> {
        match self.child.try_wait()? {
            None => Ok(()),
            Some(status) => anyhow::bail!("{} ended with {status}: {}", self.name, self.last_words()),
        }
    }

    /// Asks it to end with `signal`, and insists after `patience`.
    pub async fn stop(&mut self, signal: Signal, patience: Duration) -> Result<ExitStatus> {
        if let Some(status) = self.child.try_wait()? {
            return Ok(status);
        }
        kill(self.group, signal)?;
        match timeout(patience, self.child.wait()).await {
            Ok(status) => Ok(status?),
            Err(_) => self.kill().await,
        }
    }

    /// Waits for its end, at most so long; none when it still runs.
    pub async fn await_end(&mut self, patience: Duration) -> Result<Option<ExitStatus>> {
        match timeout(patience, self.child.wait()).await {
            Ok(status) => Ok(Some(status?)),
            Err(_) => Ok(None),
        }
    }

    /// Sends it a signal: it alone, not what it started.
    pub fn signal(&self, signal: Signal) -> Result<()> {
        Ok(kill(self.group, signal)?)
    }

    /// The most memory it has held at once, in bytes: `VmHWM` of the kernel.
    pub fn peak_memory(&self) -> Result<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).context("the kernel tells no peak")?;
        let kilobytes: u64 = line.trim().trim_end_matches("kB").trim().parse()?;
        Ok(kilobytes * 1024)
    }

    /// All it said so far.
    pub fn said(&self) -> String {
        String::from_utf8_lossy(&std::fs::read(&self.log).unwrap_or_default()).into_owned()
    }

    /// Ends it at once, as `kill -9` does: it alone, not what it started.
    pub async fn kill(&mut self) -> Result<ExitStatus> {
        self.child.kill().await?;
        Ok(self.child.wait().await?)
    }

    /// The end of its log.
    pub fn last_words(&self) -> String {
        let text = self.said();
        let lines: Vec<&str> = text.lines().rev().take(12).collect();
        lines.into_iter().rev().collect::<Vec<_>>().join("\n")
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // the group may be gone already, which is what is wanted
        let _ = killpg(self.group, Signal::SIGKILL);
    }
}
