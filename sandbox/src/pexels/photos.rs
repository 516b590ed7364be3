//! Photos: found by words, chosen ones, and one by its number.

use actix_web::{HttpRequest, HttpResponse, web};

use super::access::Caller;
use super::ask::Ask;
use super::describe::{clip_of, photo, photo_size};
use super::refusal::Refusal;
use crate::app::App;
use crate::params::Params;
use crate::stock::catalogue::{CLIPS, Clip, find};

/// Thousands of pixels of small, medium and large photos.
const SIZES: [u32; 3] = [4_000, 12_000, 24_000];

fn pixels(clip: &Clip) -> u32 {
    let (width, height) = photo_size(clip);
    width * height / 1_000
}

pub(super) async fn search(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let caller = Caller::enter(&app, &request)?;
    let ask = Ask::read(Params::of_query(&request))?;
    let clips = ask.filter(find(ask.query()?), SIZES, pixels)?;
    Ok(caller.answer(&app, &ask.page(&app, "/v1/search", "photos", &clips, |clip| photo(&app, clip))))
}

pub(super) async fn curated(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let caller = Caller::enter(&app, &request)?;
    let ask = Ask::read(Params::of_query(&request))?;
    let all: Vec<&Clip> = CLIPS.iter().rev().collect();
    Ok(caller.answer(&app, &ask.page(&app, "/v1/curated", "photos", &all, |clip| photo(&app, clip))))
}

pub(super) async fn get(app: App, request: HttpRequest, id: web::Path<String>) -> Result<HttpResponse, Refusal> {
    let caller = Caller::enter(&app, &request)?;
    let clip = clip_of(&id).ok_or_else(Refusal::not_found)?;
    Ok(caller.answer(&app, &photo(&app, clip)))
}
