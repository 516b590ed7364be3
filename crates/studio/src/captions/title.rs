//! The title of a cover.

use std::path::Path;

use super::font::Tongue;
use super::overlays::{Laid, one_page};
use super::safe_areas::{Area, fitted, free_everywhere, middle, safe_areas};
use super::style::{PageAnimation, Position, Style, WordAnimation};
use super::{Captions, Page, Sheet};
use crate::StudioError;
use crate::render::Format;

/// A title is drawn this much larger than captions, but not without end.
const LARGER: f32 = 1.35;
const LARGEST: f32 = 150.0;
/// The band behind it reaches beyond it by this, and covers at least this much above and below where captions stand.
const BAND: f32 = 80.0;
const CAPTIONS: f32 = 190.0;

/// A title, ready to be drawn.
pub(crate) struct Title {
    sheet: Sheet,
    band: (u32, u32),
}

impl Title {
    /// A title that does not fit loses its last words, and one that cannot be drawn is left out: no video fails for its cover.
    pub(crate) fn lay_out(text: &str, style: &Style, format: Format, folder: &Path) -> Result<Self, StudioError> {
        let style = of_title(style);
        let area = area(format, style.position);
        let mut page = page(text, &fitted(&style, format), &area);
        // the weightiest word is lit
        let widest = page.words.iter_mut().max_by(|one, other| one.width.total_cmp(&other.width));
        if let Some(word) = widest {
            word.end_frame = 1;
        }
        let reach = page.reach().unwrap_or(area).grown(BAND);
        let captions = Captions { pages: vec![page], warnings: Vec::new(), tongue: Tongue::of(text) };
        let sheet = Sheet::write(captions, &style, (format, &Laid::default()), folder)?;
        Ok(Self { sheet, band: band(&reach, format, style.position) })
    }

    /// What draws it.
    pub(crate) fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    /// Top and height of what it and the captions of the frame stand on, in pixels; both even.
    pub(crate) fn band(&self) -> (u32, u32) {
        self.band
    }
}

fn page(text: &str, style: &Style, area: &Area) -> Page {
    let words: Vec<&str> = text.split_whitespace().collect();
    let shortened = (1..words.len()).rev().map(|count| format!("{}…", words[..count].join(" ")));
    let fitting = std::iter::once(text.to_owned()).chain(shortened).find_map(|text| one_page(&text, style, area, 1).ok());
    fitting.unwrap_or(Page { start_frame: 0, end_frame: 1, words: Vec::new(), font_size: style.size })
}

fn of_title(style: &Style) -> Style {
    Style {
        size: (style.size * LARGER).min(LARGEST),
        min_size: style.min_size.min(40.0),
        lines: 4,
        word_animation: WordAnimation::None,
        page_animation: PageAnimation::None,
        ..style.clone()
    }
}

/// Around where captions stand, inside what every grid shows: at least the middle square of an upright frame.
fn area(format: Format, position: Position) -> Area {
    let (width, height) = format.size();
    let cut = height.saturating_sub(width) as f32 / 2.0 + 20.0;
    let free = free_everywhere(format);
    let lowest = safe_areas(format).iter().map(|safe| safe.area.bottom).fold(f32::INFINITY, f32::min);
    let (top, bottom) = (free.top.max(cut), lowest.min(height as f32 - cut));
    let middle = middle(format, position).clamp(top + CAPTIONS, bottom - CAPTIONS);
    let half = (middle - top).min(bottom - middle);
    Area { top: middle - half, bottom: middle + half, ..free }
}

fn band(reach: &Area, format: Format, position: Position) -> (u32, u32) {
    let middle = middle(format, position);
    let (top, bottom) = (reach.top.min(middle - CAPTIONS).max(0.0), reach.bottom.max(middle + CAPTIONS));
    let top = top as u32 / 2 * 2;
    (top, (bottom.min(format.size().1 as f32) as u32 - top) / 2 * 2)
}
