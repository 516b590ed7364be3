//! Plans and topics written by a model: OpenAI's, or that of a server like it.

mod chat;
mod converse;
mod dialect;
mod draft;
mod estimate;
mod extract;
mod ideas;
mod judge;
mod mend;
mod prompt;
mod repeat;
mod responses;
mod speakable;

use std::sync::Arc;

use async_trait::async_trait;

use super::{Brief, BriefKind, BuiltInWriter, Writer, check_brief};
use crate::provider::{Door, Ledger, Purpose};
use crate::{Authorship, Plan, StudioError};
use converse::{Assignment, Model};

pub use estimate::script_estimate;
pub use ideas::{Idea, IdeaBrief, ideas};
pub use repeat::alike;

/// The plan that an answer is, if it is one.
#[cfg(fuzzing)]
pub(crate) fn judged(brief: &Brief, written_by: &Authorship, answer: &str) -> Option<Plan> {
    judge::judge(brief, written_by, answer).ok()
}

/// A model that writes about topics and from talking points. A whole script it leaves to [`BuiltInWriter`]: those words are
/// the person's.
#[derive(Clone)]
pub struct ModelWriter {
    door: Door,
    model: String,
    ledger: Arc<dyn Ledger>,
}

impl ModelWriter {
    /// The writer behind `door`, which is OpenAI's or that of a server like it.
    pub fn new(door: Door, model: impl Into<String>, ledger: Arc<dyn Ledger>) -> Self {
        Self { door, model: model.into(), ledger }
    }
}

#[async_trait]
impl Writer for ModelWriter {
    async fn write(&self, brief: &Brief) -> Result<Plan, StudioError> {
        if brief.kind == BriefKind::Script {
            return BuiltInWriter.write(brief).await;
        }
        check_brief(brief)?;
        let assignment = Assignment {
            purpose: Purpose::Script,
            prompt: prompt::SCRIPT,
            name: "video_plan",
            schema: draft::schema(brief),
            written: prompt::script(brief),
            answer_tokens: estimate::answer_tokens(brief),
        };
        let model = Model { door: &self.door, name: &self.model, ledger: self.ledger.as_ref() };
        let written_by =
            Authorship { provider: self.door.provider(), model: self.model.clone(), prompt: prompt::SCRIPT.to_owned() };
        converse::converse(&model, &assignment, brief, |answer| judge::judge(brief, &written_by, answer)).await
    }

    fn version(&self) -> String {
        format!("{}/{}/{}/{}", super::VERSION, self.door.provider(), self.model, prompt::SCRIPT)
    }
}
