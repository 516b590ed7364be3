//! What a shot shows of its words.

use super::SceneShot;
use crate::StudioError;
use crate::captions::{self, Captions};

impl SceneShot {
    /// Its captions, laid out. Fails as [`captions::lay_out`] does.
    pub fn captions(&self) -> Result<Captions, StudioError> {
        Ok(captions::laid(self)?.0)
    }

    /// The same, with all that lies over the scene but pictures, as the ASS file that libass draws. Fails as
    /// [`captions::lay_out`] does.
    pub fn ass(&self) -> Result<String, StudioError> {
        captions::script_of(self)
    }
}
