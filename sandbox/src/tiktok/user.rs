//! `user/info`

use actix_web::{HttpRequest, HttpResponse};
use serde_json::{Map, Value, json};

use super::access::enter;
use super::refusal::{Refusal, ok};
use crate::app::{App, Sandbox};
use crate::params::Params;
use crate::world::accounts::{Account, Kind};

const BASIC: [&str; 6] = ["open_id", "union_id", "avatar_url", "avatar_url_100", "avatar_large_url", "display_name"];
const PROFILE: [&str; 4] = ["bio_description", "profile_deep_link", "is_verified", "username"];
const STATS: [&str; 4] = ["follower_count", "following_count", "likes_count", "video_count"];

pub(super) async fn info(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let scopes = ["user.info.basic", "user.info.profile", "user.info.stats"];
    let token = enter(&app, &request, &scopes, 600)?;
    let query = Params::of_query(&request);
    let fields = query.list("fields");
    if fields.is_empty() {
        return Err(Refusal::params("fields is required"));
    }
    let mut user = Map::new();
    for field in fields {
        let scope = scope_of(field).ok_or_else(|| Refusal::params(format!("Field {field} does not exist")))?;
        if !token.has(scope) {
            return Err(Refusal::scope());
        }
        user.insert(field.to_owned(), value(&app, token.account, field));
    }
    Ok(ok(&json!({ "user": user })))
}

fn scope_of(field: &str) -> Option<&'static str> {
    let sets = [(&BASIC[..], "user.info.basic"), (&PROFILE[..], "user.info.profile"), (&STATS[..], "user.info.stats")];
    sets.into_iter().find(|(fields, _)| fields.contains(&field)).map(|(_, scope)| scope)
}

fn value(app: &Sandbox, account: &'static Account, field: &str) -> Value {
    let (world, now) = (app.world(), app.now());
    let public = || world.videos.of(account).filter(|video| video.is_public(now));
    match field {
        "open_id" => json!(account.id),
        "union_id" => json!(account.second_id),
        "avatar_url" | "avatar_url_100" | "avatar_large_url" => json!(app.url(&format!("_sandbox/avatar/{}.svg", account.id))),
        "display_name" => json!(account.name),
        "username" => json!(account.handle),
        "bio_description" => json!(if account.kind == Kind::Private { "" } else { "A made-up creator." }),
        "profile_deep_link" => json!(app.url(&format!("www.tiktok.com/@{}", account.handle))),
        "is_verified" => json!(false),
        "follower_count" => json!(account.followers),
        "following_count" => json!(account.followers / 90),
        "likes_count" => json!(public().map(|video| video.audience(now).likes).sum::<u64>()),
        _ => json!(public().count()),
    }
}
