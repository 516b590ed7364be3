//! What the videos of a pipeline look like, beyond their footage.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Format, Transition};
use crate::captions::{Color, Font};
use crate::footage::Fit;

/// What a video looks like, beyond its footage and the style of its captions.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Look {
    /// Its shape.
    pub format: Format,
    /// How footage of another shape fills it.
    pub fit: Fit,
    /// How one scene takes over from another.
    pub transition: Transition,
    /// Whether its title stands over the first seconds.
    pub hook_title: bool,
    /// Whether a bar shows how far it is.
    pub progress_bar: bool,
    /// What all videos of a channel have in common.
    pub brand: Brand,
}

impl Look {
    /// The look that a pipeline's settings hold. What does not read as one was written by a newer program, and is as if nothing
    /// had been said.
    pub fn read(settings: &serde_json::Value) -> Self {
        Self::deserialize(settings).unwrap_or_default()
    }
}

/// What all videos of a channel have in common.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Brand {
    /// The colour of spoken words and of the bar; the caption style's own when absent.
    pub accent: Option<Color>,
    /// The face of all words; the caption style's own when absent.
    pub font: Option<Font>,
    /// Such as `@channel`, small in a corner.
    pub handle: Option<String>,
    /// A picture of the person's, small in a corner.
    pub logo: Option<Uuid>,
    /// A clip of the person's that ends every video.
    pub outro: Option<Uuid>,
}
