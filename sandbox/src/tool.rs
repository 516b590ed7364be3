//! Starts the programs that make sound and pictures: espeak-ng and ffmpeg. Nothing else here starts any.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use strum::Display;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::process::{Child, Command};
use tokio::sync::mpsc::Receiver;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::timeout;

use crate::world::names::random_text;

/// Programs that run beside each other: no more than there are cores on a small machine.
const AT_ONCE: usize = 2;
/// A long clip in 4K on a busy machine.
const PATIENCE: Duration = Duration::from_mins(4);
/// What is kept of a program's last words, in bytes.
const LAST_WORDS: usize = 400;

/// What may be started.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Display)]
pub(crate) enum Program {
    #[strum(serialize = "ffmpeg")]
    Ffmpeg,
    #[strum(serialize = "espeak-ng")]
    Espeak,
}

/// Why nothing was made.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Trouble {
    #[error("{0} cannot be started; is it installed? {1}")]
    Missing(Program, io::Error),
    #[error("{0} did not end in time")]
    TooSlow(Program),
    #[error("{0} failed: {1}")]
    Failed(Program, String),
    #[error("the folder of the sandbox cannot be used: {0}")]
    Folder(#[from] io::Error),
}

/// Leave to run programs, one after the other, until it is dropped.
pub(crate) struct Turn<'a> {
    _permit: Option<SemaphorePermit<'a>>,
}

/// The programs, and the files that they made.
pub(crate) struct Tools {
    folder: PathBuf,
    turns: Semaphore,
    making: Mutex<HashMap<PathBuf, Arc<tokio::sync::Mutex<()>>>>,
}

impl Tools {
    /// Programs whose files are kept below `folder`.
    pub(crate) fn new(folder: PathBuf) -> Self {
        Self { folder, turns: Semaphore::new(AT_ONCE), making: Mutex::default() }
    }

    /// Waits for leave. Who needs many short runs takes one turn for all of them.
    pub(crate) async fn turn(&self) -> Turn<'_> {
        Turn { _permit: self.turns.acquire().await.ok() }
    }

    /// Runs `program` with what `input` brings, and returns what it writes.
    pub(crate) async fn run(
        &self,
        _turn: &Turn<'_>,
        program: Program,
        arguments: &[&(dyn AsRef<OsStr> + Sync)],
        input: Receiver<Vec<u8>>,
    ) -> Result<Vec<u8>, Trouble> {
        let mut child = start(program, arguments).map_err(|error| Trouble::Missing(program, error))?;
        timeout(PATIENCE, converse(program, &mut child, input)).await.map_err(|_| Trouble::TooSlow(program))?
    }

    /// The file `name` below the folder: made by `make`, which gets the path of a draft, unless it is there already.
    pub(crate) async fn once<F>(&self, name: &str, make: F) -> Result<PathBuf, Trouble>
    where
        F: AsyncFnOnce(&Path) -> Result<(), Trouble>,
    {
        let path = self.folder.join(name);
        let mine = self.lock_of(&path);
        let _alone = mine.lock().await;
        if !path.exists() {
            let draft = self.draft(&path)?;
            let outcome = make(&draft).await;
            if let Err(trouble) = outcome {
                // nothing may be there yet
                fs::remove_file(&draft).ok();
                return Err(trouble);
            }
            fs::rename(&draft, &path)?;
        }
        Ok(path)
    }

    /// A path beside `path` that nobody else writes.
    fn draft(&self, path: &Path) -> io::Result<PathBuf> {
        let parent = path.parent().unwrap_or(&self.folder);
        fs::create_dir_all(parent)?;
        let extension = path.extension().unwrap_or_default().to_string_lossy();
        Ok(parent.join(format!("draft-{}.{extension}", random_text(12))))
    }

    fn lock_of(&self, path: &Path) -> Arc<tokio::sync::Mutex<()>> {
        let mut making = self.making.lock().unwrap_or_else(PoisonError::into_inner);
        making.entry(path.to_owned()).or_default().clone()
    }
}

#[allow(clippy::disallowed_methods, reason = "the only place of the stand-in that starts programs")]
fn start(program: Program, arguments: &[&(dyn AsRef<OsStr> + Sync)]) -> io::Result<Child> {
    Command::new(program.to_string())
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
}

/// Feeds, reads and waits at the same time, so that no full pipe stops either side.
async fn converse(program: Program, child: &mut Child, mut input: Receiver<Vec<u8>>) -> Result<Vec<u8>, Trouble> {
    let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    let (mut said, mut complaints) = (Vec::new(), Vec::new());
    let feed = async {
        if let Some(mut stdin) = stdin {
            while let Some(piece) = input.recv().await {
                // a program that has read enough closes its end
                if stdin.write_all(&piece).await.is_err() {
                    break;
                }
            }
        }
        input.close();
        io::Result::Ok(())
    };
    let read = async { if let Some(mut out) = stdout { out.read_to_end(&mut said).await } else { Ok(0) } };
    let hear = async { if let Some(mut out) = stderr { out.read_to_end(&mut complaints).await } else { Ok(0) } };
    tokio::try_join!(feed, read, hear)?;
    if child.wait().await?.success() {
        return Ok(said);
    }
    let tail = complaints.len().saturating_sub(LAST_WORDS);
    Err(Trouble::Failed(program, String::from_utf8_lossy(&complaints[tail..]).trim().to_owned()))
}

/// An input of one piece.
pub(crate) fn whole(bytes: Vec<u8>) -> Receiver<Vec<u8>> {
    let (sender, receiver) = tokio::sync::mpsc::channel(1);
    // the channel is empty and has room for one
    sender.try_send(bytes).ok();
    receiver
}
