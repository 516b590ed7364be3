//! Clips for tests.

use crate::footage::{Candidate, Rendition};
use crate::provider::Provider;

/// An upright Full HD clip of 20 seconds.
pub(crate) fn clip(id: &str, tags: &str) -> Candidate {
    Candidate {
        provider: Provider::Pexels,
        id: id.to_owned(),
        tags: tags.split(',').map(str::to_owned).collect(),
        width: 1080,
        height: 1920,
        duration_ms: 20_000,
        renditions: vec![Rendition {
            url: format!("https://videos.pexels.com/{id}.mp4"),
            width: 1080,
            height: 1920,
            bytes: None,
        }],
        author: "Ada".to_owned(),
        author_url: None,
        page_url: format!("https://www.pexels.com/video/{id}/"),
        preview_url: None,
    }
}

/// The same clip in another size.
pub(crate) fn sized(clip: Candidate, width: u32, height: u32) -> Candidate {
    let renditions = clip.renditions.iter().map(|file| Rendition { width, height, ..file.clone() }).collect();
    Candidate { width, height, renditions, ..clip }
}
