//! Footage of stock libraries: found, chosen, fetched once and kept like every other piece.

use entity::artefact::Kind;
use entity::pipeline::{self, FootageSource};
use entity::scene::Choice;
use sea_orm::{EntityTrait, QuerySelect};
use store::Extension;
use studio::StudioError;
use studio::footage::{Candidate, DownloadLimits, Footage, MediaKind, Ranked, Search, Wanted, rank, rendition, search};
use studio::provider::{Provider, Reason};
use studio::render::Format;

use super::footage::{Choosing, Sourced, Wish, change, tell, write};
use super::media::{fetch, missing, past_black};
use super::recent::Recent;
use crate::Trouble;
use crate::artefacts::Piece;
use crate::bench::Bench;

/// What a source has for a scene.
pub(super) enum Outcome {
    /// This, without comparing.
    Ready(Footage),
    /// Clips to choose from.
    Found(Found),
    /// Nothing, for this reason.
    Nothing(String),
}

/// The clips of one library, by the terms that found them.
pub(super) struct Found {
    source: FootageSource,
    provider: Provider,
    clips: Vec<(String, Candidate)>,
    best: Ranked,
}

impl Found {
    pub(super) fn is_weak(&self) -> bool {
        self.best.weak
    }

    pub(super) fn why_weak(&self) -> String {
        format!("{} has only a weak match: {}.", self.provider.title(), self.best.reason)
    }
}

/// Searches term by term until something fits well. A library that does not answer is passed over; one that does not take the
/// key is not, because only the person can mend that.
pub(super) async fn find(bench: &Bench, choosing: &Choosing, wish: &Wish<'_>, source: FootageSource) -> Result<Outcome, Trouble> {
    let provider = if source == FootageSource::Pexels { Provider::Pexels } else { Provider::Pixabay };
    let (door, ledger) = (bench.door(provider).await?, bench.ledger());
    let language = bench.run.settings.language.as_str();
    let mut clips: Vec<(String, Candidate)> = Vec::new();
    for term in wish.terms {
        let asked = Search { term, language, seconds: wish.length_ms.div_ceil(1000) as u32, format: bench.look.format };
        let answer = bench.hold.unless_stopped(search(&door, &*ledger, &asked)).await;
        match answer {
            Ok(found) => clips.extend(found.into_iter().map(|clip| (term.clone(), clip))),
            Err(Trouble::Studio(StudioError::Provider(error))) if is_away(error.reason) => {
                return Ok(Outcome::Nothing(error.message));
            }
            Err(other) => return Err(other),
        }
        let recent = choosing.recent.lock().await;
        let best = rank(&wanted(bench, wish), &clips, &recent.clips).into_iter().next();
        if best.as_ref().is_some_and(|best| !best.weak) {
            break;
        }
    }
    let recent = choosing.recent.lock().await;
    let best = rank(&wanted(bench, wish), &clips, &recent.clips).into_iter().next();
    Ok(match best {
        Some(best) => Outcome::Found(Found { source, provider, clips, best }),
        None => Outcome::Nothing(format!(
            "{} has nothing for \u{201c}{}\u{201d}.",
            provider.title(),
            wish.terms.join("\u{201d}, \u{201c}")
        )),
    })
}

pub(super) fn is_away(reason: Reason) -> bool {
    matches!(reason, Reason::Unavailable | Reason::Unreachable | Reason::AnswerLost | Reason::Nonsense)
}

fn wanted<'a>(bench: &'a Bench, wish: &Wish<'a>) -> Wanted<'a> {
    Wanted { terms: wish.terms, language: &bench.run.settings.language, length_ms: wish.length_ms, format: bench.look.format }
}

/// Takes the best clip that no other scene and no recent video took meanwhile, and fetches it. A clip that cannot be fetched
/// is passed over, and why is added to `tried`; nothing when none is left.
pub(super) async fn take(
    bench: &Bench,
    choosing: &Choosing,
    wish: &Wish<'_>,
    found: Found,
    tried: &mut Vec<String>,
) -> Result<Option<Sourced>, Trouble> {
    let mut left = found.clips;
    while let Some((best, choice)) = reserve(bench, choosing, wish, &left, (found.source, tried)).await? {
        match load(bench, wish, &best.candidate, best.start_ms).await {
            Ok(sourced) => {
                tell(bench, wish, tried).await?;
                write(bench, wish.scene, &sourced.footage, choice).await?;
                return Ok(Some(sourced));
            }
            Err(Trouble::Studio(StudioError::Input { code, message, .. })) => {
                tracing::warn!(provider = %found.provider, clip = best.candidate.id, code, "a clip was passed over");
                tried.push(message);
                left.retain(|(_, clip)| clip.clip_id() != best.candidate.clip_id());
            }
            Err(other) => return Err(other),
        }
    }
    Ok(None)
}

