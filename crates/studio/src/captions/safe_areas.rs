//! What the platforms leave free.
//!
//! No platform says what its buttons cover in ordinary posts; the numbers of a 1080x1920 frame are those of their templates for
//! advertisements, which leave more room than is ever covered.

use super::style::{Position, Style};
use crate::render::Format;

/// A rectangle in pixels: `left` and `top` are inside, `right` and `bottom` the first outside.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Left edge.
    pub left: f32,
    /// Top edge.
    pub top: f32,
    /// Right edge.
    pub right: f32,
    /// Bottom edge.
    pub bottom: f32,
}

/// What one platform leaves free of a format.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SafeArea {
    /// `tiktok`, `instagram` or `youtube`.
    pub platform: &'static str,
    /// What it never covers but for `rail`.
    pub area: Area,
    /// The column of buttons inside `area`.
    pub rail: Option<Area>,
}

/// TikTok: 240 above, 660 below (the opened description), 120 at the sides, buttons of 300 on the right from 840 down.
/// Reels: 14 % above, 35 % below, 6 % at the sides, buttons of 227 from 1152 down. Shorts: 10 % above, 25 % below, 108 right.
const VERTICAL: &[SafeArea] = &[
    SafeArea { platform: "tiktok", area: Area::of(120, 240, 960, 1260), rail: Some(Area::of(780, 840, 960, 1260)) },
    SafeArea { platform: "instagram", area: Area::of(65, 269, 1015, 1248), rail: Some(Area::of(853, 1152, 1015, 1248)) },
    SafeArea { platform: "youtube", area: Area::of(0, 192, 972, 1440), rail: None },
];
/// Feeds draw nothing over these; the edges are kept free as a television would (5 %).
const PORTRAIT: &[SafeArea] = &[SafeArea { platform: "instagram", area: Area::of(65, 68, 1015, 1282), rail: None }];
const SQUARE: &[SafeArea] = &[SafeArea { platform: "instagram", area: Area::of(65, 54, 1015, 1026), rail: None }];
/// The player's bar lies over the lowest tenth while it is shown.
const LANDSCAPE: &[SafeArea] = &[SafeArea { platform: "youtube", area: Area::of(96, 54, 1824, 970), rail: None }];

/// What each platform leaves free of `format`.
pub const fn safe_areas(format: Format) -> &'static [SafeArea] {
    match format {
        Format::Vertical => VERTICAL,
        Format::Portrait => PORTRAIT,
        Format::Square => SQUARE,
        Format::Landscape => LANDSCAPE,
    }
}

impl Area {
    const fn of(left: u32, top: u32, right: u32, bottom: u32) -> Self {
        Self { left: left as f32, top: top as f32, right: right as f32, bottom: bottom as f32 }
    }

    /// Width in pixels.
    pub fn width(&self) -> f32 {
        self.right - self.left
    }

    /// Height in pixels.
    pub fn height(&self) -> f32 {
        self.bottom - self.top
    }

    /// Its middle.
    pub(crate) fn middle(&self) -> (f32, f32) {
        (f32::midpoint(self.left, self.right), f32::midpoint(self.top, self.bottom))
    }

    /// Whether `other` lies in it.
    pub fn holds(&self, other: &Self) -> bool {
        self.left <= other.left && self.top <= other.top && self.right >= other.right && self.bottom >= other.bottom
    }

    /// Whether they have a pixel in common.
    pub fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// What both have.
    #[must_use]
    pub fn common(&self, other: &Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    /// Grown by `by` on all sides.
    #[must_use]
    pub fn grown(&self, by: f32) -> Self {
        Self { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }

    /// The smallest that holds both.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    pub(crate) fn moved(&self, x: f32, y: f32) -> Self {
        Self { left: self.left + x, top: self.top + y, right: self.right + x, bottom: self.bottom + y }
    }
}

/// The largest upright rectangle that all platforms leave free: above the first column of buttons.
pub fn free_everywhere(format: Format) -> Area {
    let areas = safe_areas(format);
    let common = areas.iter().map(|safe| safe.area).reduce(|one, other| one.common(&other)).unwrap_or(Area::of(0, 0, 0, 0));
    let rail = areas.iter().filter_map(|safe| safe.rail).map(|rail| rail.top).fold(common.bottom, f32::min);
    Area { bottom: rail, ..common }
}

/// Where the captions of a style may be.
pub fn allowed(format: Format, position: Position) -> Area {
    match (format, position) {
        // two lines of description and no more: the buttons begin at 920
        (Format::Vertical, Position::Organic) => Area::of(160, 960, 920, 1400),
        _ => free_everywhere(format),
    }
}

/// The height of the middle of a page.
pub(crate) fn middle(format: Format, position: Position) -> f32 {
    let share = match (format, position) {
        (Format::Vertical, Position::Strict) => 716.0 / 1920.0,
        (Format::Vertical, Position::Upper) => 430.0 / 1920.0,
        (Format::Vertical, Position::Organic) => 0.645,
        (_, Position::Strict) => 0.7,
        (_, Position::Upper) => 0.2,
        (_, Position::Organic) => 0.8,
    };
    share * format.size().1 as f32
}

/// The style with its lengths as they are in `format`: a wide frame is mostly seen small.
pub(crate) fn fitted(style: &Style, format: Format) -> Style {
    match format {
        Format::Vertical | Format::Portrait | Format::Square => style.clone(),
        Format::Landscape => style.scaled(0.8),
    }
}

#[cfg(test)]
mod tests {
    use strum::IntoEnumIterator;

    use super::*;

    #[test]
    fn what_is_free_everywhere_is_free_on_each_platform_and_in_the_frame() {
        for format in Format::iter() {
            let (width, height) = format.size();
            for position in Position::iter() {
                let area = allowed(format, position);
                assert!(Area::of(0, 0, width, height).holds(&area) && area.width() > 700.0 && area.height() > 400.0);
                let middle = middle(format, position);
                assert!(area.top + 90.0 < middle && middle < area.bottom - 90.0, "{format} {position}");
            }
            for safe in safe_areas(format) {
                let free = free_everywhere(format);
                assert!(safe.area.holds(&free) && safe.rail.is_none_or(|rail| !rail.meets(&free)), "{format} {}", safe.platform);
            }
        }
        assert_eq!(free_everywhere(Format::Vertical), Area::of(120, 269, 960, 840));
        let organic = allowed(Format::Vertical, Position::Organic);
        assert!(organic.width() <= 760.0 && organic.bottom <= 1400.0);
    }
}
