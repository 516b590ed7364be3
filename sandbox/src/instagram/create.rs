//! `POST /{ig-id}/media`: makes a container and fetches the video.

use std::time::Duration;

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;
use serde_json::json;
use url::Url;

use super::access::{self, enter};
use super::containers::{Container, Stage, Wish};
use super::cover;
use super::refusal::Refusal;
use crate::app::App;
use crate::media::fetch::{self, Opened, Trouble};
use crate::params::Params;
use crate::platform::Platform::Instagram;
use crate::world::names::node_id;

const LARGEST: u64 = 300_000_000;

/// The object that a path names.
#[derive(Deserialize)]
pub(super) struct Node {
    pub(super) node: String,
}

pub(super) async fn create(
    app: App,
    request: HttpRequest,
    path: web::Path<Node>,
    bytes: web::Bytes,
) -> Result<HttpResponse, Refusal> {
    let params = Params::of_all(&request, &bytes);
    let caller = enter(&app, &request, &params, access::PUBLISH)?;
    let account = caller.owns(&path.node)?;
    let (wish, url) = (wish(&params)?, source(&params)?);
    let (patience, late) = {
        let mut world = app.world();
        if world.instagram.made(account, app.now()) >= world.dials.instagram_containers_per_day {
            return Err(Refusal::new(4, 2_207_051, "The account has made too many containers in 24 hours."));
        }
        (Duration::from_millis(world.dials.instagram_fetch_timeout_ms.into()), world.dials.instagram_late_fetch_errors)
    };
    let cover = match params.get("cover_url") {
        Some(url) => Some(cover::fetch(&app, url, patience).await?),
        None => None,
    };
    let opened = fetch::open(&app.fetcher, url.as_str(), patience, LARGEST).await;
    if let (Err(trouble), false) = (&opened, late) {
        return Err(not_fetched(*trouble));
    }
    let id = node_id("178");
    let made_at = app.now();
    let doomed = app.world().faults.take_processing(Instagram);
    let container = Container { account, wish, cover, made_at, stage: Stage::Fetching, doomed, media: None };
    {
        let mut world = app.world();
        world.instagram.containers.insert(id.clone(), container);
        world.instagram.count_made(account, made_at);
    }
    actix_web::rt::spawn(receive(app.clone(), id.clone(), opened));
    Ok(caller.answer(&json!({ "id": id })))
}

/// Reads the bytes in the background; the status tells how it went.
async fn receive(app: App, id: String, opened: Result<Opened, Trouble>) {
    let kept = match opened {
        Ok(opened) => opened.keep(&app.folder, "mp4").await,
        Err(trouble) => Err(trouble),
    };
    let (mut world, now) = (app.world(), app.now());
    let Some(container) = world.instagram.containers.get_mut(&id) else { return };
    container.stage = match kept {
        Err(trouble) => Stage::Broken(trouble.into()),
        Ok(file) => match container.wish.judge(&file) {
            Some(flaw) => Stage::Broken(flaw),
            None => Stage::Fetched(file, now),
        },
    };
}

pub(super) fn not_fetched(trouble: Trouble) -> Refusal {
    match trouble {
        Trouble::NotFetchable => Refusal::new(9_004, 2_207_052, "The media could not be fetched from this URI."),
        Trouble::TooSlow => Refusal::new(-2, 2_207_003, "It takes too long to download the media."),
        Trouble::TooLarge => Refusal::new(352, 2_207_026, "The video format is not supported."),
    }
}

/// The address of the video. Only reels, and only pulled: the resumable way belongs to the other login.
fn source(params: &Params) -> Result<Url, Refusal> {
    match params.get("media_type") {
        Some("REELS") => {}
        Some(_) => return Err(Refusal::new(100, 2_207_023, "The media type is unknown or not played here.")),
        None => return Err(Refusal::parameter("The parameter image_url is required.")),
    }
    if params.get("upload_type").is_some() {
        return Err(Refusal::parameter("upload_type is not supported with Instagram Login."));
    }
    let url = params.get("video_url").ok_or_else(|| Refusal::parameter("The parameter video_url is required."))?;
    let url = Url::parse(url).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
    url.ok_or_else(|| Refusal::parameter("Param video_url must be a valid URI."))
}

fn wish(params: &Params) -> Result<Wish, Refusal> {
    let caption = params.get("caption").unwrap_or_default().to_owned();
    if caption.chars().count() > 2_200 {
        return Err(Refusal::new(36_004, 2_207_010, "The caption was too long."));
    }
    if marks(&caption, '#') > 30 || marks(&caption, '@') > 20 {
        return Err(Refusal::new(100, 2_207_040, "The caption has more than 30 hashtags or 20 mentions."));
    }
    let flag = |name: &str, otherwise: bool| match params.get(name) {
        None => Ok(otherwise),
        Some("true" | "1") => Ok(true),
        Some("false" | "0") => Ok(false),
        Some(_) => Err(Refusal::parameter(format!("Param {name} must be a boolean."))),
    };
    let thumb_offset = params.get("thumb_offset").map(str::parse).transpose();
    Ok(Wish {
        caption,
        share_to_feed: flag("share_to_feed", true)?,
        thumb_offset: thumb_offset.map_err(|_| Refusal::new(1, 2_207_057, "thumb_offset is out of range."))?,
        is_ai_generated: flag("is_ai_generated", false)?,
        is_paid_partnership: flag("is_paid_partnership", false)?,
    })
}

/// Words that begin with `mark`.
fn marks(text: &str, mark: char) -> usize {
    let starts = text.match_indices(mark).filter(|(at, _)| text[at + 1..].starts_with(char::is_alphanumeric));
    starts.filter(|(at, _)| !text[..*at].ends_with(char::is_alphanumeric)).count()
}
