//! The bundled fonts: measured here, drawn by libass from the same bytes.

mod choose;
mod faces;
mod runs;
mod typeface;

pub(crate) use choose::Fonts;
pub(crate) use faces::FaceId;
pub use faces::Font;
pub(crate) use runs::{Run, Tongue};
pub(crate) use typeface::Ink;
