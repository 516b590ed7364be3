//! Puts each word in its place, measured with the font that draws it.

use std::ops::Range;

use super::font::Typeface;
use super::preset::Look;
use super::{Captions, Page, PlacedWord, Preset, SAFE_AREA, pages};
use crate::render::FPS;
use crate::{StudioError, Word};

/// A page stays until the next one if that comes within this time, in frames.
const HOLD_FRAMES: u32 = 24;
/// A page may stand before its first word by this, at the start of a scene, in frames.
const EARLY_FRAMES: u32 = 15;

/// A word ready to be placed: what is drawn of it and when.
struct Shown {
    text: String,
    /// Advance width in font sizes.
    width: f32,
    start_frame: u32,
    end_frame: u32,
    emphasis: bool,
}

/// Lays out the captions of a scene of `frames` frames whose narration begins at `lead_ms`. Fails with `caption_too_wide`
/// when a word cannot be made to fit and with `caption_not_drawable` when the font has none of a word's letters.
pub fn lay_out(words: &[Word], emphasis: &[String], lead_ms: u64, frames: u32, preset: Preset) -> Result<Captions, StudioError> {
    let typeface = Typeface::load()?;
    let look = preset.look();
    let mut warnings = Vec::new();
    let mut kept = Vec::new();
    let mut shown: Vec<Shown> = Vec::new();
    for word in words {
        let text = drawable(&typeface, &word.text, &mut warnings)?;
        if text.is_empty() {
            continue;
        }
        let after = shown.last().map_or(0, |previous| previous.start_frame + 1);
        let start_frame = frame(lead_ms + word.start_ms).max(after).min(frames.saturating_sub(1));
        let end_frame = if word.end_ms > word.start_ms { frame(lead_ms + word.end_ms).min(frames) } else { start_frame };
        let width = typeface.width(&text);
        shown.push(Shown { text, width, start_frame, end_frame, emphasis: stressed(word, emphasis) });
        kept.push(word.clone());
    }
    let fits = |range: Range<usize>| lines(look, &shown[range], look.size).is_some();
    let ranges = pages::split(&kept, look.words, fits);
    let mut pages = ranges.iter().map(|range| place(look, &shown[range.clone()])).collect::<Result<Vec<_>, StudioError>>()?;
    show(&mut pages, frames);
    Ok(Captions { pages, warnings })
}

/// Whether every word of `text` can be shown; fails as [`lay_out`] would.
pub(crate) fn check_text(text: &str, preset: Preset) -> Result<(), StudioError> {
    let (typeface, look) = (Typeface::load()?, preset.look());
    for word in text.split_whitespace() {
        let shown = drawable(&typeface, word, &mut Vec::new())?;
        if typeface.width(&shown) * look.smallest > look.room() {
            return Err(too_wide(word));
        }
    }
    Ok(())
}

fn frame(ms: u64) -> u32 {
    (ms * u64::from(FPS) / 1000) as u32
}

fn stressed(word: &Word, emphasis: &[String]) -> bool {
    let bare = |text: &str| text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let text = bare(&word.text);
    !text.is_empty() && emphasis.iter().any(|stress| bare(stress) == text)
}

/// What the font can draw of a word. Symbols such as emoji are left out with a warning; a letter never is.
fn drawable(typeface: &Typeface, word: &str, warnings: &mut Vec<String>) -> Result<String, StudioError> {
    let (kept, lost): (String, String) = word.chars().partition(|&c| typeface.draws(c));
    if lost.chars().any(char::is_alphanumeric) {
        let message = format!("The captions cannot show \u{201c}{word}\u{201d}: the font lacks its letters.");
        return Err(StudioError::input("caption_not_drawable", Some("script"), message));
    }
    if !lost.is_empty() {
        warnings.push(format!("The captions leave out \u{201c}{lost}\u{201d}: the font has no such symbol."));
    }
    Ok(kept)
}

