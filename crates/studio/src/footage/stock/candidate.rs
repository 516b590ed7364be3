//! A clip of a stock library, and which of its files to fetch.

use serde::{Deserialize, Serialize};

use crate::footage::Credit;
use crate::provider::Provider;

/// A clip that a library has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// The library.
    pub provider: Provider,
    /// The clip's number there.
    pub id: String,
    /// What it shows, in words.
    pub tags: Vec<String>,
    /// Pixels of the original.
    pub width: u32,
    /// Pixels of the original.
    pub height: u32,
    /// Length in milliseconds.
    pub duration_ms: u64,
    /// Its files: at least one, all on hosts that may be asked.
    pub renditions: Vec<Rendition>,
    /// Who filmed it; empty where the library does not say.
    pub author: String,
    /// The author's page.
    pub author_url: Option<String>,
    /// The clip's page, which people are to be shown.
    pub page_url: String,
    /// A still of it.
    pub preview_url: Option<String>,
}

/// One file of a clip.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rendition {
    /// Where it is.
    pub url: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// Size in bytes, where the library tells it.
    pub bytes: Option<u64>,
}

/// What tells one clip from all others.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ClipId {
    /// The library.
    pub provider: Provider,
    /// The clip's number there.
    pub id: String,
}

impl Candidate {
    /// What tells it from all others.
    pub fn clip_id(&self) -> ClipId {
        ClipId { provider: self.provider, id: self.id.clone() }
    }

    /// Whom to name when it is shown.
    pub fn credit(&self) -> Credit {
        let licence = match self.provider {
            Provider::Pixabay => "Pixabay Content License",
            _ => "Pexels License",
        };
        Credit::Stock {
            provider: self.provider,
            id: self.id.clone(),
            author: self.author.clone(),
            author_url: self.author_url.clone(),
            page_url: self.page_url.clone(),
            licence: licence.to_owned(),
        }
    }
}

/// The file to fetch for a frame of `width` by `height`: the smallest that covers it when cut around its middle, else the
/// largest; nothing when there are no files.
pub fn rendition(candidate: &Candidate, width: u32, height: u32) -> Option<&Rendition> {
    let size = |file: &&Rendition| (u64::from(file.width) * u64::from(file.height), file.bytes.unwrap_or(0));
    let covers = |file: &&Rendition| file.width >= width && file.height >= height;
    let files = || candidate.renditions.iter();
    files().filter(covers).min_by_key(size).or_else(|| files().max_by_key(size))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::footage::rank::fixture::clip;

    fn files(sizes: &[(u32, u32)]) -> Candidate {
        let file = |&(width, height): &(u32, u32)| Rendition { url: format!("{width}x{height}"), width, height, bytes: None };
        Candidate { renditions: sizes.iter().map(file).collect(), ..clip("1", "bees") }
    }

    #[test]
    fn the_smallest_file_that_covers_the_frame_is_fetched_else_the_largest() {
        let chosen = |sizes: &[(u32, u32)]| {
            let candidate = files(sizes);
            rendition(&candidate, 1080, 1920).map(|file| (file.width, file.height))
        };
        assert_eq!(chosen(&[(540, 960), (2160, 3840), (1080, 1920), (720, 1280)]), Some((1080, 1920)));
        assert_eq!(chosen(&[(1920, 1080), (3840, 2160), (1280, 720)]), Some((3840, 2160)), "a wide one is cut");
        assert_eq!(chosen(&[(640, 360), (1280, 720)]), Some((1280, 720)));
        assert_eq!(chosen(&[]), None);
    }
}
