//! What Pexels and Pixabay sell: one catalogue of moving pictures, and the files themselves.

pub(crate) mod catalogue;
pub(crate) mod deliver;
pub(crate) mod film;
mod page;

pub(crate) use page::page;

/// Who gives a clip out. The same clip looks different in each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::Display)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Library {
    Pexels,
    Pixabay,
}
