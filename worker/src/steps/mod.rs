//! The steps of a run, one file each.

pub(crate) mod check;
pub(crate) mod footage;
pub(crate) mod render;
pub(crate) mod scene;
pub(crate) mod script;
pub(crate) mod timing;
pub(crate) mod voice;
