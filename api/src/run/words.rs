//! What keeps a run from being made, beside the input that is to be mended.

use entity::pipeline::{self, ScriptKind};
use intake::{Refusal, Words};

use super::brief::user_error;
use crate::error::UserError;
use crate::error::UserErrorCode::{BudgetReached, ConnectionUnusable, Invalid, KeyMissing, NoDestinations, Repeated};

/// The words with the pipeline's settings, or what is wrong with them.
pub(crate) fn words(
    script: &str,
    title: Option<&str>,
    kind: Option<ScriptKind>,
    pipeline: &pipeline::Model,
) -> Result<Words, UserError> {
    Words::of(&pipeline.settings, script, title, kind).map_err(|refusal| refused(&refusal))
}

/// The refusal beside the input of `runCreate` that it is about.
pub(crate) fn refused(refusal: &Refusal) -> UserError {
    let (field, code) = match refusal {
        Refusal::Words(error) => return user_error(error, "pipelineId"),
        Refusal::NeedsWriter => ("scriptKind", Invalid),
        Refusal::Repeated { .. } => ("script", Repeated),
        Refusal::KeyMissing(_) => ("pipelineId", KeyMissing),
        Refusal::NoDestinations => ("pipelineId", NoDestinations),
        Refusal::Unusable { .. } => ("pipelineId", ConnectionUnusable),
        Refusal::BudgetSpent => ("pipelineId", BudgetReached),
    };
    UserError::on(field, code, refusal.to_string())
}
