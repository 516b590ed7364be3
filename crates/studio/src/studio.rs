//! The studio: its tools, found and tried once.

use std::sync::Arc;

use crate::StudioError;
use crate::speech::{Aligner, Voice};
use crate::write::Writer;

/// The studio. Cheap to clone; all clones share one speech process.
#[derive(Clone)]
pub struct Studio {}

impl Studio {
    /// Finds and tries the tools. Fails with `tool_missing`, naming every missing part and what to install. The speech
    /// process starts with the first request.
    pub async fn open(settings: &settings::Studio) -> Result<Self, StudioError> {
        todo!()
    }

    /// The writer that needs no network.
    pub fn writer(&self) -> Arc<dyn Writer> {
        todo!()
    }

    /// The voice that needs no key.
    pub fn voice(&self) -> Arc<dyn Voice> {
        todo!()
    }

    /// The aligner of this machine.
    pub fn aligner(&self) -> Arc<dyn Aligner> {
        todo!()
    }

    /// How many scenes to render at once.
    pub fn render_jobs(&self) -> usize {
        todo!()
    }

    /// Asks the speech process for a sign of life, starting it if need be. Fails with `voice_failed` or `voice_timeout`.
    pub async fn speech_ready(&self) -> Result<(), StudioError> {
        todo!()
    }
}
