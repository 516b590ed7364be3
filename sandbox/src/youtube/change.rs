//! `videos.update` and `videos.delete`

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::json;

use super::metadata::Draft;
use super::quota::Bucket;
use super::refusal::Refusal;
use super::start::parts;
use super::{access, resource};
use crate::app::App;
use crate::params::Params;
use crate::platform::Platform::Youtube;
use crate::world::accounts::Account;
use crate::world::videos::{Video, Videos};

/// Replaces whole parts: what a named part leaves out is gone.
pub(super) async fn update(app: App, request: HttpRequest, body: web::Bytes) -> Result<HttpResponse, Refusal> {
    let query = Params::of_query(&request);
    let account = access::enter(&app, &request, access::CHANGE, Bucket::Units, 50)?;
    let parts = parts(&query, &["id", "snippet", "status", "localizations", "recordingDetails"])?;
    let draft = Draft::read(&parts, &body)?;
    let id = draft.id.clone().ok_or_else(Refusal::video_not_found)?;
    if parts.contains(&"snippet") && draft.snippet.category_id.is_none() {
        return Err(Refusal::invalid("invalidCategoryId", "The snippet must name the category."));
    }
    let mut world = app.world();
    let video = own(&mut world.videos, account, &id)?;
    if parts.contains(&"snippet") {
        video.title.clone_from(&draft.snippet.title);
        video.caption.clone_from(&draft.snippet.description);
        video.details["snippet"] = json!(draft.snippet);
    }
    if parts.contains(&"status") {
        draft.status.privacy().clone_into(&mut video.privacy);
        video.public_from = draft.status.public_from();
        video.details["status"] = json!(draft.status);
    }
    Ok(HttpResponse::Ok().json(resource::video(video, &parts, &app)))
}

pub(super) async fn delete(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let query = Params::of_query(&request);
    let account = access::enter(&app, &request, access::CHANGE, Bucket::Units, 50)?;
    let id = query.get("id").ok_or_else(|| Refusal::missing("id"))?;
    let mut world = app.world();
    own(&mut world.videos, account, id)?;
    world.videos.remove(Youtube, id);
    world.youtube.forget(id);
    Ok(HttpResponse::NoContent().finish())
}

/// The caller's own video; that of others is forbidden.
pub(super) fn own<'a>(videos: &'a mut Videos, account: &'static Account, id: &str) -> Result<&'a mut Video, Refusal> {
    let video = videos.find_mut(Youtube, id).ok_or_else(Refusal::video_not_found)?;
    if video.account == account { Ok(video) } else { Err(Refusal::forbidden("The video belongs to somebody else.")) }
}
