//! Instruments: each gives one stereo frame after the other, for as long as it is asked.

mod bells;
mod harmony;
mod noise;
mod oscillator;
mod pad;
mod room;

pub(super) use bells::{Bells, Pulse};
pub(super) use harmony::{Harmony, Mode};
pub(super) use noise::{Ocean, Rain};
pub(super) use pad::Pad;
pub(super) use room::Room;

/// Samples per second of what is synthesised: soft sounds have nothing above 12 kHz.
pub(super) const RATE: u32 = 24_000;

/// Left and right.
pub(super) type Frame = [f32; 2];

/// Something that sounds.
pub(super) trait Instrument {
    /// The next moment of it.
    fn next(&mut self) -> Frame;
}

/// Numbers that only look like chance (SplitMix64): the same seed plays the same music on every machine.
#[derive(Debug, Clone)]
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to just below 1.
    pub(super) fn part(&mut self) -> f32 {
        (self.bits() >> 40) as f32 / (1_u32 << 24) as f32
    }

    /// Between two numbers.
    pub(super) fn between(&mut self, least: f32, most: f32) -> f32 {
        least + self.part() * (most - least)
    }

    /// One of them; there is at least one.
    pub(super) fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[(self.bits() % of.len() as u64) as usize]
    }
}

/// The number of samples in `seconds`.
fn samples(seconds: f32) -> usize {
    (seconds * RATE as f32) as usize
}

/// What the left and the right ear get of something between them: -1 is left, 1 is right.
fn pan(place: f32) -> Frame {
    let angle = (place + 1.0) * std::f32::consts::FRAC_PI_4;
    [angle.cos(), angle.sin()]
}
