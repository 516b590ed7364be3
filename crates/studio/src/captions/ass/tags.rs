//! Tags that say where something is and how it comes.

use super::super::Page;
use super::super::style::{Color, PageAnimation, Style};

/// How long a page takes to come, in milliseconds.
pub(super) const ENTRANCE_MS: u32 = 120;
/// How small a page begins that comes nearer.
const FAR: f32 = 0.85;

/// From half seen to seen, in the time of an entrance: were a page not seen at all at first, the picture would blink.
const COMES: &str = "\\fade(120,0,0,0,120,9999999,9999999)";

/// A colour in the styles of a file.
pub(super) fn opaque(color: Color) -> String {
    format!("&H00{}", &color.ass()[2..8])
}

/// Opacity as libass writes it: 00 is opaque.
pub(super) fn alpha(opacity: f32) -> String {
    format!("{:02X}", 255 - (opacity.clamp(0.0, 1.0) * 255.0).round() as u8)
}

/// The place of a drawing with coordinates of the frame, and how it comes.
pub(super) fn still(page: &Page, style: &Style) -> String {
    match style.page_animation {
        PageAnimation::None | PageAnimation::Zoom => "\\an7\\pos(0,0)".into(),
        PageAnimation::Fade => format!("\\an7\\pos(0,0){COMES}"),
        PageAnimation::SlideUp => {
            let below = style.rise(page.font_size);
            format!("\\an7\\move(0,{below:.1},0,0,0,{ENTRANCE_MS}){COMES}")
        }
    }
}

/// The place of a word's middle, and how it comes.
pub(super) fn place(page: &Page, style: &Style, (x, y): (f32, f32)) -> String {
    match style.page_animation {
        PageAnimation::None => format!("\\pos({x:.1},{y:.1})"),
        PageAnimation::Fade => format!("\\pos({x:.1},{y:.1}){COMES}"),
        PageAnimation::SlideUp => {
            let below = y + style.rise(page.font_size);
            format!("\\move({x:.1},{below:.1},{x:.1},{y:.1},0,{ENTRANCE_MS}){COMES}")
        }
        PageAnimation::Zoom => {
            let middle = page.reach().map_or((x, y), |reach| reach.middle());
            let (from_x, from_y) = (middle.0 + (x - middle.0) * FAR, middle.1 + (y - middle.1) * FAR);
            let (far, until) = (FAR * 100.0, ENTRANCE_MS);
            format!(
                "\\move({from_x:.1},{from_y:.1},{x:.1},{y:.1},0,{until})\\fscx{far}\\fscy{far}\\t(0,{until},\\fscx100\\fscy100)"
            )
        }
    }
}
