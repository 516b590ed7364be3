//! `PULL_FROM_URL`: the bytes are fetched from an address that the app has proven to own.

use std::time::Duration;

use super::refusal::Refusal;
use super::task::{Source, receive};
use crate::app::App;
use crate::media::fetch;
use crate::world::World;

const PATIENCE: Duration = Duration::from_hours(1);
const LARGEST: u64 = 4_000_000_000;

/// Only addresses below a verified prefix.
pub(super) fn judge(world: &World, url: &str) -> Result<(), Refusal> {
    if world.dials.tiktok_pull_prefixes.iter().any(|prefix| url.starts_with(prefix)) {
        return Ok(());
    }
    Err(Refusal::forbidden("url_ownership_unverified", "The ownership of the URL's domain or prefix is not verified."))
}

/// Fetches in the background; the status tells how it went.
pub(super) async fn fetch(app: App, publish_id: String, url: String) {
    let kept = match fetch::open(&app.fetcher, &url, PATIENCE, LARGEST).await {
        Ok(opened) => opened.keep(&app.folder, "mp4").await,
        Err(trouble) => Err(trouble),
    };
    let world = &mut *app.world();
    let Some(task) = world.tiktok.tasks.get_mut(&publish_id).filter(|task| task.waits()) else { return };
    if let Ok(file) = kept {
        task.source = Source::Pull { bytes: file.bytes };
        receive(world, &app, &publish_id, file);
    } else {
        task.fail("video_pull_failed", app.now());
        app.stir();
    }
}
