//! `POST /{ig-id}/media_publish`: a finished container becomes a reel.

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};
use serde_json::json;

use super::access::enter;
use super::containers::{Container, Stage, Status};
use super::create::Node;
use super::refusal::Refusal;
use super::scopes;
use crate::app::App;
use crate::params::Params;
use crate::world::World;
use crate::world::accounts::Account;
use crate::world::names::{node_id, short_code};
use crate::world::videos::Video;

pub(super) async fn publish(
    app: App,
    request: HttpRequest,
    path: web::Path<Node>,
    bytes: web::Bytes,
) -> Result<HttpResponse, Refusal> {
    let params = Params::of_all(&request, &bytes);
    let caller = enter(&app, &request, &params, &scopes::PUBLISH)?;
    let account = caller.owns(&path.node)?;
    let id = params.get("creation_id").ok_or_else(|| Refusal::parameter("The parameter creation_id is required."))?;
    let (world, now) = (&mut *app.world(), app.now());
    judge(world, account, id, now)?;
    let media = world.instagram.containers.get_mut(id).and_then(|container| reel(container, now));
    let reel = media.ok_or_else(not_ready)?;
    let answer = json!({ "id": reel.id });
    world.videos.add(reel);
    world.instagram.count_published(account, now);
    Ok(caller.answer(&answer))
}

fn not_ready() -> Refusal {
    Refusal::new(9_007, 2_207_027, "Media ID is not available")
}

fn judge(world: &mut World, account: &'static Account, id: &str, now: DateTime<Utc>) -> Result<(), Refusal> {
    let container = world.instagram.containers.get(id).filter(|container| container.account == account);
    let container = container.ok_or_else(|| Refusal::new(24, 2_207_006, "The requested resource does not exist"))?;
    match container.status(&world.dials, now).0 {
        Status::InProgress => return Err(not_ready()),
        Status::Expired | Status::Error => return Err(Refusal::new(24, 2_207_008, "The media container is not available.")),
        Status::Published if !world.dials.instagram_lenient_duplicates => {
            return Err(Refusal::parameter("The container was already published."));
        }
        Status::Published | Status::Finished => {}
    }
    if world.instagram.published(account, now) >= world.dials.instagram_quota_total {
        return Err(Refusal::new(9, 2_207_042, "You reached the maximum number of posts that is allowed per day."));
    }
    Ok(())
}

/// The reel; the container remembers that it was published.
fn reel(container: &mut Container, now: DateTime<Utc>) -> Option<Video> {
    let Stage::Here(file, _) = &container.stage else { return None };
    let id = node_id("1790");
    let video = Video {
        account: container.account,
        id: id.clone(),
        code: short_code(),
        title: String::new(),
        caption: container.wish.caption.clone(),
        privacy: "public".to_owned(),
        public_from: None,
        file: file.clone(),
        cover: container.cover.clone(),
        created_at: now,
        ready_at: now,
        failure: None,
        details: json!(container.wish),
    };
    container.media = Some(id);
    Some(video)
}
