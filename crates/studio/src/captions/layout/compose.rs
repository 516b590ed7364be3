//! A page: its words in lines, in the largest size that fits.

use super::lines::lines;
use super::row::row;
use super::{Place, Setting, Shown};
use crate::StudioError;
use crate::captions::Page;
use crate::captions::safe_areas::Area;
use crate::captions::style::LetterCase;

/// Sizes are tried in steps of this many pixels.
const STEP: f32 = 2.0;

/// Whether words can stand together on a page of the style's full size.
pub(super) fn fits(words: &[Shown], setting: &Setting<'_>) -> bool {
    lines(words, setting.style, setting.style.size, setting.place.area.width()).is_some()
}

/// The page of `words`, smaller than the style wants it if need be, moved into the area if need be. Fails with
/// `caption_too_wide`.
pub(crate) fn compose(words: &[Shown], setting: &Setting<'_>) -> Result<Page, StudioError> {
    let mut size = setting.style.size;
    while size >= setting.style.min_size {
        if let Some(page) = compose_at(words, setting, size)? {
            return Ok(page);
        }
        size -= STEP;
    }
    let widest = words.iter().max_by(|one, other| one.width.total_cmp(&other.width));
    Err(too_wide(widest.map_or("", |word| &word.text)))
}

/// The page in one size, if it fits.
fn compose_at(words: &[Shown], setting: &Setting<'_>, size: f32) -> Result<Option<Page>, StudioError> {
    let Setting { style, fonts, place, .. } = *setting;
    let Some(lines) = lines(words, style, size, place.area.width()) else { return Ok(None) };
    let tall = words.iter().flat_map(|word| &word.runs).map(|run| run.face.face().leading).fold(style.leading, f32::max);
    let height = tall * size;
    // capitals stand in the middle of a line, small letters a little above it
    let share = if style.letter_case == LetterCase::Upper { 0.5 } else { 0.4 };
    let drop = fonts.get(fonts.chosen())?.capital * share * size;
    let mut page = Page { start_frame: 0, end_frame: 0, words: Vec::new(), font_size: size };
    for (number, range) in lines.iter().enumerate() {
        let middle = place.middle + height * (number as f32 - (lines.len() as f32 - 1.0) / 2.0);
        let mut placed = row(&words[range.clone()], setting, size, middle + drop);
        for word in &mut placed {
            (word.line, word.y, word.height) = (number as u32, middle - height / 2.0, height);
        }
        page.words.extend(placed);
    }
    Ok(inside(page, &place.area))
}

fn too_wide(word: &str) -> StudioError {
    let message = format!("\u{201c}{word}\u{201d} is too long to be shown in the captions. Shorten or split it.");
    StudioError::input("caption_too_wide", Some("script"), message)
}

/// The page, moved into `area` if it fits there at all.
fn inside(mut page: Page, area: &Area) -> Option<Page> {
    let Some(reach) = page.reach() else { return Some(page) };
    let down = (area.top - reach.top).max(0.0) - (reach.bottom - area.bottom).max(0.0);
    page.shift(0.0, down);
    let reach = page.reach()?;
    // a hair of rounding is no overhang
    area.grown(0.01).holds(&reach).then_some(page)
}

/// Moves the pages that are seen before frame `until` out of `taken`, below it or above it, as far as the area allows.
pub(super) fn keep_clear(pages: &mut [Page], taken: &Area, until: u32, place: &Place) {
    for page in pages.iter_mut().filter(|page| page.start_frame < until) {
        let Some(reach) = page.reach().filter(|reach| reach.meets(taken)) else { continue };
        let (down, up) = (taken.bottom - reach.top, taken.top - reach.bottom);
        let fits = |by: f32| place.area.holds(&reach.moved(0.0, by));
        if let Some(by) = [down, up].into_iter().find(|by| fits(*by)) {
            page.shift(0.0, by);
        }
    }
}
