//! The token endpoint of TikTok. Refresh tokens rotate, and the old one dies at once.

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::TimeDelta;
use serde_json::json;

use super::{challenge, error};
use crate::app::{App, Sandbox};
use crate::params::Params;
use crate::platform::Platform::Tiktok;
use crate::witness::Operation;
use crate::world::World;
use crate::world::accounts::Account;
use crate::world::faults;
use crate::world::grants::Misuse;
use crate::world::names::random_text;
use crate::world::tokens::{Kind, Token};

pub(in crate::tiktok) async fn give(app: App, request: HttpRequest, body: web::Bytes) -> HttpResponse {
    let Some(form) = Params::of_form(&request, &body) else {
        return error(&app, "invalid_request", "Only application/x-www-form-urlencoded is supported as Content-Type.");
    };
    if form.get("client_key") != Some(Tiktok.client_id()) || form.get("client_secret") != Some(Tiktok.client_secret()) {
        return error(&app, "invalid_client", "Client key or secret is incorrect.");
    }
    let given = match form.get("grant_type") {
        Some("authorization_code") => exchange(&app, &form),
        Some("refresh_token") => {
            Operation::rename(&app, &request, "oauth.refresh");
            refresh(&app, &form)
        }
        _ => Err(("unsupported_grant_type", "grant_type is not supported.")),
    };
    given.unwrap_or_else(|(code, description)| error(&app, code, description))
}

type Refused = (&'static str, &'static str);

fn exchange(app: &Sandbox, form: &Params) -> Result<HttpResponse, Refused> {
    let (Some(code), Some(redirect_uri)) = (form.get("code"), form.get("redirect_uri")) else {
        return Err(("invalid_request", "code or redirect_uri is missing."));
    };
    let (world, now) = (&mut *app.world(), app.now());
    let code = world.grants.redeem(Tiktok, code, redirect_uri, now).map_err(|misuse| match misuse {
        Misuse::OtherRedirect => ("invalid_request", "Redirect_uri is not matched with the uri when requesting code."),
        Misuse::Unknown | Misuse::Used | Misuse::Expired => ("invalid_grant", "Authorization code is expired."),
    })?;
    if let Some(wanted) = &code.ask.challenge
        && form.get("code_verifier").map(challenge).as_ref() != Some(wanted)
    {
        return Err(("invalid_request", "Code verifier or code challenge is invalid."));
    }
    Ok(pair(world, app, code.account, code.scopes))
}

fn refresh(app: &Sandbox, form: &Params) -> Result<HttpResponse, Refused> {
    let text = form.get("refresh_token").ok_or(("invalid_request", "refresh_token is missing."))?;
    let (world, now) = (&mut *app.world(), app.now());
    let account = world.grants.tokens.peek(text).map(|token| token.account);
    if let Some(account) = account
        && world.faults.take(Tiktok, "oauth.token", &[faults::Kind::InvalidGrant]).is_some()
    {
        world.grants.revoke(Tiktok, account);
    }
    let token = world.grants.tokens.check(Tiktok, text, &[Kind::Refresh], now);
    let token = token.map_err(|_| ("invalid_grant", "Refresh token is invalid or expired."))?;
    world.grants.tokens.kill(text);
    Ok(pair(world, app, token.account, token.scopes))
}

/// A new access token and a new refresh token.
fn pair(world: &mut World, app: &Sandbox, account: &'static Account, scopes: Vec<String>) -> HttpResponse {
    let old = world.dials.tiktok_old_lifetimes;
    let (short, long) =
        if old { (TimeDelta::hours(24), TimeDelta::days(365)) } else { (TimeDelta::hours(2), TimeDelta::days(180)) };
    let access = format!("act.{}!{}.va", random_text(64), random_text(4));
    let refresh = format!("rft.{}!{}.va", random_text(64), random_text(4));
    let (scope, now) = (scopes.join(","), app.now());
    world.grants.tokens.insert(access.clone(), Token::new(Kind::Access, account, scopes.clone(), now, Some(short)));
    world.grants.tokens.insert(refresh.clone(), Token::new(Kind::Refresh, account, scopes, now, Some(long)));
    world.grants.secrets.note(Tiktok, "access_token", &access);
    world.grants.secrets.note(Tiktok, "refresh_token", &refresh);
    HttpResponse::Ok().json(json!({
        "access_token": access,
        "expires_in": short.num_seconds(),
        "open_id": account.id,
        "refresh_expires_in": long.num_seconds(),
        "refresh_token": refresh,
        "scope": scope,
        "token_type": "Bearer",
    }))
}
