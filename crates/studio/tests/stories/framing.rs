//! What draws the eye is seen in every shape of video.

use std::path::{Path, PathBuf};

use strum::IntoEnumIterator;
use studio::Studio;
use studio::footage::{Fit, Footage};
use studio::render::Format;
use tokio_util::sync::CancellationToken;

use crate::support::{ffmpeg, folder, shot, studio};

/// A film of a grey wall with red boxes, each a tenth of its width, that begin at these parts of it.
fn film(folder: &Path, boxes: &[f64]) -> PathBuf {
    let path = folder.join("film.mp4");
    let draw: Vec<String> =
        boxes.iter().map(|left| format!(",drawbox=x=iw*{left}:y=ih*0.4:w=iw/10:h=iw/10:c=red:t=fill")).collect();
    let source = format!("color=c=gray:s=1280x720:r=10:d=1{}", draw.join(""));
    ffmpeg(&["-v", "error", "-f", "lavfi", "-i", &source, "-c:v", "libx264", "-preset", "ultrafast", path.to_str().unwrap()]);
    path
}

/// Renders the film and gives the share of the frame that is red.
async fn red(studio: &Studio, film: &Path, format: Format, fit: Fit) -> f64 {
    let out = film.with_file_name(format!("{format}.mp4"));
    let mut shot = shot("silk", "", 2);
    (shot.format, shot.fit, shot.media) = (format, fit, Some(film.to_owned()));
    shot.footage = Footage::Clip { key: "film".into(), start_ms: 0, credit: None };
    studio.render_scene(&shot, &out, &|_, _| {}, &CancellationToken::new()).await.unwrap();
    let raw = out.with_extension("raw");
    let grab = ["-frames:v", "1", "-vf", "scale=iw/8:-2,format=rgb24", "-f", "rawvideo", raw.to_str().unwrap()];
    ffmpeg(&[&["-v", "error", "-i", out.to_str().unwrap()], grab.as_slice()].concat());
    let pixels = std::fs::read(raw).unwrap();
    let red = pixels.chunks(3).filter(|pixel| pixel[0] > 180 && pixel[1] < 70).count();
    red as f64 * 3.0 / pixels.len() as f64
}

/// The share of the frame that a box takes in a picture as wide as `wide` of its frames, and as high as `high`.
fn share(wide: f64, high: f64) -> f64 {
    0.1 * wide * 0.1 * 16.0 / 9.0 * high
}

#[tokio::test]
async fn given_a_subject_at_the_side_then_every_format_shows_all_of_it() {
    let (studio, folder) = (studio().await, folder());
    let film = film(folder.path(), &[0.82]);
    for format in Format::iter() {
        let (width, height) = format.size();
        let wide = (16.0 / 9.0 * f64::from(height) / f64::from(width)).max(1.0);
        let (seen, whole) = (red(&studio, &film, format, Fit::Auto).await, share(wide, 1.0));
        assert!((seen / whole - 1.0).abs() < 0.1, "{format}: {seen} of {whole}");
    }
}

#[tokio::test]
async fn given_subjects_at_both_sides_then_the_picture_is_shown_whole_unless_a_cut_is_wanted() {
    let (studio, folder) = (studio().await, folder());
    let film = film(folder.path(), &[0.05, 0.85]);
    // as wide as the frame, the picture is 608 of 1920 pixels high
    let whole = 2.0 * share(1.0, 608.0 / 1920.0);
    let seen = red(&studio, &film, Format::Vertical, Fit::Auto).await;
    assert!((seen / whole - 1.0).abs() < 0.15, "{seen} of {whole}");
    let cut = red(&studio, &film, Format::Vertical, Fit::Crop).await;
    assert!((cut / share(3.16, 1.0) - 1.0).abs() < 0.1, "{cut}");
}
