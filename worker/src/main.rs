//! The workshop: jobs and run steps.

fn main() {}
