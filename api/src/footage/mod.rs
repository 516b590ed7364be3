//! Footage of stock libraries: looking for it, so that a person can swap what a scene shows.

use async_graphql::{Context, InputObject, Object, SimpleObject};
use entity::clip;
use entity::pipeline::FootageSource as Source;
use studio::footage::{Candidate, Footage, Search, backdrops, search};
use studio::provider::Provider;
use uuid::Uuid;

use crate::app::Api;
use crate::context::Reach;
use crate::error::UserErrorCode::{Invalid, Required};
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::pipeline::{FootageSource, Format};
use crate::provider_key::told;

const LONGEST_TERM: usize = 100;
/// What a clip should last where nobody says how long the scene is.
const USUAL_SECONDS: u32 = 5;

/// What to look for.
#[derive(InputObject, Clone)]
pub(crate) struct FootageSearchInput {
    /// In which library: `PEXELS` or `PIXABAY`.
    source: FootageSource,
    /// What it should show, in a few words.
    term: String,
    /// Language of the words; `en` when not given.
    language: Option<String>,
    /// The shape of the video it is for; `VERTICAL` when not given.
    format: Option<Format>,
}

/// A clip that a stock library has.
#[derive(SimpleObject)]
pub(crate) struct FoundFootage {
    /// Its number there, for `runEdit`.
    id: String,
    /// In which library.
    source: FootageSource,
    /// What it shows, in words.
    tags: Vec<String>,
    /// Width in pixels.
    width: u32,
    /// Height in pixels.
    height: u32,
    /// Length in milliseconds.
    duration_ms: u64,
    /// Who filmed it; empty where the library does not say.
    author: String,
    /// Its page in the library, which people are to be shown.
    page_url: String,
    /// A still of it, on the library's own server.
    preview_url: Option<String>,
}

payload! {
    /// What came of looking for footage.
    FootageSearchPayload {
        /// The clips found, best first as the library has them; none is no error.
        found: FoundList
    }
}

/// Clips that a stock library has.
#[derive(SimpleObject)]
pub(crate) struct FoundList {
    /// The clips.
    clips: Vec<FoundFootage>,
}

#[derive(Default)]
pub(crate) struct FootageSearch;

#[Object]
impl FootageSearch {
    /// Looks for footage in a stock library with the person's key. Answers are kept for a day.
    async fn footage_search(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to look for.")] input: FootageSearchInput,
    ) -> Result<FootageSearchPayload, ApiError> {
        let user = ctx.viewer()?.user;
        FootageSearchPayload::of(look(ctx.api(), user, &input).await.map(|(source, found)| {
            let clips = found.into_iter().map(|one| shown(source, one)).collect();
            FoundList { clips }
        }))
    }
}

fn shown(source: Source, found: Candidate) -> FoundFootage {
    let Candidate { id, tags, width, height, duration_ms, author, page_url, preview_url, .. } = found;
    FoundFootage { id, source: source.into(), tags, width, height, duration_ms, author, page_url, preview_url }
}

async fn look(api: &Api, user: Uuid, input: &FootageSearchInput) -> Outcome<(Source, Vec<Candidate>)> {
    let (source, provider) = match input.source {
        FootageSource::Pexels => (Source::Pexels, Provider::Pexels),
        FootageSource::Pixabay => (Source::Pixabay, Provider::Pixabay),
        _ => return Err(UserError::on("source", Invalid, "Only Pexels and Pixabay can be searched.").into()),
    };
    let term = input.term.trim();
    if term.is_empty() || term.chars().count() > LONGEST_TERM {
        return Err(UserError::on("term", Required, format!("Say what to look for, in 1 to {LONGEST_TERM} characters.")).into());
    }
    let language = input.language.as_deref().unwrap_or("en");
    let door = api.books.door(user, provider).await.map_err(|error| told(error, "source"))?;
    let asked = Search { term, language, seconds: USUAL_SECONDS, format: input.format.map(Into::into).unwrap_or_default() };
    let found = search(&door, &api.books.book(user), &asked).await.map_err(|error| told(error, "term"))?;
    Ok((source, found))
}

/// What a search found under `id`, asked again: the ledger still has the answer.
pub(crate) async fn found(api: &Api, user: Uuid, input: FootageSearchInput, id: &str) -> Outcome<(Source, Candidate)> {
    let (source, found) = look(api, user, &input).await?;
    let one = found.into_iter().find(|one| one.id == id);
    Ok((source, one.ok_or_else(|| UserError::not_found("scenes", "clip in this search"))?))
}

/// A clip of the library as footage; nothing for a recording.
pub(crate) fn of_clip(row: &clip::Model) -> Option<Footage> {
    let key = row.store_key.clone();
    match row.kind {
        clip::Kind::Video => Some(Footage::Clip { key, start_ms: 0, credit: None }),
        clip::Kind::Image => Some(Footage::Image { key, seed: 0, credit: None }),
        clip::Kind::Audio => None,
    }
}

/// A backdrop as footage of one run.
pub(crate) fn of_backdrop(slug: &str, run: Uuid) -> Option<Footage> {
    let known = backdrops().iter().find(|backdrop| backdrop.slug == slug)?;
    Some(Footage::Backdrop { slug: known.slug.to_owned(), seed: run.as_u128() as u32 })
}
