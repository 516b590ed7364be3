//! A scene of a run.

use async_graphql::{Enum, ID, SimpleObject};
use entity::scene;
use serde::de::DeserializeOwned;
use store::Key;
use studio::footage::{Credit, Footage};

use crate::pipeline::FootageSource;

/// Where word times come from, best first.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "studio::TimingSource")]
pub(crate) enum TimingSource {
    /// The voice's own alignment.
    Provider,
    /// The audio aligned with the text.
    Aligned,
    /// Spread over the audio by length: an estimate.
    Estimated,
}

/// A word of the narration and when it is heard.
#[derive(SimpleObject)]
pub(crate) struct Word {
    /// As written, with its punctuation.
    text: String,
    /// When it begins, in milliseconds from the start of its scene.
    start_ms: u64,
    /// When it ends, in milliseconds from the start of its scene.
    end_ms: u64,
}

/// Why a scene shows what it shows.
#[derive(SimpleObject)]
pub(crate) struct SceneChoice {
    /// Where it comes from.
    source: FootageSource,
    /// How well it fits, 0 to 100, where several were compared.
    score: Option<u8>,
    /// Why, in words.
    reason: String,
    /// Whether it hardly fits: worth a look.
    weak: bool,
    /// What sources that were asked before had to say.
    tried: Vec<String>,
    /// Whether a person chose it.
    by_person: bool,
}

impl From<scene::Choice> for SceneChoice {
    fn from(choice: scene::Choice) -> Self {
        let scene::Choice { source, score, reason, weak, tried, by_person, .. } = choice;
        Self { source: source.into(), score, reason, weak, tried, by_person }
    }
}

/// A sentence or two of the video, shown over one piece of footage.
#[derive(SimpleObject)]
pub(crate) struct Scene {
    /// Id.
    id: ID,
    /// Place in the order, from 0.
    position: i32,
    /// What is spoken and captioned.
    narration: String,
    /// What to look for in footage, from concrete to general.
    search_terms: Vec<String>,
    /// When it begins in the video, in milliseconds, once the speech before it is known.
    start_ms: Option<i64>,
    /// How long it lasts, in milliseconds, once it is spoken.
    duration_ms: Option<i64>,
    /// When each word is heard; empty until it is spoken.
    words: Vec<Word>,
    /// Where the word times come from.
    timing_source: Option<TimingSource>,
    /// What is shown: `backdrop:SLUG`, `clip:ID`, `pexels:ID`, `pixabay:ID` or `image:MODEL`.
    footage: Option<String>,
    /// Whom it comes from, to be named where it is shown: author, library and address of its page.
    credit: Option<String>,
    /// Why it is shown.
    choice: Option<SceneChoice>,
    /// How fast it is spoken, where it differs from the pipeline's.
    rate: Option<f64>,
    /// Silence after it in milliseconds, where it differs from the pipeline's.
    pause_ms: Option<i32>,
    /// Whether it is drawn.
    rendered: bool,
}

impl From<scene::Model> for Scene {
    fn from(row: scene::Model) -> Self {
        let footage: Option<Footage> = row.footage.and_then(read);
        let words: Vec<studio::Word> = row.words.and_then(read).unwrap_or_default();
        Self {
            id: row.id.into(),
            position: row.position,
            narration: row.narration,
            search_terms: read(row.search_terms).unwrap_or_default(),
            start_ms: row.start_ms,
            duration_ms: row.duration_ms,
            words: words.into_iter().map(|word| Word { text: word.text, start_ms: word.start_ms, end_ms: word.end_ms }).collect(),
            timing_source: row
                .timing_source
                .and_then(|source| source.parse::<studio::TimingSource>().ok())
                .map(TimingSource::from),
            credit: footage.as_ref().and_then(Footage::credit).map(Credit::line),
            footage: footage.as_ref().and_then(shown),
            choice: row.choice.map(SceneChoice::from),
            rate: row.rate,
            pause_ms: row.pause_ms,
            rendered: row.piece_id.is_some(),
        }
    }
}

/// What a worker of another version wrote and this one does not understand is not shown.
fn read<T: DeserializeOwned>(json: serde_json::Value) -> Option<T> {
    serde_json::from_value(json).ok()
}

fn shown(footage: &Footage) -> Option<String> {
    match (footage, footage.credit()) {
        (Footage::Backdrop { slug, .. }, _) => Some(format!("backdrop:{slug}")),
        (_, Some(Credit::Stock { provider, id, .. })) => Some(format!("{provider}:{id}")),
        (_, Some(Credit::Painted { model, .. })) => Some(format!("image:{model}")),
        (Footage::Clip { key, .. } | Footage::Image { key, .. }, None) => match key.parse().ok()? {
            Key::Clip { clip, .. } => Some(format!("clip:{clip}")),
            _ => None,
        },
    }
}
