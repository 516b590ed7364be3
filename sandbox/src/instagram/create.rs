//! `POST /{ig-id}/media`: makes a container and fetches the video, or waits for its bytes.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};
use url::Url;

use super::access::enter;
use super::containers::{Container, Stage};
use super::pull;
use super::refusal::Refusal;
use super::scopes::PUBLISH;
use super::transfer::Transfer;
use super::wish::Wish;
use super::{cover, upload};
use crate::app::{App, Sandbox};
use crate::params::Params;
use crate::platform::Login;
use crate::platform::Platform::Instagram;
use crate::world::accounts::Account;
use crate::world::names::node_id;

/// The object that a path names.
#[derive(Deserialize)]
pub(super) struct Node {
    pub(super) node: String,
}

/// How the bytes come.
enum Source {
    /// Fetched from this address.
    Pull(Url),
    /// Sent by the caller.
    Upload,
}

pub(super) async fn create(
    app: App,
    request: HttpRequest,
    path: web::Path<Node>,
    bytes: web::Bytes,
) -> Result<HttpResponse, Refusal> {
    let params = Params::of_all(&request, &bytes);
    let caller = enter(&app, &request, &params, &PUBLISH)?;
    let account = caller.owns(&path.node)?;
    let (wish, source) = (Wish::of(&params)?, source(&params, caller.login)?);
    room(&app, account)?;
    let cover = match params.get("cover_url") {
        Some(url) => Some(cover::fetch(&app, url).await?),
        None => None,
    };
    let (stage, coming) = match &source {
        Source::Upload => (Stage::Sending(Transfer::begin(&app.folder).map_err(|_| own_fault())?), None),
        Source::Pull(url) => (Stage::Fetching, Some(pull::open(&app, url.as_str()).await.map_err(pull::not_fetched)?)),
    };
    let (made_at, doomed) = (app.now(), app.world().faults.take_processing(Instagram));
    let id = keep(&app, Container { account, wish, cover, made_at, stage, doomed, media: None });
    let answer = made(&app, &request, &id, &source);
    if let Some(coming) = coming {
        actix_web::rt::spawn(pull::receive(app, id, coming));
    }
    Ok(caller.answer(&answer))
}

/// Refuses one container too many.
fn room(app: &Sandbox, account: &Account) -> Result<(), Refusal> {
    let mut world = app.world();
    if world.instagram.made(account, app.now()) < world.dials.instagram_containers_per_day {
        return Ok(());
    }
    Err(Refusal::new(4, 2_207_051, "The account has made too many containers in 24 hours."))
}

fn keep(app: &Sandbox, container: Container) -> String {
    let (id, mut world) = (node_id("178"), app.world());
    world.instagram.count_made(container.account, container.made_at);
    world.instagram.containers.insert(id.clone(), container);
    id
}

fn made(app: &Sandbox, request: &HttpRequest, id: &str, source: &Source) -> Value {
    match source {
        Source::Pull(_) => json!({ "id": id }),
        Source::Upload => json!({ "id": id, "uri": upload::address(app, request, id) }),
    }
}

fn own_fault() -> Refusal {
    Refusal::new(-1, 2_207_001, "An unexpected error occurred. Please retry.")
}

/// Only reels are played. Uploads belong to Facebook Login.
fn source(params: &Params, login: Login) -> Result<Source, Refusal> {
    match params.get("media_type") {
        Some("REELS") => {}
        Some(_) => return Err(Refusal::new(100, 2_207_023, "The media type is unknown or not played here.")),
        None => return Err(Refusal::parameter("The parameter image_url is required.")),
    }
    match (params.get("upload_type"), params.get("video_url")) {
        (Some(_), _) if login != Login::Facebook => Err(Refusal::parameter("upload_type is not supported with Instagram Login.")),
        (Some("resumable"), None) => Ok(Source::Upload),
        (Some("resumable"), Some(_)) => Err(Refusal::parameter("video_url and upload_type exclude each other.")),
        (Some(_), _) => Err(Refusal::parameter("Param upload_type must be resumable.")),
        (None, Some(url)) => {
            pull::address(url).map(Source::Pull).ok_or_else(|| Refusal::parameter("Param video_url must be a valid URI."))
        }
        (None, None) => Err(Refusal::parameter("The parameter video_url is required.")),
    }
}
