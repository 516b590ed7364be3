//! The cover of a reel, fetched from its own address.

use std::fs::File;
use std::io::Read as _;
use std::path::PathBuf;

use super::pull::{not_fetched, patience};
use super::refusal::Refusal;
use crate::app::Sandbox;
use crate::media::fetch;

const LARGEST: u64 = 8_000_000;

/// Fetches the picture; it must be a JPEG of at most 8 MB.
pub(super) async fn fetch(app: &Sandbox, url: &str) -> Result<PathBuf, Refusal> {
    let opened = fetch::open(&app.fetcher, url, patience(app), LARGEST).await.map_err(too_large)?;
    let path = opened.keep(&app.folder, "jpg").await.map_err(too_large)?.path;
    let mut head = [0; 3];
    let read = File::open(&path).and_then(|mut file| file.read_exact(&mut head));
    if read.is_err() || head != [0xff, 0xd8, 0xff] {
        return Err(Refusal::new(36_001, 2_207_005, "The image format is not supported. Supported formats are: JPEG."));
    }
    Ok(path)
}

fn too_large(trouble: fetch::Trouble) -> Refusal {
    match trouble {
        fetch::Trouble::TooLarge => Refusal::new(36_000, 2_207_004, "The image is too large to download."),
        other => not_fetched(other),
    }
}
