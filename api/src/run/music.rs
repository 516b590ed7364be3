//! What is heard behind the words of a run.

use async_graphql::{ID, SimpleObject};
use entity::run::Music;
use studio::sound::ambiences;

/// What is heard behind the words.
#[derive(SimpleObject)]
pub(crate) struct RunMusic {
    /// The name of the recording when the video was made, or of the ambience.
    title: String,
    /// Slug of the ambience, if it is one.
    ambience: Option<String>,
    /// Id of the person's recording, if it is one; it may have been deleted since.
    clip_id: Option<ID>,
    /// The licence that the recording had when the video was made; empty when nobody else is to be named.
    licence: String,
}

impl From<Music> for RunMusic {
    fn from(music: Music) -> Self {
        match music {
            Music::Ambience { slug, .. } => {
                let name = ambiences().iter().find(|ambience| ambience.slug == slug).map(|ambience| ambience.name.to_owned());
                let title = name.unwrap_or_else(|| slug.clone());
                Self { title, ambience: Some(slug), clip_id: None, licence: String::new() }
            }
            Music::Clip { id, name, licence, .. } => Self { title: name, ambience: None, clip_id: Some(id.into()), licence },
        }
    }
}
