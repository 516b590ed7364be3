//! How captions look.

/// Pixels of a 1080x1920 frame that no platform covers: `(left, top, right, bottom)`.
pub const SAFE_AREA: (u32, u32, u32, u32) = (120, 269, 960, 840);

/// A named look of captions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, strum::Display, strum::EnumString)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum Preset {
    /// Large white Montserrat ExtraBold with the spoken word in yellow.
    #[default]
    Bold,
}
