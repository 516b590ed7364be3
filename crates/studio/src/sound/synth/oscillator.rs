//! One period of a sound, played at any pitch.

use std::f32::consts::TAU;

use super::RATE;

const SIZE: usize = 2048;

/// One period of a sound.
#[derive(Debug, Clone)]
pub(super) struct Wave(Vec<f32>);

impl Wave {
    /// A sum of partials of these strengths; the loudest sample is 1 at most.
    pub(super) fn of(partials: &[f32]) -> Self {
        let all: f32 = partials.iter().sum();
        let at = |place: usize| {
            let angle = TAU * place as f32 / SIZE as f32;
            let sum: f32 = (1..).zip(partials).map(|(number, strength)| strength * (angle * number as f32).sin()).sum();
            sum / all
        };
        Self((0..=SIZE).map(at).collect())
    }

    fn at(&self, phase: f32) -> f32 {
        let place = phase * SIZE as f32;
        let (index, rest) = (place as usize, place.fract());
        let (before, after) = (self.0[index], self.0[index + 1]);
        before + (after - before) * rest
    }
}

/// A wave on its way.
#[derive(Debug, Clone)]
pub(super) struct Oscillator {
    phase: f32,
    step: f32,
}

impl Oscillator {
    /// At `hertz`, beginning `phase` (0 to 1) into the period.
    pub(super) fn new(hertz: f32, phase: f32) -> Self {
        Self { phase: phase.fract(), step: hertz / RATE as f32 }
    }

    pub(super) fn next(&mut self, wave: &Wave) -> f32 {
        let value = wave.at(self.phase);
        self.phase += self.step;
        if self.phase >= 1.0 {
            self.phase -= 1.0;
        }
        value
    }
}
