//! Which notes sound when.

use super::Dice;

/// Semitones of a scale above its root.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::sound) enum Mode {
    Major,
    Minor,
    Lydian,
}

impl Mode {
    fn steps(self) -> [i32; 7] {
        match self {
            Self::Major => [0, 2, 4, 5, 7, 9, 11],
            Self::Minor => [0, 2, 3, 5, 7, 8, 10],
            Self::Lydian => [0, 2, 4, 6, 7, 9, 11],
        }
    }

    /// Four chords by their degree, counted from 0; any of them can follow any other.
    fn progressions(self) -> &'static [[i32; 4]] {
        match self {
            Self::Major => &[[0, 5, 3, 4], [0, 3, 5, 4], [0, 4, 5, 3], [5, 3, 0, 4]],
            Self::Minor => &[[0, 5, 2, 6], [0, 3, 5, 6], [0, 2, 5, 6], [5, 6, 0, 0]],
            Self::Lydian => &[[0, 1, 0, 4], [0, 5, 1, 4], [0, 1, 5, 1]],
        }
    }

    /// Five degrees that sound well together whatever the chord.
    fn pentatonic(self) -> [i32; 5] {
        match self {
            Self::Minor => [0, 2, 3, 4, 6],
            Self::Major | Self::Lydian => [0, 1, 2, 4, 5],
        }
    }
}

/// Frequencies of a chord.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Chord {
    pub(super) bass: f32,
    /// From low to high.
    pub(super) tones: [f32; 4],
}

/// A key, and chords of it without end. Clones go through the same chords.
#[derive(Debug, Clone)]
pub(in crate::sound) struct Harmony {
    dice: Dice,
    root: i32,
    mode: Mode,
    coming: Vec<i32>,
}

/// Where the tones of chords lie, as MIDI notes: around middle C, below most of a voice's overtones.
const MIDDLE: i32 = 55;
/// Where basses lie.
const LOW: i32 = 36;

impl Harmony {
    pub(in crate::sound) fn new(mode: Mode, seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let root = *dice.pick(&[-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6]);
        Self { dice, root, mode, coming: Vec::new() }
    }

    pub(super) fn chord(&mut self) -> Chord {
        if self.coming.is_empty() {
            self.coming = self.dice.pick(self.mode.progressions()).iter().rev().copied().collect();
        }
        let degree = self.coming.pop().unwrap_or(0);
        // a triad and a colour: its seventh, or its ninth
        let colour = degree + *self.dice.pick(&[6, 8]);
        let mut notes = [degree, degree + 2, degree + 4, colour].map(|degree| fold(self.note(degree), MIDDLE));
        notes.sort_unstable();
        Chord { bass: hertz(fold(self.note(degree), LOW)), tones: notes.map(hertz) }
    }

    /// A note that fits every chord, `octaves` above the middle.
    pub(super) fn free(&self, dice: &mut Dice, octaves: i32) -> f32 {
        hertz(fold(self.note(*dice.pick(&self.mode.pentatonic())), MIDDLE + 12 * octaves))
    }

    fn note(&self, degree: i32) -> i32 {
        60 + self.root + self.mode.steps()[degree.rem_euclid(7) as usize] + 12 * degree.div_euclid(7)
    }
}

/// The same note in the octave above `lowest`.
fn fold(note: i32, lowest: i32) -> i32 {
    lowest + (note - lowest).rem_euclid(12)
}

/// The frequency of a MIDI note in equal temperament, with the A at 440 Hz.
fn hertz(note: i32) -> f32 {
    440.0 * 2_f32.powf((note - 69) as f32 / 12.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_note_of_every_chord_is_in_tune_and_in_its_place() {
        for mode in [Mode::Major, Mode::Minor, Mode::Lydian] {
            let mut harmony = Harmony::new(mode, 7);
            for chord in std::iter::repeat_with(|| harmony.chord()).take(40).collect::<Vec<_>>() {
                let note = |hertz: f32| 69.0 + 12.0 * (hertz / 440.0).log2();
                for hertz in chord.tones {
                    assert!((note(hertz) - note(hertz).round()).abs() < 0.001 && (55.0..67.1).contains(&note(hertz)));
                }
                assert!((36.0..48.1).contains(&note(chord.bass)));
            }
        }
    }

    #[test]
    fn a_seed_decides_the_key_and_the_chords() {
        let chords = |seed| {
            let mut harmony = Harmony::new(Mode::Major, seed);
            std::iter::repeat_with(move || harmony.chord()).take(8).collect::<Vec<_>>()
        };
        assert_eq!(chords(1), chords(1));
        let different: Vec<_> = (0..12).filter(|&seed| chords(seed) != chords(seed + 1)).collect();
        assert_eq!(different.len(), 12);
    }
}
