//! The sound of a video, mixed while its scenes are drawn.

use std::path::PathBuf;

use entity::artefact::Kind;
use store::Extension;
use studio::render::{self, Mix};

use super::music;
use super::shared::{Heard, Shared};
use crate::Trouble;
use crate::artefacts::Piece;
use crate::bench::Bench;

/// The sound of a video.
pub(crate) struct Mixed {
    /// A local copy.
    pub path: PathBuf,
    /// Of what it is made.
    pub hash: String,
}

/// Mixes the narrations and the music, or finds them mixed from before.
pub(super) async fn mix(bench: &Bench, shared: &Shared<'_>) -> Result<Mixed, Trouble> {
    let music = music::music(bench).await?;
    let heard = shared.heard().await;
    let inputs: Vec<_> = heard.iter().map(|one| (&one.hash, one.audio.frames, one.audio.lead_ms)).collect();
    let piece = Piece::of(Kind::Mix, &(render::SOUND_VERSION, inputs, &music))?;
    let path = bench.scratch.path().join("sound.m4a");
    if let Some(row) = bench.found(&piece).await? {
        bench.fetch(&row, &path).await?;
        return Ok(Mixed { path, hash: piece.hash });
    }
    let _core = bench.shop.render.acquire().await.map_err(|_| Trouble::Lost)?;
    let narration = heard.into_iter().map(|Heard { audio, .. }| audio).collect();
    let loudness = bench.shop.studio.mix(&Mix { narration, music }, &path, &bench.hold.stop).await?;
    let key = piece.key(bench, Extension::M4a)?;
    bench.keep(&piece, Some((&path, key)), serde_json::to_value(loudness)?).await?;
    Ok(Mixed { path, hash: piece.hash })
}
