//! The end of a grant.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::json;

use super::error;
use crate::app::App;
use crate::params::Params;
use crate::platform::Platform::Tiktok;
use crate::tiktok::webhooks::{Removal, removed};
use crate::world::tokens::Kind;

/// Takes the access token.
pub(in crate::tiktok) async fn revoke(app: App, request: HttpRequest, body: web::Bytes) -> HttpResponse {
    let Some(form) = Params::of_form(&request, &body) else {
        return error(&app, "invalid_request", "Only application/x-www-form-urlencoded is supported as Content-Type.");
    };
    if form.get("client_key") != Some(Tiktok.client_id()) || form.get("client_secret") != Some(Tiktok.client_secret()) {
        return error(&app, "invalid_client", "Client key or secret is incorrect.");
    }
    let checked = {
        let mut world = app.world();
        let now = app.now();
        let checked = world.grants.tokens.check(Tiktok, form.get("token").unwrap_or_default(), &[Kind::Access], now);
        checked.map(|token| {
            world.grants.revoke(Tiktok, token.account);
            removed(&mut world, token.account, Removal::RevokedByDeveloper, now);
        })
    };
    app.stir();
    match checked {
        Ok(()) => HttpResponse::Ok().json(json!({})),
        Err(_) => error(&app, "invalid_request", "The access token is invalid."),
    }
}
