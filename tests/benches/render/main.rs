//! How long the studio takes for half a minute of clips, words and music against one bare ffmpeg process that makes the same
//! with the same encoder settings, and what a change, a repetition, length and company cost. `--quick` tries it with one round.

mod engine;
mod meter;
mod plain;
mod report;
mod timeline;

use std::io::Write as _;
use std::path::Path;

use anyhow::Result;
use engine::Engine;
use meter::{Cost, measure};
use report::Report;
use tempfile::TempDir;
use timeline::{Library, Timeline};

/// Rounds of the comparison; the two sides take turns.
const ROUNDS: usize = 5;
/// Rounds of everything else.
const FEW: usize = 3;

#[tokio::main]
async fn main() -> Result<()> {
    let quick = std::env::args().any(|argument| argument == "--quick");
    let (rounds, few) = if quick { (1, 1) } else { (ROUNDS, FEW) };
    let folder = TempDir::with_prefix("video-publisher-bench-")?;
    let library = Library::film(folder.path()).await?;
    let engine = Engine::open().await?;
    let mut report = Report::default();
    against_one_process(&engine, &library, folder.path(), rounds, &mut report).await?;
    changes(&engine, &library, folder.path(), few, &mut report).await?;
    stills(&engine, &library, folder.path(), few, &mut report).await?;
    if !quick {
        lengths(&engine, &library, folder.path(), &mut report).await?;
        at_once(&engine, &library, folder.path(), &mut report).await?;
    }
    write!(std::io::stdout(), "{}", report.print()?)?;
    Ok(())
}

/// (a) the engine end to end and (b) one process, in turns.
async fn against_one_process(
    engine: &Engine,
    library: &Library,
    folder: &Path,
    rounds: usize,
    report: &mut Report,
) -> Result<()> {
    let timeline = Timeline::mixed(library);
    let (mut ours, mut plains) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        ours.push(measure(engine.render(&timeline, folder)).await?);
        plains.push(measure(plain::encode(&timeline, folder)).await?);
    }
    let (ours, plain) = (Cost::median(&ours), Cost::median(&plains));
    report.row("31 s of six clips, the studio", ours);
    report.row("31 s of six clips, one ffmpeg process", plain);
    report.value("render.wall_ratio", ours.wall / plain.wall);
    report.value("render.cpu_ratio", ours.cpu / plain.cpu);
    report.value("render.peak_mb", ours.peak_mb);
    report.value("render.wall_s", ours.wall);
    report.value("plain.wall_s", plain.wall);
    report.value("plain.peak_mb", plain.peak_mb);
    Ok(())
}

/// One scene of eight made anew, and the same plan again, with everything else kept from before.
async fn changes(engine: &Engine, library: &Library, folder: &Path, rounds: usize, report: &mut Report) -> Result<()> {
    let timeline = Timeline::clips(library, 8, 4);
    let (mut whole, mut edits, mut again) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..rounds {
        whole.push(measure(engine.render(&timeline, folder)).await?);
        edits.push(measure(engine.edit(&timeline, round % 8, folder)).await?);
        again.push(measure(engine.again(&timeline, folder)).await?);
    }
    let (whole, edit, again) = (Cost::median(&whole), Cost::median(&edits), Cost::median(&again));
    report.row("eight scenes of clips", whole);
    report.row("one scene edited of eight", edit);
    report.row("the same plan again", again);
    report.value("edit_one_of_eight", edit.wall / whole.wall);
    report.value("edit_one_of_eight_cpu", edit.cpu / whole.cpu);
    report.value("again_s", again.wall);
    Ok(())
}

async fn stills(engine: &Engine, library: &Library, folder: &Path, rounds: usize, report: &mut Report) -> Result<()> {
    let timeline = Timeline::stills(library, 8, 4);
    let mut costs = Vec::new();
    for _ in 0..rounds {
        costs.push(measure(engine.render(&timeline, folder)).await?);
    }
    let cost = Cost::median(&costs);
    report.row("eight scenes of stills", cost);
    report.value("stills_s", cost.wall);
    Ok(())
}

async fn lengths(engine: &Engine, library: &Library, folder: &Path, report: &mut Report) -> Result<()> {
    for seconds in [60, 180] {
        let timeline = Timeline::clips(library, seconds / 5, 5);
        let cost = measure(engine.render(&timeline, folder)).await?;
        report.row(&format!("{seconds} s of clips"), cost);
        report.value(&format!("length.{seconds}_s"), cost.wall);
        report.value(&format!("length.{seconds}_peak_mb"), cost.peak_mb);
    }
    Ok(())
}

/// Several videos at once, in folders of their own, which share the cores as they do in a worker.
async fn at_once(engine: &Engine, library: &Library, folder: &Path, report: &mut Report) -> Result<()> {
    let timeline = Timeline::clips(library, 4, 4);
    for renders in [1, 2, 4] {
        let folders: Vec<_> = (0..renders).map(|_| TempDir::new_in(folder)).collect::<std::io::Result<_>>()?;
        let all = folders.iter().map(|own| engine.render(&timeline, own.path()));
        let cost = measure(async { futures::future::try_join_all(all).await.map(drop) }).await?;
        report.row(&format!("16 s of clips, {renders} at once"), cost);
        report.value(&format!("at_once.{renders}_s"), cost.wall);
        report.value(&format!("at_once.{renders}_peak_mb"), cost.peak_mb);
    }
    Ok(())
}
