//! `GET /{id}`: an account, a container or a reel.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::{Value, json};

use super::access::{Caller, enter};
use super::create::Node;
use super::fields::{pick, wish};
use super::refusal::Refusal;
use super::scopes::BASIC;
use super::{me, media};
use crate::app::{App, Sandbox};
use crate::params::Params;
use crate::platform::Login;
use crate::platform::Platform::Instagram;

pub(super) async fn get(app: App, request: HttpRequest, path: web::Path<Node>) -> Result<HttpResponse, Refusal> {
    let params = Params::of_query(&request);
    let caller = enter(&app, &request, &params, &BASIC)?;
    if caller.owns(&path.node).is_ok() {
        return Ok(caller.answer(&me::describe(&app, caller.account, caller.login, wish(&params))?));
    }
    if app.world().instagram.is_container(&path.node) {
        return Ok(caller.answer(&container(&app, &caller, &path.node, wish(&params))?));
    }
    let (world, now) = (app.world(), app.now());
    let video = world.videos.find(Instagram, &path.node).filter(|video| video.account == caller.account);
    let video = video.ok_or_else(|| Refusal::no_object(&path.node))?;
    let body = media::describe(&app, video, wish(&params), now)?;
    Ok(caller.answer(&body))
}

fn container(app: &Sandbox, caller: &Caller, id: &str, wish: &str) -> Result<Value, Refusal> {
    let (world, now) = (app.world(), app.now());
    let container = world.instagram.containers.get(id).filter(|container| container.account == caller.account);
    let container = container.ok_or_else(|| Refusal::no_object(id))?;
    let (code, text) = container.status(&world.dials, now);
    pick(wish, "IGContainer", |field| match field {
        "id" => Some(json!(id)),
        "status_code" => Some(json!(code.to_string())),
        "status" => Some(json!(text)),
        "copyright_check_status" => Some(json!({ "status": "completed", "matches_found": false })),
        // of uploads, which only the other login knows
        "video_status" if caller.login == Login::Facebook => Some(container.phases(&code)),
        _ => None,
    })
}
