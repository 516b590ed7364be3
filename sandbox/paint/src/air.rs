//! Clouds and what flies.

use super::Scene;
use super::canvas::Canvas;
use super::colour::{Palette, Rgb, mix, rgb, smooth};
use super::grains::{Grain, grains};
use super::noise::Noise;

/// What is seen in the sky.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flyer {
    /// Nothing but clouds.
    None,
    /// A flock.
    Birds,
    /// An airliner.
    Plane,
}

/// Clouds that drift.
pub(crate) struct Clouds {
    palette: Palette,
    flyer: Flyer,
    noise: Noise,
    flock: Vec<Grain>,
}

impl Clouds {
    pub(crate) fn new(palette: Palette, flyer: Flyer, seed: u64) -> Self {
        Self { palette, flyer, noise: Noise::new(seed, 3), flock: grains(seed + 1, 14) }
    }

    /// A layer of clouds, lit from above.
    fn layer(&self, canvas: &mut Canvas, scale: f32, t: f32, dense: f32) {
        let Palette { low, light, far, .. } = self.palette;
        let breadth = canvas.breadth();
        let place = move |(x, y): (f32, f32)| (x * breadth * scale + t * 0.012 / scale, y * scale * 1.5 + scale);
        canvas.mist((0.0, 1.0), &self.noise, place, |value, here| {
            let (x, y) = place(here);
            let lit = ((value - self.noise.at((x, y - 0.025))) * 9.0 + 0.55).clamp(0.0, 1.0);
            (mix(mix(far, low, 0.35), mix(light, rgb(0xff_ffff), 0.4), lit), dense * smooth(0.47, 0.66, value))
        });
    }

    fn fly(&self, canvas: &mut Canvas, t: f32) {
        let dark = mix(self.palette.near, rgb(0), 0.3);
        match self.flyer {
            Flyer::None => {}
            Flyer::Plane => plane(canvas, (0.1 + (0.03 + 0.02 * self.flock[0].x) * t, 0.55 - 0.008 * t), dark),
            Flyer::Birds => {
                for bird in &self.flock {
                    let (x, y) = bird.drift(0.03 + 0.012 * self.flock[0].pace, -0.006, t, 0.1);
                    wings(canvas, (x, 0.2 + 0.5 * y), 0.014 + 0.02 * bird.size, bird.sway(1.1 + bird.pace * 0.5, t), dark);
                }
            }
        }
    }
}

fn wings(canvas: &mut Canvas, (x, y): (f32, f32), size: f32, beat: f32, colour: Rgb) {
    let (half, lift) = (canvas.across(size) * 1.5, canvas.down(size) * 0.9 * beat);
    for side in [-1.0, 1.0] {
        let elbow = (x + side * half * 0.5, y - lift * 0.7 - size * 0.15);
        canvas.stroke((x, y), elbow, size * 0.13, colour, 0.9);
        canvas.stroke(elbow, (x + side * half, y - lift * 0.2), size * 0.09, colour, 0.9);
    }
}

/// An airliner from the side, with its trail.
fn plane(canvas: &mut Canvas, (x, y): (f32, f32), colour: Rgb) {
    let (white, shade) = (rgb(0xf4_f6f8), mix(rgb(0xf4_f6f8), colour, 0.4));
    let at = |canvas: &Canvas, dx: f32, dy: f32| (x + canvas.across(dx), y + canvas.down(dy));
    let parts: [(f32, f32, f32, f32, f32, Rgb, f32); 7] = [
        (-0.9, 0.17, -0.18, 0.035, 0.014, white, 0.35),
        (0.02, -0.01, -0.05, -0.085, 0.010, shade, 1.0),
        (-0.16, 0.03, 0.15, -0.03, 0.026, white, 1.0),
        (-0.14, 0.01, -0.185, -0.075, 0.013, colour, 1.0),
        (-0.15, 0.03, -0.20, 0.045, 0.009, shade, 1.0),
        (0.03, 0.0, -0.08, 0.10, 0.013, shade, 1.0),
        (-0.01, 0.055, 0.02, 0.05, 0.014, colour, 1.0),
    ];
    for (from_x, from_y, to_x, to_y, thick, tone, alpha) in parts {
        canvas.stroke(at(canvas, from_x, from_y), at(canvas, to_x, to_y), thick, tone, alpha);
    }
}

impl Scene for Clouds {
    fn draw(&self, canvas: &mut Canvas, t: f32) {
        let Palette { high, low, light, .. } = self.palette;
        canvas.sky(&[(0.0, high), (0.75, low), (1.0, mix(low, light, 0.4))]);
        canvas.glow((0.2 + 0.6 * self.flock[1].x, 0.7), 0.9, light, 0.35);
        self.layer(canvas, 0.62, t, 0.75);
        self.layer(canvas, 0.33, t, 0.92);
        self.fly(canvas, t);
    }
}
