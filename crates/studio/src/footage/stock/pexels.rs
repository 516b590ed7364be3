//! Pexels: upright clips first, then any.

use percent_encoding::percent_decode_str;
use serde_json::Value;

use super::{Candidate, Rendition, Search, ask, once, read};
use crate::StudioError;
use crate::provider::{Door, Ledger};
use crate::render::Format;

const PATH: &str = "/videos/search";
const PER_PAGE: u32 = 40;

/// The locales of Pexels' documentation.
const LOCALES: [&str; 28] = [
    "en-US", "pt-BR", "es-ES", "ca-ES", "de-DE", "it-IT", "fr-FR", "sv-SE", "id-ID", "pl-PL", "ja-JP", "zh-TW", "zh-CN", "ko-KR",
    "th-TH", "nl-NL", "hu-HU", "vi-VN", "cs-CZ", "da-DK", "fi-FI", "uk-UA", "el-GR", "ro-RO", "nb-NO", "sk-SK", "tr-TR", "ru-RU",
];

/// Clips of the video's own orientation, and any others when none of those lasts long enough.
pub(super) async fn search(door: &Door, ledger: &dyn Ledger, search: &Search<'_>) -> Result<Vec<Candidate>, StudioError> {
    let mut found = ask(door, ledger, PATH, query(search, Some(orientation(search.format))), answer).await?;
    let long_enough = |clip: &&Candidate| clip.duration_ms >= u64::from(search.seconds) * 1000;
    if !found.iter().any(|clip| long_enough(&clip)) {
        found.extend(ask(door, ledger, PATH, query(search, None), answer).await?);
    }
    Ok(once(found))
}

fn query(search: &Search<'_>, orientation: Option<&str>) -> Vec<(&'static str, String)> {
    let mut query = vec![("query", search.term.to_owned())];
    query.extend(orientation.map(|orientation| ("orientation", orientation.to_owned())));
    // medium is at least Full HD
    query.push(("size", "medium".to_owned()));
    query.extend(locale(search.language).map(|locale| ("locale", locale.to_owned())));
    query.push(("per_page", PER_PAGE.to_string()));
    query
}

/// Pexels' word for clips that lose least in a format.
fn orientation(format: Format) -> &'static str {
    match format {
        Format::Vertical | Format::Portrait => "portrait",
        Format::Square => "square",
        Format::Landscape => "landscape",
    }
}

/// The locale of a language: the very one, else the first of the same language.
fn locale(language: &str) -> Option<&'static str> {
    let primary = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_lowercase();
    let wanted = match primary(language).as_str() {
        "no" | "nn" => "nb".to_owned(),
        other => other.to_owned(),
    };
    let exact = LOCALES.iter().find(|locale| locale.eq_ignore_ascii_case(&language.replace('_', "-")));
    let mainland = LOCALES.iter().find(|_| wanted == "zh").map(|_| &"zh-CN");
    exact.or(mainland).or_else(|| LOCALES.iter().find(|locale| primary(locale) == wanted)).copied()
}

fn answer(door: &Door, body: &[u8]) -> Option<Vec<Candidate>> {
    let answer: Value = serde_json::from_slice(body).ok()?;
    Some(answer["videos"].as_array()?.iter().filter_map(|video| candidate(door, video)).collect())
}

fn candidate(door: &Door, video: &Value) -> Option<Candidate> {
    let page_url = read::page(door, &video["url"], "pexels.com")?;
    let tags = video["tags"].as_array().map(Vec::as_slice).unwrap_or_default();
    let slug = slug(&page_url);
    let tags = read::words(tags.iter().filter_map(Value::as_str).chain(slug.split('-')));
    let renditions: Vec<_> = video["video_files"].as_array()?.iter().filter_map(|file| rendition(door, file)).collect();
    let picture = renditions.iter().max_by_key(|file| u64::from(file.width) * u64::from(file.height))?;
    Some(Candidate {
        provider: door.provider(),
        id: read::id(&video["id"])?,
        tags,
        width: read::side(&video["width"]).unwrap_or(picture.width),
        height: read::side(&video["height"]).unwrap_or(picture.height),
        duration_ms: read::length_ms(&video["duration"])?,
        author: read::line(&video["user"]["name"]),
        author_url: read::page(door, &video["user"]["url"], "pexels.com"),
        page_url,
        preview_url: read::page(door, &video["image"], "pexels.com"),
        renditions,
    })
}

/// Streams (`hls`) are lists of other addresses and have no size.
fn rendition(door: &Door, file: &Value) -> Option<Rendition> {
    let video = file["file_type"].as_str().is_none_or(|kind| kind.starts_with("video/"));
    if file["quality"] == "hls" || !video {
        return None;
    }
    read::rendition(door, &file["link"], &file["width"], &file["height"], file["size"].as_u64())
}

/// What the address of a clip's page says, without its number: `aerial-view-of-a-beach`.
fn slug(page_url: &str) -> String {
    let last = page_url.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let decoded = percent_decode_str(last).decode_utf8_lossy();
    decoded.split('-').filter(|word| !word.chars().all(|c| c.is_ascii_digit())).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_have_the_locales_that_pexels_documents() {
        let rows = [("de", Some("de-DE")), ("en", Some("en-US")), ("en-GB", Some("en-US")), ("pt_BR", Some("pt-BR"))];
        let more = [("zh", Some("zh-CN")), ("zh-TW", Some("zh-TW")), ("no", Some("nb-NO")), ("sw", None), ("", None)];
        for (language, expected) in rows.into_iter().chain(more) {
            assert_eq!(locale(language), expected, "{language}");
        }
    }

    #[test]
    fn the_address_of_a_page_says_what_a_clip_shows() {
        assert_eq!(slug("https://www.pexels.com/video/aerial-view-of-a-beach-1093662/"), "aerial-view-of-a-beach");
        assert_eq!(slug("https://www.pexels.com/video/1093662/"), "");
        assert_eq!(slug("https://www.pexels.com/de-de/video/sch%C3%B6ner-strand-7/"), "schöner-strand");
    }
}
