//! Who writes, and what they are told.

use async_graphql::{Enum, InputObject, MaybeUndefined, SimpleObject};
use entity::pipeline::Writing;
use studio::write::TARGET_SECONDS;

use crate::error::UserError;
use crate::error::UserErrorCode::{Invalid, TooLong};

const LONGEST_LINE: usize = 200;
const LONGEST_NOTES: usize = 2_000;
const LONGEST_NAME: usize = 100;

/// Who turns words into a plan.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "entity::pipeline::Writer")]
pub(crate) enum Writer {
    /// The one that needs no key: it cuts the person's words into scenes and invents nothing.
    BuiltIn,
    /// A model of OpenAI's.
    #[graphql(name = "OPENAI")]
    OpenAi,
    /// A model of an OpenAI-compatible server's.
    Compatible,
}

/// Who writes, and what they are told.
#[derive(SimpleObject)]
pub(crate) struct WritingSettings {
    /// Who writes.
    writer: Writer,
    /// The model; null for the installation's usual one.
    model: Option<String>,
    /// How it should sound.
    tone: String,
    /// For whom it is.
    audience: String,
    /// What the channel is about; ideas come from here.
    niche: String,
    /// Whatever else the writer should know.
    notes: String,
    /// How long a video should last, in seconds.
    target_seconds: u32,
    /// Whether the writer is told titles, hooks and relative views of the pipeline's best and worst videos.
    feedback: bool,
}

impl From<Writing> for WritingSettings {
    fn from(writing: Writing) -> Self {
        Self {
            writer: writing.writer.into(),
            model: writing.model,
            tone: writing.tone,
            audience: writing.audience,
            niche: writing.niche,
            notes: writing.notes,
            target_seconds: writing.target_seconds,
            feedback: writing.feedback,
        }
    }
}

/// Who writes, and what they are told; whatever is left out stays as it is.
#[derive(InputObject, Default)]
pub(crate) struct WritingSettingsInput {
    /// Who writes.
    writer: Option<Writer>,
    /// The model; null for the installation's usual one.
    model: MaybeUndefined<String>,
    /// How it should sound; at most 200 characters.
    tone: Option<String>,
    /// For whom it is; at most 200 characters.
    audience: Option<String>,
    /// What the channel is about, for ideas; at most 200 characters.
    niche: Option<String>,
    /// Whatever else the writer should know; at most 2,000 characters.
    notes: Option<String>,
    /// How long a video should last; 15 to 180 seconds.
    target_seconds: Option<u32>,
    /// Whether the writer is told titles, hooks and relative views of the pipeline's best and worst videos, once there are
    /// enough to compare. They are then sent to whoever writes.
    feedback: Option<bool>,
}

impl WritingSettingsInput {
    /// Writes what is said here into `writing`, and what is wrong with it into `mistakes`.
    pub(super) fn apply(self, writing: &mut Writing, mistakes: &mut Vec<UserError>) {
        writing.writer = self.writer.map_or(writing.writer, Into::into);
        writing.feedback = self.feedback.unwrap_or(writing.feedback);
        super::replace(&mut writing.model, self.model, ("writing.model", LONGEST_NAME), mistakes);
        for (text, to, name, longest) in [
            (self.tone, &mut writing.tone, "tone", LONGEST_LINE),
            (self.audience, &mut writing.audience, "audience", LONGEST_LINE),
            (self.niche, &mut writing.niche, "niche", LONGEST_LINE),
            (self.notes, &mut writing.notes, "notes", LONGEST_NOTES),
        ] {
            let Some(text) = text else { continue };
            if text.chars().count() > longest {
                let message = format!("At most {longest} characters are possible.");
                mistakes.push(UserError::at(path(name), TooLong, message));
            }
            text.trim().clone_into(to);
        }
        if let Some(seconds) = self.target_seconds {
            if !TARGET_SECONDS.contains(&seconds) {
                let message = format!("A video lasts {} to {} seconds.", TARGET_SECONDS.start(), TARGET_SECONDS.end());
                mistakes.push(UserError::at(path("targetSeconds"), Invalid, message));
            }
            writing.target_seconds = seconds;
        }
    }
}

fn path(name: &str) -> Vec<String> {
    ["settings", "writing", name].map(str::to_owned).into()
}
