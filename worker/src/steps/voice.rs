//! Plan to speech: one scene spoken, or found spoken from before.

use std::path::PathBuf;

use entity::{artefact, run_step, scene};
use sea_orm::ActiveValue::Set;
use store::Extension;
use studio::Plan;
use studio::speech::{Line, Spoken};

use crate::Trouble;
use crate::artefacts::Piece;
use crate::bench::Bench;

/// The narration of one scene.
pub(crate) struct Narration {
    /// Of what it is made: part of the hash of whatever is made of it.
    pub hash: String,
    /// A local copy.
    pub wav: PathBuf,
    /// Its length, and the voice's own word times.
    pub spoken: Spoken,
}

/// Speaks the scene.
pub(crate) async fn speak(bench: &Bench, plan: &Plan, scene: &scene::Model) -> Result<Narration, Trouble> {
    let voice = bench.shop.studio.voice();
    let inputs = (voice.id(), voice.version(), &scene.narration, &plan.language);
    let piece = Piece::of(artefact::Kind::Narration, &inputs)?;
    let wav = bench.scratch.path().join(format!("narration-{}.wav", scene.position));
    let found = bench.found(&piece).await?;
    let reused = found.is_some();
    let row = if let Some(row) = found {
        bench.fetch(&row, &wav).await?;
        row
    } else {
        let line = Line::new(&scene.narration, &plan.language);
        let spoken = bench.hold.unless_stopped(voice.speak(&line, &wav)).await?;
        let key = piece.key(bench, Extension::Wav)?;
        bench.keep(&piece, Some((&wav, key)), serde_json::to_value(&spoken)?).await?
    };
    let change = scene::ActiveModel { narration_id: Set(Some(row.id)), ..Default::default() };
    bench.change_scene(scene.id, change).await?;
    bench.progress.part(run_step::Kind::Voice, reused).await?;
    Ok(Narration { hash: piece.hash, wav, spoken: serde_json::from_value(row.facts)? })
}
