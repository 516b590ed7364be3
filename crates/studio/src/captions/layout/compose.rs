//! A page: its words in lines, in the largest size that fits.

use std::ops::Range;

use unicode_bidi::BidiInfo;

use super::Shown;
use crate::StudioError;
use crate::captions::font::{Fonts, Ink, Tongue};
use crate::captions::safe_areas::Area;
use crate::captions::style::{LetterCase, Style};
use crate::captions::{Page, PlacedRun, PlacedWord};

/// Where a page may be.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place {
    pub(crate) area: Area,
    /// The height its middle has if there is room.
    pub(crate) middle: f32,
}

/// Sizes are tried in steps of this many pixels.
const STEP: f32 = 2.0;

/// Whether words can stand together on a page of the style's full size.
pub(super) fn fits(words: &[Shown], style: &Style, place: &Place) -> bool {
    lines(words, style, style.size, place.area.width()).is_some()
}

/// The page of `words`, smaller than the style wants it if need be, moved into the area if need be. Fails with
/// `caption_too_wide`.
pub(crate) fn compose(
    words: &[Shown],
    style: &Style,
    fonts: &Fonts,
    tongue: &Tongue,
    place: &Place,
) -> Result<Page, StudioError> {
    let mut size = style.size;
    while size >= style.min_size {
        if let Some(lines) = lines(words, style, size, place.area.width()) {
            let page = set(words, &lines, style, size, fonts, tongue, place)?;
            if let Some(page) = inside(page, &place.area) {
                return Ok(page);
            }
        }
        size -= STEP;
    }
    let widest = words.iter().max_by(|one, other| one.width.total_cmp(&other.width));
    Err(too_wide(widest.map_or("", |word| &word.text)))
}

fn too_wide(word: &str) -> StudioError {
    let message = format!("\u{201c}{word}\u{201d} is too long to be shown in the captions. Shorten or split it.");
    StudioError::input("caption_too_wide", Some("script"), message)
}

/// The ranges of words that stand on each line: as few lines as possible, and those as even as possible.
fn lines(words: &[Shown], style: &Style, size: f32, room: f32) -> Option<Vec<Range<usize>>> {
    let room = room - 2.0 * style.margin();
    let width = |range: Range<usize>| line_width(&words[range], style) * size * style.growth();
    (1..=style.lines as usize)
        .map(|count| even(words.len(), count, &width))
        .find_map(|(widest, lines)| (widest <= room).then_some(lines))
}

/// `count` words in at most `most` lines, the widest as narrow as can be; with it that width.
fn even(count: usize, most: usize, width: &impl Fn(Range<usize>) -> f32) -> (f32, Vec<Range<usize>>) {
    if most <= 1 || count <= 1 {
        return (width(0..count), std::iter::once(0..count).collect());
    }
    let with_last = |cut: usize| {
        let (widest, mut lines) = even(cut, most - 1, width);
        lines.push(cut..count);
        (widest.max(width(cut..count)), lines)
    };
    let fewer = even(count, 1, width);
    (1..count).map(with_last).chain([fewer]).min_by(|one, other| one.0.total_cmp(&other.0)).unwrap_or((0.0, Vec::new()))
}

/// In font sizes.
fn line_width(words: &[Shown], style: &Style) -> f32 {
    let spaces = words.iter().skip(1).filter(|word| !word.glued).count() as f32;
    words.iter().map(|word| word.width).sum::<f32>() + spaces * style.word_space
}

