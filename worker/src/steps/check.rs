//! The finished file verified, then kept with its cover and captions.

use std::path::Path;

use entity::run_step;
use store::{Extension, Key};
use studio::captions::{TimedScene, srt, vtt};
use studio::render::{Cover, Expectation, VideoFacts, millis};

use super::look;
use super::scene::{Film, Made};
use crate::Trouble;
use crate::artefacts::Piece;
use crate::bench::Bench;

/// Where the finished files are, and what the video is.
pub(crate) struct Finished {
    /// As measured.
    pub facts: VideoFacts,
    /// Of the video.
    pub video: Key,
    /// Of the cover picture.
    pub cover: Key,
    /// Of the SRT captions, where words are spoken.
    pub captions: Option<Key>,
}

/// Verifies the video and keeps it; nothing else is ever published.
pub(crate) async fn verify(
    bench: &Bench,
    (film, title): (&Film, &str),
    video: &Path,
    piece: &Piece,
) -> Result<Finished, Trouble> {
    bench.progress.begin(run_step::Kind::Check, 1);
    let (user, run) = (bench.run.user_id, bench.run.id);
    let key = Key::Video { user, run };
    let found = bench.found(piece).await?;
    let reused = found.is_some();
    let facts: VideoFacts = if let Some(row) = found {
        serde_json::from_value(row.facts)?
    } else {
        let facts = bench.shop.studio.check(video, &expected(film)?, &bench.hold.stop).await?;
        bench.keep(piece, Some((video, key.clone())), serde_json::to_value(&facts)?).await?;
        facts
    };
    let cover = keep_cover(bench, video, title).await?;
    let captions = keep_captions(bench, &film.scenes).await?;
    bench.progress.part(run_step::Kind::Check, reused).await?;
    Ok(Finished { facts, video: key, cover, captions: Some(captions) })
}

fn expected(film: &Film) -> Result<Expectation, Trouble> {
    Ok(Expectation::of(film.drawn().map(|(shot, drawn)| (shot, &drawn.facts)))?)
}

pub(super) async fn keep_cover(bench: &Bench, video: &Path, title: &str) -> Result<Key, Trouble> {
    let picture = bench.scratch.path().join("cover.jpg");
    let title = bench.run.title.as_deref().unwrap_or(title);
    let cover = Cover { title, style: &look::style(bench)?, format: bench.look.format };
    bench.shop.studio.cover(video, &cover, &picture, &bench.hold.stop).await?;
    let key = Key::Cover { user: bench.run.user_id, run: bench.run.id };
    bench.context().store.put_file(&key, &picture).await?;
    Ok(key)
}

async fn keep_captions(bench: &Bench, made: &[Made]) -> Result<Key, Trouble> {
    let mut begun = 0;
    let scene = |one: &Made| {
        let start_ms = millis(begun) + one.slot.lead_ms;
        begun += one.slot.frames;
        TimedScene { start_ms, words: one.timed.words.clone() }
    };
    let scenes: Vec<TimedScene> = made.iter().map(scene).collect();
    let key = |extension| Key::Captions { user: bench.run.user_id, run: bench.run.id, extension };
    let store = &bench.context().store;
    store.put(&key(Extension::Vtt), vtt(&scenes).into()).await?;
    store.put(&key(Extension::Srt), srt(&scenes).into()).await?;
    Ok(key(Extension::Srt))
}
