//! People on their way, and heaps of fruit.

use super::Scene;
use super::canvas::Canvas;
use super::colour::{Palette, mix, rgb};
use super::grains::{Grain, grains};

/// How people move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gait {
    /// On their way.
    Walk,
    /// For sport.
    Run,
    /// To music that is not heard.
    Dance,
}

/// People against the light.
pub(crate) struct People {
    palette: Palette,
    gait: Gait,
    walkers: Vec<Grain>,
    lights: Vec<Grain>,
}

impl People {
    pub(crate) fn new(palette: Palette, gait: Gait, seed: u64) -> Self {
        let mut walkers = grains(seed, 11);
        walkers.sort_by(|a, b| a.y.total_cmp(&b.y));
        Self { palette, gait, walkers, lights: grains(seed + 1, 24) }
    }

    fn person(&self, canvas: &mut Canvas, person: &Grain, t: f32) {
        let (pace, beat) = match self.gait {
            Gait::Walk => (0.035, 0.9),
            Gait::Run => (0.10, 1.7),
            Gait::Dance => (0.0, 1.0),
        };
        let way = if person.phase > 0.45 { 1.0 } else { -1.0 };
        let (x, _) = person.drift(way * pace * (0.8 + 0.4 * person.pace), 0.0, t, 0.2);
        let tall = (0.22 + 0.26 * person.y) * (0.9 + 0.2 * person.size);
        let step = person.sway(beat, t);
        let foot = 0.74 + 0.20 * person.y;
        let hop = if self.gait == Gait::Walk { 0.006 } else { 0.025 } * person.sway(beat * 2.0, t).abs();
        let colour = mix(self.palette.near, self.palette.low, 0.42 * (1.0 - person.y));
        // sideways lengths are parts of the width, upright ones of the height
        let across = tall / canvas.breadth();
        let (hip, neck) = ((x, foot - tall * 0.47 - hop), (x + way * across * 0.02, foot - tall * 0.82 - hop));
        let unit = tall / canvas.breadth().min(1.0);
        for side in [-1.0_f32, 1.0] {
            let knee = (hip.0 + side * step * across * 0.10 + way * across * 0.03, foot - tall * 0.24 - hop);
            let ankle = (hip.0 + side * step * across * 0.20, foot - tall * 0.05 * (side * step * way).max(0.0));
            canvas.stroke(hip, knee, unit * 0.048, colour, 1.0);
            canvas.stroke(knee, ankle, unit * 0.036, colour, 1.0);
            let shoulder = (neck.0, neck.1 + tall * 0.05);
            let lift = if self.gait == Gait::Dance { 0.30 * person.sway(beat * 0.5, t + side) } else { -0.20 };
            let hand = (
                shoulder.0 - side * step * across * 0.15 + if self.gait == Gait::Dance { side * across * 0.2 } else { 0.0 },
                shoulder.1 - tall * lift,
            );
            let elbow =
                (f32::midpoint(shoulder.0, hand.0) - way * across * 0.03, f32::midpoint(shoulder.1, hand.1) + tall * 0.03);
            canvas.stroke(shoulder, elbow, unit * 0.028, colour, 1.0);
            canvas.stroke(elbow, hand, unit * 0.024, colour, 1.0);
        }
        canvas.stroke((hip.0, hip.1 - tall * 0.02), (neck.0, neck.1 + tall * 0.06), unit * 0.072, colour, 1.0);
        canvas.stroke(neck, (neck.0, neck.1 - tall * 0.03), unit * 0.03, colour, 1.0);
        canvas.disc((neck.0 + way * across * 0.01, neck.1 - tall * 0.085), unit * 0.062, 0.1, colour, 1.0);
        canvas.oval((x, foot + 0.008), (unit * 0.2, unit * 0.02), 0.8, self.palette.near, 0.45);
    }
}

impl Scene for People {
    fn draw(&self, canvas: &mut Canvas, t: f32) {
        let Palette { high, low, light, far, near, accent } = self.palette;
        canvas.sky(&[(0.0, high), (0.68, low), (1.0, low)]);
        canvas.glow((0.55, 0.55), 0.95, light, 0.55);
        for (index, lamp) in self.lights.iter().enumerate() {
            let colour = [accent, light, mix(far, accent, 0.5)][index % 3];
            canvas.disc((lamp.x, 0.12 + 0.5 * lamp.y), 0.02 + 0.06 * lamp.size, 0.25, colour, 0.22 + 0.12 * lamp.sway(0.3, t));
        }
        canvas.below(|_| 0.72, mix(low, light, 0.3), mix(far, near, 0.6));
        for person in &self.walkers {
            self.person(canvas, person, t);
        }
    }
}

