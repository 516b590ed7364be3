//! Things that are struck: bells now and then, and a soft pulse.

use std::f32::consts::TAU;

use super::harmony::Harmony;
use super::{Dice, Frame, Instrument, RATE, pan, samples};

/// The quietest partial that is still computed.
const GONE: f32 = 1e-4;
/// Every blow begins this softly, in seconds, so that it does not click.
const ATTACK: f32 = 0.012;

/// A partial that rings out: a vector that turns and shrinks.
struct Partial {
    now: [f32; 2],
    turn: [f32; 2],
}

impl Partial {
    fn new(hertz: f32, level: f32, seconds: f32) -> Self {
        let (angle, decay) = (TAU * hertz / RATE as f32, (-1.0 / (seconds * RATE as f32)).exp());
        Self { now: [level, 0.0], turn: [angle.cos() * decay, angle.sin() * decay] }
    }

    fn next(&mut self) -> f32 {
        let ([x, y], [c, s]) = (self.now, self.turn);
        self.now = [x * c - y * s, x * s + y * c];
        self.now[1]
    }

    fn is_gone(&self) -> bool {
        self.now[0].abs() + self.now[1].abs() < GONE
    }
}

/// Everything that rings.
#[derive(Default)]
struct Ringing(Vec<Blow>);

struct Blow {
    age: usize,
    partials: Vec<Partial>,
    gain: Frame,
}

impl Ringing {
    /// Strikes `hertz`; `sound` are overtones, each with its strength and how long it rings in seconds.
    fn strike(&mut self, hertz: f32, gain: Frame, sound: &[(f32, f32, f32)]) {
        let audible = sound.iter().filter(|(times, ..)| hertz * times < RATE as f32 * 0.45);
        let partials = audible.map(|&(times, level, seconds)| Partial::new(hertz * times, level, seconds)).collect();
        self.0.push(Blow { age: 0, partials, gain });
    }

    fn next(&mut self) -> Frame {
        let mut frame = [0.0; 2];
        for blow in &mut self.0 {
            let attack = (blow.age as f32 / (ATTACK * RATE as f32)).min(1.0);
            blow.age += 1;
            let value = attack * blow.partials.iter_mut().map(Partial::next).sum::<f32>();
            frame = [frame[0] + value * blow.gain[0], frame[1] + value * blow.gain[1]];
        }
        self.0.retain(|blow| !blow.partials.iter().all(Partial::is_gone));
        frame
    }
}

/// Airy bells at irregular moments.
pub(in crate::sound) struct Bells {
    harmony: Harmony,
    dice: Dice,
    wait: usize,
    ringing: Ringing,
}

impl Bells {
    pub(in crate::sound) fn new(harmony: Harmony, seed: u64) -> Self {
        Self { harmony, dice: Dice::new(seed), wait: samples(0.6), ringing: Ringing::default() }
    }
}

const BELL: [(f32, f32, f32); 4] = [(1.0, 0.6, 1.6), (2.0, 0.25, 0.9), (3.0, 0.07, 0.5), (5.0, 0.03, 0.25)];

impl Instrument for Bells {
    fn next(&mut self) -> Frame {
        if self.wait == 0 {
            let octave = *self.dice.pick(&[1, 1, 2]);
            let hertz = self.harmony.free(&mut self.dice, octave);
            let (level, place) = (self.dice.between(0.35, 1.0), self.dice.between(-0.8, 0.8));
            self.ringing.strike(hertz, pan(place).map(|side| side * level), &BELL);
            self.wait = samples(*self.dice.pick(&[0.4, 0.8, 1.2, 1.6, 2.4]));
        }
        self.wait -= 1;
        self.ringing.next()
    }
}

/// Broken chords in soft even notes.
pub(in crate::sound) struct Pulse {
    harmony: Harmony,
    tones: Vec<f32>,
    step: usize,
    note: usize,
    at: usize,
    ringing: Ringing,
}

/// Notes to a chord.
pub(in crate::sound) const NOTES: usize = 16;
/// The order in which the tones of a chord are played, from low to high and back.
const ORDER: [usize; 8] = [0, 2, 1, 3, 2, 4, 3, 1];
const PLUCK: [(f32, f32, f32); 3] = [(1.0, 0.6, 0.38), (2.0, 0.18, 0.22), (3.0, 0.05, 0.12)];

impl Pulse {
    /// [`NOTES`] notes to each chord of `harmony`, in the `seconds` that it lasts.
    pub(in crate::sound) fn new(harmony: Harmony, seconds: f32) -> Self {
        let step = samples(seconds) / NOTES;
        Self { harmony, tones: Vec::new(), step, note: 0, at: 0, ringing: Ringing::default() }
    }

    fn play(&mut self) {
        if self.note == 0 {
            let chord = self.harmony.chord();
            self.tones = [chord.bass * 2.0].into_iter().chain(chord.tones).collect();
        }
        let hertz = self.tones[ORDER[self.note % ORDER.len()]];
        let (accent, side) =
            (if self.note.is_multiple_of(4) { 1.0 } else { 0.7 }, if self.note.is_multiple_of(2) { -0.35 } else { 0.35 });
        self.ringing.strike(hertz, pan(side).map(|gain| gain * accent), &PLUCK);
        self.note = (self.note + 1) % NOTES;
    }
}

impl Instrument for Pulse {
    fn next(&mut self) -> Frame {
        if self.at == 0 {
            self.play();
        }
        self.at = (self.at + 1) % self.step;
        self.ringing.next()
    }
}
