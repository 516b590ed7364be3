//! `GET /api/videos/`: found by words, or one by its number.

use actix_web::{HttpRequest, HttpResponse};
use serde_json::json;

use super::access::Caller;
use super::describe::{clip_of, video};
use super::refusal::Refusal;
use crate::app::App;
use crate::params::Params;
use crate::stock::catalogue::{Clip, find};

/// What can be reached of a longer list.
const REACHABLE: usize = 500;
const LANGUAGES: [&str; 26] = [
    "cs", "da", "de", "en", "es", "fr", "id", "it", "hu", "nl", "no", "pl", "pt", "ro", "sk", "fi", "sv", "tr", "vi", "th", "bg",
    "ru", "el", "ja", "ko", "zh",
];
const CATEGORIES: [&str; 20] = [
    "backgrounds",
    "fashion",
    "nature",
    "science",
    "education",
    "feelings",
    "health",
    "people",
    "religion",
    "places",
    "animals",
    "industry",
    "computer",
    "food",
    "sports",
    "transportation",
    "travel",
    "buildings",
    "business",
    "music",
];
/// Parameters with a list of words.
const CHOICES: [(&str, &[&str]); 6] = [
    ("lang", &LANGUAGES),
    ("category", &CATEGORIES),
    ("video_type", &["all", "film", "animation"]),
    ("order", &["popular", "latest"]),
    ("editors_choice", &["true", "false"]),
    ("safesearch", &["true", "false"]),
];

pub(super) async fn search(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let params = Params::of_query(&request);
    let caller = Caller::enter(&app, &request, &params)?;
    let (page, per_page) = check(&params)?;
    let clips = found(&params)?;
    let reachable = clips.len().min(REACHABLE);
    let first = (page - 1) * per_page;
    if first > 0 && first >= reachable {
        return Err(Refusal::range("page"));
    }
    let hits: Vec<_> = clips.iter().take(reachable).skip(first).take(per_page).map(|clip| video(&app, clip)).collect();
    let body = json!({ "total": clips.len(), "totalHits": reachable, "hits": hits });
    Ok(caller.answer(&app, &body, params.get("pretty") == Some("true")))
}

/// Page and its length, when all parameters are right.
fn check(params: &Params) -> Result<(usize, usize), Refusal> {
    for (name, words) in CHOICES {
        if params.get(name).is_some_and(|value| !words.contains(&value)) {
            return Err(Refusal::choice(name));
        }
    }
    if params.get("q").is_some_and(|query| query.chars().count() > 100) {
        return Err(Refusal::parameter("\"q\" is too long: the maximum is 100 characters."));
    }
    let page = number(params, "page", 1)?;
    let per_page = number(params, "per_page", 20)?;
    if page == 0 {
        return Err(Refusal::range("page"));
    }
    if !(3..=200).contains(&per_page) {
        return Err(Refusal::range("per_page"));
    }
    Ok((page, per_page))
}

fn found(params: &Params) -> Result<Vec<&'static Clip>, Refusal> {
    let (width, height) = (number(params, "min_width", 0)?, number(params, "min_height", 0)?);
    if let Some(id) = params.get("id") {
        return Ok(clip_of(id).into_iter().collect());
    }
    let mut clips = find(params.get("q").unwrap_or_default());
    clips.retain(|clip| clip.width as usize >= width && clip.height as usize >= height);
    // nothing here is drawn, says the library
    if params.get("video_type") == Some("animation") {
        clips.clear();
    }
    if params.get("order") == Some("latest") {
        clips.sort_by_key(|clip| std::cmp::Reverse(clip.number));
    }
    Ok(clips)
}

fn number(params: &Params, name: &str, usual: usize) -> Result<usize, Refusal> {
    params.get(name).map_or(Ok(usual), |text| text.parse().map_err(|_| Refusal::range(name)))
}
