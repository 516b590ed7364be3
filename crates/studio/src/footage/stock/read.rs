//! Reading what a library says without trusting it: odd values are left out, and never make the whole answer unreadable.

use serde_json::Value;
use url::Url;

use super::Rendition;
use crate::footage::DownloadLimits;
use crate::footage::download::hosts;
use crate::provider::Door;

/// More pixels on a side are not decoded.
const LARGEST: u64 = 8192;
/// Longer clips are not fetched.
const LONGEST_S: f64 = 3600.0;
const MOST_WORDS: usize = 60;
const LONGEST_WORD: usize = 60;

/// A number that names something; libraries may write it as text.
pub(super) fn id(value: &Value) -> Option<String> {
    let id = value.as_u64().map(|number| number.to_string()).or_else(|| value.as_str().map(str::to_owned))?;
    (!id.is_empty() && id.len() <= 40 && id.chars().all(|c| c.is_ascii_alphanumeric())).then_some(id)
}

/// A side in pixels.
pub(super) fn side(value: &Value) -> Option<u32> {
    value.as_u64().filter(|pixels| (1..=LARGEST).contains(pixels)).and_then(|pixels| u32::try_from(pixels).ok())
}

/// A length in seconds, as milliseconds.
pub(super) fn length_ms(value: &Value) -> Option<u64> {
    let seconds = value.as_f64().filter(|seconds| *seconds > 0.0 && *seconds <= LONGEST_S)?;
    Some((seconds * 1000.0) as u64)
}

/// A line of text for people.
pub(super) fn line(value: &Value) -> String {
    let text = value.as_str().unwrap_or_default();
    let printable: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(120).collect();
    printable.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of some texts, each once.
pub(super) fn words<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for text in texts.map(|text| text.trim().to_lowercase()) {
        if !text.is_empty() && text.chars().count() <= LONGEST_WORD && !words.contains(&text) && words.len() < MOST_WORDS {
            words.push(text);
        }
    }
    words
}

/// An address that people may follow: on the library itself or a part of it.
pub(super) fn page(door: &Door, value: &Value, home: &str) -> Option<String> {
    let given = Url::parse(value.as_str()?).ok()?;
    let url = hosts::real(door.providers(), &given)?;
    let host = url.host_str()?;
    let at_home = host == home || host.strip_suffix(home).is_some_and(|rest| rest.ends_with('.'));
    (url.scheme() == "https" && at_home && url.as_str().len() <= 500).then(|| given.to_string())
}

/// A file, if it may be fetched and decoded.
pub(super) fn rendition(door: &Door, url: &Value, width: &Value, height: &Value, bytes: Option<u64>) -> Option<Rendition> {
    let url = url.as_str()?;
    if bytes.is_some_and(|bytes| bytes > DownloadLimits::default().bytes) {
        return None;
    }
    hosts::allowed(door.providers(), door.provider(), &Url::parse(url).ok()?)?;
    Some(Rendition { url: url.to_owned(), width: side(width)?, height: side(height)?, bytes })
}
