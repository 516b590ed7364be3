//! Which of the clips that were found fits a scene best, and why.

#[cfg(test)]
pub(super) mod fixture;
mod relevance;
mod score;
#[cfg(test)]
mod tests;
mod words;

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use self::relevance::{Relevance, Term};
use self::score::{RECENT, Score};
use self::words::Stems;
use super::{Candidate, ClipId, window};
use crate::render::Format;

/// A clip whose words say less than half of the first term, or only one of the general terms, is a weak match.
const WEAK: f64 = 0.5;

/// What a scene wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted<'a> {
    /// Its search terms, from concrete to general.
    pub terms: &'a [String],
    /// The language of the terms (BCP 47).
    pub language: &'a str,
    /// How long it is, in milliseconds.
    pub length_ms: u64,
    /// The shape of the video.
    pub format: Format,
}

/// Which clips were shown already.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Used {
    /// In this video: they are not shown again.
    pub video: Vec<ClipId>,
    /// In earlier videos of the pipeline, with how many videos ago (1 is the last one). Clips of the last twenty are not shown
    /// again; older ones come later than they would.
    pub recent: Vec<(ClipId, u32)>,
}

impl Used {
    fn age(&self, clip: &ClipId) -> Option<u32> {
        self.recent.iter().filter(|(known, _)| known == clip).map(|(_, age)| *age).min()
    }

    fn excludes(&self, clip: &ClipId) -> bool {
        self.video.contains(clip) || self.age(clip).is_some_and(|age| age <= RECENT)
    }
}

/// A clip and how well it fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranked {
    /// The clip.
    pub candidate: Candidate,
    /// Between 0 and 100.
    pub score: u8,
    /// Why, for people.
    pub reason: String,
    /// Whether it may not show what the scene is about: its words say less than half of the scene's first term, or only
    /// one of the general terms.
    pub weak: bool,
    /// Where the scene's window begins in it, in milliseconds.
    pub start_ms: u64,
}

/// The clips of `found` (each with the term it was found by) that may be shown, best first. The order of `found` does not
/// matter.
pub fn rank(scene: &Wanted<'_>, found: &[(String, Candidate)], used: &Used) -> Vec<Ranked> {
    let stems = Stems::of(scene.language);
    let terms = relevance::terms(scene.terms, &stems);
    let mut judged: Vec<(Score, &Candidate)> = once(found, &terms)
        .into_iter()
        .filter(|(id, _)| !used.excludes(id))
        .map(|(id, (term, clip))| {
            let relevance = Relevance::of(&terms, &stems.set(&clip.tags), term);
            (Score::of(relevance, clip, scene, used.age(&id)), clip)
        })
        .collect();
    judged.sort_by_cached_key(|(score, clip)| (Descending(score.points()), lot(clip)));
    judged.into_iter().map(|(score, clip)| ranked(&score, clip, scene.length_ms)).collect()
}

/// Each clip once, with the most concrete of the terms it was found by.
fn once<'a>(found: &'a [(String, Candidate)], terms: &[Term]) -> BTreeMap<ClipId, (&'a str, &'a Candidate)> {
    let place = |text: &str| terms.iter().position(|term| term.text == text).unwrap_or(usize::MAX);
    let mut once: BTreeMap<ClipId, (&str, &Candidate)> = BTreeMap::new();
    for (term, clip) in found {
        let entry = once.entry(clip.clip_id()).or_insert((term, clip));
        if (place(term), term.as_str()) < (place(entry.0), entry.0) {
            *entry = (term, clip);
        }
    }
    once
}

fn ranked(score: &Score, clip: &Candidate, length_ms: u64) -> Ranked {
    let mut reasons = vec![score.relevance.words().to_owned()];
    reasons.extend(score.drawbacks());
    Ranked {
        candidate: clip.clone(),
        score: score.points().round().clamp(0.0, 100.0) as u8,
        reason: reasons.join("; "),
        weak: score.relevance.value() < WEAK,
        start_ms: window(clip.duration_ms, length_ms, 0),
    }
}

/// Decides between equals, always in the same way.
fn lot(clip: &Candidate) -> [u8; 32] {
    Sha256::new().chain_update(clip.provider.to_string()).chain_update(":").chain_update(&clip.id).finalize().into()
}

/// Points, most first.
#[derive(PartialEq)]
struct Descending(f64);

impl Eq for Descending {}

impl PartialOrd for Descending {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Descending {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        other.0.total_cmp(&self.0)
    }
}
