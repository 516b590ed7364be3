//! Tokens of sixty days: from a short one, and from an older long one.

use actix_web::{HttpRequest, HttpResponse};
use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::app::{App, Sandbox};
use crate::instagram::access::{living, token_text};
use crate::instagram::refusal::Refusal;
use crate::instagram::scopes::BASIC;
use crate::params::Params;
use crate::platform::Login;
use crate::platform::Platform::Instagram;
use crate::world::World;
use crate::world::faults;
use crate::world::names::random_text;
use crate::world::tokens::{Kind, Token};

/// "About sixty days".
pub(in crate::instagram) const LIFETIME: TimeDelta = TimeDelta::seconds(5_183_944);
/// A younger token is not refreshed.
const RIPE: TimeDelta = TimeDelta::hours(24);

pub(in crate::instagram) async fn exchange(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let query = Params::of_query(&request);
    if query.get("grant_type") != Some("ig_exchange_token") {
        return Err(Refusal::parameter("Param grant_type must be ig_exchange_token."));
    }
    if query.get("client_secret") != Some(Instagram.client_secret()) {
        return Err(Refusal::secret());
    }
    let world = &mut *app.world();
    let token = living(world, &request, &app, token_text(&request, &query)?)?;
    if token.kind != Kind::Short {
        return Err(Refusal::parameter("Session key invalid: only a short-lived token can be exchanged."));
    }
    Ok(HttpResponse::Ok().json(issue(world, &app, &token)))
}

pub(in crate::instagram) async fn refresh(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let query = Params::of_query(&request);
    if query.get("grant_type") != Some("ig_refresh_token") {
        return Err(Refusal::parameter("Param grant_type must be ig_refresh_token."));
    }
    let world = &mut *app.world();
    let text = token_text(&request, &query)?;
    let account = world.grants.tokens.peek(text).map(|token| token.account);
    if let Some(account) = account
        && world.faults.take(Instagram, "oauth.refresh", &[faults::Kind::InvalidGrant]).is_some()
    {
        world.grants.revoke(Instagram, account);
    }
    let token = living(world, &request, &app, text)?;
    if token.kind != Kind::Long || app.now() < token.issued_at + RIPE {
        return Err(Refusal::parameter("The token must be long-lived and at least 24 hours old."));
    }
    if !BASIC.is_granted(&token, Login::Own(Instagram)) {
        return Err(Refusal::permission());
    }
    let mut answer = issue(world, &app, &token);
    answer["permissions"] = json!(token.scopes.join(","));
    Ok(HttpResponse::Ok().json(answer))
}

fn issue(world: &mut World, app: &Sandbox, old: &Token) -> Value {
    let text = format!("IGAA{}", random_text(180));
    let token = Token::new(Kind::Long, old.account, old.scopes.clone(), app.now(), Some(LIFETIME));
    world.grants.tokens.insert(text.clone(), token);
    world.grants.secrets.note(Instagram, "access_token", &text);
    json!({ "access_token": text, "token_type": "bearer", "expires_in": LIFETIME.num_seconds() })
}
