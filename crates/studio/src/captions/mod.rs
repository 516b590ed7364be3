//! Word-highlighted captions: measured with the real font, kept inside the platforms' safe areas, drawn by libass.

mod ass;
mod font;
mod layout;
mod pages;
mod preset;
mod subtitles;

use serde::{Deserialize, Serialize};

pub(crate) use ass::ass;
pub(crate) use font::Typeface;
pub(crate) use layout::check_text;
pub use layout::lay_out;
pub use preset::{Preset, SAFE_AREA};
pub use subtitles::{TimedScene, srt, vtt};

/// Part of the hash of everything that shows captions.
pub const VERSION: &str = "1";

/// The laid-out captions of one scene.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Captions {
    /// In the order they are shown; never two at once.
    pub pages: Vec<Page>,
    /// What could not be drawn as written (such as an emoji), for the person to read.
    pub warnings: Vec<String>,
}

/// What stands on the screen together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// First frame of the scene on which it is seen.
    pub start_frame: u32,
    /// First frame of the scene on which it is no longer seen.
    pub end_frame: u32,
    /// Its words, line by line.
    pub words: Vec<PlacedWord>,
    /// Height of the letters' em square, in pixels.
    pub font_size: f32,
}

/// One word at its place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
}
