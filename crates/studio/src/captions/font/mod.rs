//! The bundled fonts: measured here, drawn by libass from the same bytes.

mod choose;
mod faces;
mod runs;
mod typeface;

pub(crate) use choose::Fonts;
pub use faces::Font;
pub(crate) use faces::{FaceId, fontconfig};
pub(crate) use runs::{Run, Tongue};
pub(crate) use typeface::Ink;
