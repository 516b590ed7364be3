//! The last words.

use std::fmt::Write as _;
use std::io::{Write as _, stderr, stdout};
use std::time::Duration;

use comfy_table::Table;
use comfy_table::presets::UTF8_BORDERS_ONLY;
use tests::Run;

use crate::act::Outcome;

/// A table of the times, then where everything is.
pub(crate) fn tell(outcome: &Outcome, took: Duration) {
    let mut text = format!("\n{}\n\n", table(&outcome.run));
    let _ = writeln!(text, "video: {}", outcome.video.display());
    for platform in ["YOUTUBE", "TIKTOK", "INSTAGRAM"] {
        let url = outcome.run.publications.iter().find(|one| one.platform == platform).and_then(|one| one.url.as_deref());
        let _ = writeln!(text, "{}: {}", platform.to_lowercase(), url.unwrap_or("-"));
    }
    let _ = writeln!(text, "took: {:.1}", took.as_secs_f64());
    let _ = stdout().write_all(text.as_bytes());
}

/// What went wrong, the reasons behind it last.
pub(crate) fn tell_failure(error: &anyhow::Error) {
    let _ = writeln!(stderr(), "error: {error:#}");
}

fn table(run: &Run) -> Table {
    let mut table = Table::new();
    table.load_style(UTF8_BORDERS_ONLY).set_header(["step", "seconds"]);
    for step in &run.steps {
        table.add_row([step.kind.to_lowercase(), step.duration_ms.map_or_else(|| "-".to_owned(), seconds)]);
    }
    let whole = run.finished_at.map(|end| (end - run.created_at).num_milliseconds().unsigned_abs());
    table.add_row(["whole run".to_owned(), whole.map_or_else(|| "-".to_owned(), seconds)]);
    table
}

fn seconds(milliseconds: u64) -> String {
    format!("{:.1}", Duration::from_millis(milliseconds).as_secs_f64())
}
