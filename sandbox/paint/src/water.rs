//! Waves seen from the shore, and the light under water.

use super::canvas::Canvas;
use super::colour::{Palette, mix, rgb, smooth};
use super::grains::{Grain, grains};
use super::noise::Noise;
use super::{Scene, hills};

const LAYERS: usize = 11;

/// Open water below a sky.
pub(crate) struct Waves {
    pub(crate) palette: Palette,
    pub(crate) kind: Shore,
    sun: Grain,
    glitter: Vec<Grain>,
    clouds: Noise,
}

/// What lies at the water.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shore {
    /// Water alone.
    Open,
    /// A beach.
    Sand,
    /// Hills on the other side.
    Hills,
    /// A sailing boat.
    Boat,
}

impl Waves {
    pub(crate) fn new(palette: Palette, kind: Shore, seed: u64) -> Self {
        let sun = grains(seed, 1)[0];
        Self { palette, kind, sun, glitter: grains(seed + 1, 90), clouds: Noise::new(seed, 3) }
    }

    /// The crest of a layer at a part of the width.
    fn crest(&self, layer: usize, x: f32, breadth: f32, t: f32) -> f32 {
        let depth = layer as f32 / (LAYERS - 1) as f32;
        let rough = if self.kind == Shore::Hills { 0.35 } else { 1.0 };
        let (base, high) = (0.44 + 0.5 * depth.powf(1.6), rough * (0.0012 + 0.016 * depth));
        let place = x * breadth * (26.0 - 18.0 * depth) + layer as f32 * 2.4;
        let swell = (place + t * (0.7 + depth)).sin() + 0.55 * (place * 1.9 - t * (1.1 + 0.4 * depth)).sin();
        base + high * (swell + 0.6 * (place * 0.37 + t * 0.5).sin())
    }

    fn heaven(&self, canvas: &mut Canvas, t: f32) {
        let Palette { high, low, light, .. } = self.palette;
        canvas.sky(&[(0.0, high), (0.44, low), (1.0, low)]);
        let breadth = canvas.breadth();
        let sun = (0.25 + 0.5 * self.sun.x, 0.30 + 0.1 * self.sun.y);
        canvas.glow(sun, 0.8, light, 0.33);
        canvas.disc(sun, 0.055, 0.25, mix(light, rgb(0xff_ffff), 0.5), 0.95);
        let place = |(x, y): (f32, f32)| (x * breadth * 0.5 + t * 0.006, y * 1.8);
        canvas.mist((0.0, 0.42), &self.clouds, place, |value, (_, y)| {
            (mix(light, low, y), 0.55 * smooth(0.52, 0.74, value) * (1.0 - y * 1.8))
        });
    }

    fn sea(&self, canvas: &mut Canvas, t: f32) {
        let Palette { low, light, far, near, .. } = self.palette;
        let breadth = canvas.breadth();
        canvas.below(|_| 0.44, mix(far, low, 0.35), near);
        for layer in 0..LAYERS {
            let depth = layer as f32 / (LAYERS - 1) as f32;
            let body = mix(mix(far, low, 0.25), near, depth);
            let shine = mix(body, light, 0.34 - 0.12 * depth);
            let crest = |x: f32| self.crest(layer, x, breadth, t);
            canvas.below(crest, shine, body);
            let thick = 0.006 + 0.02 * depth;
            canvas.below(|x| crest(x) + thick, mix(body, shine, 0.3), mix(body, near, 0.4));
        }
        for grain in &self.glitter {
            let depth = grain.y * grain.y;
            let x = 0.25 + 0.5 * self.sun.x + (grain.x - 0.5) * (0.12 + 0.5 * depth);
            let shine = grain.sway(0.25 + 0.4 * grain.pace, t).max(0.0).powi(3);
            let y = 0.45 + 0.5 * depth;
            let half = (0.01 + 0.04 * depth) * (0.4 + grain.size);
            canvas.stroke((x - half, y), (x + half, y), 0.002 + 0.003 * depth, light, 0.75 * shine);
        }
    }

    fn sand(&self, canvas: &mut Canvas, t: f32) {
        let (sand, foam) = (mix(self.palette.accent, rgb(0xe8_cfa0), 0.6), rgb(0xff_ffff));
        let reach = 0.80 + 0.045 * (t * 0.75).sin();
        let edge = |x: f32| reach + 0.018 * (x * 7.0 + t * 0.4).sin() + 0.008 * (x * 19.0 - t * 0.9).sin();
        canvas.below(|x| edge(x) - 0.012, foam, foam);
        canvas.below(|x| edge(x) + 0.008, mix(sand, self.palette.near, 0.35), sand);
        canvas.below(|x| 0.875 + 0.02 * (x * 5.0).sin(), mix(sand, foam, 0.12), mix(sand, self.palette.near, 0.12));
    }

