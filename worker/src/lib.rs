//! The workshop: jobs and run steps.
//!
//! [`monitor`] is the table of lanes and jobs; each job in [`jobs`] claims its row, does what is due and writes what came
//! of it. A run walks through [`steps`]; a publication through [`publishing`]; what changes is told by [`telling`] and sent by
//! [`delivering`]. The row is the truth: every write names the
//! state it leaves and the fence of the claim, so a worker that lost its row writes nothing.

mod account_mails;
mod approval;
mod artefacts;
mod bench;
mod configuration;
mod context;
pub mod crash;
mod delivering;
mod destinations;
mod embellishing;
mod ending;
mod forgetting;
mod health;
mod hold;
pub mod jobs;
mod keys;
mod makers;
mod monitor;
mod naming;
mod packing;
mod program;
mod progress;
mod publishing;
mod purchases;
mod readings;
mod settle;
mod slots;
mod steps;
mod telling;
mod texts;
mod tokens;
mod trouble;
mod upkeep;

pub use configuration::Configuration;
pub use context::{Context, Workshop};
pub use keys::{KeysCommand, keys};
pub use monitor::work;
pub use program::run;
pub use settle::settle_run;
pub use telling::tell;
pub use trouble::{Stop, Told, Trouble};
pub use upkeep::chore;
