//! `creator_info/query`

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use serde_json::json;

use super::access::enter;
use super::refusal::{Refusal, ok};
use super::task::longest;
use crate::app::App;
use crate::world::accounts::{Account, Kind};

/// Audiences that the account may choose now.
pub(super) fn options(account: &Account) -> [&'static str; 3] {
    let widest = if account.kind == Kind::Private { "FOLLOWER_OF_CREATOR" } else { "PUBLIC_TO_EVERYONE" };
    [widest, "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY"]
}

pub(super) async fn info(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let account = enter(&app, &request, &["video.publish"], 20)?.account;
    let mut world = app.world();
    if world.tiktok.posts(account, app.now()) >= world.dials.tiktok_posts_per_day {
        return Err(Refusal::too_many_posts(StatusCode::OK));
    }
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
