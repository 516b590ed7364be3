//! `oauth/access_token`: a code for a person's token of an hour, and that for one of sixty days.

use actix_web::{HttpRequest, HttpResponse};
use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::app::{App, Sandbox};
use crate::instagram::access::living;
use crate::instagram::oauth::long::LIFETIME;
use crate::instagram::refusal::Refusal;
use crate::params::Params;
use crate::platform::Login::Facebook;
use crate::platform::Platform::Instagram;
use crate::world::World;
use crate::world::grants::Misuse;
use crate::world::names::random_text;
use crate::world::tokens::{Kind, Token};

pub(super) async fn give(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let query = Params::of_query(&request);
    if query.get("client_id") != Some(Facebook.client_id()) {
        return Err(Refusal::plain(101, "Error validating application. Invalid application ID."));
    }
    if query.get("client_secret") != Some(Facebook.client_secret()) {
        return Err(Refusal::plain(1, "Error validating client secret."));
    }
    let answer = match query.get("grant_type") {
        None | Some("authorization_code") => redeem(&app, &query),
        Some("fb_exchange_token") => lengthen(&app, &request, &query),
        Some(other) => Err(Refusal::parameter(format!("Invalid grant_type: '{other}'."))),
    };
    Ok(HttpResponse::Ok().json(answer?))
}

fn redeem(app: &Sandbox, query: &Params) -> Result<Value, Refusal> {
    let (Some(code), Some(redirect_uri)) = (query.get("code"), query.get("redirect_uri")) else {
        return Err(Refusal::parameter("Missing redirect_uri or code parameter."));
    };
    let (world, now) = (&mut *app.world(), app.now());
    let code = world.grants.redeem(Facebook, code, redirect_uri, now).map_err(|misuse| match misuse {
        Misuse::Unknown => Refusal::parameter("Invalid verification code format."),
        Misuse::Expired => Refusal::new(100, 36_007, "This authorization code has expired."),
        Misuse::OtherRedirect => {
            Refusal::new(100, 36_008, "Error validating verification code. Please make sure your redirect_uri is identical.")
        }
        Misuse::Used => Refusal::new(100, 36_009, "This authorization code has been used."),
    })?;
    let life = TimeDelta::hours(1);
    let token = Token::new(Kind::Person, code.account, code.scopes, now, Some(life)).sharing(code.shared);
    Ok(bearer(&issue(world, token), life))
}

fn lengthen(app: &Sandbox, request: &HttpRequest, query: &Params) -> Result<Value, Refusal> {
    let text = query.get("fb_exchange_token").ok_or_else(|| Refusal::parameter("fb_exchange_token parameter not specified."))?;
    let world = &mut *app.world();
    let old = living(world, request, app, text)?;
    if old.kind == Kind::Page {
        return Err(Refusal::parameter("The token of a page is not exchanged."));
    }
    let token = Token::new(Kind::LongPerson, old.account, old.scopes, app.now(), Some(LIFETIME)).sharing(old.shared);
    Ok(bearer(&issue(world, token), LIFETIME))
}

fn bearer(text: &str, life: TimeDelta) -> Value {
    json!({ "access_token": text, "token_type": "bearer", "expires_in": life.num_seconds() })
}

/// Puts a token into the world and returns its text.
pub(super) fn issue(world: &mut World, token: Token) -> String {
    let text = format!("EAA{}", random_text(180));
    world.grants.tokens.insert(text.clone(), token);
    world.grants.secrets.note(Instagram, "access_token", &text);
    text
}
