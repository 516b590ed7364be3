//! Lets a worker die, or an answer get lost, at every point of the publish path on every platform, and counts the videos.
//!
//! The last line is `N cases: N exactly once, 0 twice, 0 lost`; anything else is a failure.

mod lanes;

use std::io::{Write as _, stdout};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, ensure};
use clap::Parser;
use strum::IntoEnumIterator as _;
use tests::matrix::{Case, Tally, Verdict, cases, table};
use worker::crash::Point;

/// Fewer would mean that points or calls went missing.
const FEWEST: usize = 120;

/// Lets things go wrong at every point of the publish path on every platform.
#[derive(Parser)]
struct Arguments {
    /// Houses in which cases happen side by side, beside the one for Facebook's login
    #[arg(long, default_value_t = 2)]
    lanes: usize,
    /// Only the cases whose name contains this, such as `TikTok, video.init`; then no page is written
    #[arg(long)]
    only: Option<String>,
    /// The page that receives the table of results
    #[arg(long, default_value = "docs/crash-matrix.md")]
    page: PathBuf,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(&Arguments::parse()).await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            let _ = writeln!(stdout(), "error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: &Arguments) -> Result<bool> {
    let lanes = lanes::open(arguments.lanes).await?;
    let (lanes, rehearsals) = lanes::rehearse(lanes).await?;
    let points: Vec<String> = Point::iter().map(|point| point.to_string()).collect();
    let mut all = cases(&points, &rehearsals);
    if let Some(only) = &arguments.only {
        all.retain(|case| case.to_string().contains(only.as_str()));
    }
    say(&format!("{} points, {} possible cases", points.len(), all.len()));
    let (results, late) = lanes::perform(lanes, all).await?;
    conclude(arguments, &results, &late)
}

/// Writes the page and the last words; whether all is well.
fn conclude(arguments: &Arguments, results: &[(Case, Verdict)], late: &[Verdict]) -> Result<bool> {
    let tally = Tally::of(results.iter().map(|(_, verdict)| verdict));
    if arguments.only.is_none() {
        std::fs::write(tests::project().join(&arguments.page), table(results))?;
        ensure!(tally.cases() >= FEWEST, "only {} cases happened; {FEWEST} are the least", tally.cases());
    }
    for verdict in late {
        say(&format!("of no known case: {verdict}"));
    }
    for (case, verdict) in results.iter().filter(|(_, verdict)| !verdict.is_right()) {
        say(&format!("{case}: {verdict}"));
    }
    say(&format!("{} points and calls are not passed by their platform", tally.not_passed));
    say(&format!("{} publications went out after the person connected the account again", tally.mended));
    say(&tally.to_string());
    Ok(tally.once == tally.cases() && tally.cases() > 0 && late.is_empty())
}

fn say(line: &str) {
    // a terminal that went away is no reason to fail
    let _ = writeln!(stdout(), "{line}");
}
