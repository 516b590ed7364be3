//! What is laid out, in the language of libass.

mod clock;
mod shapes;
mod tags;
mod words;

use std::fmt::Write;

use super::Page;
use super::font::{Fonts, Tongue};
use super::overlays::Bar;
use super::style::{Background, Style};
use crate::StudioError;
use crate::render::Format;

use clock::time;

/// Frames a page takes to slide to its place.
pub(crate) const SLIDE_FRAMES: f32 = tags::ENTRANCE_MS as f32 * crate::render::FPS as f32 / 1000.0;

/// Pages in one style.
pub(crate) struct Layer<'a> {
    pub(crate) pages: &'a [Page],
    pub(crate) style: &'a Style,
}

/// The layers as an ASS file, the later over the earlier, and the bar of progress over all.
pub(crate) fn ass(layers: &[Layer<'_>], bar: Option<&Bar>, tongue: &Tongue, format: Format) -> Result<String, StudioError> {
    let mut file = header(layers, tongue, format);
    for (number, layer) in layers.iter().enumerate() {
        let fonts = Fonts::of(layer.style.font)?;
        let mut sheet = Events { file: &mut file, style: number, level: number * LEVELS };
        for page in layer.pages {
            background(&mut sheet, page, layer.style);
            words::write(&mut sheet, page, layer.style, &fonts)?;
        }
    }
    if let Some(bar) = bar {
        let mut sheet = Events { file: &mut file, style: 0, level: layers.len() * LEVELS };
        sheet.event(0, (0, bar.frames), &bar.track());
        sheet.event(1, (0, bar.frames), &bar.filled());
    }
    Ok(file)
}

/// Background, glow, words, and words over their neighbours' outlines.
const LEVELS: usize = 4;

/// Where events are written.
struct Events<'a> {
    file: &'a mut String,
    style: usize,
    level: usize,
}

impl Events<'_> {
    /// One event that is seen from the first frame to before the second.
    fn event(&mut self, level: usize, (start, end): (u32, u32), text: &str) {
        let (start, end) = (time(start), time(end));
        let (level, style) = (self.level + level, self.style);
        // writing to a string cannot fail
        let _ = writeln!(self.file, "Dialogue: {level},{start},{end},L{style},,0,0,0,,{text}");
    }
}

fn header(layers: &[Layer<'_>], tongue: &Tongue, format: Format) -> String {
    let (width, height) = format.size();
    let language = tongue.language.map(|language| format!("Language: {language}\n")).unwrap_or_default();
    let mut header = format!(
        "[Script Info]\nScriptType: v4.00+\nPlayResX: {width}\nPlayResY: {height}\nWrapStyle: 2\n\
         ScaledBorderAndShadow: yes\nYCbCr Matrix: TV.709\n{language}\n[V4+ Styles]\n\
         Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, \
         Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, \
         MarginV, Encoding\n"
    );
    let default = Style::default();
    let styles: Vec<&Style> = if layers.is_empty() { vec![&default] } else { layers.iter().map(|layer| layer.style).collect() };
    for (number, style) in styles.into_iter().enumerate() {
        let (fill, outline) = (tags::opaque(style.fill), tags::opaque(style.outline_color));
        let shadow = format!("&H{}{}", tags::alpha(style.shadow_opacity), &style.shadow_color.ass()[2..8]);
        let font = style.font.face().face().name;
        // the last field, -1: the direction of a text is told by its letters
        let _ = writeln!(
            header,
            "Style: L{number},{font},{size},{fill},{fill},{outline},{shadow},0,0,0,0,100,100,0,0,1,{border},{fall},5,0,0,0,-1",
            size = style.size,
            border = style.outline,
            fall = style.shadow
        );
    }
    header.push_str("\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n");
    header
}

/// The shapes behind the words of a page.
fn background(sheet: &mut Events<'_>, page: &Page, style: &Style) {
    let paint = shapes::paint(style);
    match style.background {
        Background::None => {}
        Background::Box => {
            let path: String = shapes::lines(page).iter().map(|line| shapes::rounded(line, style)).collect();
            let entrance = tags::still(page, style);
            sheet.event(0, (page.start_frame, page.end_frame), &format!("{{{entrance}{paint}}}{path}"));
        }
        Background::Pill => {
            for (index, word) in page.words.iter().enumerate().filter(|(_, word)| word.end_frame > word.start_frame) {
                let first = word.start_frame <= page.start_frame;
                let entrance = if first { tags::still(page, style) } else { "\\an7\\pos(0,0)".into() };
                let touched = word.glued || page.words.get(index + 1).is_some_and(|next| next.glued);
                let path = shapes::pill(word, touched, style);
                sheet.event(0, (word.start_frame, word.end_frame), &format!("{{{entrance}{paint}}}{path}"));
            }
        }
    }
}
