//! The steps of a run, one file each.

mod brief;
pub(crate) mod check;
pub(crate) mod footage;
mod look;
mod media;
mod mix;
mod music;
mod outro;
pub(crate) mod own;
mod paint;
mod recent;
mod recording;
pub(crate) mod render;
pub(crate) mod scene;
pub(crate) mod script;
mod shared;
mod stock;
pub(crate) mod timing;
pub(crate) mod voice;
