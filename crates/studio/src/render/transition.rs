//! How one scene takes over from the one before.
//!
//! It happens at the head of the later scene's piece, over what the earlier one would go on to show. So a piece stands alone,
//! and no scene is longer or shorter for it: the words are heard, and seen, exactly when they were.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::{FPS, Format};
use crate::footage::Footage;

/// How a scene takes over from the one before.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, strum::Display, strum::EnumString, strum::EnumIter,
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum Transition {
    /// At once.
    #[default]
    Cut,
    /// One dissolves into the other.
    Fade,
    /// The new one pushes the old one out to the left.
    Slide,
    /// Into the old one, and out of it into the new one.
    Zoom,
    /// A fast turn of the camera, blurred by its speed.
    Whip,
}

/// What a scene takes over from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entrance {
    /// How.
    pub transition: Transition,
    /// What the scene before showed.
    pub footage: Footage,
    /// Its local copy, as in [`super::SceneShot::media`].
    #[serde(skip)]
    pub media: Option<PathBuf>,
    /// How long the scene before was, in frames.
    pub frames: u32,
}

/// The shortest scene, in multiples of its transition: most of it belongs to itself.
const LEAST_SHARE: u32 = 3;

impl Transition {
    /// Its length at the head of a scene of `scene_frames` frames; 0 for a cut.
    pub const fn frames(self, scene_frames: u32) -> u32 {
        let full = match self {
            Self::Cut => 0,
            Self::Fade => 12,
            Self::Slide | Self::Zoom => 10,
            Self::Whip => 8,
        };
        if full * LEAST_SHARE > scene_frames { scene_frames / LEAST_SHARE } else { full }
    }

    /// The filters that make `frames` frames of `[before]` and as many of `[head]` into one stream.
    pub(super) fn filters(self, frames: u32, format: Format) -> String {
        match self {
            Self::Cut | Self::Fade => format!("[before][head]{}", dissolve(0, frames)),
            Self::Slide => format!("[before][head]{}", push(frames, format)),
            Self::Zoom => zoom(frames),
            Self::Whip => format!("[before][head]{},{}", push(frames, format), speed_blur(frames)),
        }
    }
}

/// From one to the other over `frames` frames, beginning with frame `from`.
fn dissolve(from: u32, frames: u32) -> String {
    let seconds = |frames: u32| f64::from(frames) / f64::from(FPS);
    format!("xfade=transition=fade:duration={:.4}:offset={:.4}", seconds(frames), seconds(from))
}

/// Side by side, seen through a window that moves from one to the other.
fn push(frames: u32, format: Format) -> String {
    let (width, height) = format.size();
    format!("hstack,crop={width}:{height}:x='{width}*{}':y=0", eased(&format!("((n+1)/{})", frames + 1)))
}

/// Slow, fast, slow: from 0 to 1 as `done` does.
fn eased(done: &str) -> String {
    format!("if(lt({done},0.5),4*pow({done},3),1-pow(2-2*{done},3)/2)")
}

/// The faster the window moves, the wider the blur.
fn speed_blur(frames: u32) -> String {
    let (edge, last) = (frames / 4, frames.saturating_sub(1));
    let outer = format!("avgblur=sizeX=16:sizeY=1:enable='between(n,1,{})'", last.saturating_sub(1));
    let inner = format!("avgblur=sizeX=72:sizeY=1:enable='between(n,{edge},{})'", last.saturating_sub(edge));
    format!("{outer},{inner}")
}

/// Both grow: the old one faster and faster, the new one slower and slower; in the middle they change places.
fn zoom(frames: u32) -> String {
    let done = format!("((on+1)/{})", frames + 1);
    let before = near(&format!("(1+1.4*pow({done},2))"));
    let after = near(&format!("(1+1.0*pow(1-{done},2))"));
    let middle = (frames / 3).max(1);
    format!("[before]{before}[nearing];[head]{after}[leaving];[nearing][leaving]{}", dissolve(middle, middle))
}

/// The middle of the picture, enlarged by the expression `zoom`.
fn near(zoom: &str) -> String {
    let (low, high) = (format!("(0.5-0.5/{zoom})"), format!("(0.5+0.5/{zoom})"));
    format!(
        "perspective=x0='W*{low}':y0='H*{low}':x1='W*{high}':y1='H*{low}':x2='W*{low}':y2='H*{high}':x3='W*{high}':y3='H*{high}':\
         interpolation=linear:sense=source:eval=frame"
    )
}

#[cfg(test)]
mod tests {
    use strum::IntoEnumIterator;

    use super::*;

    #[test]
    fn a_transition_takes_at_most_a_third_of_its_scene() {
        for transition in Transition::iter() {
            for frames in 1..200 {
                assert!(transition.frames(frames) * LEAST_SHARE <= frames);
            }
        }
        assert_eq!((Transition::Cut.frames(90), Transition::Fade.frames(90)), (0, 12));
    }
}
