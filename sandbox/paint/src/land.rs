//! Mountains and woods.

use super::canvas::Canvas;
use super::colour::{Palette, mix, rgb, smooth};
use super::grains::{Grain, grains};
use super::noise::Noise;
use super::{Scene, hills};

/// Ridges behind ridges.
pub(crate) struct Ridges {
    palette: Palette,
    /// Dunes are smooth, mountains are not.
    smooth: bool,
    coarse: Noise,
    fine: Noise,
    sun: Grain,
}

impl Ridges {
    pub(crate) fn new(palette: Palette, smooth: bool, seed: u64) -> Self {
        Self { palette, smooth, coarse: Noise::new(seed, 2), fine: Noise::new(seed + 1, 5), sun: grains(seed, 1)[0] }
    }

    fn top(&self, layer: f32, x: f32) -> f32 {
        let along = x * 0.3 + layer * 0.37;
        if self.smooth {
            let wave = (along * 9.0 + layer).sin() * 0.6 + (along * 4.1 - layer * 2.0).sin() * 0.4;
            return 0.44 + 0.11 * layer - 0.06 * wave;
        }
        // a fold in the noise is a peak
        let fold = |noise: &Noise, at: f32| 1.0 - (hills(noise, at) * 2.0 - 1.0).abs();
        let peak = fold(&self.coarse, along) * 0.7 + fold(&self.fine, along * 1.7) * 0.3;
        0.58 + 0.09 * layer - (0.42 - 0.07 * layer) * peak
    }
}

impl Scene for Ridges {
    fn draw(&self, canvas: &mut Canvas, t: f32) {
        let Palette { high, low, light, far, near, .. } = self.palette;
        canvas.sky(&[(0.0, high), (0.6, low), (1.0, low)]);
        let sun = (0.2 + 0.6 * self.sun.x, 0.16 + 0.14 * self.sun.y);
        canvas.glow(sun, 0.85, light, 0.3);
        canvas.disc(sun, 0.05, 0.4, mix(light, rgb(0xff_ffff), 0.6), 0.9);
        let breadth = canvas.breadth();
        let clouds = |(x, y): (f32, f32)| (x * breadth * 0.4 + t * 0.008, y * 1.3);
        canvas.mist((0.0, 0.5), &self.coarse, clouds, |value, (_, y)| {
            (mix(light, rgb(0xff_ffff), 0.3), 0.6 * smooth(0.52, 0.75, value) * (1.0 - 2.0 * y))
        });
        for layer in 0..5_u8 {
            let depth = f32::from(layer);
            let colour = mix(mix(far, low, 0.55), near, depth / 4.0);
            let pan = t * 0.004 * (1.0 + depth);
            canvas.below(
                |x| self.top(depth, x * breadth + pan),
                colour,
                mix(colour, low, if self.smooth { 0.0 } else { 0.45 - 0.1 * depth }),
            );
            if layer < 4 {
                let fog = |(x, y): (f32, f32)| (x * breadth * 0.5 - t * 0.012 + depth * 0.2, y * 1.4);
                let middle = 0.56 + 0.1 * depth;
                canvas.mist((middle - 0.12, middle + 0.12), &self.fine, fog, |value, (_, y)| {
                    (mix(low, light, 0.3), 0.5 * smooth(0.4, 0.7, value) * (1.0 - ((y - middle) / 0.12).abs()))
                });
            }
        }
    }
}

/// Trunks, light between them and what falls.
pub(crate) struct Forest {
    palette: Palette,
    trunks: Vec<Grain>,
    motes: Vec<Grain>,
    leaves: Noise,
}

impl Forest {
    pub(crate) fn new(palette: Palette, seed: u64) -> Self {
        Self { palette, trunks: grains(seed, 26), motes: grains(seed + 1, 44), leaves: Noise::new(seed, 7) }
    }

    fn trees(&self, canvas: &mut Canvas, layer: usize, t: f32) {
        let (Palette { low, far, near, .. }, depth) = (self.palette, layer as f32 / 2.0);
        let colour = mix(mix(far, low, 0.45), near, depth);
        let ground = 0.72 + 0.13 * depth;
        for trunk in self.trunks.iter().skip(layer * 9).take([9, 7, 4][layer]) {
            let x = (trunk.x + t * (0.004 + 0.008 * depth)).rem_euclid(1.3) - 0.15;
            let (foot, thick) = (ground + 0.05 * trunk.y, (0.010 + 0.034 * depth) * (0.7 + 0.6 * trunk.size));
            let lean = (trunk.pace - 0.5) * 0.07;
            canvas.stroke((x, foot + 0.02), (x + lean, -0.1), thick, colour, 1.0);
            let bough = 0.25 + 0.3 * trunk.phase;
            canvas.stroke(
                (x + lean * 0.6, bough),
                (x + 0.16 * (trunk.phase - 0.5).signum(), bough - 0.13),
                thick * 0.35,
                colour,
                1.0,
            );
        }
        let edge = |x: f32| ground + 0.05 * hills(&self.leaves, x * 0.4 + depth * 0.3 - t * (0.0016 + 0.0032 * depth)) + 0.01;
        canvas.below(edge, mix(colour, low, 0.2), colour);
        let crown = |(x, y): (f32, f32)| (x * 0.7 - t * (0.003 + 0.004 * depth) + depth * 0.3, y * 0.9 + 0.01 * (t * 0.8).sin());
        let reach = 0.42 - 0.08 * depth;
        canvas.mist((0.0, reach), &self.leaves, crown, |value, (_, y)| {
            (mix(colour, self.palette.accent, 0.4 * value), smooth(0.42, 0.55, value + 0.26 - 0.55 * y / reach))
        });
    }
}

impl Scene for Forest {
    fn draw(&self, canvas: &mut Canvas, t: f32) {
        let Palette { high, low, light, accent, .. } = self.palette;
        canvas.sky(&[(0.0, high), (0.5, low), (1.0, high)]);
        canvas.glow((0.6, 0.4), 0.9, light, 0.55);
        for layer in 0..3 {
            self.trees(canvas, layer, t);
            if layer < 2 {
                for ray in 0..3_u8 {
                    let x = 0.35 + 0.28 * f32::from(ray) + 0.02 * (t * 0.3 + f32::from(ray)).sin();
                    let bright = 0.07 + 0.03 * (t * 0.5 + f32::from(ray) * 2.0).sin();
                    canvas.stroke((x + 0.15, -0.1), (x - 0.25, 0.85), 0.05, light, bright);
                }
            }
        }
        for mote in &self.motes {
            let (x, y) = mote.drift(0.015, 0.03 + 0.05 * mote.pace, t, 0.05);
            let bright = 0.55 + 0.4 * mote.sway(0.4, t);
            canvas.disc(
                (x + 0.02 * mote.sway(0.2, t), y),
                0.003 + 0.008 * mote.size,
                0.7,
                mix(accent, light, 0.4 * mote.phase),
                bright,
            );
        }
    }
}
