//! What a plan must be before money and time are spent on it.
use crate::{Plan, StudioError};
/// Whether `plan` can be made into a video.
pub fn validate(plan: &Plan) -> Result<(), StudioError> { todo!() }

