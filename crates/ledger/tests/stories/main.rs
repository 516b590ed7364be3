//! What is bought is bought once, written down whatever dies, and stopped by a budget.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod budgets;
mod purchases;
mod world;
