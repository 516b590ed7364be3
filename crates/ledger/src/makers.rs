//! Who writes and who speaks, by a pipeline's settings and the keys there are.

use std::sync::Arc;

use entity::pipeline::{ScriptKind, Settings, Speaker, Writer as Writing};
use studio::provider::{Door, Ledger, Provider};
use studio::speech::{ElevenLabs, OpenAiSpeech, Voice, VoiceKind};
use studio::write::{Brief, BriefKind, Direction, ModelWriter};
use studio::{Studio, StudioError};
use uuid::Uuid;

use crate::Books;

impl Books {
    /// The model that writes for `user`; nothing where the built-in writer does.
    pub async fn model_writer(
        &self,
        user: Uuid,
        settings: &Settings,
        ledger: Arc<dyn Ledger>,
    ) -> Result<Option<ModelWriter>, StudioError> {
        let Some((door, model)) = self.text_model(user, settings).await? else { return Ok(None) };
        Ok(Some(ModelWriter::new(door, model, ledger)))
    }

    /// The door and the name of the model that writes for `user`; nothing where the built-in writer does.
    pub async fn text_model(&self, user: Uuid, settings: &Settings) -> Result<Option<(Door, String)>, StudioError> {
        let Some(provider) = writes(settings.writing.writer) else { return Ok(None) };
        let model = settings.writing.model.clone().unwrap_or_else(|| self.providers().settings().openai_text_model.clone());
        Ok(Some((self.door(user, provider).await?, model)))
    }

    /// The voice that `speaker` has under the name in `settings`.
    pub async fn voice(
        &self,
        studio: &Studio,
        user: Uuid,
        settings: &Settings,
        (speaker, ledger): (Speaker, Arc<dyn Ledger>),
    ) -> Result<Arc<dyn Voice>, StudioError> {
        let Some(provider) = speaks(speaker) else { return Ok(studio.voice()) };
        let (name, model) = (settings.voice.as_str(), settings.speech.model.as_deref());
        let (door, usual) = (self.door(user, provider).await?, self.providers().settings());
        Ok(match provider {
            Provider::ElevenLabs => {
                Arc::new(ElevenLabs::new(studio, &door, ledger, name, model.unwrap_or(&usual.elevenlabs_model)))
            }
            _ => Arc::new(OpenAiSpeech::new(studio, &door, ledger, name, model.unwrap_or(&usual.openai_speech_model))),
        })
    }
}

/// Whose model writes.
pub fn writes(writer: Writing) -> Option<Provider> {
    match writer {
        Writing::BuiltIn => None,
        Writing::OpenAi => Some(Provider::OpenAi),
        Writing::Compatible => Some(Provider::Compatible),
    }
}

/// Whose voice speaks.
pub fn speaks(speaker: Speaker) -> Option<Provider> {
    match speaker {
        Speaker::Local => None,
        Speaker::ElevenLabs => Some(Provider::ElevenLabs),
        Speaker::OpenAi => Some(Provider::OpenAi),
        Speaker::Compatible => Some(Provider::Compatible),
    }
}

/// The kind of voice that a speaker is: it decides the languages.
pub fn voice_kind(speaker: Speaker) -> VoiceKind {
    match speaker {
        Speaker::Local => VoiceKind::Local,
        Speaker::ElevenLabs => VoiceKind::ElevenLabs,
        Speaker::OpenAi | Speaker::Compatible => VoiceKind::OpenAi,
    }
}

/// What a writer is told by a pipeline's settings; what earlier videos were is left to whoever asks.
pub fn brief(settings: &Settings, kind: ScriptKind, script: &str, title: Option<String>) -> Brief {
    let writing = &settings.writing;
    let kind = match kind {
        ScriptKind::Script => BriefKind::Script,
        ScriptKind::TalkingPoints => BriefKind::TalkingPoints,
        ScriptKind::Topic => BriefKind::Topic,
    };
    let direction = match kind {
        // whole scripts are nobody's to direct
        BriefKind::Script => Direction::default(),
        BriefKind::TalkingPoints | BriefKind::Topic => Direction {
            tone: writing.tone.clone(),
            audience: writing.audience.clone(),
            target_seconds: writing.target_seconds,
            notes: writing.notes.clone(),
        },
    };
    Brief { title, direction, ..Brief::new(kind, script, settings.language.clone()) }
}

/// The seed of the `round`-th plan of a run. A preview is the first round of a run that may never be made.
pub fn seed(run: Uuid, round: u32) -> String {
    format!("{run}/{round}")
}