    fn boat(&self, canvas: &mut Canvas, t: f32) {
        let x = (0.15 + self.sun.y * 0.3 + t * 0.012).min(0.9);
        let y = 0.505 + 0.004 * (t * 1.3).sin();
        let dark = mix(self.palette.near, rgb(0), 0.4);
        canvas.stroke((x - 0.07, y), (x + 0.07, y), 0.018, dark, 1.0);
        canvas.stroke((x, y), (x, y - 0.17), 0.005, dark, 1.0);
        for step in 0..26 {
            let part = step as f32 / 26.0;
            let row = y - 0.015 - 0.14 * part;
            canvas.stroke(
                (x + 0.012, row),
                (x + 0.012 + 0.075 * (1.0 - part), row),
                0.005,
                mix(self.palette.light, rgb(0xff_ffff), 0.4),
                0.95,
            );
            canvas.stroke((x - 0.012 - 0.045 * (1.0 - part), row), (x - 0.012, row), 0.005, self.palette.light, 0.9);
        }
    }
}

impl Scene for Waves {
    fn draw(&self, canvas: &mut Canvas, t: f32) {
        self.heaven(canvas, t);
        if self.kind == Shore::Hills {
            let breadth = canvas.breadth();
            let hill = |x: f32| 0.44 - 0.13 * hills(&self.clouds, x * breadth * 0.5 + 0.2);
            canvas.below(hill, mix(self.palette.far, self.palette.low, 0.3), self.palette.far);
        }
        self.sea(canvas, t);
        match self.kind {
            Shore::Sand => self.sand(canvas, t),
            Shore::Boat => self.boat(canvas, t),
            Shore::Open | Shore::Hills => {}
        }
    }
}

/// Below the surface: rays, bubbles and fish.
pub(crate) struct Underwater {
    palette: Palette,
    ripples: Noise,
    bubbles: Vec<Grain>,
    fish: Vec<Grain>,
}

impl Underwater {
    pub(crate) fn new(palette: Palette, seed: u64) -> Self {
        Self { palette, ripples: Noise::new(seed, 6), bubbles: grains(seed + 1, 60), fish: grains(seed + 2, 9) }
    }
}

impl Scene for Underwater {
    fn draw(&self, canvas: &mut Canvas, t: f32) {
        let Palette { high, low, light, near, accent, .. } = self.palette;
        canvas.sky(&[(0.0, mix(high, light, 0.35)), (0.35, high), (0.9, low), (1.0, near)]);
        let place = |(x, y): (f32, f32)| (x * 0.45 + y * 0.10 + t * 0.008, y * 0.05 + t * 0.03);
        canvas.mist((0.0, 0.85), &self.ripples, place, |value, (_, y)| {
            (light, 0.6 * smooth(0.5, 0.72, value) * (0.85 - y).max(0.0))
        });
        for fish in &self.fish {
            let way = if fish.phase > 0.4 { 1.0 } else { -1.0 };
            let (x, y) = fish.drift(way * (0.03 + 0.05 * fish.pace), 0.0, t, 0.15);
            let (y, size) = (0.25 + 0.55 * y + 0.01 * fish.sway(0.2, t), 0.02 + 0.035 * fish.size);
            let body = mix(accent, low, 0.55 - 0.5 * fish.size);
            let (long, high) = (canvas.across(size), canvas.down(size));
            let (tail, wag) = (x - way * long * 1.7, 0.3 * high * fish.sway(1.4, t));
            canvas.stroke((x - way * long, y), (tail, y - high * 0.5 + wag), size * 0.22, body, 0.95);
            canvas.stroke((x - way * long, y), (tail, y + high * 0.5 + wag), size * 0.22, body, 0.95);
            canvas.oval((x, y), (size * 1.35, size * 0.55), 0.12, body, 1.0);
            canvas.disc((x + way * long * 0.8, y - high * 0.1), size * 0.12, 0.2, near, 0.9);
        }
        for bubble in &self.bubbles {
            let (x, y) = bubble.drift(0.0, -(0.05 + 0.12 * bubble.pace), t, 0.05);
            let (x, size) = (x + 0.012 * bubble.sway(0.5, t), 0.003 + 0.011 * bubble.size);
            canvas.ring((x, y), (size, size), 0.003, light, 0.5);
        }
    }
}
