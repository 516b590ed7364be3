//! One event per word, its colour and size changing as it is spoken.

use std::fmt::Write;

use super::super::font::Fonts;
use super::super::style::{Background, Style, WordAnimation};
use super::super::{Page, PlacedRun, PlacedWord};
use super::clock::{change, hundredths};
use super::{Events, tags};
use crate::StudioError;

/// What is drawn of a word at one level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pass {
    /// The light around it.
    Glow = 1,
    /// Letters, outline and shadow.
    Whole = 2,
    /// The letters once more, where a neighbour's outline would lie over them.
    Letters = 3,
}

/// All words of a page.
pub(super) fn write(sheet: &mut Events<'_>, page: &Page, style: &Style, fonts: &Fonts) -> Result<(), StudioError> {
    let touching = page.words.iter().any(|word| word.glued || word.runs.len() > 1) && style.outline + style.shadow > 0.0;
    let passes = [(Pass::Glow, style.glow > 0.0), (Pass::Whole, true), (Pass::Letters, touching)];
    for pass in passes.into_iter().filter_map(|(pass, wanted)| wanted.then_some(pass)) {
        for word in &page.words {
            for run in word.runs.iter().filter(|run| run.picture.is_none()) {
                let text = event(page, word, run, style, fonts, pass)?;
                sheet.event(pass as usize, (page.start_frame, page.end_frame), &text);
            }
        }
    }
    Ok(())
}

fn event(
    page: &Page,
    word: &PlacedWord,
    run: &PlacedRun,
    style: &Style,
    fonts: &Fonts,
    pass: Pass,
) -> Result<String, StudioError> {
    let typeface = fonts.get(run.face)?;
    let size = typeface.size(page.font_size);
    // libass puts the middle of the font's line here
    let middle = word.baseline - (typeface.ascent - typeface.descent) / 2.0 * page.font_size;
    let place = tags::place(page, style, (run.x + run.width / 2.0, middle));
    let mut text = format!("{{{place}\\fn{}\\fs{size:.2}{}", run.face.face().name, dress(style, pass));
    text.push_str(&movement(page, word, style, pass));
    text.push_str(&coloring(page, word, style, pass));
    text.push('}');
    text.push_str(&run.text.replace('{', "\\{").replace('}', "\\}"));
    Ok(text)
}

fn dress(style: &Style, pass: Pass) -> String {
    let Style { glow, glow_color, .. } = style;
    match pass {
        Pass::Glow => {
            let (color, width, blur) = (glow_color.ass(), glow * 0.5, glow * 0.8);
            format!("\\1c{color}\\3c{color}\\bord{width:.1}\\blur{blur:.1}\\shad0")
        }
        Pass::Whole => String::new(),
        Pass::Letters => "\\bord0\\shad0".into(),
    }
}

/// How a word changes its colour.
fn coloring(page: &Page, word: &PlacedWord, style: &Style, pass: Pass) -> String {
    if pass == Pass::Glow {
        return String::new();
    }
    let rest = if word.emphasis { style.emphasis } else { style.fill }.ass();
    if word.end_frame <= word.start_frame {
        return format!("\\1c{rest}");
    }
    let accent = style.accent.ass();
    let stays = style.word_animation == WordAnimation::Sweep;
    let (lit, unlit) = edges(style, pass);
    let mut tags = match change(page.start_frame, word.start_frame) {
        _ if stays && runs_through(word) => return sweep(page, word, &rest, &accent),
        Some(on) => format!("\\1c{rest}\\t({on},{},\\1c{accent}{lit})", on + 1),
        None => format!("\\1c{accent}{lit}"),
    };
    if let Some(off) = change(page.start_frame, word.end_frame).filter(|_| word.end_frame < page.end_frame && !stays) {
        let _ = write!(tags, "\\t({off},{},\\1c{rest}{unlit})", off + 1);
    }
    tags
}

/// How a word's outline and shadow change with it: on a pill it needs none.
fn edges(style: &Style, pass: Pass) -> (String, String) {
    if pass != Pass::Whole || style.background != Background::Pill {
        return (String::new(), String::new());
    }
    ("\\bord0\\shad0".into(), format!("\\bord{}\\shad{}", style.outline, style.shadow))
}

/// Whether a colour can run through a word: libass lets it run rightwards only, and through one text.
fn runs_through(word: &PlacedWord) -> bool {
    word.runs.len() == 1
        && !word
            .text
            .chars()
            .any(|c| matches!(unicode_bidi::bidi_class(c), unicode_bidi::BidiClass::R | unicode_bidi::BidiClass::AL))
}

fn sweep(page: &Page, word: &PlacedWord, rest: &str, accent: &str) -> String {
    let at = |frame: u32| hundredths(frame.max(page.start_frame)) - hundredths(page.start_frame);
    let (wait, through) = (at(word.start_frame), at(word.end_frame) - at(word.start_frame));
    format!("\\1c{accent}\\2c{rest}\\k{wait}\\kf{through}")
}

/// How a word moves. One of several runs would have to leave its place.
fn movement(page: &Page, word: &PlacedWord, style: &Style, pass: Pass) -> String {
    if word.end_frame <= word.start_frame {
        return String::new();
    }
    let on = change(page.start_frame, word.start_frame);
    let from = on.unwrap_or(0);
    let scale = |steps: &[(u32, u32)]| {
        let (mut tags, mut begun) = (String::new(), from);
        for &(lasts, percent) in steps {
            let _ = write!(tags, "\\t({begun},{},\\fscx{percent}\\fscy{percent})", begun + lasts);
            begun += lasts;
        }
        tags
    };
    match style.word_animation {
        WordAnimation::Reveal => on.map_or_else(String::new, |on| reveal(on, style, pass)),
        WordAnimation::None | WordAnimation::Sweep => String::new(),
        _ if word.runs.len() > 1 => String::new(),
        WordAnimation::Pop => scale(&[(66, 107), (134, 100)]),
        WordAnimation::Bounce => scale(&[(70, 118), (70, 95), (60, 100)]),
        WordAnimation::Grow => {
            let off = change(page.start_frame, word.end_frame).filter(|_| word.end_frame < page.end_frame);
            let back = off.map(|off| format!("\\t({off},{},\\fscx100\\fscy100)", off + 66));
            scale(&[(66, 110)]) + &back.unwrap_or_default()
        }
    }
}

fn reveal(on: u32, style: &Style, pass: Pass) -> String {
    let shadow = if pass == Pass::Whole { tags::alpha(style.shadow_opacity) } else { "FF".into() };
    format!("\\1a&HFF&\\3a&HFF&\\4a&HFF&\\t({on},{},\\1a&H00&\\3a&H00&\\4a&H{shadow}&)", on + 1)
}
