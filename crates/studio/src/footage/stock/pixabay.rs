//! Pixabay: filmed clips, safe for all.

use serde_json::Value;
use url::Url;

use super::{Candidate, Rendition, Search, ask, read};
use crate::StudioError;
use crate::provider::{Door, Ledger};

const PATH: &str = "/videos/";
const PER_PAGE: u32 = 50;
/// Pixabay takes no longer words.
const LONGEST_TERM: usize = 100;

/// The languages of Pixabay's documentation.
const LANGUAGES: [&str; 26] = [
    "cs", "da", "de", "en", "es", "fr", "id", "it", "hu", "nl", "no", "pl", "pt", "ro", "sk", "fi", "sv", "tr", "vi", "th", "bg",
    "ru", "el", "ja", "ko", "zh",
];

pub(super) async fn search(door: &Door, ledger: &dyn Ledger, search: &Search<'_>) -> Result<Vec<Candidate>, StudioError> {
    ask(door, ledger, PATH, query(search), answer).await
}

fn query(search: &Search<'_>) -> Vec<(&'static str, String)> {
    let mut query = vec![("q", shortened(search.term))];
    query.extend(language(search.language).map(|language| ("lang", language.to_owned())));
    query.push(("video_type", "film".to_owned()));
    query.push(("safesearch", "true".to_owned()));
    query.push(("per_page", PER_PAGE.to_string()));
    query
}

fn language(tag: &str) -> Option<&'static str> {
    let primary = tag.split(['-', '_']).next().unwrap_or_default().to_lowercase();
    let wanted = if matches!(primary.as_str(), "nb" | "nn") { "no" } else { primary.as_str() };
    LANGUAGES.into_iter().find(|language| *language == wanted)
}

/// As many whole words as Pixabay takes.
fn shortened(term: &str) -> String {
    if term.chars().count() <= LONGEST_TERM {
        return term.to_owned();
    }
    let cut: String = term.chars().take(LONGEST_TERM).collect();
    cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole).to_owned()
}

fn answer(door: &Door, body: &[u8]) -> Option<Vec<Candidate>> {
    let answer: Value = serde_json::from_slice(body).ok()?;
    Some(answer["hits"].as_array()?.iter().filter_map(|hit| candidate(door, hit)).collect())
}

fn candidate(door: &Door, hit: &Value) -> Option<Candidate> {
    let videos = hit["videos"].as_object()?;
    let renditions: Vec<_> = videos.values().filter_map(|file| rendition(door, file)).collect();
    let largest = renditions.iter().max_by_key(|file| u64::from(file.width) * u64::from(file.height))?;
    let preview = videos.values().find_map(|file| read::page(door, &file["thumbnail"], "pixabay.com"));
    let author = read::line(&hit["user"]);
    Some(Candidate {
        provider: door.provider(),
        id: read::id(&hit["id"])?,
        tags: read::words(hit["tags"].as_str().unwrap_or_default().split(',')),
        width: largest.width,
        height: largest.height,
        duration_ms: read::length_ms(&hit["duration"])?,
        author_url: read::id(&hit["user_id"]).and_then(|id| author_page(&author, &id)),
        author,
        page_url: read::page(door, &hit["pageURL"], "pixabay.com")?,
        preview_url: preview,
        renditions,
    })
}

/// Sizes that a clip does not have come with an empty address.
fn rendition(door: &Door, file: &Value) -> Option<Rendition> {
    let bytes = file["size"].as_u64().filter(|bytes| *bytes > 0);
    read::rendition(door, &file["url"], &file["width"], &file["height"], bytes)
}

fn author_page(author: &str, id: &str) -> Option<String> {
    let mut url = Url::parse("https://pixabay.com/users/").ok()?;
    url.path_segments_mut().ok()?.pop_if_empty().push(&format!("{author}-{id}")).push("");
    Some(url.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_terms_are_cut_between_words() {
        let long = "wandering ".repeat(20);
        let cut = shortened(long.trim());
        assert!(cut.chars().count() <= LONGEST_TERM && cut.ends_with("wandering"), "{cut}");
        assert_eq!(shortened(&"x".repeat(200)).len(), LONGEST_TERM);
        assert_eq!(shortened("bees"), "bees");
    }

    #[test]
    fn an_author_has_a_page_whatever_the_name() {
        assert_eq!(author_page("Ada L", "12").as_deref(), Some("https://pixabay.com/users/Ada%20L-12/"));
        assert_eq!(author_page("../x?y", "1").as_deref(), Some("https://pixabay.com/users/..%2Fx%3Fy-1/"));
    }

    #[test]
    fn languages_are_those_that_pixabay_documents() {
        let rows = [("de-DE", Some("de")), ("nb", Some("no")), ("sw", None)];
        for (tag, expected) in rows {
            assert_eq!(language(tag), expected, "{tag}");
        }
    }
}
