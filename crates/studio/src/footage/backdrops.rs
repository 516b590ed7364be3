//! The generated motion backdrops.

use serde::Serialize;

/// A generated motion backdrop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Backdrop {
    /// Stable name for programs.
    pub slug: &'static str,
    /// Name for people.
    pub name: &'static str,
}

/// All backdrops, in the order they are shown to people.
pub fn backdrops() -> &'static [Backdrop] {
    todo!()
}
