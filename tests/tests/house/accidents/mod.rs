//! Accidents that happened to others. Each must not happen here: named by its number in the list of acceptance tests.

mod accounts;
mod captions;
mod fenced;
mod killed;
mod matrix;
mod numbers;
mod once;
mod people;
mod refreshes;
mod starting;
