//! The token endpoint of Google.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use chrono::TimeDelta;
use serde_json::{Value, json};

use super::{challenge, error};
use crate::app::{App, Sandbox};
use crate::params::{Params, header};
use crate::platform::Platform::Youtube;
use crate::witness::Operation;
use crate::world::World;
use crate::world::accounts::Account;
use crate::world::faults;
use crate::world::grants::Misuse;
use crate::world::names::random_text;
use crate::world::tokens::{Kind, Token};

const LIFETIME: TimeDelta = TimeDelta::seconds(3_599);
/// A refresh token that nobody uses dies.
const IDLE: TimeDelta = TimeDelta::days(183);
/// Living refresh tokens per account; older ones die silently.
const MOST: usize = 100;

pub(in crate::youtube) async fn give(app: App, request: HttpRequest, body: web::Bytes) -> HttpResponse {
    let Some(form) = Params::of_form(&request, &body) else {
        return error(StatusCode::BAD_REQUEST, "invalid_request", "The body must be a form.");
    };
    let by_header = basic(&request);
    let (id, secret) = match &by_header {
        Some((id, secret)) => (Some(id.as_str()), Some(secret.as_str())),
        None => (form.get("client_id"), form.get("client_secret")),
    };
    if id != Some(Youtube.client_id()) {
        return error(StatusCode::UNAUTHORIZED, "invalid_client", "The OAuth client was not found.");
    }
    if secret != Some(Youtube.client_secret()) {
        return error(StatusCode::UNAUTHORIZED, "invalid_client", "Unauthorized");
    }
    match form.get("grant_type") {
        Some("authorization_code") => exchange(&app, &form),
        Some("refresh_token") => {
            Operation::rename(&app, &request, "oauth.refresh");
            refresh(&app, &form)
        }
        Some(_) => error(StatusCode::BAD_REQUEST, "unsupported_grant_type", "Invalid grant_type."),
        None => error(StatusCode::BAD_REQUEST, "invalid_request", "Required parameter is missing: grant_type"),
    }
}

/// The app's id and secret from the header, which Google takes as well as the form and its own client libraries prefer.
fn basic(request: &HttpRequest) -> Option<(String, String)> {
    let encoded = header(request, "authorization")?.strip_prefix("Basic ")?;
    let decoded = String::from_utf8(BASE64_STANDARD.decode(encoded).ok()?).ok()?;
    let (id, secret) = decoded.split_once(':')?;
    Some((id.to_owned(), secret.to_owned()))
}

fn exchange(app: &Sandbox, form: &Params) -> HttpResponse {
    let (Some(code), Some(redirect_uri)) = (form.get("code"), form.get("redirect_uri")) else {
        return error(StatusCode::BAD_REQUEST, "invalid_request", "Missing required parameter: code or redirect_uri");
    };
    let (world, now) = (&mut *app.world(), app.now());
    let code = match world.grants.redeem(Youtube, code, redirect_uri, now) {
        Ok(code) => code,
        Err(Misuse::OtherRedirect) => return error(StatusCode::BAD_REQUEST, "redirect_uri_mismatch", "Bad Request"),
        Err(Misuse::Unknown) => return error(StatusCode::BAD_REQUEST, "invalid_grant", "Malformed auth code."),
        Err(Misuse::Used | Misuse::Expired) => return error(StatusCode::BAD_REQUEST, "invalid_grant", "Bad Request"),
    };
    match (code.ask.challenge.as_deref(), form.get("code_verifier")) {
        (Some(_), None) => return error(StatusCode::BAD_REQUEST, "invalid_grant", "Missing code verifier."),
        (Some(wanted), Some(verifier)) if challenge(verifier) != wanted => {
            return error(StatusCode::BAD_REQUEST, "invalid_grant", "Invalid code verifier.");
        }
        _ => {}
    }
    let mut answer = access(world, code.account, &code.scopes, app);
    if code.ask.offline && (code.first || code.ask.again) {
        let text = format!("1//0{}", random_text(60));
        let lifetime = world.dials.youtube_testing.then(|| TimeDelta::days(7));
        world.grants.tokens.insert(text.clone(), Token::new(Kind::Refresh, code.account, code.scopes, now, lifetime));
        world.grants.tokens.trim_refresh(code.account, MOST);
        world.grants.secrets.note(Youtube, "refresh_token", &text);
        answer["refresh_token"] = json!(text);
    }
    HttpResponse::Ok().json(answer)
}

fn refresh(app: &Sandbox, form: &Params) -> HttpResponse {
    let Some(text) = form.get("refresh_token") else {
        return error(StatusCode::BAD_REQUEST, "invalid_request", "Missing required parameter: refresh_token");
    };
    let (world, now) = (&mut *app.world(), app.now());
    let account = world.grants.tokens.peek(text).map(|token| token.account);
    if let Some(account) = account
        && world.faults.take(Youtube, "oauth.token", &[faults::Kind::InvalidGrant]).is_some()
    {
        world.grants.revoke(Youtube, account);
    }
    if world.grants.tokens.peek(text).is_some_and(|token| token.used_at + IDLE < now) {
        world.grants.tokens.kill(text);
    }
    match world.grants.tokens.check(Youtube, text, &[Kind::Refresh], now) {
        Ok(token) => HttpResponse::Ok().json(access(world, token.account, &token.scopes, app)),
        Err(_) => error(StatusCode::BAD_REQUEST, "invalid_grant", "Token has been expired or revoked."),
    }
}

/// A new access token and the answer that carries it.
fn access(world: &mut World, account: &'static Account, scopes: &[String], app: &Sandbox) -> Value {
    let text = format!("ya29.a0{}", random_text(150));
    world.grants.tokens.insert(text.clone(), Token::new(Kind::Access, account, scopes.to_vec(), app.now(), Some(LIFETIME)));
    world.grants.secrets.note(Youtube, "access_token", &text);
    json!({ "access_token": text, "expires_in": LIFETIME.num_seconds(), "scope": scopes.join(" "), "token_type": "Bearer" })
}
