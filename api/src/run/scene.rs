//! A scene of a run.

use async_graphql::{Enum, ID, SimpleObject};
use entity::scene;
use serde::de::DeserializeOwned;
use store::Key;
use studio::footage::Footage;

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
    /// What is shown: `backdrop:SLUG` or `clip:ID`.
    footage: Option<String>,
    /// Whether it is drawn.
    rendered: bool,
}

impl From<scene::Model> for Scene {
    fn from(row: scene::Model) -> Self {
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
            footage: row.footage.and_then(read).and_then(shown),
            rendered: row.piece_id.is_some(),
        }
    }
}

/// What a worker of another version wrote and this one does not understand is not shown.
fn read<T: DeserializeOwned>(json: serde_json::Value) -> Option<T> {
    serde_json::from_value(json).ok()
}

fn shown(footage: Footage) -> Option<String> {
    match footage {
        Footage::Backdrop { slug, .. } => Some(format!("backdrop:{slug}")),
        Footage::Clip { key, .. } | Footage::Image { key, .. } => match key.parse().ok()? {
            Key::Clip { clip, .. } => Some(format!("clip:{clip}")),
            _ => None,
        },
    }
}
