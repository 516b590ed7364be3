//! Every scene from words to picture, overlapping: one is drawn while the next is spoken.

use std::sync::{Arc, Mutex, PoisonError};

use entity::pipeline::Speaker;
use entity::{run_step, scene};
use futures::future::try_join_all;
use sea_orm::ActiveValue::Set;
use studio::captions::{self, SceneOverlays, Style};
use studio::render::{FPS, Format, SceneShot, Slot, timeline};
use studio::timing::Timed;
use studio::{Plan, StudioError};
use tokio::sync::Semaphore;

use super::footage::Choosing;
use super::render::Drawn;
use super::voice::{Narration, Narrator};
use super::{footage, render, timing, voice};
use crate::Trouble;
use crate::bench::Bench;

const FADE_OUT_FRAMES: u32 = 9;

/// A finished scene.
pub(crate) struct Made {
    /// What is heard.
    pub narration: Narration,
    /// When its words are heard.
    pub timed: Timed,
    /// Its length and the silence before its words; where it begins is only known with all others.
    pub slot: Slot,
    /// What is seen.
    pub drawn: Drawn,
}

/// What the scenes share.
struct Shared<'a> {
    plan: &'a Plan,
    rows: &'a [scene::Model],
    choosing: Choosing,
    narrator: Narrator,
    turns: Arc<Semaphore>,
    captions: Style,
    speech_ms: Mutex<Vec<Option<u64>>>,
}

/// Makes all scenes of the plan; with the local voice where the chosen one fails and the person wants that.
pub(crate) async fn make_all(bench: &Bench, plan: &Plan, rows: &[scene::Model]) -> Result<Vec<Made>, Trouble> {
    let speaker = voice::speaker(bench);
    match make_with(bench, plan, rows, speaker).await {
        Err(trouble) if voice::falls_back(bench, speaker, &trouble).await? => make_with(bench, plan, rows, Speaker::Local).await,
        made => made,
    }
}

async fn make_with(bench: &Bench, plan: &Plan, rows: &[scene::Model], speaker: Speaker) -> Result<Vec<Made>, Trouble> {
    for kind in [run_step::Kind::Voice, run_step::Kind::Timing, run_step::Kind::Footage] {
        bench.progress.begin(kind, rows.len());
    }
    bench.progress.begin(run_step::Kind::Render, 0);
    let (narrator, turns) = voice::narrator(bench, plan, speaker).await?;
    let shared = Shared {
        plan,
        rows,
        choosing: footage::gather(bench).await?,
        narrator,
        turns,
        captions: style(&bench.run.settings.caption_preset)?,
        speech_ms: Mutex::new(vec![None; rows.len()]),
    };
    // the first failure drops the others, whose tools die with them
    try_join_all(rows.iter().map(|row| make_one(bench, &shared, row))).await
}

async fn make_one(bench: &Bench, shared: &Shared<'_>, row: &scene::Model) -> Result<Made, Trouble> {
    let (narration, timed) = hear(bench, shared, row).await?;
    let slot = slot(row.position as usize, shared.rows.len(), heard_ms(bench, row, &narration));
    let picture = footage::source(bench, &shared.choosing, row, millis(slot.frames)).await?;
    let last = row.position as usize + 1 == shared.rows.len();
    let scene = SceneShot {
        format: Format::default(),
        frames: slot.frames,
        lead_ms: slot.lead_ms,
        footage: picture.footage,
        media: picture.media,
        words: timed.words.clone(),
        emphasis: shared.plan.scenes.get(row.position as usize).map(|scene| scene.emphasis.clone()).unwrap_or_default(),
        captions: shared.captions.clone(),
        overlays: SceneOverlays::default(),
        fade_in_frames: 0,
        fade_out_frames: if last { FADE_OUT_FRAMES } else { 0 },
    };
    let drawn = render::draw(bench, row, &scene).await?;
    Ok(Made { narration, timed, slot, drawn })
}

/// Speaks and times one scene before the next one's turn, so that drawing can begin.
async fn hear(bench: &Bench, shared: &Shared<'_>, row: &scene::Model) -> Result<(Narration, Timed), Trouble> {
    let _turn = shared.turns.acquire().await.map_err(|_| Trouble::Lost)?;
    let narration = voice::speak(bench, &shared.narrator, shared.plan, row).await?;
    let timed = timing::time(bench, row, &narration).await?;
    if let Some(all) = shared.note(row.position as usize, heard_ms(bench, row, &narration)) {
        place(bench, shared.rows, &timeline(&all)).await?;
    }
    Ok((narration, timed))
}

/// The narration and the silence that a person wants after it.
fn heard_ms(bench: &Bench, row: &scene::Model, narration: &Narration) -> u64 {
    let pause = row.pause_ms.map_or(u64::from(bench.run.settings.speech.pause_ms), |pause| pause.max(0) as u64);
    narration.spoken.duration_ms + pause
}

impl Shared<'_> {
    /// Notes the length of one narration; with the last one, all are known.
    fn note(&self, position: usize, speech_ms: u64) -> Option<Vec<u64>> {
        let mut known = self.speech_ms.lock().unwrap_or_else(PoisonError::into_inner);
        known[position] = Some(speech_ms);
        known.iter().copied().collect()
    }
}

/// Writes where each scene lies, once all are spoken.
async fn place(bench: &Bench, rows: &[scene::Model], slots: &[Slot]) -> Result<(), Trouble> {
    for (row, slot) in rows.iter().zip(slots) {
        let change = scene::ActiveModel {
            start_ms: Set(Some(millis(slot.start_frame) as i64)),
            duration_ms: Set(Some(millis(slot.frames) as i64)),
            ..Default::default()
        };
        bench.change_scene(row.id, change).await?;
    }
    bench.progress.frames_in_all(&slots.iter().map(|slot| slot.frames).collect::<Vec<_>>());
    Ok(())
}

/// Length and lead of a scene depend on its own speech and on whether it is the first or the last.
fn slot(position: usize, scenes: usize, speech_ms: u64) -> Slot {
    let mut speech = vec![0; scenes];
    speech[position] = speech_ms;
    timeline(&speech)[position]
}

/// The time that `frames` take.
pub(crate) fn millis(frames: u32) -> u64 {
    u64::from(frames) * 1000 / u64::from(FPS)
}

/// The look of the captions called `name`.
pub(crate) fn style(name: &str) -> Result<Style, Trouble> {
    captions::preset(name).map(|preset| preset.style.clone()).ok_or_else(|| {
        let message = format!("There are no captions called “{name}”.");
        StudioError::Input { code: "caption_preset_unknown", field: Some("captionPreset"), message }.into()
    })
}
