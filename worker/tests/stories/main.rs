//! Stories of the worker: what happens to runs and publications when processes die and answers are lost.

#![allow(clippy::unwrap_used, reason = "a story that cannot be told has failed")]

mod fake;
mod lanes;
mod numbers;
mod publishing;
mod redis;
mod runs;
mod tokens;
mod upkeep;
mod world;
