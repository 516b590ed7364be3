//! The words a video is made of, and whether there is somebody to make it.

use async_graphql::ID;
use entity::pipeline::{self, FootageSource, ScriptKind, Settings, Writer};
use entity::run;
use ledger::makers;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use studio::provider::Provider;
use studio::write::{Brief, alike, check_brief_for};
use uuid::Uuid;

use super::brief::user_error;
use super::create::RunCreateInput;
use crate::app::Api;
use crate::error::UserErrorCode::{Invalid, KeyMissing, Repeated};
use crate::error::{Outcome, UserError, all_well};
use crate::pipeline::voice_kind;

/// Earlier topics that are not repeated.
const REMEMBERED: u64 = 500;

/// What is to be said, read and checked.
pub(crate) struct Words {
    pub(crate) kind: ScriptKind,
    pub(crate) brief: Brief,
    settings: Settings,
}

impl Words {
    pub(super) fn read(input: &RunCreateInput, pipeline: &pipeline::Model) -> Result<Self, UserError> {
        let kind = input.script_kind.map(Into::into);
        Self::of(&input.script, input.title.as_deref(), kind, pipeline)
    }

    /// The words with the pipeline's settings, or what is wrong with them.
    pub(crate) fn of(
        script: &str,
        title: Option<&str>,
        kind: Option<ScriptKind>,
        pipeline: &pipeline::Model,
    ) -> Result<Self, UserError> {
        let settings = pipeline.settings.clone();
        let kind = kind.unwrap_or(settings.script_kind);
        let title = title.map(|title| title.trim().to_owned()).filter(|title| !title.is_empty());
        let brief = makers::brief(&settings, kind, script, title);
        check_brief_for(&brief, voice_kind(settings.speech.speaker)).map_err(|error| user_error(&error, "pipelineId"))?;
        if kind == ScriptKind::Topic && settings.writing.writer == Writer::BuiltIn {
            let message = "The built-in writer invents nothing. Choose another writer in the pipeline, or hand in a script.";
            return Err(UserError::on("scriptKind", Invalid, message));
        }
        Ok(Self { kind, brief, settings })
    }

    /// Whether there is a key for everybody who will surely be asked.
    pub(super) async fn check_makers(&self, api: &Api, user: Uuid) -> Outcome<()> {
        let mut missing = Vec::new();
        for provider in self.providers() {
            if !api.books.has_key(user, provider).await? {
                let message = format!("There is no key for {}. Set one under Settings, Provider keys.", provider.title());
                missing.push(UserError::on("pipelineId", KeyMissing, message));
            }
        }
        all_well(missing)
    }

    fn providers(&self) -> Vec<Provider> {
        let speech = &self.settings.speech;
        let writes = if self.kind == ScriptKind::Script { None } else { makers::writes(self.settings.writing.writer) };
        let speaks = if speech.local_fallback { None } else { makers::speaks(speech.speaker) };
        let shows = self.settings.footage.first().and_then(|source| match source {
            FootageSource::Pexels => Some(Provider::Pexels),
            FootageSource::Pixabay => Some(Provider::Pixabay),
            FootageSource::Images => Some(Provider::OpenAi),
            FootageSource::Clips | FootageSource::Backdrops => None,
        });
        let mut all: Vec<Provider> = writes.into_iter().chain(speaks).chain(shows).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Whether the pipeline had this topic before.
    pub(super) async fn check_topic(&self, db: &impl ConnectionTrait, pipeline: Uuid) -> Outcome<()> {
        if self.kind != ScriptKind::Topic {
            return Ok(());
        }
        let earlier: Vec<(Uuid, String)> = run::Entity::find()
            .select_only()
            .columns([run::Column::Id, run::Column::Script])
            .filter(run::Column::PipelineId.eq(pipeline))
            .filter(run::Column::ScriptKind.eq(ScriptKind::Topic))
            .filter(run::Column::State.is_not_in([run::State::Failed, run::State::Cancelled]))
            .order_by_desc(run::Column::CreatedAt)
            .limit(REMEMBERED)
            .into_tuple()
            .all(db)
            .await?;
        match earlier.into_iter().find(|(_, topic)| alike(topic, &self.brief.script)) {
            Some((id, topic)) => {
                let shown: String = topic.chars().take(100).collect();
                let message =
                    format!("The pipeline had this topic before: \u{201c}{shown}\u{201d} (run {}).", ID::from(id).as_str());
                Err(UserError::on("script", Repeated, message).into())
            }
            None => Ok(()),
        }
    }
}
