//! Where overlays stand: all of them where no platform covers anything, and beside the captions.

use super::super::Page;
use super::super::font::{Fonts, Tongue};
use super::super::layout::{Part, Place, Setting, Shown, compose, drawable, parts_of};
use super::super::safe_areas::{Area, allowed, fitted, free_everywhere, middle, safe_areas};
use super::super::style::{Background, Color, LetterCase, PageAnimation, Position, Style, WordAnimation};
use super::bar::Bar;
use super::{Corner, SceneOverlays};
use crate::StudioError;
use crate::render::Format;

/// Room that the bar takes, and a line with the handle.
const BAR_ROOM: f32 = 26.0;
const HANDLE_ROOM: f32 = 60.0;
/// The largest a logo is drawn.
pub(crate) const LOGO_SIZE: (f32, f32) = (240.0, 110.0);

impl SceneOverlays {
    /// What goes where. Fails with `overlay_too_long` when the title or the name cannot be shown, or as
    /// [`crate::captions::lay_out`].
    pub(crate) fn lay_out(&self, style: &Style, format: Format, frames: u32) -> Result<Laid, StudioError> {
        let free = free_everywhere(format);
        let bar = self.progress.map(|progress| Bar::of(progress, &free, frames));
        let top = free.top + if bar.is_some() { BAR_ROOM } else { 0.0 };
        let logo_above = self.logo.as_ref().is_some_and(|logo| matches!(logo.corner, Corner::TopLeft | Corner::TopRight));
        let mut laid = Laid { bar, ..Laid::default() };
        if let Some(handle) = &self.handle {
            let left = self.logo.as_ref().is_none_or(|logo| logo.corner != Corner::TopLeft);
            let style = fitted(&of_handle(style), format);
            let row = Area { top, bottom: top + HANDLE_ROOM, ..free };
            let mut page = one_page(handle, &style, &row, frames)?;
            let reach = page.reach().unwrap_or(row);
            page.shift(if left { row.left - reach.left } else { row.right - reach.right }, 0.0);
            laid.handle = Some((page, style));
        }
        if let Some(hook) = &self.hook {
            let row = if logo_above {
                LOGO_SIZE.1 + 12.0
            } else if self.handle.is_some() {
                HANDLE_ROOM
            } else {
                0.0
            };
            let style = fitted(&of_hook(style), format);
            laid.hook = Some((
                one_page(&hook.text, &style, &room_of_hook(&free, top + row, style.position, format), hook.frames.min(frames))?,
                style,
            ));
        }
        laid.logo = self.logo.as_ref().map(|logo| corner(logo.corner, top, &free, style.position, format));
        Ok(laid)
    }
}

/// What of a scene's overlays goes where.
#[derive(Default)]
pub(crate) struct Laid {
    pub(crate) hook: Option<(Page, Style)>,
    pub(crate) handle: Option<(Page, Style)>,
    pub(crate) bar: Option<Bar>,
    /// Where the logo ends on the side of its corner, and whether that is right and below.
    pub(crate) logo: Option<(f32, f32, bool, bool)>,
}

/// Between what stands above and the captions; below captions that stand above.
fn room_of_hook(free: &Area, top: f32, position: Position, format: Format) -> Area {
    const HALF_A_PAGE: f32 = 120.0;
    match position {
        Position::Upper => Area { top: middle(format, Position::Upper) + HALF_A_PAGE, ..*free },
        Position::Strict | Position::Organic => {
            Area { top, bottom: middle(format, Position::Strict).min(free.bottom) - HALF_A_PAGE, ..*free }
        }
    }
}

fn corner(corner: Corner, top: f32, free: &Area, position: Position, format: Format) -> (f32, f32, bool, bool) {
    let areas = safe_areas(format);
    let right = areas.iter().filter_map(|safe| safe.rail).map(|rail| rail.left).fold(free.right, f32::min);
    let bottom = match position {
        Position::Organic if format == Format::Vertical => allowed(format, position).top,
        _ => areas.iter().map(|safe| safe.area.bottom).fold(f32::INFINITY, f32::min),
    };
    match corner {
        Corner::TopLeft => (free.left, top, false, false),
        Corner::TopRight => (free.right, top, true, false),
        Corner::BottomLeft => (free.left, bottom, false, true),
        Corner::BottomRight => (right, bottom, true, true),
    }
}

/// A text as one page that is shown for `frames`.
pub(crate) fn one_page(text: &str, style: &Style, area: &Area, frames: u32) -> Result<Page, StudioError> {
    let (fonts, tongue) = (Fonts::of(style.font)?, Tongue::of(text));
    let place = Place { area: *area, middle: f32::midpoint(area.top, area.bottom) };
    let setting = Setting { style, fonts: &fonts, tongue: &tongue, place };
    let shown = |part: &Part| Ok(Shown { glued: part.glued, ..drawable(&part.word.text, &setting, &mut Vec::new())? });
    let words: Vec<Shown> = parts_of(text).iter().map(shown).collect::<Result<_, StudioError>>()?;
    let too_long = |_| {
        let shown: String = text.chars().take(40).collect();
        StudioError::input("overlay_too_long", None, format!("\u{201c}{shown}\u{201d} is too long to be shown. Shorten it."))
    };
    let page = compose(&words, &setting).map_err(too_long)?;
    Ok(Page { end_frame: frames, ..page })
}

/// The title: the captions' face on a white card.
fn of_hook(style: &Style) -> Style {
    let ink = Color::of(0x10_12_18);
    Style {
        size: 68.0,
        min_size: 34.0,
        leading: 1.22,
        word_space: 0.27,
        fill: ink,
        emphasis: ink,
        outline: 0.0,
        shadow: 0.0,
        glow: 0.0,
        background: Background::Box,
        background_color: Color::of(0xFF_FF_FF),
        background_opacity: 0.96,
        background_padding: 24.0,
        background_radius: 18.0,
        word_animation: WordAnimation::None,
        page_animation: PageAnimation::None,
        punctuation: true,
        lines: 3,
        ..style.clone()
    }
}

/// The name: small and quiet.
fn of_handle(style: &Style) -> Style {
    Style {
        size: 34.0,
        min_size: 20.0,
        fill: Color::of(0xFF_FF_FF),
        outline: 2.0,
        outline_color: Color::of(0x08_0C_14),
        shadow: 2.0,
        shadow_opacity: 0.6,
        glow: 0.0,
        letter_case: LetterCase::AsWritten,
        punctuation: true,
        background: Background::None,
        word_animation: WordAnimation::None,
        page_animation: PageAnimation::None,
        lines: 1,
        ..style.clone()
    }
}
