//! What happens when a worker dies, or an answer is lost, at every point of the publish path on every platform.
//!
//! The cases are not listed but found: the labelled points come from the worker itself, the calls from a rehearsal of
//! each platform. A case is a publication of its own with something that happens to it on the way. It is right when the
//! platform shows exactly one video of it and the history knows that video's id.

mod accident;
mod field;
mod lane;
mod plan;
mod table;
mod verdict;

pub use accident::{Accident, Case, Cut, Weather};
pub use field::Field;
pub use lane::Lane;
pub use plan::{Rehearsal, cases};
pub use table::table;
pub use verdict::{Tally, Verdict};
