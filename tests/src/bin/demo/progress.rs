//! How far a run is, in the terminal.

use std::io::{IsTerminal as _, Write as _, stderr};

use indicatif::{ProgressBar, ProgressStyle};
use tests::Run;

/// A bar that is redrawn in a terminal; elsewhere a line for every tenth and every change of state.
pub(crate) struct Progress {
    bar: Option<ProgressBar>,
    last: (u64, String),
}

impl Progress {
    /// An empty bar.
    pub(crate) fn begin() -> Self {
        let bar = stderr().is_terminal().then(|| {
            let style = ProgressStyle::with_template("{elapsed_precise} {bar:40.cyan/blue} {percent:>3} % {msg}");
            ProgressBar::new(100).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        });
        Self { bar, last: (0, String::new()) }
    }

    /// Shows how far the run is now.
    pub(crate) fn show(&mut self, run: &Run) {
        let now = describe(run);
        if let Some(bar) = &self.bar {
            bar.set_position(run.progress.percent);
            bar.set_message(now);
        } else if (run.progress.percent / 10, now.as_str()) != (self.last.0, &self.last.1) {
            // a terminal that went away is no reason to fail
            let _ = writeln!(stderr(), "{:>3} % {now}", run.progress.percent);
            self.last = (run.progress.percent / 10, now);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish();
        }
    }
}

fn describe(run: &Run) -> String {
    let publications: Vec<String> = run
        .publications
        .iter()
        .map(|publication| format!("{} {}", publication.platform.to_lowercase(), publication.state.to_lowercase()))
        .collect();
    match publications.as_slice() {
        [] => run.state.to_lowercase().replace('_', " "),
        some => some.join(", "),
    }
}
