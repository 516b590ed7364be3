//! What a video says and shows, before anything is spoken or drawn.

use serde::{Deserialize, Serialize};

use crate::provider::Provider;
use crate::write::Pace;

/// Instagram takes no more.
pub const MOST_HASHTAGS: usize = 30;

/// The plan of one video: written by a writer, validated by [`crate::write::validate`], and from then on the truth
/// about its words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// At most 100 characters; YouTube's title.
    pub title: String,
    /// What the platforms show beside the video, without hashtags.
    pub description: String,
    /// Lower case, without `#`.
    pub hashtags: Vec<String>,
    /// BCP 47 language of the narration.
    pub language: String,
    /// In the order they are shown.
    pub scenes: Vec<PlannedScene>,
    /// The opening words; the first scene begins with exactly these. Absent where nobody wrote one.
    #[serde(default)]
    pub hook: Option<String>,
    /// What each platform shows, hashtags included. A platform without an entry shows title, description and hashtags.
    #[serde(default)]
    pub texts: Vec<PlatformText>,
    /// The model that wrote it; absent where the words are the person's own.
    #[serde(default)]
    pub written_by: Option<Authorship>,
}

impl Plan {
    /// About how many milliseconds the narration takes to be said at `rate` (1.0 is the normal pace), without the pauses
    /// between scenes. See [`Pace`] for where the numbers come from.
    pub fn spoken_ms(&self, rate: f64) -> u64 {
        let pace = Pace::of(&self.language);
        let units: usize = self.scenes.iter().map(|scene| pace.units(&scene.narration)).sum();
        (pace.ms(units) / rate.max(0.1)).round() as u64
    }

    /// Description and hashtags as a platform without a text of its own shows them.
    pub fn caption(&self) -> String {
        let hashtags: Vec<String> = self.hashtags.iter().take(MOST_HASHTAGS).map(|tag| format!("#{tag}")).collect();
        let hashtags = hashtags.join(" ");
        let parts = [self.description.trim(), &hashtags].into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join("\n\n")
    }
}

/// What one platform shows beside the video.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlatformText {
    /// `youtube`, `tiktok` or `instagram`.
    pub platform: String,
    /// Only YouTube has one.
    pub title: Option<String>,
    /// YouTube's description, the caption elsewhere; hashtags included.
    pub text: String,
}

/// Who wrote a plan, for people who want to know why it reads as it does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Authorship {
    /// Who was asked.
    pub provider: Provider,
    /// The model.
    pub model: String,
    /// Name and version of the prompt, such as `script.v1`.
    pub prompt: String,
}

/// A sentence or two, shown over one piece of footage.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlannedScene {
    /// Exactly what is spoken and captioned.
    pub narration: String,
    /// What to look for in footage, from concrete to general.
    pub search_terms: Vec<String>,
    /// Words of the narration to stress in the captions.
    pub emphasis: Vec<String>,
}

/// One word of the narration and when it is heard, in milliseconds from the start of its scene.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    /// As written, with its punctuation.
    pub text: String,
    /// When it begins.
    pub start_ms: u64,
    /// When it ends.
    pub end_ms: u64,
}

/// Where word times come from, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::Display, strum::EnumString)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum TimingSource {
    /// The voice's own alignment.
    Provider,
    /// The audio aligned with the text here.
    Aligned,
    /// Spread over the audio by length: an estimate, and shown as one.
    Estimated,
}
