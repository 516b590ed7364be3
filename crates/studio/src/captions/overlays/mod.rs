//! What is drawn over all scenes of a video: its opening title, how far it has come, whose it is.

mod bar;
mod place;

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::style::Color;
use crate::render::FPS;

pub(crate) use bar::Bar;
pub(crate) use place::{LOGO_SIZE, Laid, one_page};

/// The opening title is shown for two and a half seconds.
const HOOK_FRAMES: u32 = FPS * 5 / 2;

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
}
