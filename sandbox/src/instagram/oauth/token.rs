//! `api.instagram.com/oauth/access_token`: a code for a token of one hour.

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::TimeDelta;
use serde_json::json;

use crate::app::App;
use crate::params::Params;
use crate::platform::Platform::Instagram;
use crate::world::grants::Misuse;
use crate::world::names::random_text;
use crate::world::tokens::{Kind, Token};

pub(in crate::instagram) async fn give(app: App, request: HttpRequest, body: web::Bytes) -> HttpResponse {
    let Some(form) = Params::of_form(&request, &body) else { return error("The body must be a form.") };
    if form.get("client_id") != Some(Instagram.client_id()) || form.get("client_secret") != Some(Instagram.client_secret()) {
        return error("Error validating client secret.");
    }
    if form.get("grant_type") != Some("authorization_code") {
        return error("Invalid grant_type.");
    }
    let (Some(code), Some(redirect_uri)) = (form.get("code"), form.get("redirect_uri")) else {
        return error("Missing required field code or redirect_uri.");
    };
    let (world, now) = (&mut *app.world(), app.now());
    let code = match world.grants.redeem(Instagram, code, redirect_uri, now) {
        Ok(code) => code,
        Err(Misuse::OtherRedirect) => return error("Error validating verification code. The redirect_uri differs."),
        Err(Misuse::Used) => return error("This authorization code has been used."),
        Err(Misuse::Unknown) => return error("Matching code was not found or was already used."),
        Err(Misuse::Expired) => return error("This authorization code has expired."),
    };
    let text = format!("IGAA{}", random_text(160));
    let permissions = code.scopes.join(",");
    let token = Token::new(Kind::Short, code.account, code.scopes, now, Some(TimeDelta::hours(1)));
    world.grants.tokens.insert(text.clone(), token);
    world.grants.secrets.note(Instagram, "access_token", &text);
    let user = code.account.second_id;
    if world.dials.instagram_flat_token {
        // the flat shape names the user as a number above 2^53
        let user: u64 = user.parse().unwrap_or_default();
        return HttpResponse::Ok().json(json!({ "access_token": text, "user_id": user, "permissions": permissions }));
    }
    let only = json!({ "access_token": text, "user_id": user, "permissions": permissions });
    HttpResponse::Ok().json(json!({ "data": [only] }))
}

/// This host has a shape of its own.
fn error(message: &str) -> HttpResponse {
    HttpResponse::BadRequest().json(json!({ "error_type": "OAuthException", "code": 400, "error_message": message }))
}
