//! Boxes and pills as drawings.

use std::fmt::Write;

use super::super::safe_areas::Area;
use super::super::style::Style;
use super::super::{Page, PlacedWord};
use super::tags;

/// How far the handles of a quarter circle are from its ends, in radii.
const BEND: f32 = 0.552_3;
/// A shape reaches this part of its padding beyond the letters above and below.
const FLAT: f32 = 0.6;

/// The tags of a drawing in the colour of the background.
pub(super) fn paint(style: &Style) -> String {
    let color = style.background_color.ass();
    format!("\\bord0\\shad0\\blur0\\1c{color}\\1a&H{}&\\p1", tags::alpha(style.background_opacity))
}

/// What each line of a page covers.
pub(super) fn lines(page: &Page) -> Vec<Area> {
    let line = |number: u32| page.words.iter().filter(move |word| word.line == number).map(|word: &PlacedWord| word.body);
    let count = page.words.iter().map(|word| word.line + 1).max().unwrap_or(0);
    (0..count).filter_map(|number| line(number).reduce(|one, other| one.and(&other))).collect()
}

/// The shape around `area`, with the style's padding and corners.
pub(super) fn rounded(area: &Area, style: &Style) -> String {
    shape(area, style.background_padding, style)
}

/// The pill of a word; where its neighbours touch it, it keeps closer.
pub(super) fn pill(word: &PlacedWord, neighbours_touch: bool, style: &Style) -> String {
    let close = if neighbours_touch { FLAT * FLAT } else { 1.0 };
    shape(&word.body, style.background_padding * close, style)
}

fn shape(area: &Area, wide: f32, style: &Style) -> String {
    let high = style.background_padding * FLAT;
    let Area { left, top, right, bottom } =
        Area { left: area.left - wide, top: area.top - high, right: area.right + wide, bottom: area.bottom + high };
    let radius = style.background_radius.min((right - left) / 2.0).min((bottom - top) / 2.0);
    let hold = radius * (1.0 - BEND);
    let mut path = String::new();
    let mut put = |letter: &str, points: &[(f32, f32)]| {
        path.push_str(letter);
        for (x, y) in points {
            // writing to a string cannot fail
            let _ = write!(path, " {x:.1} {y:.1}");
        }
        path.push(' ');
    };
    put("m", &[(left + radius, top)]);
    put("l", &[(right - radius, top)]);
    put("b", &[(right - hold, top), (right, top + hold), (right, top + radius)]);
    put("l", &[(right, bottom - radius)]);
    put("b", &[(right, bottom - hold), (right - hold, bottom), (right - radius, bottom)]);
    put("l", &[(left + radius, bottom)]);
    put("b", &[(left + hold, bottom), (left, bottom - hold), (left, bottom - radius)]);
    put("l", &[(left, top + radius)]);
    put("b", &[(left, top + hold), (left + hold, top), (left + radius, top)]);
    path
}
