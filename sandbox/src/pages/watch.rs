//! The page of one video, and its bytes.

use actix_files::NamedFile;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, error, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::layout;
use crate::app::{App, Sandbox};
use crate::platform::Platform;
use crate::world::growth::Audience;
use crate::world::videos::{State, Video};

/// `/watch?v=ID`
#[derive(Deserialize)]
pub(super) struct Watched {
    v: String,
}

pub(super) async fn youtube(app: App, id: web::Path<String>) -> HttpResponse {
    page(&app, Platform::Youtube, &id)
}

pub(super) async fn youtube_long(app: App, query: web::Query<Watched>) -> HttpResponse {
    page(&app, Platform::Youtube, &query.v)
}

pub(super) async fn tiktok(app: App, path: web::Path<(String, String)>) -> HttpResponse {
    page(&app, Platform::Tiktok, &path.1)
}

pub(super) async fn instagram(app: App, code: web::Path<String>) -> HttpResponse {
    page(&app, Platform::Instagram, &code)
}

/// The bytes, in ranges if the player wants.
pub(super) async fn video(app: App, path: web::Path<(Platform, String)>) -> actix_web::Result<NamedFile> {
    let found = app.world().videos.find(path.0, &path.1).map(|video| video.file.path.clone());
    Ok(NamedFile::open(found.ok_or_else(|| error::ErrorNotFound("no such video"))?)?)
}

/// The cover that was set.
pub(super) async fn cover(app: App, path: web::Path<(Platform, String)>) -> actix_web::Result<NamedFile> {
    let found = app.world().videos.find(path.0, &path.1).and_then(|video| video.cover.clone());
    Ok(NamedFile::open(found.ok_or_else(|| error::ErrorNotFound("no cover"))?)?)
}

fn page(app: &Sandbox, platform: Platform, id: &str) -> HttpResponse {
    let (world, now) = (app.world(), app.now());
    let Some(video) = world.videos.find(platform, id) else {
        let body = html! { main .card { p .eyebrow { (platform.title()) } h1 { "This video is not here" } } };
        return layout::answer(StatusCode::NOT_FOUND, &layout::page("Not here", platform, &body));
    };
    let title = if video.title.is_empty() { &video.caption } else { &video.title };
    let body = stage(video, video.state(now), video.privacy(now), video.audience(now));
    layout::answer(StatusCode::OK, &layout::page(title, platform, &body))
}

fn stage(video: &Video, state: State, privacy: &str, audience: Audience) -> Markup {
    let files = format!("/_sandbox/watch/{}/{}", video.account.platform, video.id);
    let poster = video.cover.as_ref().map(|_| format!("{files}/cover"));
    html! {
        main .stage {
            video src={ (files) "/video.mp4" } poster=[poster] controls autoplay muted loop playsinline {}
            section {
                p .eyebrow { (video.account.platform.title()) }
                div .who {
                    (layout::avatar(video.account))
                    span { strong { (video.account.name) } small { "@" (video.account.handle) " · " (layout::count(video.account.followers)) " followers" } }
                }
                @if !video.title.is_empty() { h1 { (video.title) } }
                p .caption { (video.caption) }
                ul .numbers { (numbers(audience)) }
                p { span .badge { (privacy) } " " span .badge { (state) } }
                @if let Some(reason) = &video.failure { p { "Failed: " code { (reason) } } }
                p .quiet { (video.created_at.format("%-d %B %Y, %H:%M UTC")) " · " (layout::count(video.file.bytes)) " bytes" }
            }
        }
    }
}

fn numbers(audience: Audience) -> Markup {
    let all =
        [(audience.views, "views"), (audience.likes, "likes"), (audience.comments, "comments"), (audience.shares, "shares")];
    html! { @for (number, name) in all { li { strong { (layout::count(number)) } span .quiet { (name) } } } }
}
