//! What a brief must be before anything is queued.
use crate::StudioError;
use super::Brief;
/// Longest script, in characters.
pub const MAX_SCRIPT_CHARACTERS: usize = 10_000;
/// Whether a video can be made of `brief`; cheap and pure.
pub fn check_brief(brief: &Brief) -> Result<(), StudioError> { todo!() }

