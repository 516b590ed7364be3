//! What is bought from providers: whose key opens the door, what each call used and cost, and what a month may cost.
//!
//! - [`Books`] is what one process has: the doors of all providers, opened with the person's own key or the service's, and
//!   the prices.
//! - [`Book`] is the [`Ledger`](studio::provider::Ledger) of one person, pipeline and run. An order is written down before
//!   it goes out and settled when its answer is kept, so that whatever dies in between, nothing is bought twice and
//!   everything that may have been charged is in the list.
//! - [`makers`] says who writes and who speaks by a pipeline's settings; [`spending`] adds up.

mod answers;
mod book;
mod books;
mod budget;
pub mod makers;
pub mod spending;

pub use book::Book;
pub use books::{Books, entity_of, provider_of};
