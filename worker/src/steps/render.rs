//! Scenes drawn, sound mixed, both joined.

use std::path::PathBuf;

use entity::artefact::{self, Kind};
use entity::{run_step, scene};
use sea_orm::ActiveValue::Set;
use store::Extension;
use studio::render::{self, Mix, RenderedScene, SceneAudio, SceneShot};
use studio::{captions, footage};

use super::music;
use super::scene::Made;
use crate::Trouble;
use crate::artefacts::Piece;
use crate::bench::Bench;

/// The rendered piece of one scene.
pub(crate) struct Drawn {
    /// Of what it is made.
    pub hash: String,
    /// A local copy.
    pub mp4: PathBuf,
    /// What is known of it.
    pub facts: RenderedScene,
}

/// Draws the scene, or finds it drawn from before.
pub(crate) async fn draw(bench: &Bench, scene: &scene::Model, shot: &SceneShot) -> Result<Drawn, Trouble> {
    let encoder = bench.shop.studio.encoder();
    let versions = (render::VERSION, captions::VERSION, footage::VERSION, encoder.encoder);
    if let Some(fallback) = &encoder.fallback {
        bench.notice("encoder_fallback", fallback.as_str()).await?;
    }
    let piece = Piece::of(Kind::Piece, &(versions, shot))?;
    let mp4 = bench.scratch.path().join(format!("piece-{}.mp4", scene.position));
    let row = match bench.found(&piece).await? {
        Some(row) => {
            bench.fetch(&row, &mp4).await?;
            bench.progress.piece_reused();
            row
        }
        None => encode(bench, scene, shot, &piece, &mp4).await?,
    };
    let change = scene::ActiveModel { piece_id: Set(Some(row.id)), ..Default::default() };
    bench.change_scene(scene.id, change).await?;
    bench.progress.frames(scene.position as usize, shot.frames);
    Ok(Drawn { hash: piece.hash, mp4, facts: serde_json::from_value(row.facts)? })
}

async fn encode(
    bench: &Bench,
    scene: &scene::Model,
    shot: &SceneShot,
    piece: &Piece,
    mp4: &std::path::Path,
) -> Result<artefact::Model, Trouble> {
    let _core = bench.shop.render.acquire().await.map_err(|_| Trouble::Lost)?;
    let position = scene.position as usize;
    let progress = |done: u32, _: u32| bench.progress.frames(position, done);
    let facts = bench.shop.studio.render_scene(shot, mp4, &progress, &bench.hold.stop).await?;
    let key = piece.key(bench, Extension::Mp4)?;
    bench.keep(piece, Some((mp4, key)), serde_json::to_value(&facts)?).await
}

/// Mixes the narrations and joins everything into one video in the scratch folder; says of what it is made.
pub(crate) async fn join(bench: &Bench, made: &[Made], title: &str) -> Result<(PathBuf, Piece), Trouble> {
    let (sound, mix) = mix(bench, made).await?;
    let video = bench.scratch.path().join("video.mp4");
    let pieces: Vec<PathBuf> = made.iter().map(|one| one.drawn.mp4.clone()).collect();
    bench.shop.studio.join(&pieces, &sound, title, &video, &bench.hold.stop).await?;
    let hashes: Vec<&str> = made.iter().map(|one| one.drawn.hash.as_str()).collect();
    let piece = Piece::of(Kind::Video, &(render::VERSION, bench.run.id, hashes, &mix.hash, title))?;
    bench.progress.finish(run_step::Kind::Render).await?;
    Ok((video, piece))
}

async fn mix(bench: &Bench, made: &[Made]) -> Result<(PathBuf, Piece), Trouble> {
    let inputs: Vec<_> = made.iter().map(|one| (&one.narration.hash, one.slot.frames, one.slot.lead_ms)).collect();
    let music = music::music(bench).await?;
    let piece = Piece::of(Kind::Mix, &(render::SOUND_VERSION, inputs, &music))?;
    let sound = bench.scratch.path().join("sound.m4a");
    if let Some(row) = bench.found(&piece).await? {
        bench.fetch(&row, &sound).await?;
        return Ok((sound, piece));
    }
    let audio = |one: &Made| SceneAudio { wav: one.narration.wav.clone(), frames: one.slot.frames, lead_ms: one.slot.lead_ms };
    let wanted = Mix { narration: made.iter().map(audio).collect(), music };
    let loudness = bench.shop.studio.mix(&wanted, &sound, &bench.hold.stop).await?;
    let key = piece.key(bench, Extension::M4a)?;
    bench.keep(&piece, Some((&sound, key)), serde_json::to_value(loudness)?).await?;
    Ok((sound, piece))
}
