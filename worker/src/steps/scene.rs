//! Every scene from words to picture, overlapping: one is drawn while the next is spoken.

use entity::pipeline::Speaker;
use entity::{run_step, scene};
use futures::future::try_join_all;
use sea_orm::ActiveValue::Set;
use studio::Plan;
use studio::render::{SceneShot, Slot, millis, timeline};
use studio::timing::Timed;
use tokio::try_join;

use super::mix::{self, Mixed};
use super::outro::Ending;
use super::render::{self, Drawn};
use super::shared::{Heard, Shared, Shown};
use super::voice::Narration;
use super::{footage, timing, voice};
use crate::Trouble;
use crate::bench::Bench;

const FADE_OUT_FRAMES: u32 = 9;

/// A finished scene.
pub(crate) struct Made {
    /// When its words are heard.
    pub timed: Timed,
    /// Its length and the silence before its words; where it begins is only known with all others.
    pub slot: Slot,
    /// What was to be seen.
    pub shot: SceneShot,
    /// What is seen.
    pub drawn: Drawn,
}

/// Everything a video is joined of.
pub(crate) struct Film {
    /// Its scenes, in order.
    pub scenes: Vec<Made>,
    /// What ends it.
    pub ending: Option<Ending>,
    /// What is heard.
    pub sound: Mixed,
}

impl Film {
    /// What was to be seen and what was drawn of it, in order.
    pub(crate) fn drawn(&self) -> impl Iterator<Item = (&SceneShot, &Drawn)> {
        let scenes = self.scenes.iter().map(|one| (&one.shot, &one.drawn));
        scenes.chain(self.ending.iter().map(|ending| (&ending.shot, &ending.drawn)))
    }
}

/// Makes all scenes of the plan, and their sound; with the local voice where the chosen one fails and the person wants that.
pub(crate) async fn make_all(bench: &Bench, plan: &Plan, rows: &[scene::Model]) -> Result<Film, Trouble> {
    let speaker = voice::speaker(bench);
    match make_with(bench, plan, rows, speaker).await {
        Err(trouble) if voice::falls_back(bench, speaker, &trouble).await? => make_with(bench, plan, rows, Speaker::Local).await,
        made => made,
    }
}

async fn make_with(bench: &Bench, plan: &Plan, rows: &[scene::Model], speaker: Speaker) -> Result<Film, Trouble> {
    for kind in [run_step::Kind::Voice, run_step::Kind::Timing, run_step::Kind::Footage] {
        bench.progress.begin(kind, rows.len());
    }
    bench.progress.begin(run_step::Kind::Render, 0);
    if let Some(fallback) = &bench.shop.studio.encoder().fallback {
        bench.notice("encoder_fallback", fallback.as_str()).await?;
    }
    let (narrator, turns) = voice::narrator(bench, plan, speaker).await?;
    let shared = Shared::of(bench, plan, rows, (narrator, turns)).await?;
    let scenes = try_join_all(rows.iter().map(|row| make_one(bench, &shared, row)));
    // the first failure drops the others, whose tools die with them
    let (scenes, ending, sound) = try_join!(scenes, end(bench, &shared), mix::mix(bench, &shared))?;
    Ok(Film { scenes, ending, sound })
}

/// The outro, drawn after the last scene.
async fn end(bench: &Bench, shared: &Shared<'_>) -> Result<Option<Ending>, Trouble> {
    let Some(outro) = &shared.outro else { return Ok(None) };
    let place = shared.rows.len();
    let entrance = shared.enter(bench.look.transition, place, outro.shown.clone()).await;
    let over = shared.over(place).await;
    let shot = shared.shot(bench, &outro.shown, (entrance, over));
    let shot = SceneShot { fade_out_frames: FADE_OUT_FRAMES, ..shot };
    let drawn = render::draw_piece(bench, place, &shot).await?.1;
    Ok(Some(Ending { shot, drawn }))
}

async fn make_one(bench: &Bench, shared: &Shared<'_>, row: &scene::Model) -> Result<Made, Trouble> {
    let (narration, timed) = hear(bench, shared, row).await?;
    let slot = slot(row.position as usize, shared.rows.len(), heard_ms(bench, row, &narration));
    let place = row.position as usize;
    shared.hear(place, Heard::of(&narration, slot));
    let picture = footage::source(bench, &shared.choosing, row, millis(slot.frames)).await?;
    let shown = Shown { footage: picture.footage, media: picture.media, frames: slot.frames };
    let entrance = shared.enter(bench.look.transition, place, shown.clone()).await;
    let over = shared.over(place).await;
    let last = place + 1 == shared.rows.len() && shared.outro.is_none();
    let scene = SceneShot {
        lead_ms: slot.lead_ms,
        words: timed.words.clone(),
        emphasis: shared.plan.scenes.get(place).map(|scene| scene.emphasis.clone()).unwrap_or_default(),
        fade_out_frames: if last { FADE_OUT_FRAMES } else { 0 },
        ..shared.shot(bench, &shown, (entrance, over))
    };
    let drawn = render::draw(bench, row, &scene).await?;
    Ok(Made { timed, slot, shot: scene, drawn })
}

/// Speaks and times one scene before the next one's turn, so that drawing can begin.
async fn hear(bench: &Bench, shared: &Shared<'_>, row: &scene::Model) -> Result<(Narration, Timed), Trouble> {
    let _turn = shared.turns.acquire().await.map_err(|_| Trouble::Lost)?;
    let narration = voice::speak(bench, &shared.narrator, shared.plan, row).await?;
    let timed = timing::time(bench, row, &narration).await?;
    if let Some(all) = shared.note(row.position as usize, heard_ms(bench, row, &narration)) {
        let slots = timeline(&all);
        place(bench, shared, &slots).await?;
        shared.placed(slots);
    }
    Ok((narration, timed))
}

/// The narration and the silence that a person wants after it.
fn heard_ms(bench: &Bench, row: &scene::Model, narration: &Narration) -> u64 {
    let pause = row.pause_ms.map_or(u64::from(bench.run.settings.speech.pause_ms), |pause| pause.max(0) as u64);
    narration.spoken.duration_ms + pause
}

/// Writes where each scene lies, once all are spoken.
async fn place(bench: &Bench, shared: &Shared<'_>, slots: &[Slot]) -> Result<(), Trouble> {
    for (row, slot) in shared.rows.iter().zip(slots) {
        let change = scene::ActiveModel {
            start_ms: Set(Some(millis(slot.start_frame) as i64)),
            duration_ms: Set(Some(millis(slot.frames) as i64)),
            ..Default::default()
        };
        bench.change_scene(row.id, change).await?;
    }
    let outro = shared.outro.iter().map(|outro| outro.shown.frames);
    bench.progress.frames_in_all(&slots.iter().map(|slot| slot.frames).chain(outro).collect::<Vec<_>>());
    Ok(())
}

/// Length and lead of a scene depend on its own speech and on whether it is the first or the last.
fn slot(position: usize, scenes: usize, speech_ms: u64) -> Slot {
    let mut speech = vec![0; scenes];
    speech[position] = speech_ms;
    timeline(&speech)[position]
}
