//! Paints a landscape: hills under a sky, in colours and forms that follow the words.

use std::ffi::OsStr;

use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};
use sha2::{Digest as _, Sha256};

use crate::app::Sandbox;
use crate::tool::{Program, Trouble, whole};

/// Pixels of the result for one of the painting, each way; it is scaled smoothly.
const SCALE: u32 = 8;

/// Kinds of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Png,
    Jpeg,
    Webp,
}

/// What is to be painted.
pub(super) struct Wish<'a> {
    pub(super) seed: String,
    pub(super) prompt: &'a str,
    /// Both divisible by 16.
    pub(super) size: (u32, u32),
    pub(super) kind: Kind,
    /// Without a sky.
    pub(super) transparent: bool,
}

type Colour = [f64; 3];

/// Words, and the colours of sky, horizon and land that go with them.
const PALETTES: [(&[&str], [Colour; 3]); 7] = [
    (&["night", "moon", "star", "dark"], [[12.0, 16.0, 48.0], [60.0, 62.0, 110.0], [18.0, 24.0, 44.0]]),
    (&["ocean", "sea", "water", "river", "lake", "rain"], [[70.0, 140.0, 200.0], [190.0, 225.0, 235.0], [18.0, 78.0, 116.0]]),
    (&["forest", "tree", "garden", "leaf", "plant", "green"], [[120.0, 180.0, 200.0], [225.0, 235.0, 200.0], [30.0, 84.0, 52.0]]),
    (&["fire", "sunset", "sunrise", "coffee", "lamp", "autumn"], [[90.0, 50.0, 90.0], [250.0, 170.0, 100.0], [92.0, 46.0, 40.0]]),
    (&["snow", "winter", "ice", "mountain"], [[130.0, 160.0, 200.0], [235.0, 240.0, 248.0], [120.0, 140.0, 170.0]]),
    (&["desert", "sand", "beach", "field"], [[110.0, 170.0, 215.0], [250.0, 225.0, 180.0], [190.0, 140.0, 84.0]]),
    (&["city", "street", "road", "train", "bridge"], [[60.0, 74.0, 110.0], [220.0, 170.0, 150.0], [44.0, 48.0, 66.0]]),
];

/// The picture as a file.
pub(super) async fn paint(app: &Sandbox, wish: &Wish<'_>) -> Result<Vec<u8>, Trouble> {
    let (width, height) = (wish.size.0 / SCALE, wish.size.1 / SCALE);
    let pixels = Scene::new(wish).pixels(width, height);
    let (codec, format) = match wish.kind {
        Kind::Png => ("png", "rgba"),
        Kind::Jpeg => ("mjpeg", "yuvj420p"),
        Kind::Webp => ("libwebp", "yuva420p"),
    };
    let read = format!("-f rawvideo -pix_fmt rgba -s {width}x{height} -i pipe:0");
    let scale = format!("-vf scale={}:{}:flags=bicubic", wish.size.0, wish.size.1);
    let written = format!("-frames:v 1 -pix_fmt {format} -q:v 3 -c:v {codec} -f image2pipe pipe:1");
    let line = format!("-hide_banner -loglevel error {read} {scale} {written}");
    let words: Vec<&str> = line.split(' ').collect();
    let arguments: Vec<&(dyn AsRef<OsStr> + Sync)> = words.iter().map(|word| word as _).collect();
    let turn = app.tools.turn().await;
    app.tools.run(&turn, Program::Ffmpeg, &arguments, whole(pixels)).await
}

/// What the painter sees.
struct Scene {
    colours: [Colour; 3],
    /// Place of the sun or moon, and its size; parts of the width and the height.
    sun: (f64, f64, f64),
    /// Hills from the farthest to the nearest: height, roughness, and where their waves begin.
    hills: Vec<(f64, f64, f64)>,
    transparent: bool,
}

impl Scene {
    fn new(wish: &Wish) -> Self {
        let mut random = StdRng::from_seed(Sha256::digest(&wish.seed).into());
        let words = wish.prompt.to_lowercase();
        let named = PALETTES.iter().find(|(names, _)| names.iter().any(|name| words.contains(name)));
        let mut colours = named.unwrap_or(&PALETTES[random.random_range(0..PALETTES.len())]).1;
        for value in colours.iter_mut().flatten() {
            *value = (*value + random.random_range(-14.0..14.0)).clamp(0.0, 255.0);
        }
        let sun = (random.random_range(0.15..0.85), random.random_range(0.15..0.4), random.random_range(0.04..0.1));
        let count = random.random_range(3..=5);
        let hills = (0..count).map(|at| {
            let base = 0.48 + 0.42 * f64::from(at) / f64::from(count);
            (base, random.random_range(0.02..0.09), random.random_range(0.0..20.0))
        });
        Self { colours, sun, hills: hills.collect(), transparent: wish.transparent }
    }

    /// Four bytes for each pixel, row by row.
    fn pixels(&self, width: u32, height: u32) -> Vec<u8> {
        let aspect = f64::from(height) / f64::from(width);
        let mut bytes = Vec::with_capacity((width * height * 4) as usize);
        for row in 0..height {
            for column in 0..width {
                let (x, y) = (f64::from(column) / f64::from(width), f64::from(row) / f64::from(height));
                let (colour, alpha) = self.at(x, y, aspect, 1.0 / f64::from(height));
                bytes.extend(colour.map(|value| value as u8));
                bytes.push(alpha);
            }
        }
        bytes
    }

    /// The colour at a place; edges are as soft as a pixel, so that they have no steps when they are scaled.
    fn at(&self, x: f64, y: f64, aspect: f64, pixel: f64) -> (Colour, u8) {
        let sky = mix(self.colours[0], self.colours[1], (y / 0.55).min(1.0));
        let away = (x - self.sun.0).hypot((y - self.sun.1) * aspect) / self.sun.2;
        let disc = ((1.0 - away) * self.sun.2 / (pixel * aspect) + 0.5).clamp(0.0, 1.0);
        let glow = 0.6 / (away.max(1.0).powi(2) + 0.6);
        let mut colour = mix(sky, [255.0, 246.0, 220.0], glow + (0.95 - glow) * disc);
        let mut land = 0.0_f64;
        for (place, (base, rough, begin)) in self.hills.iter().enumerate() {
            let covered = ((y - base + rough * wave(x, *begin)) / pixel + 0.5).clamp(0.0, 1.0);
            let haze = mix(self.colours[1], self.colours[2], (place as f64 + 1.0) / self.hills.len() as f64);
            colour = mix(colour, mix(haze, [0.0; 3], (y - base).max(0.0) * 0.6), covered);
            land = land.max(covered);
        }
        (colour, if self.transparent { (land * 255.0) as u8 } else { 255 })
    }
}

/// Between -1 and 1, without corners.
fn wave(x: f64, begin: f64) -> f64 {
    0.6 * (x * 5.0 + begin).sin() + 0.3 * (x * 13.0 + begin * 2.0).sin() + 0.1 * (x * 31.0 + begin * 3.0).sin()
}

fn mix(one: Colour, other: Colour, part: f64) -> Colour {
    let part = part.clamp(0.0, 1.0);
    [0, 1, 2].map(|at| one[at] * (1.0 - part) + other[at] * part)
}
