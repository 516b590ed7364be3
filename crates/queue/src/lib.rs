//! What the API and the workers say to each other.
//!
//! - **Jobs**: [`Queue::push`] puts a [`Job`] (a kind and an id, nothing else) on its [`Lane`]; [`serve`] hands the jobs of
//!   a lane to a handler. Redis only carries: the row in the database is the truth. A job may arrive twice, late, or not
//!   at all, so a handler claims its row first, and a sweeper pushes again what is due and unclaimed.
//! - **Live events**: [`Queue::announce`] tells every process that a row changed; [`Live`] listens on one connection and
//!   fans out to the subscriptions of this process. After a gap it says [`Signal::Resync`]: read the row again.
//! - **Health**: [`Queue::health`] says whether Redis answers, [`Queue::workers_alive`] whether anybody works.
//!
//! Redis may be away at the start, go away and come back: nothing here ends because of that.

mod connection;
mod error;
mod health;
mod job;
mod live;
mod presence;
mod push;
mod serve;
mod vacuum;
mod wire;

pub use connection::Queue;
pub use error::QueueError;
pub use health::Health;
pub use job::{Job, Lane};
pub use live::{Event, Live, Noun, Signal};
pub use push::{MOST_WAITING, Pushed};
pub use serve::serve;
