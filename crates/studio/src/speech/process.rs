//! The supervised speech process: one request at a time, a time limit for each, a new process after a bad one.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::sync::Mutex;
use tokio::task::JoinHandle;

use super::protocol::{self, Failure};
use crate::StudioError;
use crate::confine;
use crate::tool;

/// The speech process of one studio; started by the first request.
pub(crate) struct Process {
    python: PathBuf,
    folder: PathBuf,
    running: Mutex<Option<Running>>,
}

struct Running {
    child: Child,
    stdin: ChildStdin,
    answers: Lines<BufReader<ChildStdout>>,
    last_words: JoinHandle<String>,
    next_id: u64,
}

impl Process {
    pub(crate) fn new(python: &Path, folder: &Path) -> Self {
        Self { python: python.to_owned(), folder: folder.to_owned(), running: Mutex::new(None) }
    }

    /// Asks for `request` and waits at most `limit`. A process that died (now or since the last request) is replaced and
    /// asked once more; one that hangs or answers nonsense is replaced too, but its request fails.
    pub(crate) async fn ask(&self, request: &Value, limit: Duration) -> Result<Value, StudioError> {
        let mut place = self.running.lock().await;
        let mut revived = false;
        loop {
            // taken out, so that a caller who goes away in the middle leaves no process with half an answer behind
            let mut running = match place.take() {
                Some(running) => running,
                None => self.start().await?,
            };
            let failure = match tokio::time::timeout(limit, running.ask(request)).await {
                Ok(Ok(answer)) => {
                    *place = Some(running);
                    return answer;
                }
                Ok(Err(failure)) => failure,
                Err(_) => Failure::Silent(limit),
            };
            let detail = running.end().await;
            tracing::warn!(%failure, detail, "the speech process was stopped");
            if revived || !matches!(failure, Failure::Died(_)) {
                return Err(failure.into_error(&detail));
            }
            revived = true;
        }
    }

    #[allow(clippy::disallowed_methods, reason = "the studio is where processes start")]
    async fn start(&self) -> Result<Running, StudioError> {
        let mut command = Command::new(&self.python);
        command.arg("-B").arg(self.folder.join("serve.py")).env_clear().kill_on_drop(true);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let lost = |detail: String| Failure::Died(detail).into_error("");
        let started = confine::spawn_offline(command).await;
        let mut child = started.map_err(|error| lost(format!("{}: {error}", self.python.display())))?;
        match (child.stdin.take(), child.stdout.take(), child.stderr.take()) {
            (Some(stdin), Some(stdout), Some(stderr)) => {
                let answers = BufReader::new(stdout).lines();
                Ok(Running { child, stdin, answers, last_words: tokio::spawn(tool::tail(stderr)), next_id: 1 })
            }
            _ => Err(lost("its pipes are missing".into())),
        }
    }
}

impl Running {
    async fn ask(&mut self, request: &Value) -> Result<Result<Value, StudioError>, Failure> {
        let id = self.next_id;
        self.next_id += 1;
        let line = protocol::request(id, request);
        self.stdin.write_all(line.as_bytes()).await.map_err(|error| Failure::Died(error.to_string()))?;
        match self.answers.next_line().await {
            Ok(Some(line)) => protocol::answer(id, &line),
            Ok(None) => Err(Failure::Died("it ended".into())),
            Err(error) => Err(Failure::Nonsense(error.to_string())),
        }
    }

    /// Kills the process and gives its last words.
    async fn end(mut self) -> String {
        // a process that is dead already cannot be killed, which is what is wanted
        let _ = self.child.kill().await;
        self.last_words.await.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use tempfile::TempDir;

    use super::*;

    /// A speech process that is this Python program.
    fn fake(program: &str) -> (Process, TempDir) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("serve.py"), program).unwrap();
        (Process::new(&which::which("python3").unwrap(), folder.path()), folder)
    }

    const LONG: Duration = Duration::from_mins(1);

    #[tokio::test]
    async fn given_a_process_that_hangs_when_asked_then_it_is_killed_in_time_and_the_next_request_starts_another() {
        let (process, folder) = fake(
            "import sys, os, json, pathlib\nmark = pathlib.Path(__file__).with_name('hung')\n\
             for line in sys.stdin:\n  if not mark.exists():\n    mark.write_text(str(os.getpid()))\n    sys.stdin.read()\n  \
             print(json.dumps({'id': json.loads(line)['id'], 'ok': 1}), flush=True)\n",
        );
        let ask = json!({"op": "hello"});
        let hung = process.ask(&ask, Duration::from_secs(2)).await.unwrap_err();
        assert_eq!(hung.code(), "voice_timeout");
        let pid: i32 = std::fs::read_to_string(folder.path().join("hung")).unwrap().parse().unwrap();
        assert!(nix::sys::signal::kill(nix::unistd::Pid::from_raw(pid), None).is_err(), "it lives on");
        assert_eq!(process.ask(&ask, LONG).await.unwrap(), 1);
    }

    #[tokio::test]
    async fn given_a_process_that_dies_over_a_request_then_another_answers_it() {
        let (process, _folder) = fake(
            "import sys, json, pathlib\nmark = pathlib.Path(__file__).with_name('died')\nline = sys.stdin.readline()\n\
             if not mark.exists():\n  mark.touch()\n  sys.exit(1)\nprint(json.dumps({'id': json.loads(line)['id'], 'ok': 2}), flush=True)\n",
        );
        assert_eq!(process.ask(&json!({"op": "hello"}), LONG).await.unwrap(), 2);
    }

    #[tokio::test]
    async fn given_a_process_that_always_dies_then_its_last_words_are_in_the_error() {
        let (process, _folder) = fake("raise SystemExit('no model here')");
        let error = process.ask(&json!({"op": "hello"}), LONG).await.unwrap_err();
        assert!(
            matches!(&error, StudioError::Tool { code: "voice_failed", detail, .. } if detail.contains("no model here")),
            "{error:?}"
        );
    }

    #[cfg(target_os = "linux")]
    #[tokio::test]
    async fn given_a_process_that_wants_the_network_then_the_system_refuses() {
        let (process, _folder) = fake(
            "import sys, json, socket\nline = sys.stdin.readline()\ntry:\n  said = str(socket.socket())\n\
             except PermissionError:\n  said = 'refused'\nprint(json.dumps({'id': json.loads(line)['id'], 'ok': said}), flush=True)\n",
        );
        assert_eq!(process.ask(&json!({"op": "hello"}), LONG).await.unwrap(), "refused");
    }

    #[tokio::test]
    async fn given_nonsense_or_the_answer_to_another_request_then_it_is_not_believed() {
        for nonsense in ["hello", "{\"id\": 99, \"ok\": 1}", "{\"id\": 1}"] {
            let (process, _folder) =
                fake(&format!("import sys\nsys.stdin.readline()\nprint('{nonsense}', flush=True)\nsys.stdin.read()"));
            assert_eq!(process.ask(&json!({"op": "hello"}), LONG).await.unwrap_err().code(), "voice_failed");
        }
    }
}
