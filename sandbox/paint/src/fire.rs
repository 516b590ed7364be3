//! Flames, candles and fireworks.

use super::Scene;
use super::canvas::Canvas;
use super::colour::{Palette, Rgb, mix, rgb, smooth};
use super::grains::{Grain, grains};
use super::noise::Noise;

/// What burns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fuel {
    /// A campfire.
    Logs,
    /// Three candles.
    Candles,
}

/// Fire that flickers.
pub(crate) struct Fire {
    palette: Palette,
    fuel: Fuel,
    flame: Noise,
    embers: Vec<Grain>,
}

/// From dark over red and yellow to white.
fn heat(value: f32) -> Rgb {
    let (red, orange, yellow) = (rgb(0xb0_2a08), rgb(0xff_8a1c), rgb(0xff_f0b0));
    if value < 0.5 { mix(red, orange, value * 2.0) } else { mix(orange, yellow, value * 2.0 - 1.0) }
}

impl Fire {
    pub(crate) fn new(palette: Palette, fuel: Fuel, seed: u64) -> Self {
        Self { palette, fuel, flame: Noise::new(seed, 5), embers: grains(seed + 1, 46) }
    }

    fn logs(&self, canvas: &mut Canvas, t: f32) {
        let breadth = canvas.breadth();
        let flicker = 0.42 + 0.07 * (t * 7.3).sin() * (t * 3.1).sin();
        canvas.glow((0.5, 0.72), 0.95, self.palette.accent, flicker);
        let place = |(x, y): (f32, f32)| (x * breadth * 0.55, y * 0.5 + t * 0.55);
        let side = 0.30 / breadth.max(0.6);
        canvas.mist((0.15, 0.9), &self.flame, place, |value, (x, y)| {
            let up = (0.88 - y) / 0.66;
            let bend = 0.03 * (y * 9.0 + t * 2.4).sin() * up;
            let away = ((x - 0.5 - bend) / (side * (1.15 - 0.55 * up))).abs();
            let hot = value * 1.7 + 0.20 - 0.85 * up - away * away * 0.8;
            (heat(smooth(0.1, 0.95, hot)), smooth(0.05, 0.42, hot) * (1.0 - smooth(0.8, 1.1, up)))
        });
        for (from, to, lift) in [(0.26, 0.72, 0.0), (0.74, 0.30, 0.02), (0.36, 0.64, -0.03)] {
            let (bark, glow) = (mix(self.palette.near, rgb(0x40_200c), 0.6), heat(0.3));
            let spread = 0.9 / breadth.max(0.75);
            let (a, b) = ((0.5 + (from - 0.5) * spread, 0.90 + lift), (0.5 + (to - 0.5) * spread, 0.86 - lift));
            canvas.stroke(a, b, 0.034, bark, 1.0);
            canvas.stroke((a.0, a.1 - 0.012), (b.0, b.1 - 0.012), 0.008, glow, 0.4 + 0.2 * (t * 2.0 + from * 9.0).sin());
        }
        self.sparks(canvas, t);
    }

    fn sparks(&self, canvas: &mut Canvas, t: f32) {
        for ember in &self.embers {
            let age = (ember.phase + t * (0.18 + 0.2 * ember.pace)).fract();
            let x = 0.5 + (ember.x - 0.5) * (0.35 + 0.4 * age) + 0.03 * ember.sway(0.4, t);
            canvas.glow((x, 0.85 - 0.8 * age), 0.018, self.palette.accent, 0.8 * (1.0 - age));
            canvas.disc((x, 0.85 - 0.8 * age), 0.0025 + 0.003 * ember.size, 0.6, heat(0.9 - 0.6 * age), 1.0 - age);
        }
    }