/// Chooses and writes the choice in one breath: two videos of a pipeline that are made at once do not choose the same clip.
async fn reserve(
    bench: &Bench,
    choosing: &Choosing,
    wish: &Wish<'_>,
    clips: &[(String, Candidate)],
    (source, tried): (FootageSource, &[String]),
) -> Result<Option<(Ranked, Choice)>, Trouble> {
    let mut recent = choosing.recent.lock().await;
    let tx = entity::begin(&bench.context().db).await?;
    pipeline::Entity::find_by_id(bench.run.pipeline_id).lock_exclusive().one(&tx).await?;
    *recent = Recent::of(&tx, &bench.run).await?;
    let Some(best) = rank(&wanted(bench, wish), clips, &recent.clips).into_iter().next() else { return Ok(None) };
    let choice = Choice {
        source,
        score: Some(best.score),
        reason: best.reason.clone(),
        weak: best.weak,
        tried: tried.to_vec(),
        by_person: false,
        candidate: Some(serde_json::to_value(&best.candidate)?),
    };
    let key = piece_of(&best.candidate, bench.look.format)?.key(bench, Extension::Mp4)?.to_string();
    let footage = Footage::Clip { key, start_ms: best.start_ms, credit: Some(best.candidate.credit()) };
    bench.change_scene_in(&tx, wish.scene.id, change(&footage, choice.clone())?).await?;
    tx.commit().await?;
    Ok(Some((best, choice)))
}

/// What was chosen before: by a person, or its file was removed since.
pub(super) async fn again(bench: &Bench, wish: &Wish<'_>, choice: &Choice) -> Result<Sourced, Trouble> {
    let candidate: Candidate = serde_json::from_value(choice.candidate.clone().ok_or_else(missing)?)?;
    let start_ms = studio::footage::window(candidate.duration_ms, wish.length_ms, 0);
    let sourced = load(bench, wish, &candidate, start_ms).await?;
    write(bench, wish.scene, &sourced.footage, choice.clone()).await?;
    Ok(sourced)
}

/// The piece that a clip's file is, whoever shows it.
fn piece_of(candidate: &Candidate, format: Format) -> Result<Piece, Trouble> {
    let (width, height) = format.size();
    let url = rendition(candidate, width, height).map(|file| file.url.as_str());
    Piece::of(Kind::Footage, &(candidate.clip_id(), url))
}

/// Fetches the file of a clip, unless it is here.
async fn load(bench: &Bench, wish: &Wish<'_>, candidate: &Candidate, start_ms: u64) -> Result<Sourced, Trouble> {
    let piece = piece_of(candidate, bench.look.format)?;
    let key = piece.key(bench, Extension::Mp4)?;
    let footage = Footage::Clip { key: key.to_string(), start_ms, credit: Some(candidate.credit()) };
    if bench.found(&piece).await?.is_none() {
        let (width, height) = bench.look.format.size();
        let file = rendition(candidate, width, height).ok_or_else(missing)?;
        let path = bench.scratch.path().join(format!("{}.fetched", piece.hash));
        let (studio, providers) = (&bench.shop.studio, bench.context().books.providers());
        let limits = DownloadLimits::default();
        let download = studio.download(providers, candidate.provider, &file.url, &limits, &path);
        let fetched = bench.hold.unless_stopped(download).await?;
        if fetched.media.kind != MediaKind::Video {
            return Err(missing().into());
        }
        bench.keep(&piece, Some((&path, key)), serde_json::json!({ "sha256": fetched.sha256 })).await?;
    }
    let media = fetch(bench, &footage).await?.ok_or_else(missing)?;
    let footage = past_black(bench, wish, footage, media.as_deref()).await?;
    Ok(Sourced { footage, media })
}
