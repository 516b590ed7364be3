//! Rain and snow.

use super::canvas::Canvas;
use super::colour::{Palette, mix, rgb, smooth};
use super::grains::{Grain, grains};
use super::noise::Noise;
use super::{Scene, fir, hills};

/// Where the rain is watched from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rain {
    /// Puddles and lamps.
    Street,
    /// Drops on a pane.
    Window,
    /// Lightning over hills.
    Storm,
}

/// Falling rain.
pub(crate) struct Shower {
    palette: Palette,
    kind: Rain,
    drops: Vec<Grain>,
    lights: Vec<Grain>,
    clouds: Noise,
}

impl Shower {
    pub(crate) fn new(palette: Palette, kind: Rain, seed: u64) -> Self {
        Self { palette, kind, drops: grains(seed, 150), lights: grains(seed + 1, 16), clouds: Noise::new(seed, 4) }
    }

    fn street(&self, canvas: &mut Canvas, t: f32) {
        let Palette { light, near, .. } = self.palette;
        canvas.below(|_| 0.78, mix(near, self.palette.low, 0.45), near);
        for drop in &self.drops[..40] {
            let age = (drop.phase + t * 0.9).fract();
            let (x, size) = ((drop.x + (drop.phase + t * 0.9).floor() * 0.37).fract(), 0.004 + 0.045 * age);
            canvas.ring((x, 0.80 + 0.19 * drop.y), (size, size * 0.36), 0.003, light, 0.4 * (1.0 - age));
        }
    }

    fn streaks(&self, canvas: &mut Canvas, t: f32) {
        for drop in &self.drops {
            let (x, y) = drop.drift(-0.06, 0.9 + 0.6 * drop.pace, t, 0.12);
            let long = 0.03 + 0.05 * drop.size;
            canvas.stroke((x, y), (x - long * 0.05, y + long), 0.0022, self.palette.light, 0.16 + 0.22 * drop.size);
        }
    }

    fn glass(&self, canvas: &mut Canvas, t: f32) {
        for drop in &self.drops {
            let slides = if drop.size > 0.72 { 0.02 + 0.05 * drop.pace } else { 0.0 };
            let (x, y) = drop.drift(0.0, slides, t + 3.0 * drop.sway(0.11, t), 0.05);
            let size = 0.006 + 0.017 * drop.size * drop.size;
            if slides > 0.0 {
                canvas.stroke((x, y - 0.16), (x, y), size * 0.45, self.palette.low, 0.22);
            }
            canvas.oval((x, y), (size, size * 1.25), 0.25, mix(self.palette.high, rgb(0), 0.35), 0.6);
            canvas.oval((x, y + size * 0.25), (size * 0.75, size * 0.7), 0.8, self.palette.light, 0.5);
        }
    }

    fn lightning(&self, canvas: &mut Canvas, t: f32) {
        let age = (t + self.lights[0].phase * 3.0).rem_euclid(3.7);
        let flash = (-age * 7.0).exp() + 0.6 * (-(age - 0.28).abs() * 16.0).exp();
        let (mut x, mut y) = (0.25 + 0.5 * self.lights[((t / 3.7) as usize) % 16].x, 0.0);
        for light in &self.lights {
            let next = (x + (light.x - 0.5) * 0.16, y + 0.055);
            canvas.stroke((x, y), next, 0.005, rgb(0xee_f4ff), flash.min(1.0));
            (x, y) = next;
        }
        canvas.glow((x, 0.25), 1.4, self.palette.light, 0.7 * flash);
    }
}

impl Scene for Shower {
    fn draw(&self, canvas: &mut Canvas, t: f32) {
        let Palette { high, low, light, far, near, accent } = self.palette;
        canvas.sky(&[(0.0, high), (0.65, low), (1.0, mix(low, near, 0.6))]);
        let place = |(x, y): (f32, f32)| (x * 0.6 + t * 0.02, y * 0.9);
        canvas.mist((0.0, 0.7), &self.clouds, place, |value, (_, y)| (far, smooth(0.4, 0.7, value) * (0.75 - y)));
        if self.kind != Rain::Storm {
            for (index, lamp) in self.lights.iter().enumerate() {
                let colour = [accent, light, rgb(0xe0_6a55), rgb(0x6f_c5d8)][index % 4];
                let bright = 0.38 + 0.08 * lamp.sway(0.2, t);
                canvas.disc((lamp.x, 0.3 + 0.5 * lamp.y), 0.03 + 0.06 * lamp.size, 0.25, colour, bright);
            }
        }
        match self.kind {
            Rain::Street => self.street(canvas, t),
            Rain::Window => return self.glass(canvas, t),
            Rain::Storm => {
                self.lightning(canvas, t);
                canvas.below(|x| 0.86 - 0.12 * hills(&self.clouds, x * 0.6), mix(near, far, 0.3), near);
            }
        }
        self.streaks(canvas, t);
    }
}

/// Snow over hills and firs.
pub(crate) struct Snow {
    palette: Palette,
    flakes: Vec<Grain>,
    firs: Vec<Grain>,
    ridge: Noise,
}

impl Snow {
    pub(crate) fn new(palette: Palette, seed: u64) -> Self {
        Self { palette, flakes: grains(seed, 170), firs: grains(seed + 1, 22), ridge: Noise::new(seed, 4) }
    }
}

impl Scene for Snow {
    fn draw(&self, canvas: &mut Canvas, t: f32) {
        let Palette { high, low, light, far, near, .. } = self.palette;
        canvas.sky(&[(0.0, high), (0.6, low), (1.0, light)]);
        let breadth = canvas.breadth();
        for layer in 0..3 {
            let depth = layer as f32;
            let top = |x: f32| {
                0.46 + 0.14 * depth
                    - (0.16 - 0.03 * depth) * hills(&self.ridge, x * breadth * 0.4 + depth * 0.31 + t * 0.001 * (depth + 1.0))
            };
            canvas.below(top, mix(far, light, 0.3 + 0.3 * depth), mix(light, low, 0.3));
            for tree in self.firs.iter().skip(layer * 7).take(7) {
                let x = (tree.x - t * 0.001 * (depth + 1.0) / (breadth * 0.4)).rem_euclid(1.2) - 0.1;
                fir(
                    canvas,
                    (x, top(x) + 0.02 + 0.04 * tree.y),
                    0.09 + 0.07 * depth * (0.5 + tree.size),
                    mix(far, near, 0.25 + 0.35 * depth),
                    Some(light),
                );
            }
        }
        for flake in &self.flakes {
            let near = flake.size * flake.size;
            let (x, y) = flake.drift(0.01, 0.05 + 0.13 * near + 0.03 * flake.pace, t, 0.05);
            canvas.disc((x + 0.012 * flake.sway(0.25, t), y), 0.003 + 0.010 * near, 0.7, rgb(0xff_ffff), 0.9 - 0.3 * near);
        }
    }
}
