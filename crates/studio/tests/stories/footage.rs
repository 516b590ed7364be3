//! Backdrops move and leave text readable; the person's own media fill the frame.

use std::path::{Path, PathBuf};

use studio::Studio;
use studio::footage::{Footage, MediaKind, backdrops};
use tokio_util::sync::CancellationToken;

use crate::support::{ffmpeg, folder, shot, stats, studio};

async fn render(studio: &Studio, shot: &studio::render::SceneShot, out: &Path) {
    studio.render_scene(shot, out, &|_, _| {}, &CancellationToken::new()).await.unwrap();
}

fn clip(folder: &Path, size: &str, seconds: &str) -> PathBuf {
    let path = folder.join("clip.mp4");
    let source = format!("color=c=orange:s={size}:r=25:d={seconds}");
    ffmpeg(&["-v", "error", "-f", "lavfi", "-i", &source, "-c:v", "libx264", "-preset", "ultrafast", &path.to_string_lossy()]);
    path
}

#[tokio::test]
async fn every_backdrop_moves_has_colour_and_leaves_white_text_readable() {
    let (studio, folder) = (studio().await, folder());
    for backdrop in backdrops() {
        let out = folder.path().join(format!("{}.mp4", backdrop.slug));
        render(&studio, &shot(backdrop.slug, "", 24), &out).await;
        let behind_text = stats(&out, "crop=840:571:120:269,scale=210:142", "YAVG");
        assert_eq!(behind_text.len(), 24, "{}", backdrop.slug);
        assert!(behind_text.iter().all(|&light| (17.0..150.0).contains(&light)), "{}: {behind_text:?}", backdrop.slug);
        let color = stats(&out, "scale=180:320", "SATAVG");
        assert!(color.iter().all(|&saturation| saturation > 3.0), "{}: {color:?}", backdrop.slug);
        let motion: f64 = stats(&out, "scale=180:320", "YDIF").iter().sum();
        assert!(motion > 1.0, "{} stands still: {motion}", backdrop.slug);
    }
}

#[tokio::test]
async fn given_a_short_wide_clip_then_it_fills_the_frame_for_the_whole_scene() {
    let (studio, folder) = (studio().await, folder());
    let media = clip(folder.path(), "640x360", "1");
    let out = folder.path().join("scene.mp4");
    let mut shot = shot("silk", "A clip.", 75);
    shot.footage = Footage::Clip { key: "clip".into(), start_ms: 200, credit: None };
    shot.media = Some(media);
    render(&studio, &shot, &out).await;
    for corner in ["crop=64:64:0:0", "crop=64:64:1016:0", "crop=64:64:0:1856", "crop=64:64:1016:1856"] {
        let light = stats(&out, corner, "YMAX");
        assert_eq!(light.len(), 75);
        assert!(light.iter().all(|&brightest| brightest > 40.0), "a black bar at {corner}");
    }
}

#[tokio::test]
async fn given_an_image_then_it_is_zoomed_for_the_whole_scene() {
    let (studio, folder) = (studio().await, folder());
    let image = folder.path().join("image.png");
    ffmpeg(&["-v", "error", "-f", "lavfi", "-i", "testsrc2=s=800x600:r=1:d=1", "-frames:v", "1", &image.to_string_lossy()]);
    let info = studio.probe(&image).await.unwrap();
    assert_eq!((info.kind, info.width, info.height, info.duration_ms), (MediaKind::Image, 800, 600, 0));
    let out = folder.path().join("scene.mp4");
    let mut shot = shot("silk", "An image.", 30);
    shot.footage = Footage::Image { key: "image".into(), seed: 0, credit: None };
    shot.media = Some(image);
    render(&studio, &shot, &out).await;
    let motion = stats(&out, "null", "YDIF");
    assert_eq!(motion.len(), 30);
    assert!(motion[5..].iter().all(|&change| change > 0.05), "{motion:?}");
}

/// How much of a strip is white tells where the edge between black and white is, to a part of a pixel.
#[tokio::test]
async fn given_an_image_then_it_moves_evenly_and_does_not_shake() {
    let (studio, folder) = (studio().await, folder());
    let image = folder.path().join("edge.png");
    let edge = "nullsrc=s=1080x1920,geq=lum='if(lt(X,600),16,235)':cb=128:cr=128";
    ffmpeg(&["-v", "error", "-f", "lavfi", "-i", edge, "-frames:v", "1", &image.to_string_lossy()]);
    for seed in [2, 7] {
        let out = folder.path().join("scene.mp4");
        let mut shot = shot("silk", "", 75);
        shot.footage = Footage::Image { key: "image".into(), seed, credit: None };
        shot.media = Some(image.clone());
        render(&studio, &shot, &out).await;
        let light = stats(&out, "crop=240:512:480:1200", "YAVG");
        let place: Vec<f64> = light.iter().map(|light| 240.0 * (light - 16.0) / (235.0 - 16.0)).collect();
        assert_eq!(place.len(), 75);
        assert!((place[74] - place[0]).abs() > 10.0, "{seed}: {place:?}");
        let steps: Vec<f64> = place.windows(2).map(|pair| pair[1] - pair[0]).collect();
        let uneven = steps.windows(2).map(|pair| (pair[1] - pair[0]).abs()).fold(0.0, f64::max);
        assert!(uneven < 0.5, "{seed}: {uneven} in {steps:?}");
    }
}

