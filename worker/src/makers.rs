//! Who writes and who speaks for a run, and where what they cost is written down.

use std::sync::Arc;

use entity::pipeline::{ScriptKind, Speaker};
use studio::provider::{Door, Ledger, Provider};
use studio::speech::Voice;
use studio::write::Writer;

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
        if self.run.script_kind == ScriptKind::Script {
            return Ok(self.shop.studio.writer());
        }
        let model = self.context().books.model_writer(self.run.user_id, &self.run.settings, self.ledger()).await?;
        Ok(model.map_or_else(|| self.shop.studio.writer(), |model| Arc::new(model)))
    }

    /// Who speaks the narrations.
    pub(crate) async fn voice(&self, speaker: Speaker) -> Result<Arc<dyn Voice>, Trouble> {
        let (books, studio) = (&self.context().books, &self.shop.studio);
        Ok(books.voice(studio, self.run.user_id, &self.run.settings, (speaker, self.ledger())).await?)
    }

    /// What the installation uses where a pipeline says nothing.
    pub(crate) fn usual(&self) -> &settings::Providers {
        self.context().books.providers().settings()
    }
}
