//! Stories of the worker: what happens to runs and publications when processes die and answers are lost.

#![allow(clippy::unwrap_used, reason = "a story that cannot be told has failed")]

mod account_mails;
mod approvals;
mod embellishing;
mod exports;
mod fake;
mod forgetting;
mod ground;
mod keys;
mod lanes;
mod mails;
mod numbers;
mod outbox;
mod own;
mod publishing;
mod receiver;
mod redis;
mod runs;
mod schedules;
mod smtp;
mod telling;
mod tokens;
mod upkeep;
mod webhooks;
mod world;
