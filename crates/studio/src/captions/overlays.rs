//! What is drawn over all scenes of a video: its opening title, how far it has come, whose it is.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::Page;
use super::font::{Fonts, Tongue};
use super::layout::{Place, Shown, compose, drawable};
use super::safe_areas::{Area, fitted, free_everywhere, middle, safe_areas};
use super::style::{Background, Color, PageAnimation, Position, Style, WordAnimation};
use crate::StudioError;
use crate::render::{FPS, Format};

/// The opening title is shown for two and a half seconds.
const HOOK_FRAMES: u32 = FPS * 5 / 2;
/// Height of the bar, and of the room it takes.
const BAR: f32 = 8.0;
const BAR_ROOM: f32 = 26.0;
/// Room of a line with the handle, and of the logo.
const HANDLE_ROOM: f32 = 60.0;
pub(crate) const LOGO_SIZE: (f32, f32) = (240.0, 110.0);

/// What a person wants over the whole video.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Overlays {
    /// A title over the first two and a half seconds.
    pub hook_title: Option<String>,
    /// The colour of a bar that grows with the video.
    pub progress_bar: Option<Color>,
    /// A name that is always seen, such as `@honey`.
    pub handle: Option<String>,
    /// A picture that is always seen.
    pub logo: Option<Logo>,
}

/// A picture in a corner.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Logo {
    /// Names its content; what shows it is cached by it.
    pub key: String,
    /// The local file.
    #[serde(skip)]
    pub file: PathBuf,
    /// How much it hides, from 0 to 1.
    pub opacity: f32,
    /// Where it is.
    pub corner: Corner,
}

/// A corner of what no platform covers.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, strum::Display, strum::EnumString, strum::EnumIter,
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum Corner {
    /// Above, on the left.
    TopLeft,
    /// Above, on the right.
    #[default]
    TopRight,
    /// Below, on the left.
    BottomLeft,
    /// Below, on the right.
    BottomRight,
}

/// What one scene shows of them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SceneOverlays {
    /// The title, while it is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hook: Option<Hook>,
    /// The bar.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub progress: Option<Progress>,
    /// The name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub handle: Option<String>,
    /// The picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<Logo>,
}

/// A title and the frames of the scene it is shown for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hook {
    /// What it says.
    pub text: String,
    /// It is shown from the first frame to before this one.
    pub frames: u32,
}

/// A scene's part of the bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Its colour.
    pub color: Color,
    /// First frame of the scene in the video.
    pub start_frame: u32,
    /// Frames of the whole video.
    pub total_frames: u32,
}

impl Overlays {
    /// What a scene shows of them that begins at `start_frame` of a video of `total_frames`. It is only as different from
    /// scene to scene as it must be.
    pub fn within(&self, start_frame: u32, total_frames: u32) -> SceneOverlays {
        let left = HOOK_FRAMES.saturating_sub(start_frame);
        SceneOverlays {
            hook: self
                .hook_title
                .clone()
                .filter(|text| left > 0 && !text.trim().is_empty())
                .map(|text| Hook { text, frames: left }),
            progress: self.progress_bar.map(|color| Progress { color, start_frame, total_frames }),
            handle: self.handle.clone().filter(|handle| !handle.trim().is_empty()),
            logo: self.logo.clone(),
        }
    }
}

impl SceneOverlays {
    /// Whether nothing is shown.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Fails with `overlay_too_long` when the title or the name cannot be shown, and as [`super::lay_out`].
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

/// A bar that grows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bar {
    pub(crate) frames: u32,
    color: Color,
    area: Area,
    from: f32,
    to: f32,
}

impl Bar {
    fn of(progress: Progress, free: &Area, frames: u32) -> Self {
        let share = |frame: u32| (frame as f32 / progress.total_frames.max(1) as f32).min(1.0) * 100.0;
        Self {
            frames,
            color: progress.color,
            area: Area { bottom: free.top + BAR, ..*free },
            from: share(progress.start_frame),
            to: share(progress.start_frame + frames),
        }
    }

    fn path(&self) -> String {
        let (width, height) = (self.area.width(), self.area.height());
        format!("m 0 0 l {width:.0} 0 {width:.0} {height:.0} 0 {height:.0}")
    }

    /// The whole way, as libass draws it.
    pub(crate) fn track(&self) -> String {
        let Area { left, top, .. } = self.area;
        format!("{{\\an7\\pos({left:.0},{top:.0})\\bord0\\shad0\\1c&HFFFFFF&\\1a&HB0&\\p1}}{}", self.path())
    }

    /// What has passed of it.
    pub(crate) fn filled(&self) -> String {
        let Area { left, top, .. } = self.area;
        let (color, from, to, ms) = (self.color.ass(), self.from, self.to, self.frames * 1000 / FPS);
        let path = self.path();
        format!(
            "{{\\an7\\pos({left:.0},{top:.0})\\bord0\\shad0\\1c{color}\\1a&H00&\\fscx{from:.3}\\t(0,{ms},\\fscx{to:.3})\\p1}}{path}"
        )
    }
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
        Position::Organic if format == Format::Vertical => super::allowed(format, position).top,
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
    let fonts = Fonts::of(style.font)?;
    let tongue = Tongue::of(text);
    let words: Vec<Shown> = super::layout::parts_of(text)
        .iter()
        .map(|part| {
            let shown = drawable(&style.shown(&part.word.text), &fonts, &tongue, &mut Vec::new())?;
            Ok(Shown { glued: part.glued, ..shown })
        })
        .collect::<Result<_, StudioError>>()?;
    let place = Place { area: *area, middle: f32::midpoint(area.top, area.bottom) };
    let too_long = |_| {
        let shown: String = text.chars().take(40).collect();
        StudioError::input("overlay_too_long", None, format!("\u{201c}{shown}\u{201d} is too long to be shown. Shorten it."))
    };
    let page = compose(&words, style, &fonts, &tongue, &place).map_err(too_long)?;
    Ok(Page { end_frame: frames, ..page })
}

/// The title: the captions' face on a white card.
fn of_hook(style: &Style) -> Style {
    let ink = Color::of(0x10_12_16);
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
        letter_case: super::LetterCase::AsWritten,
        punctuation: true,
        background: Background::None,
        word_animation: WordAnimation::None,
        page_animation: PageAnimation::None,
        lines: 1,
        ..style.clone()
    }
}
