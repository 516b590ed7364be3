//! Rain and waves: noise through soft filters.

use super::oscillator::{Oscillator, Wave};
use super::{Dice, Frame, Instrument, RATE};

/// A filter that lets low sounds through, 6 dB less per octave above its corner.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Low(f32);

impl Low {
    /// How much of the new is taken at a corner of `hertz`.
    pub(super) fn corner(hertz: f32) -> f32 {
        1.0 - (-std::f32::consts::TAU * hertz / RATE as f32).exp()
    }

    pub(super) fn next(&mut self, value: f32, corner: f32) -> f32 {
        self.0 += (value - self.0) * corner;
        self.0
    }
}

/// Steady soft rain, with single drops near by.
pub(in crate::sound) struct Rain {
    dice: Dice,
    sine: Wave,
    gusts: Oscillator,
    ears: [[Low; 3]; 2],
    drops: Vec<Drop>,
}

struct Drop {
    level: f32,
    string: Oscillator,
    gain: Frame,
}

/// Drops that are heard one by one, each second.
const DROPS: f32 = 9.0;
/// What is left of a drop from one sample to the next: it is gone in 20 ms.
const DROP_DECAY: f32 = 0.992;

impl Rain {
    pub(in crate::sound) fn new(seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let gusts = Oscillator::new(0.07, dice.part());
        Self { dice, sine: Wave::of(&[1.0]), gusts, ears: Default::default(), drops: Vec::new() }
    }

    fn drops(&mut self) -> Frame {
        if self.dice.part() < DROPS / RATE as f32 {
            let (level, place) = (self.dice.between(0.005, 0.03), self.dice.between(-0.9, 0.9));
            let string = Oscillator::new(self.dice.between(1200.0, 3200.0), 0.0);
            self.drops.push(Drop { level, string, gain: super::pan(place) });
        }
        self.drops.retain(|drop| drop.level > 1e-5);
        let mut frame = [0.0; 2];
        for drop in &mut self.drops {
            drop.level *= DROP_DECAY;
            let value = drop.level * drop.string.next(&self.sine);
            frame = [frame[0] + value * drop.gain[0], frame[1] + value * drop.gain[1]];
        }
        frame
    }
}

impl Instrument for Rain {
    fn next(&mut self) -> Frame {
        let level = 0.3 + 0.06 * self.gusts.next(&self.sine);
        let (high, low, soft) = (Low::corner(4200.0), Low::corner(500.0), Low::corner(6000.0));
        let mut frame = self.drops();
        for (side, [first, second, rumble]) in frame.iter_mut().zip(&mut self.ears) {
            let white = self.dice.between(-1.0, 1.0);
            let soft = second.next(first.next(white, high), soft);
            *side += level * (soft - 0.8 * rumble.next(soft, low));
        }
        frame
    }
}

/// Waves that come and go on a beach.
pub(in crate::sound) struct Ocean {
    dice: Dice,
    sine: Wave,
    swells: [Oscillator; 3],
    ears: [[Low; 3]; 2],
}

impl Ocean {
    pub(in crate::sound) fn new(seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        // periods without a common multiple: no two waves are alike
        let swells = [9.7, 13.1, 17.9].map(|seconds: f32| Oscillator::new(1.0 / seconds, dice.part()));
        Self { dice, sine: Wave::of(&[1.0]), swells, ears: Default::default() }
    }
}

impl Instrument for Ocean {
    fn next(&mut self) -> Frame {
        let [a, b, c] = self.swells.each_mut().map(|swell| 0.5 + 0.5 * swell.next(&self.sine));
        let mut frame = [0.0; 2];
        for ((side, [first, second, rumble]), swell) in frame.iter_mut().zip(&mut self.ears).zip([a + 0.5 * c, b + 0.5 * c]) {
            let height = (swell / 1.5).powi(2);
            // a breaking wave is brighter, not only louder
            let corner = 0.03 + 0.25 * height;
            let soft = second.next(first.next(self.dice.between(-1.0, 1.0), corner), corner);
            let low = rumble.next(soft, 0.012);
            *side = (0.25 + 0.75 * height) * (soft - 0.7 * low);
        }
        frame
    }
}
