//! Cloudy noise that repeats itself without seams.

use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};

const SIDE: usize = 256;

/// A square of values between 0 and 1; a place of 1 to the right is the same again.
pub struct Noise(Vec<f32>);

impl Noise {
    /// Noise whose coarsest grains are a `cells`th of the square; the same for the same seed.
    pub fn new(seed: u64, cells: usize) -> Self {
        let mut random = StdRng::seed_from_u64(seed);
        let mut values = vec![0.0; SIDE * SIDE];
        let (mut cells, mut weight, mut total) = (cells, 1.0, 0.0);
        while cells <= SIDE / 4 {
            let grid: Vec<f32> = (0..cells * cells).map(|_| random.random::<f32>()).collect();
            for (index, value) in values.iter_mut().enumerate() {
                *value += weight * between(&grid, cells, index);
            }
            total += weight;
            (cells, weight) = (cells * 2, weight * 0.5);
        }
        Self(values.into_iter().map(|value| value / total).collect())
    }

    /// The value at a place.
    pub fn at(&self, (x, y): (f32, f32)) -> f32 {
        let ((left, right, dx), (top, bottom, dy)) = (cell(x), cell(y));
        let row = |row: usize| self.0[row * SIDE + left] * (1.0 - dx) + self.0[row * SIDE + right] * dx;
        row(top) * (1.0 - dy) + row(bottom) * dy
    }
}

/// The grid points around a part of the side, and how far it is from the first. Much faster than a remainder, and good for
/// places from -64 on.
fn cell(part: f32) -> (usize, usize, f32) {
    let place = (part + 64.0) * SIDE as f32;
    let first = place as usize;
    (first % SIDE, (first + 1) % SIDE, place - first as f32)
}

/// The value of a coarse grid at a point of the fine one, smooth between its corners.
fn between(grid: &[f32], cells: usize, index: usize) -> f32 {
    let step = cells as f32 / SIDE as f32;
    let (x, y) = ((index % SIDE) as f32 * step, (index / SIDE) as f32 * step);
    let (left, top) = (x as usize, y as usize);
    let (right, bottom) = ((left + 1) % cells, (top + 1) % cells);
    let ease = |part: f32| part * part * (3.0 - 2.0 * part);
    let (dx, dy) = (ease(x.fract()), ease(y.fract()));
    let row = |row: usize| grid[row * cells + left] * (1.0 - dx) + grid[row * cells + right] * dx;
    row(top) * (1.0 - dy) + row(bottom) * dy
}
