//! Many small things with places, sizes and paces of their own.

use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};

/// One of them; every number lies between 0 and 1.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Grain {
    pub x: f32,
    pub y: f32,
    pub size: f32,
    pub pace: f32,
    pub phase: f32,
}

/// So many, the same for the same seed.
pub(crate) fn grains(seed: u64, number: usize) -> Vec<Grain> {
    let mut random = StdRng::seed_from_u64(seed);
    let mut part = || random.random::<f32>();
    (0..number).map(|_| Grain { x: part(), y: part(), size: part(), pace: part(), phase: part() }).collect()
}

impl Grain {
    /// Where it is when it moves by `across` and `down` a second and comes back on the other side, `margin` beyond the edge.
    pub(crate) fn drift(&self, across: f32, down: f32, t: f32, margin: f32) -> (f32, f32) {
        let wrap = |part: f32| part.rem_euclid(1.0) * (1.0 + 2.0 * margin) - margin;
        (wrap(self.x + across * t), wrap(self.y + down * t))
    }

    /// A slow wave of its own between -1 and 1, `times` a second.
    pub(crate) fn sway(&self, times: f32, t: f32) -> f32 {
        (std::f32::consts::TAU * (self.phase + times * t)).sin()
    }
}
