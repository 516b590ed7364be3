//! Questions about tokens, and their end.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::json;

use super::error;
use crate::app::App;
use crate::params::Params;
use crate::platform::Platform::Youtube;
use crate::world::tokens::Kind;
use crate::youtube::access;
use crate::youtube::refusal::Refusal;

/// Ends the whole grant that the token belongs to.
pub(in crate::youtube) async fn revoke(app: App, request: HttpRequest, body: web::Bytes) -> HttpResponse {
    let params = Params::of_form(&request, &body).unwrap_or_else(|| Params::of_query(&request));
    let text = params.get("token").unwrap_or_default();
    let (mut world, now) = (app.world(), app.now());
    match world.grants.tokens.check(Youtube, text, &[Kind::Access, Kind::Refresh], now) {
        Ok(token) => {
            world.grants.revoke(Youtube, token.account);
            HttpResponse::Ok().json(json!({}))
        }
        Err(_) => error(StatusCode::BAD_REQUEST, "invalid_token", "Token expired or revoked"),
    }
}

pub(in crate::youtube) async fn userinfo(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let token = access::living_token(&app, &request)?;
    let scopes = ["openid", "profile", "https://www.googleapis.com/auth/userinfo.profile"];
    if !scopes.iter().any(|scope| token.has(scope)) {
        return Err(Refusal::scope());
    }
    let picture = app.url(&format!("_sandbox/avatar/{}.svg", token.account.id));
    Ok(HttpResponse::Ok().json(json!({ "id": token.account.second_id, "name": token.account.name, "picture": picture })))
}

pub(in crate::youtube) async fn tokeninfo(app: App, request: HttpRequest) -> HttpResponse {
    let query = Params::of_query(&request);
    let (mut world, now) = (app.world(), app.now());
    match world.grants.tokens.check(Youtube, query.get("access_token").unwrap_or_default(), &[Kind::Access], now) {
        Ok(token) => HttpResponse::Ok().json(json!({
            "audience": Youtube.client_id(),
            "scope": token.scopes.join(" "),
            "expires_in": token.seconds_left(now),
        })),
        Err(_) => error(StatusCode::BAD_REQUEST, "invalid_token", "Invalid Value"),
    }
}
