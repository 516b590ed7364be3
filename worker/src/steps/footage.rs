//! Something to look at for each scene: the first source of the person's order that has something fitting.

use std::path::PathBuf;

use entity::pipeline::FootageSource;
use entity::scene::Choice;
use entity::{Owned, clip, run_step, scene};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder};
use studio::StudioError;
use studio::footage::{Footage, choose, window};
use tokio::sync::Mutex;

use super::media::{fetch, missing, past_black};
use super::paint;
use super::recent::Recent;
use super::stock::{self, Found, Outcome};
use crate::Trouble;
use crate::bench::Bench;

/// What the scenes of one run choose from.
pub(crate) struct Choosing {
    pub(super) seed: u64,
    clips: Vec<clip::Model>,
    /// What this video and the pipeline's recent ones show; whoever chooses holds it until the choice is written.
    pub(super) recent: Mutex<Recent>,
}

/// What a scene shows, with a local copy of the file if it has one.
pub(crate) struct Sourced {
    /// What it is.
    pub footage: Footage,
    /// Where its file is.
    pub media: Option<PathBuf>,
}

/// A scene that wants something to look at.
#[derive(Clone, Copy)]
pub(crate) struct Wish<'a> {
    pub(super) scene: &'a scene::Model,
    pub(super) terms: &'a [String],
    pub(super) length_ms: u64,
}

/// Finds out what there is to choose from.
pub(crate) async fn gather(bench: &Bench) -> Result<Choosing, Trouble> {
    let order = &bench.run.settings.footage;
    let clips = if order.contains(&FootageSource::Clips) { clips(bench).await? } else { Vec::new() };
    if clips.is_empty() && order.as_slice() == [FootageSource::Clips] {
        let message = "The pipeline shows your own clips, but there are none. Upload some, or choose another source.".to_owned();
        return Err(StudioError::Input { code: "no_clips", field: Some("clips"), message }.into());
    }
    let recent = Mutex::new(Recent::of(&bench.context().db, &bench.run).await?);
    Ok(Choosing { seed: bench.run.id.as_u64_pair().1, clips, recent })
}

/// Chooses for one scene, once: what a row says was chosen stays chosen.
pub(crate) async fn source(bench: &Bench, choosing: &Choosing, scene: &scene::Model, length_ms: u64) -> Result<Sourced, Trouble> {
    let terms: Vec<String> = serde_json::from_value(scene.search_terms.clone())?;
    let wish = Wish { scene, terms: &terms, length_ms };
    let kept = match &scene.footage {
        Some(chosen) => {
            let footage: Footage = serde_json::from_value(chosen.clone())?;
            fetch(bench, &footage).await?.map(|media| Sourced { footage, media })
        }
        None => None,
    };
    let reused = kept.is_some();
    let sourced = match (kept, &scene.choice) {
        (Some(sourced), _) => sourced,
        // a person chose it, or its file was removed since
        (None, Some(choice)) if choice.candidate.is_some() => stock::again(bench, &wish, choice).await?,
        (None, _) => first_fitting(bench, choosing, &wish).await?,
    };
    bench.progress.part(run_step::Kind::Footage, reused).await?;
    Ok(sourced)
}

/// Asks the sources in the person's order. Whatever is not the first one is told. A weak match is better than a backdrop,
/// which fits nothing.
async fn first_fitting(bench: &Bench, choosing: &Choosing, wish: &Wish<'_>) -> Result<Sourced, Trouble> {
    let mut tried = Vec::new();
    let mut weak: Vec<Found> = Vec::new();
    for source in &bench.run.settings.footage {
        let outcome = match source {
            FootageSource::Pexels | FootageSource::Pixabay => stock::find(bench, choosing, wish, *source).await?,
            FootageSource::Images => paint::paint(bench, wish).await?,
            FootageSource::Clips => own_clip(choosing, wish),
            FootageSource::Backdrops => break,
        };
        match outcome {
            Outcome::Found(found) if found.is_weak() => weak.push(found),
            Outcome::Nothing(why) => tried.push(why),
            good => {
                tried.extend(weak.iter().map(Found::why_weak));
                if let Some(sourced) = settle(bench, choosing, wish, (*source, good), &mut tried).await? {
                    return Ok(sourced);
                }
            }
        }
    }
    for found in weak {
        if let Some(sourced) = stock::take(bench, choosing, wish, found, &mut tried).await? {
            return Ok(sourced);
        }
    }
    let footage = backdrop(bench, choosing, wish).await;
    decide(bench, wish, FootageSource::Backdrops, footage, tried).await
}

