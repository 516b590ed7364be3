//! One moving picture of the catalogue, with all that the libraries say about it.

use sha2::{Digest as _, Sha256};

use super::Subject;
use super::author::{AUTHORS, Author};
use paint::Motif;
use paint::colour::Palette;

/// A moving picture.
#[derive(Clone, Debug)]
pub(crate) struct Clip {
    /// Its place in the catalogue.
    pub(crate) number: u32,
    pub(crate) title: &'static str,
    pub(crate) subject: &'static Subject,
    pub(crate) motif: Motif,
    pub(crate) palette: Palette,
    pub(crate) author: &'static Author,
    /// Of the largest rendition, in pixels.
    pub(crate) width: u32,
    pub(crate) height: u32,
    /// Whole seconds, from 4 to 40.
    pub(crate) seconds: u32,
    pub(crate) fps: u32,
    /// Numbers that look random, always the same.
    pub(crate) dice: [u8; 32],
}

/// How a picture lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::EnumString)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Orientation {
    Portrait,
    Landscape,
    Square,
}

impl Clip {
    /// The look `look` of the subject that stands at `place`.
    pub(super) fn new(place: usize, subject: &'static Subject, look: usize) -> Self {
        let number = (place * 3 + look) as u32;
        let dice: [u8; 32] = Sha256::digest(format!("clip {number}")).into();
        let (title, motif, palette) = subject.looks[look];
        // most are Full HD and short, as most of what people look for; drawing the others takes its time
        let large = dice[0].is_multiple_of(10);
        let (width, height) = match (look, dice[1] % 3) {
            (0, _) | (2, 0) => (1080, 1920),
            (1, _) | (2, 1) => (1920, 1080),
            _ => (1080, 1080),
        };
        let scale = if large { 2 } else { 1 };
        let fps = [24, 25][usize::from(dice[2] % 2)];
        // three authors in a row, so that no subject has two clips of one
        let author = &AUTHORS[(usize::from(dice[3]) / 3 * 3 + look) % AUTHORS.len()];
        let seconds = 4 + u32::from(dice[4]) % if dice[7].is_multiple_of(10) { 37 } else { 12 };
        Self { number, title, subject, motif, palette, author, width: width * scale, height: height * scale, seconds, fps, dice }
    }

    /// How it lies.
    pub(crate) fn orientation(&self) -> Orientation {
        match self.width.cmp(&self.height) {
            std::cmp::Ordering::Less => Orientation::Portrait,
            std::cmp::Ordering::Equal => Orientation::Square,
            std::cmp::Ordering::Greater => Orientation::Landscape,
        }
    }

    /// The size whose shorter side has so many pixels, if it is not larger than the clip itself.
    pub(crate) fn rendition(&self, short: u32) -> Option<(u32, u32)> {
        let own = self.width.min(self.height);
        let fit = |side: u32| (side * short / own) / 2 * 2;
        (short <= own).then(|| (fit(self.width), fit(self.height)))
    }

    /// Bytes of the file of a rendition. The file is filled up to this number.
    pub(crate) fn bytes(&self, width: u32, height: u32) -> u64 {
        let per_second = u64::from(self.kbps(width, height)) * 125;
        per_second * (u64::from(self.seconds) + 2) + 65_536 + u64::from(self.dice[5]) * 37 + u64::from(self.dice[6])
    }

    /// The most that a rendition may need, in kilobits a second.
    pub(crate) fn kbps(&self, width: u32, height: u32) -> u32 {
        (width * height / 1_000 * self.fps / 12).max(900)
    }

    /// All words by which it is found, in lower case, tags first.
    pub(crate) fn words(&self) -> String {
        format!("{}, {}, {}", self.subject.name, self.subject.tags, self.title).to_lowercase()
    }

    /// Its title as a part of addresses.
    pub(crate) fn slug(&self) -> String {
        self.title.to_lowercase().replace(' ', "-")
    }
}
