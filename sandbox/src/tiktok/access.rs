//! Who calls, whether they may, and how often.

use actix_web::HttpRequest;
use chrono::TimeDelta;
use serde::de::DeserializeOwned;

use super::refusal::Refusal;
use crate::app::Sandbox;
use crate::params::{bearer, content_type};
use crate::platform::Platform::Tiktok;
use crate::witness::Operation;
use crate::world::faults;
use crate::world::tokens::{Kind, Token};

/// Lets a call in that carries a living token with one of `scopes`, at most `limit` times in a sliding minute.
pub(super) fn enter(app: &Sandbox, request: &HttpRequest, scopes: &[&str], limit: u32) -> Result<Token, Refusal> {
    let text = bearer(request).ok_or_else(Refusal::token)?;
    let (world, now) = (&mut *app.world(), app.now());
    let operation = Operation::of(request);
    if world.faults.take(Tiktok, operation, &[faults::Kind::ExpireToken]).is_some() {
        world.grants.tokens.expire(text, now);
    }
    let token = world.grants.tokens.check(Tiktok, text, &[Kind::Access], now).map_err(|_| Refusal::token())?;
    if !scopes.iter().any(|scope| token.has(scope)) {
        return Err(Refusal::scope());
    }
    let key = format!("{operation} {text}");
    if world.tiktok.minutes.count(&key, TimeDelta::minutes(1), now) >= limit {
        return Err(Refusal::rate_limited());
    }
    world.tiktok.minutes.add(&key, now);
    Ok(token)
}

/// The JSON body of a posting call.
pub(super) fn body<T: DeserializeOwned>(request: &HttpRequest, bytes: &[u8]) -> Result<T, Refusal> {
    if !content_type(request).starts_with("application/json") {
        return Err(Refusal::param("The Content-Type must be application/json; charset=UTF-8."));
    }
    serde_json::from_slice(bytes).map_err(|error| Refusal::param(error.to_string()))
}
