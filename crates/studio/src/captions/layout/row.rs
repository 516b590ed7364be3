//! One line of a page, word by word.

use unicode_bidi::BidiInfo;

use super::{Setting, Shown, lines};
use crate::captions::font::{Ink, Tongue};
use crate::captions::safe_areas::Area;
use crate::captions::style::{LetterCase, Style};
use crate::captions::{PlacedRun, PlacedWord};

/// `words` side by side in the middle of the place, on one baseline; in the order they are read.
pub(super) fn row(words: &[Shown], setting: &Setting<'_>, size: f32, baseline: f32) -> Vec<PlacedWord> {
    let Setting { style, tongue, place, .. } = *setting;
    let mut x = f32::midpoint(place.area.left, place.area.right) - lines::width(words, style) * size / 2.0;
    let order = seen(words, tongue);
    let mut placed = Vec::new();
    for (number, &index) in order.iter().enumerate() {
        let later = if tongue.leftwards { number.checked_sub(1).map(|before| order[before]) } else { Some(index) };
        let spaced = number > 0 && later.is_some_and(|later| !words[later].glued);
        x += if spaced { style.word_space * size } else { 0.0 };
        placed.push((index, put(&words[index], (x, baseline), style, size)));
        x += words[index].width * size;
    }
    placed.sort_by_key(|(index, _)| *index);
    even_out(placed.into_iter().map(|(_, word)| word).collect(), style, size)
}

/// The words of a line as they are seen from left to right.
fn seen(words: &[Shown], tongue: &Tongue) -> Vec<usize> {
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

fn put(word: &Shown, (left, baseline): (f32, f32), style: &Style, size: f32) -> PlacedWord {
    let mut runs = Vec::new();
    let (mut x, mut ink) = (left, Ink::default());
    for run in &word.runs {
        let moved = run.ink.moved((x - left) / size);
        ink = if runs.is_empty() { moved } else { ink.and(moved) };
        runs.push(PlacedRun { text: run.text.clone(), face: run.face, picture: run.picture, x, width: run.width * size });
        x += run.width * size;
    }
    // the height of a line is that of its letters, even of those that are not there
    let (above, below) = if style.letter_case == LetterCase::Upper { (0.72, 0.02) } else { (0.78, 0.22) };
    let body = Area {
        left: left + ink.left.min(0.0) * size,
        right: left + ink.right.max(word.width) * size,
        top: baseline - ink.top.max(above) * size,
        bottom: baseline + ink.bottom.max(below) * size,
    };
    PlacedWord {
        text: word.text.clone(),
        line: 0,
        x: left,
        y: body.top,
        width: word.width * size,
        height: body.height(),
        start_frame: word.start_frame,
        end_frame: word.end_frame,
        emphasis: word.emphasis,
        glued: word.glued,
        baseline,
        runs,
        body,
        reach: body,
    }
}

/// The words of a line, all as high as the highest, and what they can touch.
fn even_out(mut words: Vec<PlacedWord>, style: &Style, size: f32) -> Vec<PlacedWord> {
    let line = words.iter().map(|word| word.body).reduce(|one, other| one.and(&other));
    for word in &mut words {
        let Area { top, bottom, .. } = line.unwrap_or(word.body);
        word.body = Area { top, bottom, ..word.body };
        word.reach = reach(&word.body, style, size);
    }
    words
}

/// What a word can touch, with its outline, shadow, glow, background and growth, and on its way to its place.
fn reach(body: &Area, style: &Style, size: f32) -> Area {
    let growth = (style.growth() - 1.0) / 2.0;
    let (wide, high) = (body.width() * growth, body.height() * growth);
    let grown = Area {
        left: body.left - wide,
        right: body.right + wide,
        top: body.top - high,
        bottom: body.bottom + high + style.rise(size),
    };
    grown.grown(style.margin())
}
