//! What a shot shows of its words.

use super::SceneShot;
use crate::StudioError;
use crate::captions::{self, Captions};

impl SceneShot {
    /// Its captions, laid out. Fails as [`captions::lay_out`] does.
    pub fn captions(&self) -> Result<Captions, StudioError> {
        captions::lay_out(&self.words, &self.emphasis, self.lead_ms, self.frames, self.captions)
    }

    /// The same as the ASS file that libass draws. Fails as [`captions::lay_out`] does.
    pub fn ass(&self) -> Result<String, StudioError> {
        Ok(captions::ass(&self.captions()?, self.captions))
    }
}