fn set(
    words: &[Shown],
    lines: &[Range<usize>],
    style: &Style,
    size: f32,
    fonts: &Fonts,
    tongue: &Tongue,
    place: &Place,
) -> Result<Page, StudioError> {
    let tall = words.iter().flat_map(|word| &word.runs).map(|run| run.face.face().leading).fold(style.leading, f32::max);
    let height = tall * size;
    let share = if style.letter_case == LetterCase::Upper { 0.5 } else { 0.4 };
    // capitals stand in the middle of a line, small letters a little above it
    let drop = fonts.get(fonts.chosen())?.capital * share * size;
    let mut placed = Vec::new();
    for (line, range) in lines.iter().enumerate() {
        let middle = place.middle + height * (line as f32 - (lines.len() as f32 - 1.0) / 2.0);
        let mut x = (place.area.left + place.area.right - line_width(&words[range.clone()], style) * size) / 2.0;
        let order = visual(&words[range.clone()], tongue);
        let line_words = &words[range.clone()];
        let mut row: Vec<(usize, PlacedWord)> = Vec::new();
        for (seen, &index) in order.iter().enumerate() {
            let word = &line_words[index];
            let spaced = seen > 0 && !(if tongue.leftwards { line_words[order[seen - 1]].glued } else { word.glued });
            x += if spaced { style.word_space * size } else { 0.0 };
            let at = Spot { line: line as u32, x, top: middle - height / 2.0, height, baseline: middle + drop };
            row.push((index, put(word, &at, style, size)));
            x += word.width * size;
        }
        row.sort_by_key(|(index, _)| *index);
        placed.extend(even_out(row.into_iter().map(|(_, word)| word).collect(), style));
    }
    Ok(Page { start_frame: 0, end_frame: 0, words: placed, font_size: size })
}

struct Spot {
    line: u32,
    x: f32,
    top: f32,
    height: f32,
    baseline: f32,
}

fn put(word: &Shown, at: &Spot, style: &Style, size: f32) -> PlacedWord {
    let mut runs = Vec::new();
    let (mut x, mut ink) = (at.x, Ink::default());
    for run in &word.runs {
        let moved = run.ink.moved((x - at.x) / size);
        ink = if runs.is_empty() { moved } else { ink.and(moved) };
        runs.push(PlacedRun { text: run.text.clone(), face: run.face, picture: run.picture, x, width: run.width * size });
        x += run.width * size;
    }
    let width = word.width * size;
    // the height of a line is that of its letters, even of those that are not there
    let (above, below) = if style.letter_case == LetterCase::Upper { (0.72, 0.02) } else { (0.78, 0.22) };
    let body = Area {
        left: at.x + ink.left.min(0.0) * size,
        right: at.x + (ink.right * size).max(width),
        top: at.baseline - ink.top.max(above) * size,
        bottom: at.baseline + ink.bottom.max(below) * size,
    };
    PlacedWord {
        text: word.text.clone(),
        line: at.line,
        x: at.x,
        y: at.top,
        width,
        height: at.height,
        start_frame: word.start_frame,
        end_frame: word.end_frame,
        emphasis: word.emphasis,
        glued: word.glued,
        baseline: at.baseline,
        runs,
        body,
        reach: body,
    }
}

/// The words of a line, all as high as the highest, and what they can touch.
fn even_out(mut words: Vec<PlacedWord>, style: &Style) -> Vec<PlacedWord> {
    let line = words.iter().map(|word| word.body).reduce(|one, other| one.and(&other));
    for word in &mut words {
        let Area { top, bottom, .. } = line.unwrap_or(word.body);
        word.body = Area { top, bottom, ..word.body };
        word.reach = reach(&word.body, style);
    }
    words
}

/// What a word can touch, with its outline, shadow, glow, background and growth.
fn reach(covered: &Area, style: &Style) -> Area {
    let growth = (style.growth() - 1.0) / 2.0;
    let (wide, high) = (covered.width() * growth, covered.height() * growth);
    let grown =
        Area { left: covered.left - wide, right: covered.right + wide, top: covered.top - high, bottom: covered.bottom + high };
    grown.grown(style.margin())
}

/// The words of a line as they are seen from left to right.
fn visual(words: &[Shown], tongue: &Tongue) -> Vec<usize> {
    let mut text = String::new();
    let mut starts = Vec::new();
    for word in words {
        starts.push(text.len());
        text.push_str(&word.text);
        text.push(' ');
    }
    let bidi = BidiInfo::new(&text, Some(tongue.level()));
    let levels: Vec<_> = starts.iter().map(|&at| bidi.levels.get(at).copied().unwrap_or(tongue.level())).collect();
    BidiInfo::reorder_visual(&levels)
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
