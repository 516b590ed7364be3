//! Word-highlighted captions: measured with the real font, kept inside the platforms' safe areas, drawn by libass.

mod ass;
mod font;
mod layout;
mod overlays;
mod preview;
mod safe_areas;
mod sheet;
mod stickers;
mod style;
mod subtitles;
mod title;

use font::{FaceId, Tongue};
use harfrust::GlyphId;
pub use layout::{Narration, check_text, lay_out};
pub use overlays::{Corner, Hook, Logo, Overlays, Progress, SceneOverlays};
pub use preview::Behind;
pub use safe_areas::{Area, SafeArea, allowed, free_everywhere, safe_areas};
use sheet::quoted;
pub(crate) use sheet::{Sheet, laid, script_of};
pub use style::{
    Background, Color, DEFAULT_PRESET, Font, LetterCase, NoColor, PageAnimation, Position, Preset, Style, StyleFault,
    WordAnimation, preset, presets,
};
pub use subtitles::{TimedScene, srt, vtt};
pub(crate) use title::Title;

/// Part of the hash of everything that shows captions.
pub const VERSION: &str = "2";

/// The laid-out captions of one scene.
#[derive(Debug, Clone, PartialEq)]
pub struct Captions {
    /// In the order they are shown; never two at once.
    pub pages: Vec<Page>,
    /// What could not be drawn as written (such as a rare symbol), for the person to read.
    pub warnings: Vec<String>,
    pub(crate) tongue: Tongue,
}

/// What stands on the screen together.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// First frame of the scene on which it is seen.
    pub start_frame: u32,
    /// First frame of the scene on which it is no longer seen.
    pub end_frame: u32,
    /// Its words, line by line, in the order they are read.
    pub words: Vec<PlacedWord>,
    /// Height of the letters' em square, in pixels.
    pub font_size: f32,
}

/// One word at its place.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedWord {
    /// What is drawn.
    pub text: String,
    /// Line on the page, from 0.
    pub line: u32,
    /// Left edge in pixels.
    pub x: f32,
    /// Top edge of its line in pixels.
    pub y: f32,
    /// Advance width in pixels.
    pub width: f32,
    /// Height of its line in pixels.
    pub height: f32,
    /// First frame of the scene on which it is highlighted.
    pub start_frame: u32,
    /// First frame of the scene on which it is no longer highlighted; `start_frame` if it is not heard.
    pub end_frame: u32,
    /// Whether it is stressed.
    pub emphasis: bool,
    /// Whether it follows the word before without a space.
    pub glued: bool,
    /// All it may ever touch: outline, shadow, glow, background and growth included.
    pub reach: Area,
    /// Its letters, as high as the line's.
    pub(crate) body: Area,
    pub(crate) baseline: f32,
    pub(crate) runs: Vec<PlacedRun>,
}

/// What one font draws of a word.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PlacedRun {
    pub(crate) text: String,
    pub(crate) face: FaceId,
    /// The picture, if it is an emoji.
    pub(crate) picture: Option<GlyphId>,
    pub(crate) x: f32,
    pub(crate) width: f32,
}

impl Page {
    /// All the page may ever touch; nothing if it has no words.
    pub fn reach(&self) -> Option<Area> {
        self.words.iter().map(|word| word.reach).reduce(|one, other| one.and(&other))
    }

    /// Moves all words.
    pub(crate) fn shift(&mut self, x: f32, y: f32) {
        for word in &mut self.words {
            word.x += x;
            word.y += y;
            word.baseline += y;
            word.body = word.body.moved(x, y);
            word.reach = word.reach.moved(x, y);
            for run in &mut word.runs {
                run.x += x;
            }
        }
    }
}
