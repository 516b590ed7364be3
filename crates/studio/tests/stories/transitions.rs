//! How one scene takes over from another.

use std::path::{Path, PathBuf};

use studio::footage::Footage;
use studio::render::{Entrance, SceneShot, Transition};
use tokio_util::sync::CancellationToken;

use crate::support::{ffmpeg, folder, shot, stats, studio};

const FRAMES: u32 = 45;

/// A clip of one colour, a second and a half long.
fn clip(folder: &Path, color: &str) -> PathBuf {
    let path = folder.join(format!("{color}.mp4"));
    let source = format!("color={color}:s=540x960:r=30:d=1.5");
    ffmpeg(&["-v", "error", "-f", "lavfi", "-i", &source, "-pix_fmt", "yuv420p", &path.to_string_lossy()]);
    path
}

fn of(key: &str) -> Footage {
    Footage::Clip { key: key.into(), start_ms: 0, credit: None }
}

/// A blue scene that takes over from a red one.
fn blue_after_red(folder: &Path, transition: Transition) -> SceneShot {
    let entrance = Entrance { transition, footage: of("red"), media: Some(clip(folder, "red")), frames: 30 };
    SceneShot {
        footage: of("blue"),
        media: Some(clip(folder, "blue")),
        entrance: Some(entrance),
        ..shot("silk", "Words stay where they are.", FRAMES)
    }
}

#[tokio::test]
async fn given_a_transition_then_the_old_scene_gives_way_to_the_new_one_and_no_frame_is_more_or_less() {
    let (studio, folder) = (studio().await, folder());
    for transition in [Transition::Fade, Transition::Slide, Transition::Zoom, Transition::Whip] {
        let out = folder.path().join(format!("{transition}.mp4"));
        let shot = blue_after_red(folder.path(), transition);
        studio.render_scene(&shot, &out, &|_, _| {}, &CancellationToken::new()).await.unwrap();
        // the place of no caption: red is far from blue in the red difference
        let red = stats(&out, "crop=1080:200:0:1600", "VAVG");
        assert_eq!(red.len(), FRAMES as usize, "{transition}");
        let over = transition.frames(FRAMES) as usize;
        assert!(red[0] > 190.0, "{transition} begins with the old scene: {red:?}");
        assert!(red[over..].iter().all(|&red| red < 120.0), "{transition} is over after {over} frames: {red:?}");
        assert!(red.windows(2).all(|pair| pair[1] <= pair[0] + 1.0), "{transition} only goes forward: {red:?}");
    }
}

#[tokio::test]
async fn given_a_transition_then_the_words_are_drawn_exactly_as_without_it() {
    let (studio, folder) = (studio().await, folder());
    let shot = blue_after_red(folder.path(), Transition::Slide);
    let cut = SceneShot { entrance: None, ..shot.clone() };
    let letters = async |name: &str, shot: &SceneShot| {
        let out = folder.path().join(name);
        studio.render_scene(shot, &out, &|_, _| {}, &CancellationToken::new()).await.unwrap();
        // letters are white or yellow, and neither clip is nearly as bright
        stats(&out, "crop=840:571:120:269,format=gray,lutyuv=y='if(gt(val,150),255,0)'", "YAVG")
    };
    let (slid, cut) = (letters("slid.mp4", &shot).await, letters("cut.mp4", &cut).await);
    assert!(cut.iter().all(|&area| area > 1.0), "there are words on every frame: {cut:?}");
    for (frame, (slid, cut)) in slid.iter().zip(&cut).enumerate() {
        assert!((slid - cut).abs() < 0.6, "frame {frame}: {slid} against {cut}");
    }
}
