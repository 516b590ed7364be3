//! What becomes a run: words that were checked, for a pipeline that can make and publish a video of them. A person asks for
//! it through the API, a schedule through a worker; what is asked of the words, and what a new run is, is the same.

mod captions;
mod had;
mod places;
mod refusal;
mod run;
mod words;

pub use captions::caption_style;
pub use had::{had, idea_brief};
pub use places::{dead, destinations};
pub use refusal::Refusal;
pub use run::{DEADLINE, NewRun, insert, insert_own};
pub use words::{Words, budget_spent, missing_keys};
