//! The program that holds the studio: this test binary, started again for this one test, with a folder to work in.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

use futures::future::try_join_all;
use studio::footage::Footage;
use studio::render::{Mix, SceneAudio, SceneShot};
use studio::{Studio, StudioError};
use tokio_util::sync::CancellationToken;

use super::Way;
use crate::support::{shot, studio};

/// Frames of each of the two scenes.
const FRAMES: u32 = 24;
/// What the program says when it begins to render, and when the video has its name.
pub(super) const BEGUN: &str = "render begun";
pub(super) const DONE: &str = "render done";

/// What the program does with itself, by the file `order` in its folder: `WAY MILLISECONDS`.
fn order() -> Option<(Way, Duration)> {
    let text = std::fs::read_to_string("order").unwrap();
    let (way, after) = text.split_once(' ').unwrap();
    let way = [Way::Cancel, Way::Drop].into_iter().find(|known| format!("{known:?}") == way)?;
    Some((way, Duration::from_millis(after.parse().unwrap())))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "the program that the other stories of this file start and kill"]
async fn child_that_renders() {
    let studio = studio().await;
    say(BEGUN);
    let cancel = CancellationToken::new();
    let render = make(&studio, Path::new("scratch"), &cancel);
    match order() {
        None => render.await.unwrap(),
        Some((Way::Drop, after)) => {
            if tokio::time::timeout(after, render).await.is_err() {
                return;
            }
        }
        Some((_, after)) => {
            let strike = async {
                tokio::time::sleep(after).await;
                cancel.cancel();
            };
            if let (Err(error), ()) = tokio::join!(render, strike) {
                assert!(matches!(error, StudioError::Cancelled), "{error:?}");
                return;
            }
        }
    }
    std::fs::rename("scratch/video.mp4", "store/video.mp4").unwrap();
    say(DONE);
}

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").unwrap();
    out.flush().unwrap();
}

/// Pieces side by side, the sound, both joined; what has its name from before is used as it is, as a worker does.
async fn make(studio: &Studio, scratch: &Path, cancel: &CancellationToken) -> Result<(), StudioError> {
    let clip = Footage::Clip { key: "clip".into(), start_ms: 0, credit: None };
    let shots = [
        SceneShot { footage: clip, media: Some("clip.mp4".into()), ..shot("dusk", "Killed in the", FRAMES) },
        shot("dusk", "middle of it.", FRAMES),
    ];
    let pieces: Vec<PathBuf> = (0..shots.len()).map(|index| PathBuf::from(format!("store/{index}.mp4"))).collect();
    let draw = |(index, shot): (usize, &SceneShot)| {
        let (shot, drawn, kept) = (shot.clone(), scratch.join(format!("{index}.mp4")), pieces[index].clone());
        async move {
            if !kept.exists() {
                studio.render_scene(&shot, &drawn, &|_, _| {}, cancel).await?;
                std::fs::rename(drawn, kept).unwrap();
            }
            Ok::<_, StudioError>(())
        }
    };
    try_join_all(shots.iter().enumerate().map(draw)).await?;
    let sound = Path::new("store/sound.aac");
    if !sound.exists() {
        let audio = [0, 1].map(|_| SceneAudio { wav: "voice.wav".into(), frames: FRAMES, lead_ms: 0 });
        studio.mix(&Mix::of(audio.to_vec()), &scratch.join("sound.aac"), cancel).await?;
        std::fs::rename(scratch.join("sound.aac"), sound).unwrap();
    }
    studio.join(&pieces, sound, "Kills", &scratch.join("video.mp4"), cancel).await
}
