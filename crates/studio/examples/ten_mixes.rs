//! Ten mixes, measured as encoded: `cargo run -p studio --example ten_mixes`. The table is kept in `docs/sound.md`.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a program for makers: its table is its output")]

use std::time::Instant;

use clap::Parser;
use studio::Studio;
use tokio_util::sync::CancellationToken;

#[path = "../tests/stories/meter.rs"]
mod meter;

#[derive(Parser)]
struct Settings {
    #[command(flatten)]
    studio: settings::Studio,
}

#[tokio::main]
async fn main() {
    let settings: Settings = settings::load();
    let studio = Studio::open(&settings.studio).await.unwrap();
    println!(
        "| mix | LUFS | dBTP | music below voice, LU | further down under speech, dB | largest step in 10 ms, dB | edge | s |"
    );
    println!("|---|---|---|---|---|---|---|---|");
    for case in meter::CASES {
        let folder = tempfile::tempdir().unwrap();
        let mix = meter::set_up(&case, folder.path());
        let (out, clock) = (folder.path().join("mix.aac"), Instant::now());
        studio.mix(&mix, &out, &CancellationToken::new()).await.unwrap();
        let seconds = clock.elapsed().as_secs_f64();
        let measured = meter::measure(&case, &mix, &out);
        let told = |value: Option<f64>| value.map_or("\u{2013}".to_owned(), |value| format!("{value:.1}"));
        println!(
            "| {} | {:.2} | {:.2} | {} | {} | {} | {:.2} | {seconds:.1} |",
            case.name,
            measured.integrated,
            measured.true_peak,
            told(measured.below),
            told(measured.ducking.map(|(depth, _)| depth)),
            told(measured.ducking.map(|(_, step)| step)),
            measured.click,
        );
    }
}
