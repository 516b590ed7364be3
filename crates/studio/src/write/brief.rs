//! What a person hands in to have a video written.

use serde::{Deserialize, Serialize};

/// What a person hands in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brief {
    /// The words to speak, the points to speak about, or the topic to write about.
    pub script: String,
    /// The title of the video; made from the script when absent.
    pub title: Option<String>,
    /// BCP 47 or ISO 639 language of the script, such as `en` or `en-US`.
    pub language: String,
    /// How `script` is to be read.
    pub kind: BriefKind,
    /// What a model writes for, and how.
    #[serde(default)]
    pub direction: Direction,
    /// What is not to be written again. It grows while a run waits, and what was bought stays bought: so it is never written
    /// and thereby in no hash.
    #[serde(default, skip_serializing)]
    pub avoid: Avoid,
    /// How earlier videos did, where the person wants the writer to know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<Example>,
    /// Two briefs with different seeds want different plans; the model never sees it.
    #[serde(default)]
    pub seed: String,
}

impl Brief {
    /// A brief in `language` with nothing else chosen.
    pub fn new(kind: BriefKind, script: impl Into<String>, language: impl Into<String>) -> Self {
        Self {
            script: script.into(),
            title: None,
            language: language.into(),
            kind,
            direction: Direction::default(),
            avoid: Avoid::default(),
            examples: Vec::new(),
            seed: String::new(),
        }
    }
}

/// How the text of a brief is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::Display, strum::EnumString)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum BriefKind {
    /// Spoken as it stands, cut into scenes by sentence.
    Script,
    /// One scene per line, bullets removed; a model writes from these points instead.
    TalkingPoints,
    /// What to write about; needs a model.
    Topic,
}

/// What a model writes for, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Direction {
    /// Such as `calm and curious`; empty for the prompt's own.
    pub tone: String,
    /// Who watches; empty for everybody.
    pub audience: String,
    /// How long the narration lasts, in seconds: 15 to 180.
    pub target_seconds: u32,
    /// Whatever else the person wants.
    pub notes: String,
}

impl Default for Direction {
    fn default() -> Self {
        Self { tone: String::new(), audience: String::new(), target_seconds: 45, notes: String::new() }
    }
}

/// How an earlier video did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Example {
    /// Its title.
    pub title: String,
    /// Its opening words; may be empty.
    pub hook: String,
    /// Its views in percent of what is usual for the channel.
    pub percent: u32,
}

/// What earlier videos of the pipeline were.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Avoid {
    /// Their titles.
    pub titles: Vec<String>,
    /// Their opening words.
    pub hooks: Vec<String>,
    /// Their topics.
    pub topics: Vec<String>,
}
