//! `GET /me` of Instagram Login, and how an account describes itself.

use actix_web::{HttpRequest, HttpResponse};
use serde_json::{Value, json};

use super::access::enter;
use super::fields::{pick, wish};
use super::refusal::Refusal;
use super::scopes::BASIC;
use crate::app::{App, Sandbox};
use crate::params::Params;
use crate::platform::Login;
use crate::world::accounts::{Account, Kind};

pub(super) async fn me(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let params = Params::of_query(&request);
    let caller = enter(&app, &request, &params, &BASIC)?;
    Ok(caller.answer(&describe(&app, caller.account, caller.login, wish(&params))?))
}

/// The account. With Instagram Login `user_id` is the one that paths use and `id` belongs to this app alone; with
/// Facebook's, `id` is the one of the paths.
pub(super) fn describe(app: &Sandbox, account: &'static Account, login: Login, wish: &str) -> Result<Value, Refusal> {
    let by_facebook = login == Login::Facebook;
    pick(wish, "IGUser", |field| {
        Some(match field {
            "id" => json!(if by_facebook { account.id } else { account.second_id }),
            "user_id" if !by_facebook => json!(account.id),
            "account_type" if !by_facebook => json!(if account.kind == Kind::Business { "BUSINESS" } else { "MEDIA_CREATOR" }),
            "username" => json!(account.handle),
            "name" => json!(account.name),
            "profile_picture_url" => json!(app.url(&format!("_sandbox/avatar/{}.svg", account.id))),
            "followers_count" => json!(account.followers),
            "follows_count" => json!(account.followers / 90),
            "media_count" => json!(app.world().videos.of(account).count()),
            _ => return None,
        })
    })
}
