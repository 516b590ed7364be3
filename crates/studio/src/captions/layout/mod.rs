//! Puts each word in its place, measured with the font that draws it.

mod compose;
mod lines;
mod pages;
mod row;
mod segment;
mod show;

use std::ops::Range;

use super::font::{Fonts, Run, Tongue};
use super::safe_areas::{Area, allowed, fitted, middle};
use super::{Captions, Style};
use crate::render::{FPS, Format};
use crate::{StudioError, Word};

pub(crate) use compose::compose;
pub(crate) use pages::split;
pub(crate) use segment::{Part, joined, parts, parts_of};

/// A word ready to be placed: what is drawn of it and when. Lengths are in font sizes.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shown {
    pub(crate) text: String,
    pub(crate) runs: Vec<Run>,
    pub(crate) width: f32,
    /// Whether it follows the word before without a space.
    pub(crate) glued: bool,
    pub(crate) start_frame: u32,
    pub(crate) end_frame: u32,
    pub(crate) emphasis: bool,
}

/// Where a page may be.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place {
    pub(crate) area: Area,
    /// The height its middle has if there is room.
    pub(crate) middle: f32,
}

/// What pages are set with.
#[derive(Clone, Copy)]
pub(crate) struct Setting<'a> {
    pub(crate) style: &'a Style,
    pub(crate) fonts: &'a Fonts,
    pub(crate) tongue: &'a Tongue,
    pub(crate) place: Place,
}

/// What a scene says, and how long it lasts.
#[derive(Debug, Clone, Copy)]
pub struct Narration<'a> {
    /// The words, in milliseconds from the beginning of the narration.
    pub words: &'a [Word],
    /// Words to stress.
    pub emphasis: &'a [String],
    /// When the narration begins within the scene, in milliseconds.
    pub lead_ms: u64,
    /// Length of the scene in frames.
    pub frames: u32,
}

/// Lays out the captions of a scene. Fails with `caption_too_wide` when a word cannot be made to fit and with
/// `caption_not_drawable` when no font has a word's letters.
pub fn lay_out(said: &Narration<'_>, style: &Style, format: Format) -> Result<Captions, StudioError> {
    lay_out_beside(said, style, format, None)
}

/// Lays out captions that, until a frame, keep clear of what stands in an area.
pub(crate) fn lay_out_beside(
    said: &Narration<'_>,
    style: &Style,
    format: Format,
    taken: Option<(Area, u32)>,
) -> Result<Captions, StudioError> {
    let style = fitted(style, format);
    let fonts = Fonts::of(style.font)?;
    let parts = parts(said.words);
    let tongue = Tongue::of(&joined(&parts));
    let mut warnings = Vec::new();
    let place = Place { area: allowed(format, style.position), middle: middle(format, style.position) };
    let setting = Setting { style: &style, fonts: &fonts, tongue: &tongue, place };
    let (shown, kept) = shown(&parts, said, &setting, &mut warnings)?;
    let fits = |range: Range<usize>| compose::fits(&shown[range], &setting);
    let ranges = split(&kept, style.words as usize, fits);
    let mut pages =
        ranges.iter().map(|range| compose(&shown[range.clone()], &setting)).collect::<Result<Vec<_>, StudioError>>()?;
    show::show(&mut pages, said.frames);
    if let Some((area, until)) = taken {
        compose::keep_clear(&mut pages, &area, until, &place);
    }
    Ok(Captions { pages, warnings, tongue })
}

/// The words that have something to be shown, and when; with them the words as they were said.
fn shown(
    parts: &[Part],
    said: &Narration<'_>,
    setting: &Setting<'_>,
    warnings: &mut Vec<String>,
) -> Result<(Vec<Shown>, Vec<Word>), StudioError> {
    let mut kept = Vec::new();
    let mut all: Vec<Shown> = Vec::new();
    for Part { word, glued } in parts {
        let mut one = drawable(&word.text, setting, warnings)?;
        if one.runs.is_empty() {
            continue;
        }
        let frame = |ms: u64| ((said.lead_ms + ms) * u64::from(FPS) / 1000) as u32;
        let after = all.last().map_or(0, |previous| previous.start_frame + 1);
        one.start_frame = frame(word.start_ms).max(after).min(said.frames.saturating_sub(1));
        let heard_until = if word.end_ms > word.start_ms { frame(word.end_ms).min(said.frames) } else { 0 };
        one.end_frame = heard_until.max(one.start_frame);
        one.glued = *glued;
        one.emphasis = stressed(word, said.emphasis);
        all.push(one);
        kept.push(word.clone());
    }
    Ok((all, kept))
}

/// Whether every word of `text` can be shown; fails as [`lay_out`] would.
pub fn check_text(text: &str, style: &Style, format: Format) -> Result<(), StudioError> {
    let style = fitted(style, format);
    let fonts = Fonts::of(style.font)?;
    let tongue = Tongue::of(text);
    let place = Place { area: allowed(format, style.position), middle: middle(format, style.position) };
    let setting = Setting { style: &style, fonts: &fonts, tongue: &tongue, place };
    for part in parts_of(text) {
        compose(&[drawable(&part.word.text, &setting, &mut Vec::new())?], &setting)?;
    }
    Ok(())
}

/// What the style shows and the fonts can draw of a text, as one word. Symbols are left out with a warning; a letter never is.
pub(crate) fn drawable(text: &str, setting: &Setting<'_>, warnings: &mut Vec<String>) -> Result<Shown, StudioError> {
    let text = setting.style.shown(text);
    let (runs, lost) = setting.fonts.runs(&text, setting.tongue)?;
    if lost.chars().any(char::is_alphanumeric) {
        let message = format!("The captions cannot show \u{201c}{text}\u{201d}: no font here has its letters.");
        return Err(StudioError::input("caption_not_drawable", Some("script"), message));
    }
    if !lost.is_empty() {
        warnings.push(format!("The captions leave out \u{201c}{lost}\u{201d}: no font here has such a symbol."));
    }
    let width = runs.iter().map(|run| run.width).sum();
    Ok(Shown { text: text.chars().filter(|c| !lost.contains(*c)).collect(), runs, width, ..Shown::default() })
}

fn stressed(word: &Word, emphasis: &[String]) -> bool {
    let bare = |text: &str| text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let text = bare(&word.text);
    !text.is_empty() && emphasis.iter().any(|stress| bare(stress) == text)
}