#[tokio::test]
async fn given_a_video_file_then_it_is_measured_and_other_files_are_refused() {
    let (studio, folder) = (studio().await, folder());
    let info = studio.probe(&clip(folder.path(), "320x240", "2")).await.unwrap();
    assert_eq!((info.kind, info.width, info.height, info.duration_ms), (MediaKind::Video, 320, 240, 2000));
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let refusal = |path: PathBuf| {
        let studio = studio.clone();
        async move { studio.probe(&path).await.unwrap_err().code() }
    };
    assert_eq!(refusal(write("text.mp4", b"these are only words")).await, "media_not_readable");
    let list = format!("#EXTM3U\n#EXTINF:1,\nfile://{}\n", folder.path().join("clip.mp4").display());
    assert_eq!(refusal(write("list.m3u8", list.as_bytes())).await, "media_not_readable", "a list may name any file");
    assert_eq!(refusal(clip(folder.path(), "160x90", "1")).await, "media_too_small");
}

#[tokio::test]
async fn given_recordings_then_they_are_measured_and_a_file_of_sound_is_no_footage() {
    let (studio, folder) = (studio().await, folder());
    for (name, codec) in
        [("a.mp3", "libmp3lame"), ("a.wav", "pcm_s16le"), ("a.m4a", "aac"), ("a.ogg", "libvorbis"), ("a.flac", "flac")]
    {
        let path = folder.path().join(name);
        ffmpeg(&["-v", "error", "-f", "lavfi", "-i", "sine=d=2:r=44100", "-c:a", codec, &path.to_string_lossy()]);
        let info = studio.probe(&path).await.unwrap();
        assert_eq!((info.kind, info.width, info.height), (MediaKind::Audio, 0, 0), "{name}");
        assert!(info.duration_ms.abs_diff(2000) < 60, "{name}: {} ms", info.duration_ms);
        let out = folder.path().join("sound.jpg");
        assert_eq!(studio.thumbnail(&path, 0, &out).await.unwrap_err().code(), "media_not_readable", "{name}");
        assert!(!out.exists(), "{name}");
    }
}

#[tokio::test]
async fn given_media_then_their_thumbnails_are_small_and_upright_as_they_are_and_never_enlarged() {
    let (studio, folder) = (studio().await, folder());
    let out = folder.path().join("thumbnail.jpg");
    for (size, expected) in [("1280x720", (480, 270)), ("720x1280", (270, 480)), ("320x240", (320, 240))] {
        studio.thumbnail(&clip(folder.path(), size, "2"), 500, &out).await.unwrap();
        let info = studio.probe(&out).await.unwrap();
        assert_eq!((info.kind, (info.width, info.height)), (MediaKind::Image, expected), "{size}");
    }
    std::fs::remove_file(&out).unwrap();
    let beyond = studio.thumbnail(&clip(folder.path(), "320x240", "1"), 9000, &out).await.unwrap_err();
    assert_eq!(beyond.code(), "media_not_readable");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "only the clip is there");
}

#[tokio::test]
async fn given_a_clip_that_begins_black_then_its_scene_begins_behind_that() {
    let (studio, folder) = (studio().await, folder());
    let path = folder.path().join("dark.mp4");
    let source = "testsrc2=s=320x568:r=25:d=4,drawbox=c=black:t=fill:enable='lt(t,1.2)+between(t,2,3)'";
    ffmpeg(&["-v", "error", "-f", "lavfi", "-i", source, "-c:v", "libx264", "-preset", "ultrafast", &path.to_string_lossy()]);
    let start = async |from, latest| studio.past_black(&path, from, latest).await.unwrap();
    assert!((1_200..1_300).contains(&start(0, 2_000).await));
    assert!((1_200..1_300).contains(&start(1_000, 2_000).await));
    assert_eq!(start(1_500, 2_000).await, 1_500, "it is bright there");
    assert_eq!(start(0, 1_000).await, 0, "later there is not enough left");
}
