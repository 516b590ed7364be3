//! Roads and rails.

use super::canvas::Canvas;
use super::colour::{Palette, mix, rgb};
use super::grains::{Grain, grains};
use super::noise::Noise;
use super::{Scene, hills};

/// What one travels on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A road with a dashed line.
    Road,
    /// Rails on their sleepers.
    Rails,
}

/// The view ahead.
pub(crate) struct Travel {
    palette: Palette,
    way: Way,
    ridge: Noise,
    posts: Vec<Grain>,
}

const HORIZON: f32 = 0.46;

impl Travel {
    pub(crate) fn new(palette: Palette, way: Way, seed: u64) -> Self {
        Self { palette, way, ridge: Noise::new(seed, 4), posts: grains(seed, 14) }
    }

    /// Height and size of what is `far` away: 1 is near, more is farther.
    fn at(far: f32) -> (f32, f32) {
        (HORIZON + 0.56 / far, 1.0 / far)
    }

    fn track(&self, canvas: &mut Canvas, t: f32) {
        let Palette { near, far, .. } = self.palette;
        let tar = mix(mix(near, rgb(0x30_3236), 0.7), far, 0.15);
        let white = rgb(0xf4_efe0);
        for row in (0..110_u8).rev() {
            let far = 1.0 + 40.0 * (f32::from(row) / 110.0).powi(3);
            let (y, size) = Self::at(far);
            let bottom = Self::at(1.0 + 40.0 * ((f32::from(row) - 1.3).max(0.0) / 110.0).powi(3)).0;
            let middle = 0.5 + 0.05 * (far * 0.16 + 0.2 * t).sin() * (1.0 - size);
            let stripe = (far * 0.9 + t * 3.2).rem_euclid(2.0) < 1.0;
            let half = 0.44 * size / canvas.breadth().max(0.75);
            match self.way {
                Way::Road => {
                    canvas.block((middle - half, y), (middle + half, bottom), tar, 1.0);
                    for side in [-0.9_f32, 0.9] {
                        canvas.block(
                            (middle + half * side - half * 0.03, y),
                            (middle + half * side + half * 0.03, bottom),
                            white,
                            0.85,
                        );
                    }
                    canvas.block(
                        (middle - half * 0.035, y),
                        (middle + half * 0.035, bottom),
                        white,
                        if stripe { 0.9 } else { 0.0 },
                    );
                }
                Way::Rails => {
                    let half = half * 0.75;
                    canvas.block((middle - half, y), (middle + half, bottom), mix(tar, rgb(0x8a_7a68), 0.5), 1.0);
                    canvas.block(
                        (middle - half * 0.85, y),
                        (middle + half * 0.85, bottom),
                        rgb(0x4a_3324),
                        if stripe { 0.8 } else { 0.0 },
                    );
                    for side in [-0.6_f32, 0.6] {
                        canvas.block(
                            (middle + half * side - half * 0.05, y),
                            (middle + half * side + half * 0.05, bottom),
                            rgb(0xc8_ccd0),
                            1.0,
                        );
                    }
                }
            }
        }
    }

    fn roadside(&self, canvas: &mut Canvas, t: f32) {
        let mut posts: Vec<(f32, &Grain)> =
            self.posts.iter().map(|post| (1.0 + (post.y * 14.0 - t * 1.6).rem_euclid(14.0), post)).collect();
        posts.sort_by(|a, b| b.0.total_cmp(&a.0));
        for (far, post) in posts {
            let (y, size) = Self::at(far);
            let edge = if post.phase > 0.5 { 1.0 } else { -1.0 };
            let x = 0.5 + edge * (0.62 + 0.5 * post.x) * size / canvas.breadth().max(0.75);
            let colour = mix(self.palette.near, self.palette.low, 0.6 - 0.6 * size.min(1.0));
            let tall = 0.30 * size * (0.7 + 0.6 * post.size);
            canvas.stroke((x, y), (x, y - tall), 0.014 * size, colour, 1.0);
            canvas.disc((x, y - tall), 0.13 * size, 0.35, mix(colour, self.palette.accent, 0.18), 1.0);
            canvas.disc((x + 0.04 * size, y - tall * 0.75), 0.09 * size, 0.35, colour, 1.0);
        }
    }
}

impl Scene for Travel {
    fn draw(&self, canvas: &mut Canvas, t: f32) {
        let Palette { high, low, light, far, near, .. } = self.palette;
        canvas.sky(&[(0.0, high), (HORIZON, low), (1.0, low)]);
        canvas.glow((0.55, HORIZON - 0.05), 0.75, light, 0.3);
        let breadth = canvas.breadth();
        canvas.below(|x| HORIZON + 0.01 - 0.14 * hills(&self.ridge, x * breadth * 0.4), mix(far, low, 0.5), far);
        canvas.below(|_| HORIZON, mix(far, low, 0.25), mix(near, far, 0.35));
        self.track(canvas, t);
        self.roadside(canvas, t);
    }
}
