//! Stories of the worker: what happens to runs and publications when processes die and answers are lost.

mod fake;
mod lanes;
mod publishing;
mod redis;
mod runs;
mod tokens;
mod upkeep;
mod world;
