//! Warm chords that flow into each other.

use std::f32::consts::FRAC_PI_2;

use super::harmony::{Chord, Harmony};
use super::oscillator::{Oscillator, Wave};
use super::{Dice, Frame, Instrument, pan, samples};

/// How far the two strings of a tone are apart, in parts of its frequency: two cents each, which shimmers and is not heard
/// as out of tune.
const DETUNE: f32 = 0.0012;

/// Slow chords, each fading into the next.
pub(in crate::sound) struct Pad {
    harmony: Harmony,
    dice: Dice,
    wave: Wave,
    sine: Wave,
    length: usize,
    fade: usize,
    at: usize,
    sounding: Vec<Tone>,
    leaving: Vec<Tone>,
}

/// One string of a tone, with its own slow breath.
struct Tone {
    string: Oscillator,
    breath: Oscillator,
    gain: Frame,
}

impl Pad {
    /// Chords of `harmony`, a new one every `seconds`; `partials` are the strengths of the overtones of its sound.
    pub(in crate::sound) fn new(harmony: Harmony, seed: u64, seconds: f32, partials: &[f32]) -> Self {
        let length = samples(seconds);
        Self {
            harmony,
            dice: Dice::new(seed),
            wave: Wave::of(partials),
            sine: Wave::of(&[1.0]),
            length,
            fade: length * 2 / 5,
            at: 0,
            sounding: Vec::new(),
            leaving: Vec::new(),
        }
    }

    fn change(&mut self) {
        let Chord { bass, tones } = self.harmony.chord();
        let notes = [(bass, 0.55)].into_iter().chain(tones.into_iter().map(|hertz| (hertz, 0.3)));
        let strings = notes.flat_map(|(hertz, gain)| [(hertz * (1.0 - DETUNE), gain, -0.6), (hertz * (1.0 + DETUNE), gain, 0.6)]);
        let dice = &mut self.dice;
        let tone = |(hertz, gain, place): (f32, f32, f32)| Tone {
            string: Oscillator::new(hertz, dice.part()),
            breath: Oscillator::new(dice.between(0.05, 0.17), dice.part()),
            gain: pan(place).map(|side| side * gain),
        };
        self.leaving = std::mem::replace(&mut self.sounding, strings.map(tone).collect());
    }
}

impl Instrument for Pad {
    fn next(&mut self) -> Frame {
        if self.at == 0 {
            self.change();
        }
        let turn = (self.at as f32 / self.fade as f32).min(1.0) * FRAC_PI_2;
        if self.at == self.fade {
            self.leaving.clear();
        }
        self.at = (self.at + 1) % self.length;
        let (waves, mut frame) = ((&self.wave, &self.sine), [0.0; 2]);
        for (tones, level) in [(&mut self.sounding, turn.sin()), (&mut self.leaving, turn.cos())] {
            for tone in tones {
                let value = level * tone.string.next(waves.0) * (0.75 + 0.25 * tone.breath.next(waves.1));
                frame = [frame[0] + value * tone.gain[0], frame[1] + value * tone.gain[1]];
            }
        }
        frame
    }
}
