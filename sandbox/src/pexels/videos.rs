//! Videos: found by words, the popular ones, and one by its number.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::json;

use super::access::Caller;
use super::ask::Ask;
use super::describe::{clip_of, video};
use super::refusal::Refusal;
use crate::app::App;
use crate::params::Params;
use crate::stock::catalogue::{CLIPS, Clip, find};

/// Shorter sides of HD, Full HD and 4K.
const SIZES: [u32; 3] = [720, 1080, 2160];

fn side(clip: &Clip) -> u32 {
    clip.width.min(clip.height)
}

pub(super) async fn search(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let caller = Caller::enter(&app, &request)?;
    let ask = Ask::read(Params::of_query(&request))?;
    let clips = ask.filter(find(ask.query()?), SIZES, side)?;
    let mut body = ask.page(&app, "/v1/videos/search", "videos", &clips, |clip| video(&app, clip));
    body["url"] = json!(app.url("www.pexels.com/videos/"));
    Ok(caller.answer(&app, &body))
}

pub(super) async fn popular(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let caller = Caller::enter(&app, &request)?;
    let ask = Ask::read(Params::of_query(&request))?;
    let mut all: Vec<&Clip> = CLIPS.iter().collect();
    all.sort_by_key(|clip| clip.dice);
    let clips = ask.filter(all, SIZES, side)?;
    let mut body = ask.page(&app, "/v1/videos/popular", "videos", &clips, |clip| video(&app, clip));
    body["url"] = json!(app.url("www.pexels.com/videos/"));
    Ok(caller.answer(&app, &body))
}

pub(super) async fn get(app: App, request: HttpRequest, id: web::Path<String>) -> Result<HttpResponse, Refusal> {
    let caller = Caller::enter(&app, &request)?;
    let clip = clip_of(&id).ok_or_else(Refusal::not_found)?;
    Ok(caller.answer(&app, &video(&app, clip)))
}
