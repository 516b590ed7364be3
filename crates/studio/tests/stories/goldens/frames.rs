//! Golden frames, small enough to be kept and large enough to be looked at.

use std::path::Path;

use futures::{StreamExt, stream};
use image::{Rgb, RgbImage};
use studio::Studio;
use studio::footage::{Fit, Footage};
use studio::render::{Format, SceneShot};
use tokio_util::sync::CancellationToken;

use super::{kept, made};
use crate::support::{ffmpeg, shot};

/// Pixels of the squares that are compared.
const SQUARE: u32 = 8;
/// How far the pixels of a square may be from those that are kept, on average, of 255. A frame saved once more as a good JPEG is
/// within it, and so is what another processor rounds otherwise; captions that move by one pixel of the video make 19, colours
/// that turn by four degrees 4.
const TOLERANCE: f64 = 3.0;

/// One golden: a name, what is shot, and which frame of it is kept.
struct Golden {
    name: &'static str,
    shot: SceneShot,
    frame: u32,
}

fn golden(name: &'static str, shot: SceneShot, frame: u32) -> Golden {
    Golden { name, shot, frame }
}

fn goldens(folder: &Path) -> Vec<Golden> {
    let media = |name: &str, kind: Footage| SceneShot { footage: kind, media: Some(folder.join(name)), ..shot("dusk", "", 20) };
    let clip = || Footage::Clip { key: "k".into(), start_ms: 0, credit: None };
    let image = |seed| Footage::Image { key: "k".into(), seed, credit: None };
    let stressed = SceneShot { emphasis: vec!["never".into()], ..shot("ember", "Honey never spoils.", 16) };
    let shape = |format| SceneShot { format, ..shot("silk", "", 4) };
    vec![
        golden("words-spoken", shot("dusk", "Three hearts and blue", 12), 10),
        golden("words-stressed", stressed, 15),
        golden("words-long", shot("dusk", "Donaudampfschifffahrtsgesellschaft", 4), 2),
        golden("backdrop-silk", shot("silk", "", 4), 2),
        golden("backdrop-bokeh", shot("bokeh", "", 4), 2),
        golden("clip-cropped", SceneShot { fit: Fit::Crop, ..media("lying.mp4", clip()) }, 10),
        golden("clip-blurred", SceneShot { fit: Fit::Blur, ..media("lying.mp4", clip()) }, 10),
        golden("still-begins", media("still.png", image(0)), 0),
        golden("still-ends", media("still.png", image(0)), 19),
        golden("fades-out", SceneShot { fade_out_frames: 8, ..shot("dusk", "The end.", 12) }, 8),
        golden("landscape", shape(Format::Landscape), 2),
        golden("square", shape(Format::Square), 2),
    ]
}

pub(super) fn names() -> Vec<String> {
    goldens(Path::new("")).iter().map(|golden| format!("{}.png", golden.name)).collect()
}

/// Renders every golden anew, a few frames of each.
pub(super) async fn make(studio: &Studio, folder: &Path) {
    let source = |source: &str, name: &str| {
        let out = folder.join(name);
        let quick = "-preset ultrafast -pix_fmt yuv420p";
        let options = if name.ends_with("mp4") { quick } else { "-frames:v 1" };
        let options = options.split(' ').collect::<Vec<_>>();
        ffmpeg(&[&["-v", "error", "-f", "lavfi", "-i", source], &options[..], &[&out.to_string_lossy()]].concat());
    };
    source("testsrc2=s=1280x720:r=30,trim=duration=1", "lying.mp4");
    source("testsrc2=s=1200x1600", "still.png");
    let shoot = |golden: Golden| async move {
        let piece = folder.join(format!("{}.mp4", golden.name));
        studio.render_scene(&golden.shot, &piece, &|_, _| {}, &CancellationToken::new()).await.unwrap();
        let select = format!("select=eq(n\\,{}),scale=iw/6:ih/6:flags=area", golden.frame);
        let picture = made(&format!("{}.png", golden.name));
        ffmpeg(&["-v", "error", "-i", &piece.to_string_lossy(), "-vf", &select, "-frames:v", "1", &picture.to_string_lossy()]);
    };
    stream::iter(goldens(folder)).map(shoot).buffer_unordered(2).collect::<()>().await;
}

pub(super) fn differences() -> Vec<String> {
    names().iter().filter_map(|name| difference(name)).collect()
}

/// What is different about a frame; a picture of where goes beside it.
fn difference(name: &str) -> Option<String> {
    let Ok(wanted) = image::open(kept(name)) else { return Some(format!("{name} was not kept yet")) };
    let (wanted, found) = (wanted.into_rgb8(), image::open(made(name)).unwrap().into_rgb8());
    if wanted.dimensions() != found.dimensions() {
        return Some(format!("{name} is of {:?} pixels, must be of {:?}", found.dimensions(), wanted.dimensions()));
    }
    let mut apart = RgbImage::new(wanted.width(), wanted.height());
    for (to, (a, b)) in apart.pixels_mut().zip(wanted.pixels().zip(found.pixels())) {
        *to = Rgb([0, 1, 2].map(|channel| a[channel].abs_diff(b[channel])));
    }
    let (x, y, most) = worst_square(&apart);
    if most <= TOLERANCE {
        return None;
    }
    apart.save(made(&format!("apart-{name}"))).unwrap();
    Some(format!("{name} is off by {most:.1} levels at {x},{y}, may be by {TOLERANCE}; see apart-{name}"))
}

/// Where pixels are furthest apart, and by how much on average over a square.
fn worst_square(apart: &RgbImage) -> (u32, u32, f64) {
    let places = (0..apart.height()).step_by(SQUARE as usize);
    let places = places.flat_map(|y| (0..apart.width()).step_by(SQUARE as usize).map(move |x| (x, y)));
    let mean = |(x, y): (u32, u32)| {
        let (width, height) = (SQUARE.min(apart.width() - x), SQUARE.min(apart.height() - y));
        let inside = (y..y + height).flat_map(|y| (x..x + width).map(move |x| (x, y)));
        let sum: u64 = inside.flat_map(|(x, y)| apart.get_pixel(x, y).0).map(u64::from).sum();
        (x, y, sum as f64 / f64::from(3 * width * height))
    };
    places.map(mean).max_by(|a, b| a.2.total_cmp(&b.2)).unwrap()
}
