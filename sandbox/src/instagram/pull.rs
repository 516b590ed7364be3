//! Media that Instagram fetches.

use std::time::Duration;

use url::Url;

use super::refusal::Refusal;
use crate::app::{App, Sandbox};
use crate::media::fetch::{self, Opened, Trouble};

/// Most bytes of a reel.
pub(super) const LARGEST: u64 = 300_000_000;

/// The address, if it is one to fetch from.
pub(super) fn address(text: &str) -> Option<Url> {
    Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https"))
}

/// How long the server that holds the media may take.
pub(super) fn patience(app: &Sandbox) -> Duration {
    Duration::from_millis(app.world().dials.instagram_fetch_timeout_ms.into())
}

/// Opens the address of a video. What fails is told at once, or, where a dial says so, later by the container.
pub(super) async fn open(app: &Sandbox, url: &str) -> Result<Result<Opened, Trouble>, Trouble> {
    let opened = fetch::open(&app.fetcher, url, patience(app), LARGEST).await;
    let late = app.world().dials.instagram_late_fetch_errors;
    if late { Ok(opened) } else { opened.map(Ok) }
}

/// Reads the bytes in the background; the status tells how it went.
pub(super) async fn receive(app: App, container: String, opened: Result<Opened, Trouble>) {
    let kept = match opened {
        Ok(opened) => opened.keep(&app.folder, "mp4").await,
        Err(trouble) => Err(trouble),
    };
    let (mut world, now) = (app.world(), app.now());
    if let Some(container) = world.instagram.containers.get_mut(&container) {
        container.settle(kept, now);
    }
}

/// How a failed fetch is told at once.
pub(super) fn not_fetched(trouble: Trouble) -> Refusal {
    match trouble {
        Trouble::NotFetchable => Refusal::new(9_004, 2_207_052, "The media could not be fetched from this URI."),
        Trouble::TooSlow => Refusal::new(-2, 2_207_003, "It takes too long to download the media."),
        Trouble::TooLarge => Refusal::new(352, 2_207_026, "The video format is not supported."),
    }
}
