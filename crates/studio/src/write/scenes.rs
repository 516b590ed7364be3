//! scenes.