    fn candles(&self, canvas: &mut Canvas, t: f32) {
        canvas.below(|_| 0.80, mix(self.palette.low, rgb(0x6a_3a1c), 0.5), self.palette.near);
        for ember in &self.embers[..10] {
            canvas.disc(
                (ember.x, 0.15 + 0.5 * ember.y),
                0.03 + 0.05 * ember.size,
                0.4,
                self.palette.accent,
                0.10 + 0.04 * ember.sway(0.2, t),
            );
        }
        for (index, candle) in self.embers[..3].iter().enumerate() {
            let x = 0.5 + (index as f32 - 1.0) * 0.28 / canvas.breadth().max(0.75);
            let (foot, top) = (0.88 - 0.03 * (index as f32 - 1.0).abs(), 0.52 + 0.14 * candle.y);
            let flicker = 1.0 + 0.08 * candle.sway(1.9 + candle.pace, t) + 0.05 * candle.sway(4.3, t);
            canvas.glow((x, top - 0.05), 0.75, self.palette.accent, 0.42 * flicker);
            let wax = mix(rgb(0xf6_e6c8), self.palette.accent, 0.25);
            for step in 0..40_u8 {
                let y = top + 0.03 + (foot - top - 0.03) * f32::from(step) / 39.0;
                canvas.stroke(
                    (x - 0.035, y),
                    (x + 0.035, y),
                    0.022,
                    mix(mix(wax, rgb(0xff_f4d8), 0.6), mix(wax, rgb(0x6a_3a1c), 0.45), f32::from(step) / 40.0),
                    1.0,
                );
            }
            canvas.stroke((x, top + 0.015), (x, top - 0.01), 0.004, rgb(0x20_1008), 1.0);
            let lean = 0.008 * candle.sway(0.7, t);
            for step in 0..14_u8 {
                let part = f32::from(step) / 13.0;
                let wide = 0.026 * (1.0 - part).powf(0.7) * (0.5 + part.min(0.35) * 1.6);
                canvas.disc(
                    (x + lean * part, top - 0.012 - 0.085 * part * flicker),
                    wide.max(0.003),
                    0.5,
                    heat(0.95 - 0.35 * part),
                    0.8,
                );
            }
        }
    }
}

impl Scene for Fire {
    fn draw(&self, canvas: &mut Canvas, t: f32) {
        let Palette { high, low, near, .. } = self.palette;
        canvas.sky(&[(0.0, high), (0.8, low), (1.0, near)]);
        match self.fuel {
            Fuel::Logs => self.logs(canvas, t),
            Fuel::Candles => self.candles(canvas, t),
        }
    }
}

/// Bursts over roofs.
pub(crate) struct Fireworks {
    palette: Palette,
    sparks: Vec<Grain>,
    roofs: Vec<Grain>,
}

impl Fireworks {
    pub(crate) fn new(palette: Palette, seed: u64) -> Self {
        Self { palette, sparks: grains(seed, 60), roofs: grains(seed + 1, 18) }
    }

    fn burst(&self, canvas: &mut Canvas, number: usize, t: f32) {
        let clock = t / 2.4 + number as f32 * 0.37;
        let (age, round) = (clock.fract() * 2.4, clock as usize * 3 + number);
        let home = self.sparks[round * 7 % self.sparks.len()];
        let colour = [self.palette.accent, rgb(0xff_5f7a), rgb(0x6f_d8ff), rgb(0xb8_ff8a), rgb(0xff_e07a)][round % 5];
        let centre = (0.15 + 0.7 * home.x, 0.14 + 0.34 * home.y);
        let fade = (1.0 - age / 2.4).powf(1.4);
        canvas.glow(centre, 0.6, colour, 0.45 * (-age * 3.0).exp());
        for spark in &self.sparks {
            let (sin, cos) = (spark.phase * std::f32::consts::TAU).sin_cos();
            let reach = (0.12 + 0.22 * spark.size.sqrt()) * (1.0 - (-age * 2.2).exp());
            let at = |back: f32| {
                let reach = reach * back;
                (
                    centre.0 + cos * reach / canvas.breadth().min(1.0) * 0.8,
                    centre.1 + sin * reach * canvas.breadth().min(1.0) + 0.035 * age * age,
                )
            };
            let (from, to) = (at(0.86), at(1.0));
            canvas.stroke(from, to, 0.0035, mix(colour, rgb(0xff_ffff), 0.4 * fade), fade);
        }
    }
}

impl Scene for Fireworks {
    fn draw(&self, canvas: &mut Canvas, t: f32) {
        let Palette { high, low, near, far, .. } = self.palette;
        canvas.sky(&[(0.0, high), (0.8, low), (1.0, far)]);
        for number in 0..3 {
            self.burst(canvas, number, t);
        }
        for (index, roof) in self.roofs.iter().enumerate() {
            let x = index as f32 / 18.0 - 0.02;
            canvas.block((x, 0.90 - 0.13 * roof.size), (x + 0.07, 1.0), near, 1.0);
            canvas.block((x + 0.02, 0.93 - 0.1 * roof.size), (x + 0.03, 0.94 - 0.1 * roof.size), self.palette.accent, 0.8);
        }
    }
}
