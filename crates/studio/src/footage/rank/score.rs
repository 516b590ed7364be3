//! How well one clip fits one scene: five things, a hundred points.

use super::Wanted;
use super::relevance::Relevance;
use crate::footage::Candidate;

/// Points for what is shown: by far the most.
const SHOWS: f64 = 55.0;
/// Points for lasting as long as the scene.
const LASTS: f64 = 15.0;
/// Points for what is left of the picture when it is cut to the frame.
const KEEPS: f64 = 12.0;
/// Points for not having been shown lately.
const FRESH: f64 = 10.0;
/// Points for having as many pixels as the frame.
const SHARP: f64 = 8.0;
/// A clip that is shorter by more than this is not slowed but repeated, which people see.
const SLOWEST: f64 = 1.6;
/// Clips of so many latest videos are not shown again.
pub(super) const RECENT: u32 = 20;
/// A clip of a video so long ago is as good as new.
const FORGOTTEN: u32 = 50;

/// What speaks for and against one clip.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Score {
    /// What it shows.
    pub(super) relevance: Relevance,
    /// How many times longer the scene is than the clip; at most 1 when the clip is long enough.
    pub(super) stretch: f64,
    /// The part of the picture that is left when it is cut to the frame.
    pub(super) kept: f64,
    /// The size of the picture against the frame, at most 1.
    pub(super) size: f64,
    /// How many videos ago it was shown, if it was.
    pub(super) age: Option<u32>,
}

impl Score {
    pub(super) fn of(relevance: Relevance, clip: &Candidate, scene: &Wanted<'_>, age: Option<u32>) -> Self {
        let (width, height) = largest(clip);
        let (shown_width, shown_height) = scene.format.size();
        let (across, down) = (f64::from(width) / f64::from(shown_width), f64::from(height) / f64::from(shown_height));
        let (least, most) = (across.min(down), across.max(down));
        let kept = if most > 0.0 { least / most } else { 0.0 };
        let stretch = scene.length_ms as f64 / clip.duration_ms.max(1) as f64;
        Self { relevance, stretch, kept, size: least.min(1.0), age }
    }

    /// All points together, between 0 and 100.
    pub(super) fn points(&self) -> f64 {
        let fresh = self.age.map_or(1.0, |age| {
            let waited = f64::from(age.min(FORGOTTEN).saturating_sub(RECENT));
            waited / f64::from(FORGOTTEN - RECENT + 1)
        });
        SHOWS * self.relevance.value() + LASTS * self.lasts() + KEEPS * self.kept + FRESH * fresh + SHARP * self.size * self.size
    }

    fn lasts(&self) -> f64 {
        match self.stretch {
            stretch if stretch <= 1.0 => 1.0,
            stretch if stretch <= SLOWEST => 0.7 / stretch,
            stretch => 0.2 / stretch,
        }
    }

    /// What speaks against it, for people.
    pub(super) fn drawbacks(&self) -> Vec<String> {
        let mut drawbacks = Vec::new();
        if self.stretch > SLOWEST {
            drawbacks.push("it is much shorter than the scene and repeats".to_owned());
        } else if self.stretch > 1.0 {
            drawbacks.push("it is shorter than the scene and slowed".to_owned());
        }
        if self.kept < 0.5 {
            drawbacks.push(format!("{:.0} % of its picture is cut off", 100.0 * (1.0 - self.kept)));
        }
        if self.size < 0.75 {
            drawbacks.push("it is smaller than the frame".to_owned());
        }
        drawbacks.extend(self.age.map(|age| format!("it was shown {age} videos ago")));
        drawbacks
    }
}

/// The size of the largest file, which may be smaller than the original.
fn largest(clip: &Candidate) -> (u32, u32) {
    let sizes = clip.renditions.iter().map(|file| (file.width, file.height));
    sizes.max_by_key(|&(width, height)| u64::from(width) * u64::from(height)).unwrap_or((clip.width, clip.height))
}
