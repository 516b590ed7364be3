//! Which fonts there are.

use std::path::Path;
use std::sync::OnceLock;

use harfrust::Font as Read;
use serde::{Deserialize, Serialize};

use crate::StudioError;

/// A face that captions can be set in.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, strum::Display, strum::EnumString, strum::EnumIter,
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum Font {
    /// Geometric and heavy; Latin and Cyrillic.
    #[default]
    Montserrat,
    /// Narrow and heavy; Latin.
    Anton,
    /// Narrow capitals; Latin.
    BebasNeue,
    /// Round and even; Latin and Devanagari.
    Poppins,
    /// Narrow and technical; Latin.
    BarlowCondensed,
    /// Of comic books; Latin.
    Bangers,
    /// Of balloons; Latin.
    LilitaOne,
    /// Soft; Latin and Hebrew.
    Fredoka,
    /// Soft and heavy; Latin and Cyrillic.
    Nunito,
    /// With serifs and contrast; Latin and Cyrillic.
    PlayfairDisplay,
    /// Of a typewriter; Latin.
    CourierPrime,
}

impl Font {
    /// Its name for people.
    pub fn name(self) -> &'static str {
        self.face().face().name
    }

    pub(crate) const fn face(self) -> FaceId {
        FaceId(self as usize)
    }
}

/// One font file.
pub(crate) struct Face {
    pub(crate) file: &'static str,
    /// The name inside the file by which libass finds it: the full one, or where outlines are of PostScript that of PostScript.
    pub(crate) name: &'static str,
    bytes: &'static [u8],
    /// The least height of a line, in font sizes: some scripts stack signs above and below their letters.
    pub(crate) leading: f32,
}

/// A font file, by its place in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct FaceId(usize);

macro_rules! face {
    ($file:literal, $name:literal, $leading:literal) => {
        Face { file: $file, name: $name, bytes: include_bytes!(concat!("../../../assets/fonts/", $file)), leading: $leading }
    };
}

/// First those of [`Font`], in its order, then those that step in, in the order they are asked.
static FACES: [Face; 18] = [
    face!("Montserrat-ExtraBold.ttf", "Montserrat ExtraBold", 0.0),
    face!("Anton-Regular.ttf", "Anton Regular", 0.0),
    face!("BebasNeue-Regular.ttf", "Bebas Neue Regular", 0.0),
    face!("Poppins-Bold.ttf", "Poppins Bold", 0.0),
    face!("BarlowCondensed-ExtraBold.ttf", "Barlow Condensed ExtraBold", 0.0),
    face!("Bangers-Regular.ttf", "Bangers Regular", 0.0),
    face!("LilitaOne-Regular.ttf", "Lilita One", 0.0),
    face!("Fredoka-SemiBold.ttf", "Fredoka SemiBold", 0.0),
    face!("Nunito-Black.ttf", "Nunito Black", 0.0),
    face!("PlayfairDisplay-Bold.ttf", "Playfair Display Bold", 0.0),
    face!("CourierPrime-Bold.ttf", "Courier Prime Bold", 0.0),
    face!("NotoSans-Bold.ttf", "Noto Sans Bold", 0.0),
    face!("NotoSansArabic-Bold.ttf", "Noto Sans Arabic Bold", 1.5),
    face!("NotoSansHebrew-Bold.ttf", "Noto Sans Hebrew Bold", 1.2),
    face!("NotoSansDevanagari-Bold.ttf", "Noto Sans Devanagari Bold", 1.45),
    face!("NotoSansThai-Bold.ttf", "Noto Sans Thai Bold", 1.5),
    face!("NotoSansCJK-Bold.otf", "NotoSansCJKsc-Bold", 1.2),
    face!("NotoColorEmoji.ttf", "Noto Color Emoji", 1.2),
];
const STEP_IN: std::ops::Range<usize> = 11..18;

static READ: [OnceLock<Option<Read>>; FACES.len()] = [const { OnceLock::new() }; FACES.len()];

impl FaceId {
    /// The pictures of emoji, which libass cannot draw.
    pub(crate) const EMOJI: Self = Self(17);
    const EAST_ASIAN: Self = Self(16);
    /// How many there are.
    pub(crate) const COUNT: usize = FACES.len();

    /// The faces that are asked for letters that the chosen one lacks, in this order.
    pub(crate) fn substitutes() -> impl Iterator<Item = Self> {
        STEP_IN.map(Self)
    }

    /// Its place in the list.
    pub(crate) fn place(self) -> usize {
        self.0
    }

    pub(crate) fn face(self) -> &'static Face {
        &FACES[self.0]
    }

    /// Whether letters change their shape with the language.
    pub(crate) fn speaks(self) -> bool {
        self == Self::EAST_ASIAN
    }

    /// The font, parsed once.
    pub(crate) fn read(self) -> Result<&'static Read, StudioError> {
        let read = READ[self.0].get_or_init(|| Read::new(self.face().bytes, 0));
        read.as_ref().ok_or_else(|| {
            StudioError::tool("tool_missing", "A bundled font cannot be read. Install the program again.", self.face().name)
        })
    }

    /// Writes the file into `folder`.
    pub(crate) fn write(self, folder: &Path) -> std::io::Result<()> {
        std::fs::write(folder.join(self.face().file), self.face().bytes)
    }
}

#[cfg(test)]
mod tests {
    use harfrust::font::name::NameId;
    use strum::IntoEnumIterator;

    use super::*;

    #[test]
    fn every_font_is_read_and_has_the_name_that_libass_will_look_for() {
        assert_eq!(Font::iter().count(), STEP_IN.start);
        for id in (0..FACES.len()).map(FaceId) {
            let names = id.read().unwrap().names();
            let kind = if id == FaceId::EAST_ASIAN { NameId::POSTSCRIPT_NAME } else { NameId::FULL_NAME };
            assert_eq!(names.get(kind).unwrap().english_or_first().unwrap().name().to_string(), id.face().name);
        }
    }
}
