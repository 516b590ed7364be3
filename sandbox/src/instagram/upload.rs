//! `rupload.facebook.com/ig-api-upload/{version}/{container}`: takes the bytes of a reel, or the address of them.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::json;

use super::access::admit;
use super::containers::Stage;
use super::create::Node;
use super::pull;
use super::rebuff::Rebuff;
use super::scopes::PUBLISH;
use super::transfer::Transfer;
use crate::app::{App, Sandbox};
use crate::media::pour::{Poured, drain, pour};
use crate::params::header;
use crate::platform::Platform::Instagram;
use crate::witness::hang_up;
use crate::world::World;
use crate::world::faults::Kind;

/// What follows from the head of a request.
enum Step {
    /// The body is taken by the writer with this turn.
    Take(u64),
    /// The bytes are fetched from this address.
    Fetch(String),
}

/// Where the bytes of a container go, in the version that was called.
pub(super) fn address(app: &Sandbox, request: &HttpRequest, container: &str) -> String {
    let version = request.match_info().get("version").unwrap_or("v26.0");
    app.url(&format!("rupload.facebook.com/ig-api-upload/{version}/{container}"))
}

pub(super) async fn take(
    app: App,
    request: HttpRequest,
    path: web::Path<Node>,
    body: web::Payload,
) -> Result<HttpResponse, Rebuff> {
    match judge(&app, &request, &path.node) {
        Ok(Step::Take(turn)) => store(&app, &path.node, turn, body).await,
        Ok(Step::Fetch(url)) => {
            drain(body).await;
            fetch(app, &path.node, &url).await
        }
        Err(rebuff) => {
            drain(body).await;
            Err(rebuff)
        }
    }
}

fn judge(app: &Sandbox, request: &HttpRequest, container: &str) -> Result<Step, Rebuff> {
    // this host reads the token from nowhere else, and in no other words
    let token = header(request, "authorization").and_then(|value| value.strip_prefix("OAuth "));
    admit(app, request, token.ok_or_else(|| Rebuff::refused("unauthorized user request"))?, &PUBLISH)?;
    let world = &mut *app.world();
    if world.faults.take(Instagram, "video.upload", &[Kind::ExpireSession]).is_some()
        && let Some(container) = world.instagram.containers.get_mut(container)
    {
        container.expire();
    }
    let transfer = open(world, app, container).ok_or_else(|| Rebuff::refused("the container takes no bytes"))?;
    if let Some(url) = header(request, "file_url") {
        let url = pull::address(url).filter(|_| !transfer.is_begun());
        return url.map(|url| Step::Fetch(url.into())).ok_or_else(|| Rebuff::refused("file_url cannot be used"));
    }
    let number = |name: &str| {
        let value = header(request, name).and_then(|value| value.parse().ok());
        value.ok_or_else(|| Rebuff::refused(&format!("the header {name} is missing")))
    };
    transfer.take_turn(number("offset")?, number("file_size")?, number("content-length")?).map(Step::Take)
}

/// The transfer of a container that still waits for bytes.
fn open<'a>(world: &'a mut World, app: &Sandbox, container: &str) -> Option<&'a mut Transfer> {
    let container = world.instagram.containers.get_mut(container).filter(|container| !container.is_expired(app.now()))?;
    match &mut container.stage {
        Stage::Sending(transfer) => Some(transfer),
        _ => None,
    }
}

/// Bytes that came stay, however the request ends.
async fn store(app: &Sandbox, container: &str, turn: u64, body: web::Payload) -> Result<HttpResponse, Rebuff> {
    let cut = app.world().faults.take(Instagram, "video.upload", &[Kind::DropConnection]).map(|fault| fault.after_bytes);
    let poured = pour(body, cut, |bytes| {
        let world = &mut *app.world();
        open(world, app, container).map_or(Ok(false), |transfer| transfer.append(turn, bytes))
    });
    let poured = poured.await;
    match (poured, cut, complete(app, container)) {
        (Ok(Poured::Whole), None, true) => Ok(taken()),
        (Ok(Poured::Whole), None, false) => Err(Rebuff::partial()),
        _ => Ok(hang_up()),
    }
}

/// Whether this was the last byte; then the container goes on as one whose video was fetched.
fn complete(app: &Sandbox, container: &str) -> bool {
    let (world, now) = (&mut *app.world(), app.now());
    let Some(file) = open(world, app, container).and_then(|transfer| transfer.whole()) else { return false };
    if let Some(container) = world.instagram.containers.get_mut(container) {
        container.settle(Ok(file), now);
    }
    true
}

async fn fetch(app: App, container: &str, url: &str) -> Result<HttpResponse, Rebuff> {
    let coming = pull::open(&app, url).await.map_err(pull::not_fetched)?;
    if let Some(container) = app.world().instagram.containers.get_mut(container) {
        container.stage = Stage::Fetching;
    }
    actix_web::rt::spawn(pull::receive(app, container.to_owned(), coming));
    Ok(taken())
}

fn taken() -> HttpResponse {
    HttpResponse::Ok().json(json!({ "success": true, "message": "Upload successful." }))
}