/// Crates full of round things.
pub(crate) struct Heap {
    palette: Palette,
    stall: bool,
    fruit: Vec<Grain>,
}

const COLOURS: [u32; 8] = [0xd8_3a2e, 0xf2_9a2e, 0xf4_d03f, 0x7c_b342, 0x8e_3b6e, 0xe8_6a4a, 0xc0_ca33, 0xb7_1c1c];

impl Heap {
    /// A market's stall, or fruit alone.
    pub(crate) fn new(palette: Palette, stall: bool, seed: u64) -> Self {
        Self { palette, stall, fruit: grains(seed, 240) }
    }

    fn rows(&self, canvas: &mut Canvas, t: f32) {
        let top = if self.stall { 0.36 } else { -0.05 };
        let (mut row, mut y) = (0_usize, top);
        while y < 1.08 {
            let size = 0.058 + 0.035 * (y - top);
            let step = canvas.across(size * 1.55);
            let number = (1.4 / step) as usize;
            for column in 0..number {
                let fruit = self.fruit[(row * 31 + column * 7) % self.fruit.len()];
                let wave = row as f32 * 0.5 * step + t * (0.006 + 0.0012 * row as f32);
                let place = column as f32 * step + wave;
                let x = place.rem_euclid(number as f32 * step) - 0.2;
                let crate_number = (column / 4 + row / 3 * 5) % COLOURS.len();
                let colour = mix(rgb(COLOURS[crate_number]), self.palette.light, 0.12 * fruit.phase);
                let at = (x + 0.2 * step * (fruit.x - 0.5), y + 0.012 * (fruit.y - 0.5));
                round(canvas, at, size * (0.9 + 0.2 * fruit.size), colour, self.palette.light);
            }
            (row, y) = (row + 1, y + canvas.down(size * 1.25));
        }
    }

    fn awning(&self, canvas: &mut Canvas, t: f32) {
        let Palette { accent, light, near, .. } = self.palette;
        canvas.block((0.0, 0.26), (1.0, 0.33), mix(near, rgb(0), 0.2), 0.55);
        for stripe in 0..10_u8 {
            let x = f32::from(stripe) / 10.0;
            let colour = if stripe % 2 == 0 { accent } else { rgb(0xf8_f2e4) };
            let sag = 0.006 * (t * 1.2 + x * 9.0).sin();
            canvas.block((x, 0.0), (x + 0.1, 0.2 + sag), mix(colour, near, 0.12), 1.0);
            canvas.oval((x + 0.05, 0.2 + sag), (0.05 * canvas.breadth().max(1.0), 0.04), 0.06, mix(colour, near, 0.2), 1.0);
        }
        for lamp in &self.fruit[..9] {
            canvas.glow((lamp.x, 0.29 + 0.01 * lamp.y), 0.06, light, 0.42 + 0.12 * lamp.sway(0.3, t));
            canvas.disc((lamp.x, 0.29 + 0.01 * lamp.y), 0.010, 0.4, light, 1.0);
        }
    }
}

/// A ball, lit from above left.
fn round(canvas: &mut Canvas, (x, y): (f32, f32), size: f32, colour: [f32; 3], light: [f32; 3]) {
    let (across, up) = (canvas.across(size), canvas.down(size));
    canvas.disc((x, y), size, 0.06, mix(colour, rgb(0), 0.45), 1.0);
    canvas.disc((x - across * 0.08, y - up * 0.1), size * 0.84, 0.5, colour, 1.0);
    canvas.disc((x - across * 0.3, y - up * 0.35), size * 0.3, 1.0, mix(colour, light, 0.75), 0.8);
}

impl Scene for Heap {
    fn draw(&self, canvas: &mut Canvas, t: f32) {
        canvas.sky(&[(0.0, self.palette.near), (1.0, mix(self.palette.near, rgb(0), 0.3))]);
        self.rows(canvas, t);
        if self.stall {
            self.awning(canvas, t);
        }
    }
}
