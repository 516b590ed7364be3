//! What is seen behind the words: generated motion backdrops and the person's own clips and images.

mod backdrops;
mod choose;
pub(crate) mod picture;
mod probe;
mod thumbnail;

use serde::{Deserialize, Serialize};

pub(crate) use backdrops::backdrop;
pub use backdrops::{Backdrop, backdrops};
pub use choose::choose;
pub use probe::{MediaInfo, MediaKind};

/// Part of the hash of the footage step.
pub const VERSION: &str = "1";

/// What one scene shows. Data only: a clip is named by its key in the store and fetched by whoever renders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Footage {
    /// A generated motion backdrop.
    Backdrop {
        /// One of [`backdrops`].
        slug: String,
        /// Turns its colours and moves it in space and time, so that two videos do not look alike.
        seed: u32,
    },
    /// A window of a video file of the person's.
    Clip {
        /// Where the file is in the store.
        key: String,
        /// Where the window begins.
        start_ms: u64,
    },
    /// A still image of the person's, slowly zoomed.
    Image {
        /// Where the file is in the store.
        key: String,
    },
}
