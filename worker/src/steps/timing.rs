//! Speech to word times.

use entity::{artefact, run_step, scene};
use sea_orm::ActiveValue::Set;
use studio::timing::{Timed, time_words};

use super::voice::Narration;
use crate::Trouble;
use crate::artefacts::Piece;
use crate::bench::Bench;

/// When each word of the scene is heard.
pub(crate) async fn time(bench: &Bench, scene: &scene::Model, narration: &Narration) -> Result<Timed, Trouble> {
    let piece = Piece::of(artefact::Kind::Timing, &(studio::timing::VERSION, &narration.hash, &scene.narration))?;
    let found = bench.found(&piece).await?;
    let reused = found.is_some();
    let timed: Timed = if let Some(row) = found {
        serde_json::from_value(row.facts)?
    } else {
        let timed = listen(bench, narration).await?;
        bench.keep(&piece, None, serde_json::to_value(&timed)?).await?;
        timed
    };
    let change = scene::ActiveModel {
        words: Set(Some(serde_json::to_value(&timed.words)?)),
        timing_source: Set(Some(timed.source.to_string())),
        ..Default::default()
    };
    bench.change_scene(scene.id, change).await?;
    bench.progress.part(run_step::Kind::Timing, reused).await?;
    Ok(timed)
}

async fn listen(bench: &Bench, narration: &Narration) -> Result<Timed, Trouble> {
    let aligner = bench.shop.studio.aligner();
    let Narration { wav, line, spoken, .. } = narration;
    let work = time_words(&*aligner, wav, line, spoken.words.clone(), spoken.duration_ms);
    bench.hold.unless_stopped(async { Ok::<_, Trouble>(work.await) }).await
}
