//! The generated ambiences: instruments and how loud each of them is.
//!
//! They are computed, so they belong to nobody and cost nothing. A seed chooses key, chords and every chance in them; none
//! repeats itself.

use serde::Serialize;

use super::synth::{Bells, Frame, Harmony, Instrument, Mode, Ocean, Pad, Pulse, RATE, Rain, Room};

/// A generated ambience.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Ambience {
    /// Stable name for programs.
    pub slug: &'static str,
    /// Name for people.
    pub name: &'static str,
    #[serde(skip)]
    recipe: Recipe,
}

/// What sounds, and how loud.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Recipe {
    mode: Mode,
    /// How long a chord lasts, in seconds.
    chord: f32,
    /// Strengths of the overtones of the pad.
    timbre: &'static [f32],
    pad: f32,
    bells: f32,
    pulse: f32,
    rain: f32,
    ocean: f32,
    /// How much of the room is heard.
    room: f32,
}

const SOFT: &[f32] = &[1.0, 0.28, 0.1, 0.04];
const WARM: &[f32] = &[1.0, 0.5, 0.3, 0.16, 0.09, 0.05];
const PURE: &[f32] = &[1.0, 0.12, 0.02];

const SILENT: Recipe =
    Recipe { mode: Mode::Major, chord: 8.0, timbre: WARM, pad: 0.0, bells: 0.0, pulse: 0.0, rain: 0.0, ocean: 0.0, room: 0.35 };

const AMBIENCES: &[Ambience] = &[
    Ambience { slug: "dawn", name: "Dawn", recipe: Recipe { pad: 0.8, bells: 0.08, ..SILENT } },
    Ambience { slug: "dusk", name: "Dusk", recipe: Recipe { mode: Mode::Minor, chord: 9.0, timbre: SOFT, pad: 0.9, ..SILENT } },
    Ambience {
        slug: "rain",
        name: "Rain at the window",
        recipe: Recipe { mode: Mode::Minor, chord: 10.0, timbre: SOFT, pad: 0.5, rain: 0.5, ..SILENT },
    },
    Ambience {
        slug: "ocean",
        name: "By the sea",
        recipe: Recipe { mode: Mode::Lydian, chord: 11.0, timbre: SOFT, pad: 0.45, ocean: 0.9, ..SILENT },
    },
    Ambience {
        slug: "depth",
        name: "Depth",
        recipe: Recipe { mode: Mode::Minor, chord: 15.0, timbre: WARM, pad: 1.0, ocean: 0.12, room: 0.6, ..SILENT },
    },
    Ambience {
        slug: "pulse",
        name: "Gentle pulse",
        recipe: Recipe { chord: 5.6, timbre: SOFT, pad: 0.45, pulse: 0.5, ..SILENT },
    },
    Ambience {
        slug: "night-drive",
        name: "Night drive",
        recipe: Recipe { mode: Mode::Minor, chord: 4.8, timbre: WARM, pad: 0.4, pulse: 0.55, ..SILENT },
    },
    Ambience {
        slug: "glass",
        name: "Glass bells",
        recipe: Recipe { mode: Mode::Lydian, chord: 10.0, timbre: PURE, pad: 0.4, bells: 0.4, room: 0.8, ..SILENT },
    },
];

/// Frames that are played before somebody listens: the first chord has then come, and the room is full.
const BEFORE: usize = 4 * RATE as usize;

/// All ambiences, in the order they are shown to people.
pub fn ambiences() -> &'static [Ambience] {
    AMBIENCES
}

/// The ambience called `slug`.
pub(super) fn ambience(slug: &str) -> Option<&'static Ambience> {
    AMBIENCES.iter().find(|ambience| ambience.slug == slug)
}

impl Ambience {
    /// Plays it, for as long as one listens.
    pub(super) fn play(&self, seed: u32) -> Playing {
        let recipe = self.recipe;
        let seed = u64::from(seed);
        // pad and pulse go through the same chords
        let harmony = Harmony::new(recipe.mode, seed);
        let mut instruments: Vec<(f32, Box<dyn Instrument + Send>)> = Vec::new();
        let mut add = |level: f32, instrument: Box<dyn Instrument + Send>| {
            if level > 0.0 {
                instruments.push((level, instrument));
            }
        };
        add(recipe.pad, Box::new(Pad::new(harmony.clone(), seed ^ 0x70ad, recipe.chord, recipe.timbre)));
        add(recipe.pulse, Box::new(Pulse::new(harmony.clone(), recipe.chord)));
        add(recipe.bells, Box::new(Bells::new(harmony, seed ^ 0xbe11)));
        add(recipe.rain, Box::new(Rain::new(seed ^ 0x3a17)));
        add(recipe.ocean, Box::new(Ocean::new(seed ^ 0x5ea5)));
        let mut playing = Playing { instruments, room: Room::new(), wet: recipe.room };
        playing.nth(BEFORE);
        playing
    }
}

/// An ambience that is being played.
pub(super) struct Playing {
    instruments: Vec<(f32, Box<dyn Instrument + Send>)>,
    room: Room,
    wet: f32,
}

impl Iterator for Playing {
    type Item = Frame;

    fn next(&mut self) -> Option<Frame> {
        let mut dry = [0.0; 2];
        for (level, instrument) in &mut self.instruments {
            let frame = instrument.next();
            dry = [dry[0] + *level * frame[0], dry[1] + *level * frame[1]];
        }
        let echo = self.room.echo(dry);
        Some([dry[0] + self.wet * echo[0], dry[1] + self.wet * echo[1]])
    }
}
