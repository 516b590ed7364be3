//! Skylines and bridges.

use super::Scene;
use super::canvas::Canvas;
use super::colour::{Palette, Rgb, mix, rgb, smooth};
use super::grains::{Grain, grains};

/// A city at its traffic, or at a river with a bridge.
pub(crate) struct City {
    palette: Palette,
    bridge: bool,
    houses: Vec<Grain>,
    cars: Vec<Grain>,
}

impl City {
    pub(crate) fn new(palette: Palette, bridge: bool, seed: u64) -> Self {
        Self { palette, bridge, houses: grains(seed, 36), cars: grains(seed + 1, 26) }
    }

    fn skyline(&self, canvas: &mut Canvas, layer: usize, t: f32) {
        let (Palette { low, far, near, accent, .. }, depth) = (self.palette, layer as f32 / 2.0);
        let colour = mix(mix(far, low, 0.5), near, depth);
        let wide = (0.11 + 0.05 * depth) / canvas.breadth().max(0.7) * 0.9;
        let ground = 0.70 + 0.05 * depth;
        for (index, house) in self.houses.iter().skip(layer * 12).take(12).enumerate() {
            let step = 1.3 / 12.0;
            let x = (index as f32 * step + house.x * 0.05 - t * (0.002 + 0.004 * depth)).rem_euclid(1.3) - 0.15;
            let tall = (0.16 + 0.34 * house.size) * (1.0 - 0.25 * depth);
            canvas.block((x, ground - tall), (x + wide, ground + 0.1), colour, 1.0);
            if house.pace > 0.7 {
                canvas.block((x + wide * 0.45, ground - tall - 0.05), (x + wide * 0.53, ground - tall), colour, 1.0);
            }
            if layer > 0 {
                windows(canvas, (x, ground - tall, wide, tall), house, accent, t);
            }
        }
    }

    fn traffic(&self, canvas: &mut Canvas, t: f32) {
        canvas.below(|_| 0.80, mix(self.palette.near, self.palette.low, 0.25), self.palette.near);
        for car in &self.cars {
            let away = car.phase > 0.5;
            let (x, _) = car.drift(if away { 0.10 } else { -0.12 } * (0.5 + car.pace), 0.0, t, 0.12);
            let (y, size) = (0.82 + 0.15 * car.y, 0.018 + 0.03 * car.y);
            let colour = if away { rgb(0xff_4a3a) } else { rgb(0xff_f2d0) };
            canvas.glow((x, y), size * 2.6, colour, 0.5);
            canvas.disc((x, y), size, 0.35, colour, 0.75);
        }
    }

    fn span(&self, canvas: &mut Canvas, t: f32) {
        let Palette { low, light, far, near, accent, .. } = self.palette;
        canvas.below(|_| 0.74, mix(low, far, 0.4), near);
        for glint in &self.cars {
            let shine = glint.sway(0.3 + 0.3 * glint.pace, t).max(0.0);
            let half = 0.02 + 0.05 * glint.y;
            canvas.stroke(
                (glint.x - half, 0.76 + 0.22 * glint.y),
                (glint.x + half, 0.76 + 0.22 * glint.y),
                0.003,
                mix(accent, light, 0.5),
                0.55 * shine,
            );
        }
        let (steel, deck) = (mix(near, rgb(0), 0.3), 0.66);
        for tower in [0.22_f32, 0.78] {
            canvas.block((tower - 0.016, 0.36), (tower + 0.016, 0.78), steel, 1.0);
        }
        for step in 0..=24_u8 {
            let x = f32::from(step) / 24.0;
            let cable = |x: f32| {
                let near = (x - 0.22).abs().min((x - 0.78).abs()).min(0.28) / 0.28;
                0.37 + 0.26 * (1.0 - (1.0 - near).powi(2))
            };
            canvas.stroke((x, cable(x)), (x, deck), 0.0018, steel, 0.9);
            canvas.stroke((x, cable(x)), (x + 1.0 / 24.0, cable(x + 1.0 / 24.0)), 0.004, steel, 1.0);
        }
        canvas.block((0.0, deck), (1.0, deck + 0.022), steel, 1.0);
        for car in &self.cars[..12] {
            let (x, _) = car.drift(if car.phase > 0.5 { 0.04 } else { -0.05 }, 0.0, t, 0.05);
            canvas.glow((x, deck - 0.006), 0.02, if car.phase > 0.5 { rgb(0xff_4a3a) } else { rgb(0xff_f2d0) }, 0.9);
        }
    }
}

/// Lit windows, of which some go on and off.
fn windows(canvas: &mut Canvas, (x, y, wide, tall): (f32, f32, f32, f32), house: &Grain, light: Rgb, t: f32) {
    let rows = (tall / 0.028) as usize;
    for cell in 0..rows * 4 {
        let (column, row) = ((cell % 4) as f32, (cell / 4) as f32);
        let chance = ((cell as f32 + 1.0) * 12.9898 + house.phase * 78.233).sin().abs().fract();
        let on = smooth(0.55, 0.6, (chance * 43.7).fract() + 0.04 * (t * 0.4 + chance * 40.0).sin());
        let at = (x + wide * (0.12 + 0.22 * column), y + 0.015 + row * 0.028);
        canvas.block(at, (at.0 + wide * 0.12, at.1 + 0.013), mix(light, rgb(0xff_ffff), 0.5 * chance), 0.85 * on);
    }
}

impl Scene for City {
    fn draw(&self, canvas: &mut Canvas, t: f32) {
        let Palette { high, low, light, .. } = self.palette;
        canvas.sky(&[(0.0, high), (0.7, low), (1.0, low)]);
        canvas.glow((0.25 + 0.5 * self.houses[0].x, 0.6), 0.8, light, 0.3);
        for layer in 0..if self.bridge { 2 } else { 3 } {
            self.skyline(canvas, layer, t);
        }
        if self.bridge { self.span(canvas, t) } else { self.traffic(canvas, t) }
    }
}
