//! Filters of footage.
pub(crate) fn picture() {}
