//! How a topic becomes an MP4: writers, voices, word timing, footage, captions, rendering. Knows no database.
#![doc = include_str!("../README.md")]

mod args;
pub mod captions;
mod confine;
mod error;
pub mod footage;
#[cfg(fuzzing)]
pub mod fuzzing;
mod partial;
mod plan;
pub mod provider;
pub mod render;
pub mod sound;
pub mod speech;
mod studio;
pub mod timing;
mod tool;
mod wav;
pub mod write;

pub use confine::Confinement;
pub use error::StudioError;
pub use plan::{Authorship, MOST_HASHTAGS, Plan, PlannedScene, PlatformText, TimingSource, Word};
pub use studio::Studio;
