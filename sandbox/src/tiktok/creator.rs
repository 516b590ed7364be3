//! `creator_info/query`

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use chrono::{DateTime, Utc};
use serde_json::json;

use super::access::enter;
use super::refusal::{Refusal, ok};
use super::task::longest;
use crate::app::App;
use crate::world::World;
use crate::world::accounts::{Account, Kind};

/// Audiences that the account may choose now.
pub(super) fn options(account: &Account) -> [&'static str; 3] {
    let widest = if account.kind == Kind::Private { "FOLLOWER_OF_CREATOR" } else { "PUBLIC_TO_EVERYONE" };
    [widest, "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY"]
}

/// Refuses when the account has used up its posts of 24 hours.
pub(super) fn limit_posts(world: &mut World, account: &Account, now: DateTime<Utc>, status: StatusCode) -> Result<(), Refusal> {
    let spent = world.tiktok.posts(account, now) >= world.dials.tiktok_posts_per_day;
    if spent { Err(Refusal::too_many_posts(status)) } else { Ok(()) }
}

/// Refuses when the app has posted for as many other people as it may in 24 hours.
pub(super) fn limit_people(world: &mut World, account: &Account, now: DateTime<Utc>, status: StatusCode) -> Result<(), Refusal> {
    let has_room = world.tiktok.has_room(account, world.dials.active_users(), now);
    if has_room { Ok(()) } else { Err(Refusal::too_many_people(status)) }
}

pub(super) async fn info(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let account = enter(&app, &request, &["video.publish"], 20)?.account;
    limit_posts(&mut app.world(), account, app.now(), StatusCode::OK)?;
    limit_people(&mut app.world(), account, app.now(), StatusCode::OK)?;
    let closed = account.kind == Kind::Private;
    Ok(ok(&json!({
        "creator_avatar_url": app.url(&format!("_sandbox/avatar/{}.svg", account.id)),
        "creator_username": account.handle,
        "creator_nickname": account.name,
        "privacy_level_options": options(account),
        "comment_disabled": false,
        "duet_disabled": closed,
        "stitch_disabled": closed,
        "max_video_post_duration_sec": longest(account),
    })))
}
