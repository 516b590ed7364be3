//! Meadows and fields.

use super::canvas::Canvas;
use super::colour::{Palette, mix, rgb, smooth};
use super::grains::{Grain, grains};
use super::noise::Noise;
use super::{Scene, hills};

/// What grows on a meadow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Crop {
    /// Grass alone.
    Grass,
    /// Flowers among grass.
    Flowers,
    /// Ripe grain.
    Wheat,
}

/// Blades that sway in the wind.
pub(crate) struct Meadow {
    palette: Palette,
    crop: Crop,
    blades: Vec<Grain>,
    ridge: Noise,
}

impl Meadow {
    pub(crate) fn new(palette: Palette, crop: Crop, seed: u64) -> Self {
        let mut blades = grains(seed, 210);
        blades.sort_by(|a, b| a.y.total_cmp(&b.y));
        Self { palette, crop, blades, ridge: Noise::new(seed, 3) }
    }

    fn blade(&self, canvas: &mut Canvas, blade: &Grain, t: f32) {
        let (Palette { far, near, accent, light, .. }, depth) = (self.palette, blade.y);
        let gust = (blade.x * 5.0 - t * 1.3).sin() * 0.6 + blade.sway(0.35 + 0.2 * blade.pace, t) * 0.4;
        let tall = (0.05 + 0.20 * depth) * (0.7 + 0.6 * blade.size);
        let foot = (blade.x * 1.1 - 0.05, 0.60 + 0.5 * depth);
        let knee = (foot.0 + gust * tall * 0.12, foot.1 - tall * 0.55);
        let tip = (foot.0 + gust * tall * 0.4, foot.1 - tall);
        let golden = rgb(0xe2_b04a);
        let green = if self.crop == Crop::Wheat { golden } else { mix(far, near, 0.7) };
        let colour = mix(mix(green, light, 0.25), near, 0.25 + 0.35 * blade.phase);
        let thick = 0.002 + 0.006 * depth;
        canvas.stroke(foot, knee, thick, colour, 1.0);
        canvas.stroke(knee, tip, thick * 0.7, colour, 1.0);
        let size = 0.006 + 0.022 * depth;
        match self.crop {
            Crop::Wheat => canvas.stroke(
                tip,
                (tip.0 + gust * 0.01, tip.1 - size * 1.6),
                size * 0.42,
                mix(golden, light, 0.3 * blade.phase),
                1.0,
            ),
            Crop::Flowers if blade.pace > 0.55 => {
                let petal = [accent, rgb(0xff_d54f), rgb(0xff_ffff), rgb(0xb3_7be8)][(blade.phase * 4.0) as usize % 4];
                for turn in 0..5_u8 {
                    let (sin, cos) = (f32::from(turn) * 1.2566 + blade.phase * 3.0).sin_cos();
                    canvas.disc(
                        (tip.0 + cos * size * 0.7, tip.1 + sin * size * 0.5 * canvas.breadth()),
                        size * 0.55,
                        0.2,
                        petal,
                        0.95,
                    );
                }
                canvas.disc(tip, size * 0.4, 0.2, rgb(0xf9_a825), 1.0);
            }
            Crop::Grass | Crop::Flowers => {}
        }
    }
}

impl Scene for Meadow {
    fn draw(&self, canvas: &mut Canvas, t: f32) {
        let Palette { high, low, light, far, near, .. } = self.palette;
        canvas.sky(&[(0.0, high), (0.55, low), (1.0, low)]);
        canvas.glow((0.3 + 0.4 * self.blades[0].x, 0.25), 0.8, light, 0.25);
        let breadth = canvas.breadth();
        let clouds = |(x, y): (f32, f32)| (x * breadth * 0.5 + t * 0.01, y * 1.2);
        canvas.mist((0.0, 0.5), &self.ridge, clouds, |value, (_, y)| {
            (rgb(0xff_ffff), 0.8 * smooth(0.5, 0.72, value) * (1.0 - 1.9 * y))
        });
        let ground = if self.crop == Crop::Wheat { rgb(0xcf_9a3c) } else { mix(far, near, 0.45) };
        canvas.below(|x| 0.54 - 0.10 * hills(&self.ridge, x * breadth * 0.4), mix(far, low, 0.4), mix(far, near, 0.3));
        canvas.below(
            |x| 0.60 - 0.05 * hills(&self.ridge, x * breadth * 0.3 + 0.5),
            mix(ground, light, 0.25),
            mix(ground, near, 0.6),
        );
        for blade in &self.blades {
            self.blade(canvas, blade, t);
        }
    }
}
