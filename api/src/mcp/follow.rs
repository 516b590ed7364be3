//! Waiting for a run: the subscription `runProgress`, as long as one call may take.

use std::time::Duration;

use futures::{FutureExt, Stream, StreamExt};
use rmcp::RoleServer;
use rmcp::model::{CallToolResult, ContentBlock, ProgressNotificationParam};
use rmcp::service::RequestContext;
use serde_json::{Value, json};
use tokio::time::{Instant, sleep_until};

use super::desk::{Desk, read};
use super::inputs::{RunFollow, Until};
use super::tool::Tool;
use super::tools::document;

/// The tool's name.
pub(super) const NAME: &str = "run_follow";

const DOCUMENT: &str = document!("run_follow", "run", "publication");
const USUAL_WAIT: u64 = 30;
/// Longer, and clients and proxies give up before we do.
const LONGEST_WAIT: u64 = 300;

pub(super) fn tool() -> Tool {
    Tool::query::<RunFollow>(
        NAME,
        "Follow a video",
        "The run as it is, with its steps and publications. With the mark of the last answer it waits until something is newer; with \
         until REST it waits until the video needs a yes or everything has ended. Tells its progress when the client asks for that.",
        DOCUMENT,
    )
}

/// The run at one moment.
struct Seen {
    run: Value,
    /// Versions only grow and publications only become more, so their sum tells old from new.
    mark: i64,
}

impl Seen {
    fn of(mut data: Value) -> Self {
        let run = data["runProgress"].take();
        let version = |row: &Value| row["version"].as_i64().unwrap_or_default();
        let publications: i64 = run["publications"].as_array().into_iter().flatten().map(version).sum();
        Self { mark: version(&run) + publications, run }
    }

    /// Whether this is what the caller waits for.
    fn suffices(&self, asked: &RunFollow) -> bool {
        match asked.until.unwrap_or(Until::Change) {
            Until::Change => asked.mark.is_none_or(|mark| self.mark > mark),
            Until::Rest => self.run["state"] == "AWAITING_APPROVAL",
        }
    }

    /// Where it stands, in a line for people.
    fn line(&self) -> String {
        let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let made = format!("{}, {} %", word(&self.run["state"]), self.run["progress"]["percent"]);
        let publications = self.run["publications"].as_array().into_iter().flatten();
        let sent = publications.map(|one| format!("{} {}", word(&one["platform"]), word(&one["state"])));
        std::iter::once(made).chain(sent).collect::<Vec<_>>().join("; ")
    }
}

/// Follows the run until it is as the caller wants it, has ended, or the time is over.
pub(super) async fn follow(desk: &Desk, arguments: Value, context: &RequestContext<RoleServer>) -> CallToolResult {
    let asked: RunFollow = match serde_json::from_value(arguments) {
        Ok(asked) => asked,
        Err(error) => return CallToolResult::error(vec![ContentBlock::text(error.to_string())]),
    };
    let seconds = asked.wait_seconds.unwrap_or(USUAL_WAIT).min(LONGEST_WAIT);
    let deadline = Instant::now() + Duration::from_secs(seconds);
    let mut readings = Box::pin(desk.listen(DOCUMENT, json!({ "id": asked.id })));
    // the first reading comes at once, however short the time
    let mut seen = match readings.next().await.map(read) {
        Some(Ok(data)) => Seen::of(data),
        Some(Err(refused)) => return refused,
        None => return CallToolResult::error(vec![ContentBlock::text("The run was not told.")]),
    };
    while !seen.suffices(&asked) {
        tell(context, &seen).await;
        let next = tokio::select! {
            next = readings.next() => next,
            () = sleep_until(deadline) => break,
            () = desk.stopping().cancelled() => break,
        };
        match next.map(read) {
            Some(Ok(data)) => seen = Seen::of(data),
            Some(Err(refused)) => return refused,
            None => return told(&seen, true),
        }
    }
    told(&seen, has_ended(&mut readings))
}

fn told(seen: &Seen, over: bool) -> CallToolResult {
    CallToolResult::structured(json!({ "run": seen.run, "mark": seen.mark, "over": over }))
}

/// Whether nothing will ever come any more, asked without waiting.
fn has_ended(readings: &mut (impl Stream + Unpin)) -> bool {
    matches!(readings.next().now_or_never(), Some(None))
}

/// Tells how far it is, if the client gave a token for that. One that has gone ends the call anyway.
async fn tell(context: &RequestContext<RoleServer>, seen: &Seen) {
    let Some(token) = context.meta.get_progress_token() else { return };
    let progress = ProgressNotificationParam::new(token, seen.mark as f64).with_message(seen.line());
    let _ = context.peer.notify_progress(progress).await;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(version: i64, publications: &[i64]) -> Seen {
        let publications: Vec<Value> = publications
            .iter()
            .map(|version| json!({ "platform": "TIKTOK", "state": "UPLOADING", "version": version }))
            .collect();
        let progress = json!({ "percent": 40 });
        let run = json!({ "state": "READY", "version": version, "progress": progress, "publications": publications });
        Seen::of(json!({ "runProgress": run }))
    }

    #[test]
    fn a_new_publication_and_each_change_of_one_raise_the_mark() {
        let marks = [seen(7, &[]).mark, seen(7, &[1]).mark, seen(7, &[2]).mark, seen(8, &[2, 1]).mark];
        assert_eq!(marks, [7, 8, 9, 11]);
    }

    #[test]
    fn where_a_run_stands_is_one_line() {
        assert_eq!(seen(7, &[1]).line(), "READY, 40 %; TIKTOK UPLOADING");
    }
}
