//! The words a video is made of, and whether there is somebody to make it.

use chrono::{DateTime, Utc};
use entity::pipeline::{self, FootageSource, ScriptKind, Settings, Writer};
use entity::run;
use ledger::{Books, makers, spending};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use studio::StudioError;
use studio::provider::Provider;
use studio::write::{Brief, alike, check_brief_for};
use uuid::Uuid;

use crate::Refusal;

/// Earlier topics that are not repeated.
const REMEMBERED: u64 = 500;
/// Of a topic that was there before, so much is shown.
const SHOWN: usize = 100;

/// What is to be said, read and checked.
#[derive(Debug, Clone)]
pub struct Words {
    /// What the words are.
    pub kind: ScriptKind,
    /// The words, with what the pipeline says about them.
    pub brief: Brief,
}

impl Words {
    /// The words with the pipeline's settings, or what is wrong with them.
    pub fn of(settings: &Settings, script: &str, title: Option<&str>, kind: Option<ScriptKind>) -> Result<Self, Refusal> {
        let kind = kind.unwrap_or(settings.script_kind);
        let title = title.map(|title| title.trim().to_owned()).filter(|title| !title.is_empty());
        let brief = makers::brief(settings, kind, script, title);
        check_brief_for(&brief, makers::voice_kind(settings.speech.speaker)).map_err(Refusal::Words)?;
        if kind == ScriptKind::Topic && settings.writing.writer == Writer::BuiltIn {
            return Err(Refusal::NeedsWriter);
        }
        Ok(Self { kind, brief })
    }

    /// That the pipeline had this topic before, if it had.
    pub async fn repeated(&self, db: &impl ConnectionTrait, pipeline: Uuid) -> Result<Option<Refusal>, DbErr> {
        if self.kind != ScriptKind::Topic {
            return Ok(None);
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
        let same = earlier.into_iter().find(|(_, topic)| alike(topic, &self.brief.script));
        Ok(same.map(|(run, topic)| Refusal::Repeated { run, topic: topic.chars().take(SHOWN).collect() }))
    }
}

/// Who will surely be asked for words of this kind and has no key.
pub async fn missing_keys(books: &Books, user: Uuid, settings: &Settings, kind: ScriptKind) -> Result<Vec<Refusal>, StudioError> {
    let mut missing = Vec::new();
    for provider in providers(settings, kind) {
        if !books.has_key(user, provider).await? {
            missing.push(Refusal::KeyMissing(provider));
        }
    }
    Ok(missing)
}

/// Whether a video of this kind costs something and nothing is left for it this month.
pub async fn budget_spent(
    db: &impl ConnectionTrait,
    pipeline: &pipeline::Model,
    kind: ScriptKind,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let Some(budget) = pipeline.settings.budget_micros else { return Ok(false) };
    if providers(&pipeline.settings, kind).is_empty() {
        return Ok(false);
    }
    let of_pipeline = spending::Column::PipelineId.eq(pipeline.id);
    Ok(spending::of(db, of_pipeline, spending::month_of(now)).await?.micros >= budget)
}

fn providers(settings: &Settings, kind: ScriptKind) -> Vec<Provider> {
    let speech = &settings.speech;
    let writes = if kind == ScriptKind::Script { None } else { makers::writes(settings.writing.writer) };
    let speaks = if speech.local_fallback { None } else { makers::speaks(speech.speaker) };
    let shows = settings.footage.first().and_then(|source| match source {
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
