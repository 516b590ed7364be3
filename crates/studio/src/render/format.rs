//! The shapes a video can have.

use serde::{Deserialize, Serialize};

/// The shape of a video, by width and height.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, strum::Display, strum::EnumString, strum::EnumIter,
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum Format {
    /// 9:16, which fills an upright telephone: TikTok, Reels and Shorts.
    #[default]
    Vertical,
    /// 4:5, the tallest picture of a feed.
    Portrait,
    /// 1:1.
    Square,
    /// 16:9.
    Landscape,
}

impl Format {
    /// Width and height in pixels; both are even, as yuv420p needs them.
    pub const fn size(self) -> (u32, u32) {
        match self {
            Self::Vertical => (1080, 1920),
            Self::Portrait => (1080, 1350),
            Self::Square => (1080, 1080),
            Self::Landscape => (1920, 1080),
        }
    }
}
