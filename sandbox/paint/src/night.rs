//! Stars, the moon, and lights out of focus.

use super::canvas::Canvas;
use super::colour::{Palette, mix, rgb, smooth};
use super::grains::{Grain, grains};
use super::noise::Noise;
use super::{Scene, fir, hills};

/// The night sky.
pub(crate) struct Stars {
    palette: Palette,
    moon: bool,
    points: Vec<Grain>,
    dust: Noise,
}

impl Stars {
    pub(crate) fn new(palette: Palette, moon: bool, seed: u64) -> Self {
        Self { palette, moon, points: grains(seed, 210), dust: Noise::new(seed, 4) }
    }

    fn milky_way(&self, canvas: &mut Canvas, t: f32) {
        let Palette { light, accent, .. } = self.palette;
        let glow = mix(mix(light, accent, 0.2), rgb(0x8a_90ff), 0.35);
        let place = |(x, y): (f32, f32)| (x * 0.6 + t * 0.002, y * 0.8 - t * 0.002);
        canvas.mist((0.0, 0.85), &self.dust, place, |value, (x, y)| {
            let band = 1.0 - ((x - 0.2 - 0.6 * (1.0 - y) - t * 0.004).abs() / 0.33).min(1.0);
            (glow, 0.62 * band * band * smooth(0.3, 0.7, value))
        });
    }

    fn moonlight(&self, canvas: &mut Canvas, t: f32) {
        let Palette { light, far, .. } = self.palette;
        let (x, y, size) = (0.35 + 0.3 * self.points[0].x, 0.30 - 0.002 * t, 0.17);
        canvas.glow((x, y), 0.7, light, 0.35);
        canvas.disc((x, y), size, 0.05, mix(light, rgb(0xff_f4d8), 0.5), 1.0);
        for crater in &self.points[1..12] {
            let (sin, cos) = (crater.phase * std::f32::consts::TAU).sin_cos();
            let reach = size * 0.75 * crater.x.sqrt();
            let at = (x + cos * reach / canvas.breadth().max(1.0), y + sin * reach * canvas.breadth().min(1.0));
            canvas.disc(at, 0.012 + 0.03 * crater.size, 0.5, mix(light, far, 0.4), 0.4);
        }
        let place = |(x, y): (f32, f32)| (x * 0.5 + t * 0.012, y * 1.5);
        canvas.mist((0.15, 0.6), &self.dust, place, |value, (_, y)| {
            (mix(far, light, 0.3), 0.55 * smooth(0.5, 0.75, value) * (1.0 - ((y - 0.38) / 0.22).abs()).max(0.0))
        });
    }
}

impl Scene for Stars {
    fn draw(&self, canvas: &mut Canvas, t: f32) {
        let Palette { high, low, near, .. } = self.palette;
        canvas.sky(&[(0.0, high), (0.85, low), (1.0, low)]);
        if !self.moon {
            self.milky_way(canvas, t);
        }
        let (sin, cos) = (t * 0.012).sin_cos();
        for star in &self.points {
            let (dx, dy) = ((star.x - 0.5) * 1.7, (star.y - 0.5) * 1.7);
            let at = (0.5 + dx * cos - dy * sin, 0.5 + dx * sin + dy * cos);
            let bright = 0.72 + 0.28 * star.sway(0.3 + star.pace, t);
            let size = 0.0028 + 0.0045 * star.size.powi(4);
            canvas.glow(at, size * 5.0, rgb(0xcf_dcff), 0.6 * bright * star.size);
            canvas.disc(at, size, 0.6, mix(rgb(0xff_ffff), rgb(0xff_d8a8), star.phase * 0.6), bright);
        }
        if self.moon {
            self.moonlight(canvas, t);
        }
        let edge = |x: f32| 0.90 - 0.14 * hills(&self.dust, x * 0.5);
        canvas.below(edge, near, near);
        for tree in &self.points[..16] {
            fir(canvas, (tree.x, edge(tree.x) + 0.03), 0.06 + 0.09 * tree.size, near, None);
        }
    }
}

/// Lights out of focus.
pub(crate) struct Bokeh {
    palette: Palette,
    lights: Vec<Grain>,
}

impl Bokeh {
    pub(crate) fn new(palette: Palette, seed: u64) -> Self {
        Self { palette, lights: grains(seed, 44) }
    }
}

impl Scene for Bokeh {
    fn draw(&self, canvas: &mut Canvas, t: f32) {
        let Palette { high, low, light, far, accent, .. } = self.palette;
        canvas.sky(&[(0.0, high), (0.6, low), (1.0, far)]);
        for (index, lamp) in self.lights.iter().enumerate() {
            let colour = [accent, light, mix(accent, rgb(0xff_5f7a), 0.6), mix(light, rgb(0x7a_8cff), 0.5)][index % 4];
            let (x, y) = lamp.drift(0.012 * (lamp.pace - 0.5), -0.022 * (0.3 + lamp.pace), t, 0.15);
            let (size, bright) = (0.03 + 0.10 * lamp.size, 0.22 + 0.13 * lamp.sway(0.15 + 0.2 * lamp.pace, t));
            canvas.disc((x, y), size, 0.15, colour, bright);
            canvas.ring((x, y), (size * 0.94, size * 0.94), 0.007, mix(colour, rgb(0xff_ffff), 0.4), bright * 0.6);
        }
    }
}
