//! The one runner of media tools: no stdin, no environment, confined and limited, and nothing left behind.

use std::path::PathBuf;
use std::process::{ExitStatus, Stdio};
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio_util::sync::CancellationToken;

use crate::StudioError;
use crate::args::Args;
use crate::confine::{self, Hit, Limits};
pub(crate) use crate::partial::Partial;
use crate::render::Progress;

/// Last words of a tool that are kept.
const TAIL_BYTES: usize = 16 * 1024;
/// More lines than any tool here says on stdout.
const STDOUT_BYTES: usize = 32 * 1024 * 1024;

/// One run of a tool, as data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Call {
    pub(crate) program: PathBuf,
    pub(crate) args: Args,
    /// Frames the call will make, for its progress.
    pub(crate) frames: u32,
    pub(crate) limits: Limits,
    /// The code of the error when the tool fails.
    pub(crate) failure: &'static str,
}

/// What a tool said.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Said {
    /// Frames that ffmpeg says it made, if it was asked to tell.
    pub(crate) fn frames(&self) -> Option<u32> {
        self.stdout.lines().rev().find_map(frame)
    }
}

/// Runs `call` to its end. Cancelling, dropping or running out of time kills the whole process group.
pub(crate) async fn run(call: &Call, progress: &Progress<'_>, cancel: &CancellationToken) -> Result<Said, StudioError> {
    if cancel.is_cancelled() {
        return Err(StudioError::Cancelled);
    }
    // boxed, because everything that is made waits for a tool somewhere inside
    Box::pin(attend(call, progress, cancel)).await
}

async fn attend(call: &Call, progress: &Progress<'_>, cancel: &CancellationToken) -> Result<Said, StudioError> {
    let begun = Instant::now();
    let mut child = spawn(call).await?;
    let group = Group::of(&child);
    let stdout = child.stdout.take().ok_or_else(|| failed(call, "no stdout"))?;
    let stderr = child.stderr.take().ok_or_else(|| failed(call, "no stderr"))?;
    let work = async { tokio::join!(lines(stdout, call.frames, progress), tail(stderr), child.wait()) };
    tokio::pin!(work);
    let stopped = tokio::select! {
        (stdout, stderr, status) = &mut work => {
            group.ended();
            return judge(call, stdout, stderr, status, begun.elapsed());
        }
        () = cancel.cancelled() => StudioError::Cancelled,
        () = tokio::time::sleep(call.limits.wall) => timed_out(call),
    };
    // it is over only when the tool is gone: its files can then be removed
    drop(group);
    let (.., _status) = work.await;
    Err(stopped)
}

fn judge(
    call: &Call,
    stdout: String,
    stderr: String,
    status: std::io::Result<ExitStatus>,
    took: Duration,
) -> Result<Said, StudioError> {
    let status = status.map_err(|error| failed(call, error))?;
    if status.success() {
        return Ok(Said { stdout, stderr });
    }
    if stderr.contains("No space left on device") {
        return Err(StudioError::disk_full(stderr));
    }
    let detail = format!("{status}: {stderr}");
    Err(call.limits.hit(status, &stderr, took).map_or_else(|| failed(call, &detail), |limit| stopped(call, limit, &detail)))
}

#[allow(clippy::disallowed_methods, reason = "the studio is where processes start")]
async fn spawn(call: &Call) -> Result<Child, StudioError> {
    let mut command = Command::new(&call.program);
    command.args(call.args.as_slice()).env_clear().process_group(0).kill_on_drop(true);
    let mut reach = call.args.reach().clone();
    reach.reads.push(call.program.clone());
    if let Some(fontconfig) = call.args.fontconfig() {
        command.env("FONTCONFIG_FILE", fontconfig);
    }
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    confine::spawn(command, reach, call.limits).await.map_err(|error| failed(call, error))
}

/// Kills the process group of a child when dropped before its end.
struct Group(Option<Pid>);

impl Group {
    fn of(child: &Child) -> Self {
        Self(child.id().map(|id| Pid::from_raw(id as i32)))
    }

    fn ended(mut self) {
        self.0 = None;
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        if let Some(group) = self.0 {
            // it may have ended in this very moment, which is as good
            let _ = killpg(group, Signal::SIGKILL);
        }
    }
}

async fn lines(from: impl AsyncRead + Unpin, frames: u32, progress: &Progress<'_>) -> String {
    let mut reader = BufReader::new(from.take(STDOUT_BYTES as u64)).lines();
    let mut all = String::new();
    while let Ok(Some(line)) = reader.next_line().await {
        if let Some(done) = frame(&line) {
            progress(done.min(frames), frames);
        }
        all.push_str(&line);
        all.push('\n');
    }
    all
}

/// A line of ffmpeg's progress that tells how many frames are made.
fn frame(line: &str) -> Option<u32> {
    line.strip_prefix("frame=")?.trim().parse().ok()
}

/// The end of what comes from `from`, as text.
pub(crate) async fn tail(mut from: impl AsyncRead + Unpin) -> String {
    let mut kept = Vec::new();
    let mut buffer = [0; 4096];
    while let Ok(count @ 1..) = from.read(&mut buffer).await {
        kept.extend_from_slice(&buffer[..count]);
        let surplus = kept.len().saturating_sub(TAIL_BYTES);
        kept.drain(..surplus);
    }
    String::from_utf8_lossy(&kept).into_owned()
}

fn failed(call: &Call, detail: impl std::fmt::Display) -> StudioError {
    let message = match call.failure {
        "media_not_readable" => "This file is no video, picture or recording that can be read.",
        "check_failed" => "The finished video could not be checked. Try again.",
        _ => "Making the video failed. Try again; if it fails again, look at the log.",
    };
    StudioError::tool(call.failure, message, format!("{}: {detail}", call.program.display()))
}

/// The error of a call that was stopped at one of its limits. A file that is only looked into is to blame for that.
fn stopped(call: &Call, limit: Hit, detail: &str) -> StudioError {
    let detail = format!("{} was stopped at its limit of {limit}: {detail}", call.program.display());
    match limit {
        _ if call.failure.ends_with("_not_readable") => {
            tracing::warn!(detail, "a media file was given up");
            let message = "This file takes more time or memory to open than a video, picture or recording should.";
            StudioError::input("media_too_heavy", Some("file"), message)
        }
        Hit::Output => StudioError::tool("output_too_large", "The video became too large and was stopped.", detail),
        Hit::Cpu => StudioError::tool("render_timeout", TOO_LONG, detail),
        Hit::Memory | Hit::OpenFiles => StudioError::tool(call.failure, "Making the video took too much memory.", detail),
    }
}

const TOO_LONG: &str = "Making the video took too long and was stopped.";

fn timed_out(call: &Call) -> StudioError {
    let detail = format!("{} did not end within {} s", call.program.display(), call.limits.wall.as_secs());
    StudioError::tool("render_timeout", TOO_LONG, detail)
}
