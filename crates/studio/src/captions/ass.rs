//! Captions in the language of libass: one line per word, its colour and size changing as it is spoken.

use std::fmt::Write;

use super::font::Typeface;
use super::preset::Look;
use super::{Captions, Page, PlacedWord, Preset};
use crate::render::{FPS, HEIGHT, WIDTH};

/// How long a spoken word takes to grow, and then to shrink back, in milliseconds.
const GROW_MS: u32 = 66;
const SHRINK_MS: u32 = 134;

/// The captions as an ASS file.
pub(crate) fn ass(captions: &Captions, preset: Preset) -> String {
    let look = preset.look();
    let mut file = header(look);
    for page in &captions.pages {
        for word in &page.words {
            event(&mut file, page, word, look);
        }
    }
    file
}

fn header(look: Look) -> String {
    let Look { size, outline, fill, .. } = look;
    let font = Typeface::NAME;
    format!(
        "[Script Info]\nScriptType: v4.00+\nPlayResX: {WIDTH}\nPlayResY: {HEIGHT}\nWrapStyle: 2\n\
         ScaledBorderAndShadow: yes\nYCbCr Matrix: TV.709\n\n[V4+ Styles]\n\
         Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, \
         Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, \
         MarginV, Encoding\n\
         Style: Word,{font},{size},&H00{fill},&H00{fill},&H00140C08,&H78000000,0,0,0,0,100,100,0,0,1,{outline},4,5,0,0,0,1\n\n\
         [Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
    )
}

fn event(file: &mut String, page: &Page, word: &PlacedWord, look: Look) {
    let (start, end) = (time(page.start_frame), time(page.end_frame));
    let (x, y) = (word.x + word.width / 2.0, word.y + word.height / 2.0);
    let size = page.font_size;
    let mut text = format!("{{\\pos({x:.1},{y:.1})\\fs{size}}}");
    if word.end_frame > word.start_frame {
        text.push_str(&highlight(page, word, look));
    }
    text.push_str(&escape(&word.text));
    // writing to a string cannot fail
    let _ = writeln!(file, "Dialogue: 0,{start},{end},Word,,0,0,0,,{text}");
}

fn highlight(page: &Page, word: &PlacedWord, look: Look) -> String {
    let on = ms(word.start_frame - page.start_frame);
    let off = ms(word.end_frame - page.start_frame);
    // a change takes a millisecond: one that took none would, at the start of a page, last as long as the page
    let (lit, unlit) = (on + 1, off + 1);
    let (grown, back) = (on + GROW_MS, on + GROW_MS + SHRINK_MS);
    let Look { accent, pop, .. } = look;
    let rest = if word.emphasis { look.stress } else { look.fill };
    let mut tags = format!(
        "{{\\t({on},{lit},\\1c&H{accent}&)\\t({on},{grown},\\fscx{pop}\\fscy{pop})\\t({grown},{back},\\fscx100\\fscy100)"
    );
    if word.end_frame < page.end_frame {
        let _ = write!(tags, "\\t({off},{unlit},\\1c&H{rest}&)");
    }
    tags.push('}');
    tags
}

fn ms(frames: u32) -> u32 {
    frames * 1000 / FPS
}

/// The hundredth of a second at or just before `frame`, so that the frame itself is the first to be changed.
fn time(frame: u32) -> String {
    let hundredths = frame * 100 / FPS;
    let (seconds, rest) = (hundredths / 100, hundredths % 100);
    format!("{}:{:02}:{:02}.{rest:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// The person's words are never commands: braces are escaped, and a backslash is parted from what follows.
fn escape(text: &str) -> String {
    text.replace('\\', "\\\u{2060}").replace('{', "\\{").replace('}', "\\}")
}
