//! Scenes drawn, and joined with their sound.

use std::path::PathBuf;

use entity::artefact::{self, Kind};
use entity::{run_step, scene};
use sea_orm::ActiveValue::Set;
use store::Extension;
use studio::render::{self, RenderedScene, SceneShot};
use studio::{captions, footage};
use uuid::Uuid;

use super::scene::Film;
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
    let (piece_id, drawn) = draw_piece(bench, scene.position as usize, shot).await?;
    let change = scene::ActiveModel { piece_id: Set(Some(piece_id)), ..Default::default() };
    bench.change_scene(scene.id, change).await?;
    Ok(drawn)
}

/// The piece at this place of the video, and the id of its artefact.
pub(crate) async fn draw_piece(bench: &Bench, place: usize, shot: &SceneShot) -> Result<(Uuid, Drawn), Trouble> {
    let versions = (render::VERSION, captions::VERSION, footage::VERSION, bench.shop.studio.encoder().encoder);
    let piece = Piece::of(Kind::Piece, &(versions, shot))?;
    let mp4 = bench.scratch.path().join(format!("piece-{place}.mp4"));
    let row = match bench.found(&piece).await? {
        Some(row) => {
            bench.fetch(&row, &mp4).await?;
            bench.progress.piece_reused();
            row
        }
        None => encode(bench, place, shot, &piece, &mp4).await?,
    };
    bench.progress.frames(place, shot.frames);
    Ok((row.id, Drawn { hash: piece.hash, mp4, facts: serde_json::from_value(row.facts)? }))
}

async fn encode(
    bench: &Bench,
    place: usize,
    shot: &SceneShot,
    piece: &Piece,
    mp4: &std::path::Path,
) -> Result<artefact::Model, Trouble> {
    let _core = bench.shop.render.acquire().await.map_err(|_| Trouble::Lost)?;
    let progress = |done: u32, _: u32| bench.progress.frames(place, done);
    let facts = bench.shop.studio.render_scene(shot, mp4, &progress, &bench.hold.stop).await?;
    let key = piece.key(bench, Extension::Mp4)?;
    bench.keep(piece, Some((mp4, key)), serde_json::to_value(&facts)?).await
}

/// Joins everything into one video in the scratch folder; says of what it is made.
pub(crate) async fn join(bench: &Bench, film: &Film, title: &str) -> Result<(PathBuf, Piece), Trouble> {
    let video = bench.scratch.path().join("video.mp4");
    let pieces: Vec<PathBuf> = film.drawn().map(|(_, drawn)| drawn.mp4.clone()).collect();
    bench.shop.studio.join(&pieces, &film.sound.path, title, &video, &bench.hold.stop).await?;
    let hashes: Vec<&str> = film.drawn().map(|(_, drawn)| drawn.hash.as_str()).collect();
    let piece = Piece::of(Kind::Video, &(render::VERSION, bench.run.id, hashes, &film.sound.hash, title))?;
    bench.progress.finish(run_step::Kind::Render).await?;
    Ok((video, piece))
}
