//! Networks of points, and a clock.

use super::Scene;
use super::canvas::Canvas;
use super::colour::{Palette, mix, rgb};
use super::grains::{Grain, grains};

/// Points that are joined when they are near each other.
pub(crate) struct Network {
    palette: Palette,
    points: Vec<Grain>,
}

impl Network {
    pub(crate) fn new(palette: Palette, seed: u64) -> Self {
        Self { palette, points: grains(seed, 46) }
    }
}

impl Scene for Network {
    fn draw(&self, canvas: &mut Canvas, t: f32) {
        let Palette { high, low, light, far, accent, .. } = self.palette;
        canvas.sky(&[(0.0, high), (0.6, low), (1.0, high)]);
        canvas.glow((0.5 + 0.2 * (t * 0.2).sin(), 0.5), 0.9, far, 0.8);
        let breadth = canvas.breadth();
        let places: Vec<(f32, f32)> = self
            .points
            .iter()
            .map(|point| {
                (
                    point.x + 0.05 * point.sway(0.05 + 0.05 * point.pace, t),
                    point.y + 0.05 * point.sway(0.07, t + 9.0 * point.pace),
                )
            })
            .collect();
        for (index, from) in places.iter().enumerate() {
            for (other, to) in places.iter().enumerate().skip(index + 1) {
                let away = ((from.0 - to.0) * breadth).hypot(from.1 - to.1) / breadth.min(1.0);
                let near = 1.0 - away / 0.30;
                if near > 0.0 {
                    canvas.stroke(*from, *to, 0.0022, mix(far, light, 0.6), 0.75 * near);
                    let run = (t * 0.5 + index as f32 * 0.31 + other as f32 * 0.17).fract();
                    let at = (from.0 + (to.0 - from.0) * run, from.1 + (to.1 - from.1) * run);
                    canvas.glow(at, 0.022, accent, 0.8 * near);
                }
            }
        }
        for (point, place) in self.points.iter().zip(&places) {
            canvas.glow(*place, 0.05 + 0.03 * point.size, light, 0.45);
            canvas.disc(*place, 0.004 + 0.007 * point.size, 0.3, mix(light, rgb(0xff_ffff), 0.5), 0.95);
        }
    }
}

/// A clock on a wall.
pub(crate) struct Clock {
    palette: Palette,
    start: Grain,
    lights: Vec<Grain>,
}

impl Clock {
    pub(crate) fn new(palette: Palette, seed: u64) -> Self {
        Self { palette, start: grains(seed, 1)[0], lights: grains(seed + 1, 14) }
    }

    fn hand(canvas: &mut Canvas, turn: f32, long: f32, thick: f32, colour: [f32; 3]) {
        let (from, to) = (Self::on(canvas, turn, -long * 0.18), Self::on(canvas, turn, long));
        canvas.stroke(from, to, thick, colour, 1.0);
    }

    /// A place at a part of a full turn, so far from the middle.
    fn on(canvas: &Canvas, turn: f32, away: f32) -> (f32, f32) {
        let (sin, cos) = (turn * std::f32::consts::TAU).sin_cos();
        (0.5 + sin * away / canvas.breadth().max(1.0), 0.48 - cos * away * canvas.breadth().min(1.0))
    }
}

impl Scene for Clock {
    fn draw(&self, canvas: &mut Canvas, t: f32) {
        let Palette { high, low, light, near, accent, .. } = self.palette;
        canvas.sky(&[(0.0, high), (1.0, low)]);
        canvas.glow((0.25, 0.2), 0.95, light, 0.4);
        for lamp in &self.lights {
            canvas.disc((lamp.x, lamp.y), 0.04 + 0.08 * lamp.size, 0.4, light, 0.07 + 0.03 * lamp.sway(0.2, t));
        }
        canvas.disc((0.52, 0.5), 0.40, 0.2, rgb(0), 0.35);
        canvas.disc((0.5, 0.48), 0.37, 0.02, mix(near, accent, 0.3), 1.0);
        canvas.disc((0.5, 0.48), 0.34, 0.02, mix(rgb(0xfb_f7ee), light, 0.25), 1.0);
        for mark in 0..60_u8 {
            let (long, thick) = if mark % 5 == 0 { (0.045, 0.007) } else { (0.018, 0.003) };
            let turn = f32::from(mark) / 60.0;
            let (from, to) = (Self::on(canvas, turn, 0.31), Self::on(canvas, turn, 0.31 - long));
            canvas.stroke(from, to, thick, mix(near, rgb(0), 0.4), 0.95);
        }
        let minutes = self.start.x * 720.0 + t * 3.0;
        let dark = mix(near, rgb(0), 0.55);
        Self::hand(canvas, minutes / 720.0, 0.18, 0.013, dark);
        Self::hand(canvas, minutes / 60.0, 0.26, 0.009, dark);
        Self::hand(canvas, t.floor() / 60.0 + (t.fract() * 6.0).min(1.0) / 60.0, 0.29, 0.0035, accent);
        canvas.disc((0.5, 0.48), 0.02, 0.1, accent, 1.0);
    }
}
