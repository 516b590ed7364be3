//! How ids, places in lists and files of topics are written by whoever calls, and how they are read.
//!
//! Text of strangers becomes values here, by itself: nothing of it needs a database, a clock or the web, so that it can be
//! handed wild input a million times (`scripts/fuzz`).

mod cursor;
mod id;
pub mod topics;

pub use cursor::Cursor;
pub use id::id;