/// Shows what a source has; nothing when it cannot be fetched.
async fn settle(
    bench: &Bench,
    choosing: &Choosing,
    wish: &Wish<'_>,
    (source, outcome): (FootageSource, Outcome),
    tried: &mut Vec<String>,
) -> Result<Option<Sourced>, Trouble> {
    match outcome {
        Outcome::Ready(footage) => Ok(Some(decide(bench, wish, source, footage, tried.clone()).await?)),
        Outcome::Found(found) => stock::take(bench, choosing, wish, found, tried).await,
        Outcome::Nothing(_) => Ok(None),
    }
}

/// Writes a choice that needs no comparing.
pub(super) async fn decide(
    bench: &Bench,
    wish: &Wish<'_>,
    source: FootageSource,
    footage: Footage,
    tried: Vec<String>,
) -> Result<Sourced, Trouble> {
    let reason = match source {
        FootageSource::Backdrops => "A generated backdrop.",
        FootageSource::Clips => "Your own clips, in turn.",
        _ => "Made for this scene.",
    };
    tell(bench, wish, &tried).await?;
    let media = fetch(bench, &footage).await?.ok_or_else(missing)?;
    let footage = past_black(bench, wish, footage, media.as_deref()).await?;
    let choice = Choice { source, reason: reason.to_owned(), tried, ..Choice::default() };
    write(bench, wish.scene, &footage, choice).await?;
    Ok(Sourced { footage, media })
}

/// Writes what a scene shows, and why.
pub(super) async fn write(bench: &Bench, scene: &scene::Model, footage: &Footage, choice: Choice) -> Result<(), Trouble> {
    bench.change_scene(scene.id, change(footage, choice)?).await
}

/// What a scene shows, and why, as a change of its row.
pub(super) fn change(footage: &Footage, choice: Choice) -> Result<scene::ActiveModel, Trouble> {
    let footage = Set(Some(serde_json::to_value(footage)?));
    Ok(scene::ActiveModel { footage, choice: Set(Some(choice)), ..Default::default() })
}

/// A source that stood in for another one is never silent.
pub(super) async fn tell(bench: &Bench, wish: &Wish<'_>, tried: &[String]) -> Result<(), Trouble> {
    if tried.is_empty() {
        return Ok(());
    }
    let message = format!("Scene {}: {}", wish.scene.position + 1, tried.join(" "));
    bench.notice("footage_fallback", message).await
}

async fn backdrop(bench: &Bench, choosing: &Choosing, wish: &Wish<'_>) -> Footage {
    let position = wish.scene.position as usize;
    let chosen = choose(position, choosing.seed, &choosing.recent.lock().await.backdrops);
    let wanted = &bench.run.settings.backdrops;
    match chosen {
        Footage::Backdrop { seed, .. } if !wanted.is_empty() => {
            let turn = (choosing.seed % wanted.len() as u64) as usize + position;
            Footage::Backdrop { slug: wanted[turn % wanted.len()].clone(), seed }
        }
        chosen => chosen,
    }
}

/// The next of the person's clips; when one comes round again, another part of it.
fn own_clip(choosing: &Choosing, wish: &Wish<'_>) -> Outcome {
    if choosing.clips.is_empty() {
        return Outcome::Nothing("There are no clips of your own.".to_owned());
    }
    let (position, clips) = (wish.scene.position as usize, &choosing.clips);
    let (clip, round) = (&clips[position % clips.len()], position / clips.len());
    let key = clip.store_key.clone();
    // neighbours move in opposite ways
    let seed = (choosing.seed as u32 & !1).wrapping_add(position as u32);
    Outcome::Ready(match clip.duration_ms {
        0 => Footage::Image { key, seed, credit: None },
        duration_ms => Footage::Clip { key, start_ms: window(duration_ms as u64, wish.length_ms, round as u32), credit: None },
    })
}

async fn clips(bench: &Bench) -> Result<Vec<clip::Model>, Trouble> {
    let wanted = &bench.run.settings.clips;
    let seen = clip::Column::Kind.is_in(clip::Kind::SEEN);
    let mut find = clip::Entity::of(bench.run.user_id).filter(seen).order_by_asc(clip::Column::CreatedAt);
    if !wanted.is_empty() {
        find = find.filter(clip::Column::Id.is_in(wanted.iter().copied()));
    }
    Ok(find.all(&bench.context().db).await?)
}
