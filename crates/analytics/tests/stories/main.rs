//! Stories of numbers: what is kept, what is added up, and that both are what the definitions say.
//!
//! `STORY_POSTGRES_URL` tells them on PostgreSQL instead of SQLite.

#![allow(clippy::unwrap_used, reason = "a story that cannot be told has failed")]

mod equal;
mod history;
mod kept;
mod learned;
mod model;
mod world;
