//! How captions look.

/// Pixels of a 1080x1920 frame that no platform covers: `(left, top, right, bottom)`.
pub const SAFE_AREA: (u32, u32, u32, u32) = (120, 269, 960, 840);

/// A named look of captions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, strum::Display, strum::EnumString)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum Preset {
    /// Large white letters of a heavy Montserrat; the spoken word pops in yellow, stressed words keep a shade of it.
    #[default]
    Bold,
}

/// Numbers of a look, in pixels; colours as ASS wants them (`BBGGRR`).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Look {
    /// Font size of a page, unless a word needs a smaller one.
    pub(crate) size: f32,
    /// The smallest size that can be read on a telephone.
    pub(crate) smallest: f32,
    /// Height of a line, in font sizes.
    pub(crate) leading: f32,
    /// Space between words, in font sizes.
    pub(crate) space: f32,
    /// Outline around each letter.
    pub(crate) outline: f32,
    /// Middle of a page.
    pub(crate) center: (f32, f32),
    /// Most words of a page.
    pub(crate) words: usize,
    /// Most lines of a page.
    pub(crate) lines: usize,
    /// Colour of words.
    pub(crate) fill: &'static str,
    /// Colour of the spoken word.
    pub(crate) accent: &'static str,
    /// Colour of a stressed word once it was spoken.
    pub(crate) stress: &'static str,
    /// How much the spoken word grows at first, in percent.
    pub(crate) pop: u32,
}

impl Preset {
    pub(crate) const fn look(self) -> Look {
        match self {
            Self::Bold => Look {
                size: 96.0,
                smallest: 32.0,
                leading: 1.12,
                space: 0.3,
                outline: 6.0,
                center: (540.0, 716.0),
                words: 4,
                lines: 2,
                fill: "FFFFFF",
                accent: "2FD4FF",
                stress: "9BEBFF",
                pop: 107,
            },
        }
    }
}

impl Look {
    /// Width that words may fill: the safe area without the outline and the growth of the spoken word.
    pub(crate) fn room(self) -> f32 {
        let (left, _, right, _) = SAFE_AREA;
        ((right - left) as f32 - 2.0 * self.outline) * 100.0 / self.pop as f32
    }
}
