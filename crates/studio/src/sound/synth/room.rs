//! A soft large room (Schroeder's reverberator), so that nothing ends abruptly.

use super::noise::Low;
use super::{Frame, RATE};

/// Echoes of the four walls in milliseconds, left and right, after Freeverb.
const WALLS: [[f32; 4]; 2] = [[25.3, 28.9, 33.8, 36.7], [25.8, 29.5, 34.3, 37.2]];
/// What makes them dense.
const BLUR: [f32; 2] = [12.6, 7.7];
/// How much of an echo comes back: it is gone after about three seconds.
const BACK: f32 = 0.86;

/// Sound in a ring: what goes in comes out a while later.
struct Delay {
    line: Vec<f32>,
    at: usize,
}

impl Delay {
    fn new(ms: f32) -> Self {
        Self { line: vec![0.0; (ms * RATE as f32 / 1000.0) as usize + 1], at: 0 }
    }

    fn oldest(&self) -> f32 {
        self.line[self.at]
    }

    fn push(&mut self, value: f32) {
        self.line[self.at] = value;
        self.at = (self.at + 1) % self.line.len();
    }
}

struct Ear {
    walls: Vec<(Delay, Low)>,
    blur: Vec<Delay>,
}

impl Ear {
    fn hear(&mut self, value: f32, damping: f32) -> f32 {
        let mut sum = 0.0;
        for (wall, dull) in &mut self.walls {
            let echo = wall.oldest();
            wall.push(value + BACK * dull.next(echo, damping));
            sum += echo;
        }
        self.blur.iter_mut().fold(sum * 0.25, |value, delay| {
            let old = delay.oldest();
            delay.push(value + 0.5 * old);
            old - 0.5 * value
        })
    }
}

/// The room.
pub(in crate::sound) struct Room {
    ears: [Ear; 2],
    damping: f32,
}

impl Room {
    pub(in crate::sound) fn new() -> Self {
        let ear = |walls: [f32; 4]| Ear {
            walls: walls.into_iter().map(|ms| (Delay::new(ms), Low::default())).collect(),
            blur: BLUR.into_iter().map(Delay::new).collect(),
        };
        Self { ears: WALLS.map(ear), damping: Low::corner(2500.0) }
    }

    /// The echo of `frame`.
    pub(in crate::sound) fn echo(&mut self, frame: Frame) -> Frame {
        let both = (frame[0] + frame[1]) * 0.5;
        let damping = self.damping;
        let [left, right] = &mut self.ears;
        [left.hear(both, damping), right.hear(both, damping)]
    }
}
