//! The person's own video, put into the form in which videos are published.

use std::path::{Path, PathBuf};

use entity::artefact::Kind;
use entity::{Owned, clip, run_step};
use store::Key;
use studio::StudioError;
use studio::render::{OWN_VERSION, Own, VideoFacts};
use uuid::Uuid;

use super::check::{Finished, keep_cover};
use super::media::copy;
use crate::Trouble;
use crate::artefacts::Piece;
use crate::bench::Bench;

/// A finished video of the person's clip.
pub(crate) async fn make(bench: &Bench, clip: Uuid) -> Result<Finished, Trouble> {
    bench.progress.begin(run_step::Kind::Render, 1);
    let title = bench.run.title.clone().unwrap_or_default();
    let own = Own { format: bench.look.format, fit: bench.look.fit, title: &title };
    let encoder = bench.shop.studio.encoder().encoder;
    let piece = Piece::of(Kind::Video, &(OWN_VERSION, bench.run.id, clip, own.format, own.fit, own.title, encoder))?;
    let (key, video) = (Key::Video { user: bench.run.user_id, run: bench.run.id }, bench.scratch.path().join("video.mp4"));
    let found = bench.found(&piece).await?;
    let reused = found.is_some();
    let facts: VideoFacts = match found {
        Some(row) => {
            bench.fetch(&row, &video).await?;
            serde_json::from_value(row.facts)?
        }
        None => transform(bench, clip, &own, &video).await?,
    };
    if reused {
        bench.progress.piece_reused();
    }
    bench.progress.finish(run_step::Kind::Render).await?;
    bench.progress.begin(run_step::Kind::Check, 1);
    if !reused {
        bench.keep(&piece, Some((&video, key.clone())), serde_json::to_value(&facts)?).await?;
    }
    let cover = keep_cover(bench, &video, &title).await?;
    bench.progress.part(run_step::Kind::Check, reused).await?;
    Ok(Finished { facts, video: key, cover, captions: None })
}

async fn transform(bench: &Bench, clip: Uuid, own: &Own<'_>, video: &Path) -> Result<VideoFacts, Trouble> {
    let file = fetch(bench, clip).await?;
    let _core = bench.shop.render.acquire().await.map_err(|_| Trouble::Lost)?;
    let progress = |done: u32, all: u32| {
        bench.progress.frames_in_all(&[all]);
        bench.progress.frames(0, done);
    };
    Ok(bench.shop.studio.own_video(&file, own, video, &progress, &bench.hold.stop).await?)
}

async fn fetch(bench: &Bench, clip: Uuid) -> Result<PathBuf, Trouble> {
    let gone = || StudioError::Input {
        code: "clip_missing",
        field: Some("clipId"),
        message: "The video has been removed from the library.".to_owned(),
    };
    let row = clip::Entity::find_of(bench.run.user_id, clip, &bench.context().db).await?.ok_or_else(gone)?;
    let key = row.store_key.parse().map_err(|_| gone())?;
    Ok(copy(bench, &key, bench.scratch.path().join("own")).await?.ok_or_else(gone)?)
}
