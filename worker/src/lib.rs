//! The workshop: jobs and run steps.
