//! Who writes and who speaks for a run, by its settings and the keys there are.

use std::sync::Arc;

use entity::pipeline::{ScriptKind, Speaker, Writer as Writing};
use studio::provider::{Door, Ledger, Provider};
use studio::speech::{ElevenLabs, OpenAiSpeech, Voice};
use studio::write::{ModelWriter, Writer};

use crate::Trouble;
use crate::bench::Bench;
use crate::purchases::Purchases;

impl Bench {
    /// Where everything that is bought for the run is written down.
    pub(crate) fn ledger(&self) -> Arc<dyn Ledger> {
        let run = &self.run;
        let book = self.context().books.book(run.user_id);
        Arc::new(Purchases(book.for_pipeline(run.pipeline_id, run.settings.budget_micros).for_run(run.id)))
    }

    /// The door of a provider, opened for the run's owner.
    pub(crate) async fn door(&self, provider: Provider) -> Result<Door, Trouble> {
        Ok(self.context().books.door(self.run.user_id, provider).await?)
    }

    /// Who writes the plan. A script is the person's own words: no model touches them.
    pub(crate) async fn writer(&self) -> Result<Arc<dyn Writer>, Trouble> {
        let writing = &self.run.settings.writing;
        let provider = match writing.writer {
            _ if self.run.script_kind == ScriptKind::Script => return Ok(self.shop.studio.writer()),
            Writing::BuiltIn => return Ok(self.shop.studio.writer()),
            Writing::OpenAi => Provider::OpenAi,
            Writing::Compatible => Provider::Compatible,
        };
        let model = writing.model.clone().unwrap_or_else(|| self.usual().openai_text_model.clone());
        Ok(Arc::new(ModelWriter::new(self.door(provider).await?, model, self.ledger())))
    }

    /// Who speaks the narrations.
    pub(crate) async fn voice(&self, speaker: Speaker) -> Result<Arc<dyn Voice>, Trouble> {
        let (studio, settings) = (&self.shop.studio, &self.run.settings);
        let (name, model) = (settings.voice.as_str(), settings.speech.model.as_deref());
        let provider = match speaker {
            Speaker::Local => return Ok(studio.voice()),
            Speaker::ElevenLabs => Provider::ElevenLabs,
            Speaker::OpenAi => Provider::OpenAi,
            Speaker::Compatible => Provider::Compatible,
        };
        let (door, ledger) = (self.door(provider).await?, self.ledger());
        Ok(match speaker {
            Speaker::ElevenLabs => {
                Arc::new(ElevenLabs::new(studio, &door, ledger, name, model.unwrap_or(&self.usual().elevenlabs_model)))
            }
            _ => Arc::new(OpenAiSpeech::new(studio, &door, ledger, name, model.unwrap_or(&self.usual().openai_speech_model))),
        })
    }

    /// What the installation uses where a pipeline says nothing.
    pub(crate) fn usual(&self) -> &settings::Providers {
        self.context().books.providers().settings()
    }
}
