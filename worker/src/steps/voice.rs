//! Plan to speech: one scene spoken, or found spoken from before.

use std::path::PathBuf;
use std::sync::Arc;

use entity::pipeline::Speaker;
use entity::{artefact, run_step, scene};
use sea_orm::ActiveValue::Set;
use store::Extension;
use studio::provider::{Provider, Reason};
use studio::speech::{Line, Pronunciation, Spoken, Voice, VoiceKind, speaks};
use studio::{Plan, StudioError, sound};
use tokio::sync::Semaphore;

use super::recording::Recording;
use crate::Trouble;
use crate::artefacts::Piece;
use crate::bench::Bench;

/// The word under which a run remembers that the local voice stands in, so that no video has two voices.
const FALLBACK: &str = "voice_fallback";

/// Who speaks a run.
pub(crate) enum Narrator {
    /// A voice.
    Voice(Arc<dyn Voice>),
    /// The person, in a recording that is cut into scenes.
    Recording(Recording),
}

/// The narration of one scene.
pub(crate) struct Narration {
    /// Of what it is made: part of the hash of whatever is made of it.
    pub hash: String,
    /// What was said, and how.
    pub line: Line,
    /// A local copy.
    pub wav: PathBuf,
    /// Its length, and the voice's own word times.
    pub spoken: Spoken,
}

/// Who is to speak the run: the voice of its settings, or the local one where that stands in.
pub(crate) fn speaker(bench: &Bench) -> Speaker {
    let fallen_back = bench.run.notices.0.iter().any(|notice| notice.code == FALLBACK);
    if fallen_back { Speaker::Local } else { bench.run.settings.speech.speaker }
}

/// Who speaks the run, one scene after the other, and whose turns are taken: the local voice is shared by all runs.
pub(crate) async fn narrator(bench: &Bench, plan: &Plan, speaker: Speaker) -> Result<(Narrator, Arc<Semaphore>), Trouble> {
    if let Some(clip) = bench.run.recording_id {
        return Ok((Narrator::Recording(Recording::cut(bench, plan, clip).await?), bench.shop.speech.clone()));
    }
    let turns = match speaker {
        Speaker::Local => bench.shop.speech.clone(),
        _ => Arc::new(Semaphore::new(1)),
    };
    Ok((Narrator::Voice(bench.voice(speaker).await?), turns))
}

/// Whether the person wants the local voice instead of the one that failed so. All scenes are then spoken by it: no video
/// has two voices.
pub(crate) async fn falls_back(bench: &Bench, speaker: Speaker, trouble: &Trouble) -> Result<bool, Trouble> {
    let Trouble::Studio(StudioError::Provider(error)) = trouble else { return Ok(false) };
    let theirs = match speaker {
        Speaker::Local => return Ok(false),
        Speaker::ElevenLabs => Provider::ElevenLabs,
        Speaker::OpenAi => Provider::OpenAi,
        Speaker::Compatible => Provider::Compatible,
    };
    let wanted = bench.run.settings.speech.local_fallback && speaks(VoiceKind::Local, &bench.run.settings.language).is_ok();
    let waits = error.reason == Reason::RateLimited;
    if error.provider != theirs || !wanted || waits || !error.reason.allows_fallback() {
        return Ok(false);
    }
    bench.notice(FALLBACK, format!("{} The local voice spoke instead.", error.message)).await?;
    Ok(true)
}

/// Speaks the scene.
pub(crate) async fn speak(bench: &Bench, narrator: &Narrator, plan: &Plan, scene: &scene::Model) -> Result<Narration, Trouble> {
    let line = line(bench, plan, scene);
    let piece = piece(narrator, &line)?;
    let wav = bench.scratch.path().join(format!("narration-{}.wav", scene.position));
    let found = bench.found(&piece).await?;
    let reused = found.is_some();
    let row = if let Some(row) = found {
        bench.fetch(&row, &wav).await?;
        row
    } else {
        let spoken = match narrator {
            Narrator::Voice(voice) => {
                let (voice, line, out) = (voice.clone(), line.clone(), wav.clone());
                bench.buying(async move { voice.speak(&line, &out).await }).await?
            }
            Narrator::Recording(recording) => recording.part(scene.position as usize, &wav).await?,
        };
        let spoken = sound::trim(&wav, spoken).await?.spoken;
        let key = piece.key(bench, Extension::Wav)?;
        bench.keep(&piece, Some((&wav, key)), serde_json::to_value(&spoken)?).await?
    };
    let change = scene::ActiveModel { narration_id: Set(Some(row.id)), ..Default::default() };
    bench.change_scene(scene.id, change).await?;
    bench.progress.part(run_step::Kind::Voice, reused).await?;
    Ok(Narration { hash: piece.hash, line, wav, spoken: serde_json::from_value(row.facts)? })
}

/// What is said, between what and what. The neighbours only lend their melody: they decide nothing, or a changed scene would
/// have them spoken again.
fn line(bench: &Bench, plan: &Plan, scene: &scene::Model) -> Line {
    let speech = &bench.run.settings.speech;
    let position = scene.position as usize;
    let text_of = |index: usize| plan.scenes.get(index).map(|scene| scene.narration.clone());
    let say = |one: &entity::pipeline::Pronunciation| Pronunciation { written: one.written.clone(), spoken: one.spoken.clone() };
    Line {
        before: position.checked_sub(1).and_then(text_of),
        after: text_of(position + 1),
        rate: scene.rate.unwrap_or(speech.rate),
        pronunciations: speech.pronunciations.iter().map(say).collect(),
        ..Line::new(&scene.narration, &plan.language)
    }
}

fn piece(narrator: &Narrator, line: &Line) -> Result<Piece, Trouble> {
    let kind = artefact::Kind::Narration;
    match narrator {
        // what is said decides, not the list of pronunciations, of which most words are elsewhere
        Narrator::Voice(voice) => {
            let said: Vec<String> = line.spoken().into_iter().map(|word| word.spoken).collect();
            Piece::of(kind, &(sound::TRIM_VERSION, voice.id(), voice.version(), &line.text, said, &line.language, line.rate))
        }
        Narrator::Recording(recording) => Piece::of(kind, &(sound::TRIM_VERSION, recording.hash(), &line.text)),
    }
}
