//! With the real ffmpeg: what it is not given it does not get.
#![cfg(target_os = "linux")]

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::TempDir;
use tokio_util::sync::CancellationToken;

use super::{Limits, MIB, try_out};
use crate::args::Args;
use crate::tool::{self, Call};
use crate::{StudioError, tool::Said};

async fn run(args: Args, limits: Limits) -> Result<Said, StudioError> {
    let program = which::which("ffmpeg").unwrap();
    let call = Call { program, args, frames: 0, limits, failure: "render_failed" };
    tool::run(&call, &|_, _| {}, &CancellationToken::new()).await
}

fn detail(result: Result<Said, StudioError>) -> String {
    match result {
        Err(StudioError::Tool { detail, .. }) => detail,
        other => panic!("{other:?}"),
    }
}

/// A file of ours, copied as it is.
fn copy(from: &Path, folder: &TempDir) -> Args {
    Args::quiet().words("-f data -i").one(from).words("-map 0 -c copy -f data").output(&folder.path().join("copy"))
}

fn secret(folder: &TempDir) -> PathBuf {
    let path = folder.path().join("secret");
    std::fs::write(&path, "a secret").unwrap();
    path
}

#[tokio::test]
async fn given_a_file_that_was_not_named_then_the_system_does_not_open_it() {
    if !try_out().await.files {
        return;
    }
    let (theirs, ours) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let secret = secret(&theirs);
    run(copy(&secret, &ours).reading(&secret), Limits::LOOK).await.unwrap();
    assert_eq!(std::fs::read(ours.path().join("copy")).unwrap(), b"a secret");
    for path in [secret.as_path(), Path::new("/etc/hostname"), Path::new("/proc/self/environ")] {
        let said = detail(run(copy(path, &ours), Limits::LOOK).await);
        assert!(said.contains("Permission denied"), "{said}");
    }
    let beside = theirs.path().join("copy");
    let said =
        detail(run(copy(&secret, &ours).reading(&secret).words("-map 0 -c copy -f data").one(&beside), Limits::LOOK).await);
    assert!(said.contains("Permission denied") && !beside.exists(), "{said}");
}

#[tokio::test]
async fn given_an_address_then_the_system_opens_no_socket() {
    if !try_out().await.network {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    for scheme in ["http", "tcp", "udp"] {
        let address = PathBuf::from(format!("{scheme}://{}/a", listener.local_addr().unwrap()));
        let said = detail(run(copy(&address, &folder), Limits::LOOK).await);
        assert!(said.contains("Operation not permitted"), "{said}");
    }
    assert!(listener.accept().is_err(), "somebody called");
}

#[tokio::test]
async fn given_the_confined_tools_then_this_program_itself_stays_free() {
    let folder = tempfile::tempdir().unwrap();
    let secret = secret(&folder);
    run(Args::default().words("-version"), Limits::LOOK).await.unwrap();
    let read = tokio::task::spawn_blocking(move || std::fs::read(secret)).await.unwrap();
    assert_eq!(read.unwrap(), b"a secret");
    TcpListener::bind("127.0.0.1:0").unwrap();
}

#[tokio::test]
async fn given_a_limit_that_is_reached_then_the_error_names_it() {
    let folder = tempfile::tempdir().unwrap();
    let endless = |output: &str| {
        let source = Args::quiet().words("-f lavfi -i color=s=640x360:r=1000").words(output);
        source.output(&folder.path().join("out"))
    };
    let cpu = Limits { cpu: Duration::from_secs(1), ..Limits::LOOK };
    let error = run(endless("-vf geq=lum='X' -f null"), cpu).await.unwrap_err();
    assert_eq!(error.code(), "render_timeout", "{error:?}");
    let output = Limits { output: MIB, ..Limits::LOOK };
    assert_eq!(run(endless("-f rawvideo"), output).await.unwrap_err().code(), "output_too_large");

    let large = folder.path().join("large.png");
    run(Args::quiet().words("-f lavfi -i color=s=6000x6000 -frames:v 1").output(&large), Limits::LOOK).await.unwrap();
    let memory = Limits { memory: 64 * MIB, ..Limits::LOOK };
    let said = detail(run(Args::quiet().input(&large).words("-f null -"), memory).await);
    assert!(said.contains("limit of memory"), "{said}");
}
