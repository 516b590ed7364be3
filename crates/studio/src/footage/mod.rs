//! What is seen behind the words: stock clips, painted pictures, motion backdrops, the person's own clips and images.
//!
//! Stock comes in four steps: [`search`] asks a library, [`rank`] sorts what it has, [`rendition`] picks a file of the best
//! candidate, [`Studio::download`](crate::Studio::download) fetches it.

mod backdrops;
mod choose;
mod colour;
mod credit;
mod download;
mod end;
mod facts;
mod fill;
mod framing;
mod look;
mod media;
mod motion;
mod opening;
mod paint;
pub(crate) mod picture;
mod probe;
mod rank;
mod salience;
mod source;
mod span;
mod stock;
mod take;
mod thumbnail;
mod view;
mod window;
mod windows;

use serde::{Deserialize, Serialize};

pub(crate) use backdrops::backdrop;
pub use backdrops::{Backdrop, backdrops};
pub use choose::choose;
pub use colour::{Colour, Matrix, Transfer};
pub use credit::Credit;
pub use download::{DownloadLimits, Fetched};
pub use framing::Fit;
pub use media::{MediaInfo, MediaKind};
pub use paint::{Painted, Painting, Quality, painting_estimate};
pub(crate) use probe::{UNREADABLE, blame_file};
pub use rank::{Ranked, Used, Wanted, rank};
pub(crate) use source::Source;
pub(crate) use span::Span;
pub use stock::{Candidate, ClipId, Rendition, Search, rendition, search};
pub(crate) use view::View;
pub use window::window;

/// Part of the hash of the footage step.
pub const VERSION: &str = "3";

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
    /// A window of a video file, of the person's own or of a stock library.
    Clip {
        /// Where the file is in the store.
        key: String,
        /// Where the window begins.
        start_ms: u64,
        /// Whom it comes from, if it is not the person's own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        credit: Option<Credit>,
    },
    /// A still image, of the person's own or painted, in slow motion.
    Image {
        /// Where the file is in the store.
        key: String,
        /// Where the motion goes: even seeds move in, odd ones out.
        #[serde(default)]
        seed: u32,
        /// Whom it comes from, if it is not the person's own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        credit: Option<Credit>,
    },
}

impl Footage {
    /// Whom it comes from, if that is to be told.
    pub fn credit(&self) -> Option<&Credit> {
        match self {
            Self::Backdrop { .. } => None,
            Self::Clip { credit, .. } | Self::Image { credit, .. } => credit.as_ref(),
        }
    }
}
