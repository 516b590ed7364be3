//! What the scenes of one video share, and what they tell each other.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use entity::scene;
use studio::Plan;
use studio::captions::{Overlays, SceneOverlays, Style};
use studio::footage::Footage;
use studio::render::{Entrance, SceneAudio, SceneShot, Slot, Transition};
use tokio::sync::{Semaphore, SetOnce};

use super::footage::{self, Choosing};
use super::look;
use super::outro::{self, Outro};
use super::voice::{Narration, Narrator};
use crate::Trouble;
use crate::bench::Bench;

/// What the scenes share.
pub(super) struct Shared<'a> {
    pub(super) plan: &'a Plan,
    pub(super) rows: &'a [scene::Model],
    pub(super) choosing: Choosing,
    pub(super) narrator: Narrator,
    pub(super) turns: Arc<Semaphore>,
    pub(super) outro: Option<Outro>,
    captions: Style,
    overlays: Overlays,
    speech_ms: Mutex<Vec<Option<u64>>>,
    /// Where all scenes lie, once they are spoken.
    placed: SetOnce<Vec<Slot>>,
    /// What each scene shows, for the next one to take over from; the outro comes last.
    shown: Vec<SetOnce<Shown>>,
    /// What is heard of each scene.
    heard: Vec<SetOnce<Heard>>,
}

/// What a scene shows.
#[derive(Clone)]
pub(super) struct Shown {
    pub(super) footage: Footage,
    pub(super) media: Option<PathBuf>,
    pub(super) frames: u32,
}

/// What is heard of a scene, and of what that is made.
#[derive(Clone)]
pub(super) struct Heard {
    pub(super) hash: String,
    pub(super) audio: SceneAudio,
}

impl Heard {
    /// The narration of a scene.
    pub(super) fn of(narration: &Narration, slot: Slot) -> Self {
        let audio = SceneAudio { wav: narration.wav.clone(), frames: slot.frames, lead_ms: slot.lead_ms };
        Self { hash: narration.hash.clone(), audio }
    }
}

impl<'a> Shared<'a> {
    /// Of a run whose plan is written.
    pub(super) async fn of(
        bench: &Bench,
        plan: &'a Plan,
        rows: &'a [scene::Model],
        (narrator, turns): (Narrator, Arc<Semaphore>),
    ) -> Result<Self, Trouble> {
        let captions = look::style(bench)?;
        Ok(Self {
            plan,
            rows,
            choosing: footage::gather(bench).await?,
            narrator,
            turns,
            outro: outro::fetch(bench).await?,
            overlays: look::overlays(bench, plan, &captions).await?,
            captions,
            speech_ms: Mutex::new(vec![None; rows.len()]),
            placed: SetOnce::new(),
            shown: (0..=rows.len()).map(|_| SetOnce::new()).collect(),
            heard: rows.iter().map(|_| SetOnce::new()).collect(),
        })
    }

    /// A shot of the video without words.
    pub(super) fn shot(
        &self,
        bench: &Bench,
        shown: &Shown,
        (entrance, overlays): (Option<Entrance>, SceneOverlays),
    ) -> SceneShot {
        SceneShot {
            format: bench.look.format,
            frames: shown.frames,
            lead_ms: 0,
            footage: shown.footage.clone(),
            fit: bench.look.fit,
            media: shown.media.clone(),
            words: Vec::new(),
            emphasis: Vec::new(),
            captions: self.captions.clone(),
            overlays,
            entrance,
            fade_in_frames: 0,
            fade_out_frames: 0,
        }
    }

    /// Tells the next scene what this one shows, and hears the same of the one before, where one is seen in the other.
    pub(super) async fn enter(&self, transition: Transition, place: usize, shown: Shown) -> Option<Entrance> {
        // it is told once, by its own scene
        let _ = self.shown[place].set(shown);
        if transition == Transition::Cut {
            return None;
        }
        let Shown { footage, media, frames } = self.shown.get(place.checked_sub(1)?)?.wait().await.clone();
        Some(Entrance { transition, footage, media, frames })
    }

    /// What lies over one scene. A bar waits until all are spoken; a title only until it is known that it is over.
    pub(super) async fn over(&self, place: usize) -> SceneOverlays {
        let Overlays { hook_title, progress_bar, .. } = &self.overlays;
        if progress_bar.is_none() && (hook_title.is_none() || place == 0) {
            return self.overlays.within(if place == 0 { 0 } else { u32::MAX }, 0);
        }
        let slots = self.placed.wait().await;
        let spoken: u32 = slots.iter().map(|slot| slot.frames).sum();
        let total = spoken + self.outro.as_ref().map_or(0, |outro| outro.shown.frames);
        self.overlays.within(slots.get(place).map_or(spoken, |slot| slot.start_frame), total)
    }

    /// Notes the length of one narration; with the last one, all are known.
    pub(super) fn note(&self, place: usize, speech_ms: u64) -> Option<Vec<u64>> {
        let mut known = self.speech_ms.lock().unwrap_or_else(PoisonError::into_inner);
        known[place] = Some(speech_ms);
        known.iter().copied().collect()
    }

    /// All scenes lie where they lie.
    pub(super) fn placed(&self, slots: Vec<Slot>) {
        // with the last scene, and only once
        let _ = self.placed.set(slots);
    }

    /// Tells what is heard of a scene.
    pub(super) fn hear(&self, place: usize, heard: Heard) {
        let _ = self.heard[place].set(heard);
    }

    /// What is heard of the whole video, once all is spoken.
    pub(super) async fn heard(&self) -> Vec<Heard> {
        let mut all = Vec::new();
        for one in &self.heard {
            all.push(one.wait().await.clone());
        }
        all.extend(self.outro.as_ref().map(|outro| outro.heard.clone()));
        all
    }
}
