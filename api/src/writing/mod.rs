//! Writing without making: ideas for a pipeline, and a script to look at.

mod estimate;
mod ideas;
mod preview;

pub(crate) use estimate::RunEstimateQuery;
pub(crate) use ideas::IdeaSuggest;
pub(crate) use preview::{ScriptPreview, run_of};
