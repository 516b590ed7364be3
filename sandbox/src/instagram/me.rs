//! `GET /me`

use actix_web::{HttpRequest, HttpResponse};
use serde_json::{Value, json};

use super::access::{self, enter};
use super::fields::pick;
use super::refusal::Refusal;
use crate::app::{App, Sandbox};
use crate::params::Params;
use crate::world::accounts::{Account, Kind};

pub(super) async fn me(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let params = Params::of_query(&request);
    let caller = enter(&app, &request, &params, access::BASIC)?;
    Ok(caller.answer(&describe(&app, caller.account, &params)?))
}

/// The account: `user_id` is the one that paths use, `id` belongs to this app alone.
pub(super) fn describe(app: &Sandbox, account: &'static Account, params: &Params) -> Result<Value, Refusal> {
    pick(params, "User", |field| {
        Some(match field {
            "id" => json!(account.second_id),
            "user_id" => json!(account.id),
            "username" => json!(account.handle),
            "name" => json!(account.name),
            "account_type" => json!(if account.kind == Kind::Business { "BUSINESS" } else { "MEDIA_CREATOR" }),
            "profile_picture_url" => json!(app.url(&format!("_sandbox/avatar/{}.svg", account.id))),
            "followers_count" => json!(account.followers),
            "follows_count" => json!(account.followers / 90),
            "media_count" => json!(app.world().videos.of(account).count()),
            _ => return None,
        })
    })
}
