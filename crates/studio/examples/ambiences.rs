//! Writes every generated ambience to a folder, to be listened to: `cargo run --release -p studio --example ambiences -- FOLDER`.

use std::path::PathBuf;
use std::time::Instant;

use clap::Parser;
use studio::Studio;
use studio::render::{FPS, Music, MusicSource};
use studio::sound::ambiences;
use tokio_util::sync::CancellationToken;

#[derive(Parser)]
struct Listen {
    /// Where the files go
    folder: PathBuf,
    /// How long each is
    #[arg(long, default_value_t = 60)]
    seconds: u32,
    /// Chooses key and chords
    #[arg(long, default_value_t = 1)]
    seed: u32,
    #[command(flatten)]
    studio: settings::Studio,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let listen: Listen = settings::load();
    std::fs::create_dir_all(&listen.folder)?;
    let studio = Studio::open(&listen.studio).await?;
    for ambience in ambiences() {
        let clock = Instant::now();
        let music = Music::new(MusicSource::Ambience { slug: ambience.slug.to_owned(), seed: listen.seed });
        let out = listen.folder.join(format!("{}.aac", ambience.slug));
        let loudness = studio.music_preview(&music, listen.seconds * FPS, &out, &CancellationToken::new()).await?;
        eprintln!("{:12} {:.2} s  {loudness:?}", ambience.slug, clock.elapsed().as_secs_f64());
    }
    Ok(())
}
