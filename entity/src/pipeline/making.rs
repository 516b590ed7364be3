//! Who writes, who speaks and where footage comes from, with what they are told.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// Who turns words into a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Writer {
    /// The one that needs no network: it cuts the person's words into scenes and invents nothing.
    #[default]
    BuiltIn,
    /// A model of OpenAI's.
    OpenAi,
    /// A model of an OpenAI-compatible server's.
    Compatible,
}

/// What a writer is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Writing {
    /// Who writes.
    pub writer: Writer,
    /// The model; the installation's usual one when absent.
    pub model: Option<String>,
    /// How it should sound, in the person's words.
    pub tone: String,
    /// For whom it is.
    pub audience: String,
    /// What the channel is about: ideas come from here.
    pub niche: String,
    /// Whatever else the writer should know.
    pub notes: String,
    /// How long a video should last, in seconds.
    pub target_seconds: u32,
    /// Whether the writer is told which of the pipeline's videos did best and worst.
    pub feedback: bool,
}

impl Default for Writing {
    fn default() -> Self {
        Self {
            writer: Writer::default(),
            model: None,
            tone: String::new(),
            audience: String::new(),
            niche: String::new(),
            notes: String::new(),
            target_seconds: 45,
            feedback: false,
        }
    }
}

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Speaker {
    /// The voice of this machine, which needs no key.
    #[default]
    Local,
    /// A voice of ElevenLabs'.
    ElevenLabs,
    /// A voice of OpenAI's.
    OpenAi,
    /// A voice of an OpenAI-compatible server's.
    Compatible,
}

/// How a word is to be said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pronunciation {
    /// As it is written.
    pub written: String,
    /// As it is to be read.
    pub spoken: String,
}

/// How narrations are spoken. The name of the voice stands beside it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Speech {
    /// Who speaks.
    pub speaker: Speaker,
    /// The model; the installation's usual one when absent.
    pub model: Option<String>,
    /// How fast: 1 is normal.
    pub rate: f64,
    /// Silence after each scene, in milliseconds, beyond a breath.
    pub pause_ms: u32,
    /// How names and words of the person's are to be said.
    pub pronunciations: Vec<Pronunciation>,
    /// Whether the local voice speaks a narration that the chosen one does not.
    pub local_fallback: bool,
}

impl Default for Speech {
    fn default() -> Self {
        Self {
            speaker: Speaker::default(),
            model: None,
            rate: 1.0,
            pause_ms: 0,
            pronunciations: Vec::new(),
            local_fallback: false,
        }
    }
}

/// Where footage comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, EnumIter, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum FootageSource {
    /// Generated motion backdrops.
    #[default]
    Backdrops,
    /// The person's own clips.
    Clips,
    /// Clips of Pexels'.
    Pexels,
    /// Clips of Pixabay's.
    Pixabay,
    /// Pictures that OpenAI makes.
    Images,
}