/// The ranges of words that stand on each line at `size`, or `None` if they do not fit.
fn lines(look: Look, words: &[Shown], size: f32) -> Option<Vec<Range<usize>>> {
    let width = |range: Range<usize>| line_width(look, &words[range], size);
    let count = words.len();
    let whole = 0..count;
    if width(whole.clone()) <= look.room() {
        return Some(Vec::from([whole]));
    }
    let widest = |cut: usize| width(0..cut).max(width(cut..count));
    let cut = (1..count).min_by(|&a, &b| widest(a).total_cmp(&widest(b)))?;
    (look.lines > 1 && widest(cut) <= look.room()).then(|| vec![0..cut, cut..count])
}

fn line_width(look: Look, words: &[Shown], size: f32) -> f32 {
    let spaces = look.space * words.len().saturating_sub(1) as f32;
    (words.iter().map(|word| word.width).sum::<f32>() + spaces) * size
}

fn place(look: Look, words: &[Shown]) -> Result<Page, StudioError> {
    let (size, lines) = sized(look, words)?;
    let height = size * look.leading;
    let mut top = look.center.1 - height * lines.len() as f32 / 2.0;
    let mut placed = Vec::new();
    for (line, range) in lines.into_iter().enumerate() {
        let mut x = look.center.0 - line_width(look, &words[range.clone()], size) / 2.0;
        for word in &words[range] {
            let width = word.width * size;
            placed.push(PlacedWord {
                text: word.text.clone(),
                line: line as u32,
                x,
                y: top,
                width,
                height,
                start_frame: word.start_frame,
                end_frame: word.end_frame,
                emphasis: word.emphasis,
            });
            x += width + look.space * size;
        }
        top += height;
    }
    let page = Page { start_frame: 0, end_frame: 0, words: placed, font_size: size };
    within_safe_area(&page, look)?;
    Ok(page)
}

/// The largest size, down from the look's, at which the words of a page fit.
fn sized(look: Look, words: &[Shown]) -> Result<(f32, Vec<Range<usize>>), StudioError> {
    let mut size = look.size;
    while size >= look.smallest {
        if let Some(lines) = lines(look, words, size) {
            return Ok((size, lines));
        }
        size -= 2.0;
    }
    Err(too_wide(words.first().map_or("", |word| &word.text)))
}

/// The measured boxes, grown by outline and pop, not the intended margins.
fn within_safe_area(page: &Page, look: Look) -> Result<(), StudioError> {
    let (left, top, right, bottom) = SAFE_AREA;
    let outside = page.words.iter().find(|word| {
        let grown = look.outline + word.width * (look.pop - 100) as f32 / 200.0;
        let raised = look.outline + word.height * (look.pop - 100) as f32 / 200.0;
        word.x - grown < left as f32
            || word.x + word.width + grown > right as f32
            || word.y - raised < top as f32
            || word.y + word.height + raised > bottom as f32
    });
    outside.map_or(Ok(()), |word| Err(too_wide(&word.text)))
}

fn too_wide(word: &str) -> StudioError {
    let message = format!("\u{201c}{word}\u{201d} is too long to be shown in the captions. Shorten or split it.");
    StudioError::input("caption_too_wide", Some("script"), message)
}

/// Decides when each page and each highlight comes and goes.
fn show(pages: &mut [Page], frames: u32) {
    let mut next = frames;
    for (index, page) in pages.iter_mut().enumerate().rev() {
        let first = page.words.first().map_or(0, |word| word.start_frame);
        let spoken = page.words.iter().map(|word| word.end_frame).max().unwrap_or(first);
        page.start_frame = if index == 0 && first <= EARLY_FRAMES { 0 } else { first };
        page.end_frame = if next.saturating_sub(spoken) <= HOLD_FRAMES { next } else { spoken + HOLD_FRAMES / 2 };
        let mut until = page.end_frame;
        for word in page.words.iter_mut().rev() {
            // a highlight jumps from word to word; it rests only in a real pause
            let bridged = word.end_frame > word.start_frame && until.saturating_sub(word.end_frame) < HOLD_FRAMES / 4;
            word.end_frame = if bridged { until } else { word.end_frame.min(until) };
            until = word.start_frame;
        }
        next = page.start_frame;
    }
}
