//! The finished file verified, then kept with its cover and captions.

use std::path::Path;

use entity::run_step;
use store::{Extension, Key};
use studio::captions::{TimedScene, srt, vtt};
use studio::render::{Cover, Expectation, Format, VideoFacts, timeline};

use super::scene::{Made, millis, style};
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
    /// Of the SRT captions.
    pub captions: Key,
}

/// Verifies the video and keeps it; nothing else is ever published.
pub(crate) async fn verify(bench: &Bench, made: &[Made], title: &str, video: &Path, piece: &Piece) -> Result<Finished, Trouble> {
    bench.progress.begin(run_step::Kind::Check, 1);
    let (user, run) = (bench.run.user_id, bench.run.id);
    let key = Key::Video { user, run };
    let found = bench.found(piece).await?;
    let reused = found.is_some();
    let facts: VideoFacts = if let Some(row) = found {
        serde_json::from_value(row.facts)?
    } else {
        let facts = bench.shop.studio.check(video, &expected(made), &bench.hold.stop).await?;
        bench.keep(piece, Some((video, key.clone())), serde_json::to_value(&facts)?).await?;
        facts
    };
    let cover = keep_cover(bench, video, title).await?;
    let captions = keep_captions(bench, made).await?;
    bench.progress.part(run_step::Kind::Check, reused).await?;
    Ok(Finished { facts, video: key, cover, captions })
}

fn expected(made: &[Made]) -> Expectation {
    Expectation {
        frames: made.iter().map(|one| one.slot.frames).sum(),
        words: made.iter().map(|one| one.timed.words.len() as u32).sum(),
        caption_pages: made.iter().map(|one| one.drawn.facts.caption_pages).sum(),
    }
}

async fn keep_cover(bench: &Bench, video: &Path, title: &str) -> Result<Key, Trouble> {
    let picture = bench.scratch.path().join("cover.jpg");
    let style = style(&bench.run.settings.caption_preset)?;
    bench.shop.studio.cover(video, &Cover { title, style: &style, format: Format::default() }, &picture, &bench.hold.stop).await?;
    let key = Key::Cover { user: bench.run.user_id, run: bench.run.id };
    bench.context().store.put_file(&key, &picture).await?;
    Ok(key)
}

async fn keep_captions(bench: &Bench, made: &[Made]) -> Result<Key, Trouble> {
    let slots = timeline(&made.iter().map(|one| one.narration.spoken.duration_ms).collect::<Vec<_>>());
    let scene = |(one, slot): (&Made, &studio::render::Slot)| TimedScene {
        start_ms: millis(slot.start_frame) + slot.lead_ms,
        words: one.timed.words.clone(),
    };
    let scenes: Vec<TimedScene> = made.iter().zip(&slots).map(scene).collect();
    let key = |extension| Key::Captions { user: bench.run.user_id, run: bench.run.id, extension };
    let store = &bench.context().store;
    store.put(&key(Extension::Vtt), vtt(&scenes).into()).await?;
    store.put(&key(Extension::Srt), srt(&scenes).into()).await?;
    Ok(key(Extension::Srt))
}
