//! What a media tool can reach: the files it was given and the system's libraries. No network, and only so much of the machine.
//!
//! Landlock and seccomp restrict the thread that asks for it and every process started from there. Each tool is therefore
//! started from a thread of its own that confines itself first and then ends.

#[cfg(target_os = "linux")]
#[path = "linux.rs"]
mod system;
#[cfg(not(target_os = "linux"))]
#[path = "elsewhere.rs"]
mod system;
#[cfg(test)]
mod tests;

use std::os::unix::process::ExitStatusExt;
use std::path::PathBuf;
use std::process::ExitStatus;
use std::time::Duration;

use nix::sys::signal::Signal;
use tokio::process::{Child, Command};

/// What keeps the decoders of foreign media from the rest of the machine, as this kernel offers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Confinement {
    /// Tools see no files but their own and the system's libraries (Landlock).
    pub files: bool,
    /// Tools cannot open a socket (seccomp).
    pub network: bool,
}

/// The files of one call.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Reach {
    /// Files that are read, and folders that are read with all that is in them.
    pub(crate) reads: Vec<PathBuf>,
    /// Folders in which files are made.
    pub(crate) writes: Vec<PathBuf>,
}

/// How much of the machine one call may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Limits {
    /// Time on the wall.
    pub(crate) wall: Duration,
    /// Time of all cores together.
    pub(crate) cpu: Duration,
    /// Bytes of memory of its own; what is only reserved does not count.
    pub(crate) memory: u64,
    /// Bytes of one written file.
    pub(crate) output: u64,
    /// Files open at once, beside those in its [`Reach`].
    pub(crate) open_files: u64,
}

const MIB: u64 = 1024 * 1024;

impl Limits {
    /// For looking into a file: a look at the largest picture that is accepted takes a second or two.
    pub(crate) const LOOK: Self =
        Self { wall: Duration::from_mins(1), cpu: Duration::from_secs(20), memory: 1024 * MIB, output: 32 * MIB, open_files: 64 };

    /// For making `frames` frames, or a sound. No platform takes a file of more than 4 GiB; the largest clip that is accepted
    /// (8K, 10 bit) holds some 1.5 GiB of pictures while it is decoded.
    pub(crate) fn making(frames: u32) -> Self {
        let time = Duration::from_mins(2) + Duration::from_secs(1) * frames;
        Self { wall: time, cpu: 2 * time, memory: 3072 * MIB, output: 4096 * MIB, open_files: 64 }
    }
}

/// A limit that ended a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::Display)]
#[strum(serialize_all = "kebab-case")]
pub(crate) enum Hit {
    Cpu,
    Memory,
    Output,
    OpenFiles,
}

impl Limits {
    /// The limit that ended a call which failed with `status` after `took`, as far as its last words tell.
    pub(crate) fn hit(&self, status: ExitStatus, stderr: &str, took: Duration) -> Option<Hit> {
        const NO_MEMORY: [&str; 3] = ["Cannot allocate memory", "bad_alloc", "malloc of size"];
        let signal = status.signal().and_then(|signal| Signal::try_from(signal).ok());
        // the kernel kills without a word; nobody can have used so much time of the cores before this
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get) as u32;
        match signal {
            Some(Signal::SIGXFSZ) => Some(Hit::Output),
            Some(Signal::SIGKILL) if took * cores >= self.cpu => Some(Hit::Cpu),
            _ if stderr.contains("File too large") => Some(Hit::Output),
            _ if stderr.contains("Too many open files") => Some(Hit::OpenFiles),
            _ if NO_MEMORY.iter().any(|words| stderr.contains(words)) => Some(Hit::Memory),
            _ => None,
        }
    }
}

/// Starts `command`, confined to `reach`. What the kernel does not offer is left out; [`try_out`] tells what that is.
pub(crate) async fn spawn(mut command: Command, reach: Reach, limits: Limits) -> std::io::Result<Child> {
    let runtime = tokio::runtime::Handle::current();
    let start = move || {
        system::confine(&reach);
        let _context = runtime.enter();
        let child = command.spawn()?;
        system::limit(&child, limits, reach.reads.len() as u64);
        Ok(child)
    };
    on_own_thread(start).await?
}

/// Starts `command` without a way to the network, and not confined in anything else.
pub(crate) async fn spawn_offline(mut command: Command) -> std::io::Result<Child> {
    let runtime = tokio::runtime::Handle::current();
    let start = move || {
        system::disconnect();
        let _context = runtime.enter();
        command.spawn()
    };
    on_own_thread(start).await?
}

/// Tries what this kernel offers.
pub(crate) async fn try_out() -> Confinement {
    let confined = on_own_thread(|| system::confine(&Reach::default())).await;
    confined.unwrap_or(Confinement { files: false, network: false })
}

/// Does `work` on a thread that ends with it; one of the runtime's would stay confined.
async fn on_own_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> std::io::Result<T> {
    let (done, result) = tokio::sync::oneshot::channel();
    // whoever no longer waits drops the child, which kills it
    std::thread::Builder::new().name("confined".into()).spawn(move || drop(done.send(work())))?;
    result.await.map_err(std::io::Error::other)
}
