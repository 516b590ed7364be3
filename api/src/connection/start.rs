//! `GET /connect/{platform}?ticket=…`: from the ticket to the platform's consent page.

use std::sync::Arc;

use actix_web::cookie::Cookie;
use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, web};
use entity::{Platform, oauth_attempt};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use secrecy::ExposeSecret;
use serde::Deserialize;
use url::Url;
use vault::{Place, Purpose, TokenError, secret};

use super::claims::{EXPIRED, FAILED, HALF, INVALID, OTHER_SESSION, Stop, Trip, client, redirect_uri, way_home};
use crate::app::Api;
use crate::auth::{Caller, Credentials, cookies, identify};
use crate::error::ApiError;
use crate::limits;

#[derive(Deserialize)]
pub(crate) struct Query {
    ticket: String,
}

/// Sends the browser to the consent page.
pub(crate) async fn start(
    request: HttpRequest,
    api: web::Data<Arc<Api>>,
    platform: web::Path<String>,
    query: web::Query<Query>,
) -> HttpResponse {
    let mut answer = HttpResponse::Found();
    answer.insert_header(("referrer-policy", "no-referrer")).insert_header(("cache-control", "no-store"));
    match leave(&api, &request, &platform, &query.ticket).await {
        Ok((url, cookie)) => answer.cookie(cookie).insert_header((LOCATION, url.as_str())).finish(),
        Err(Stop(code)) => answer.insert_header((LOCATION, way_home(None, ("connect_error", code)))).finish(),
    }
}

async fn leave(api: &Api, request: &HttpRequest, slug: &str, ticket: &str) -> Result<(Url, Cookie<'static>), Stop> {
    let platform: Platform = slug.parse().map_err(|_| INVALID)?;
    let client = client(api, platform)?;
    let attempt = find(api, ticket).await?;
    if attempt.platform != platform || attempt.browser_digest.is_some() || attempt.used_at.is_some() {
        return Err(INVALID);
    }
    check_session(api, request, &attempt).await?;
    let until = api.clock.now() + HALF;
    let state = api.vault.sign(Purpose::OAuthState, &Trip { jti: attempt.id }, until).map_err(failed)?;
    let authorization = client.authorize(state.expose_secret(), &redirect_uri(api, platform));
    let place = Place::oauth_verifier(attempt.id, attempt.user_id);
    let sealed = authorization.verifier.map(|verifier| api.vault.seal(&verifier, &place));
    let browser = secret::random(32);
    let marked = oauth_attempt::Entity::update_many()
        .col_expr(oauth_attempt::Column::BrowserDigest, Expr::value(secret::digest(&browser)))
        .col_expr(oauth_attempt::Column::SealedVerifier, Expr::value(sealed))
        .col_expr(oauth_attempt::Column::ExpiresAt, Expr::value(until))
        .filter(oauth_attempt::Column::Id.eq(attempt.id))
        .filter(oauth_attempt::Column::BrowserDigest.is_null())
        .exec(&api.db)
        .await
        .map_err(failed)?;
    if marked.rows_affected == 0 {
        return Err(INVALID);
    }
    Ok((authorization.url, cookies::connect(api, &browser)))
}

async fn find(api: &Api, ticket: &str) -> Result<oauth_attempt::Model, Stop> {
    let trip: Trip = api.vault.verify(Purpose::ConnectTicket, ticket, api.clock.now()).map_err(|error| match error {
        TokenError::Expired => EXPIRED,
        TokenError::Invalid => INVALID,
    })?;
    let found = oauth_attempt::Entity::find_by_id(trip.jti).one(&api.db).await.map_err(failed)?;
    found.ok_or(INVALID)
}

/// What a browser began, only that browser goes on with: a link sent to somebody else connects nothing of theirs.
async fn check_session(api: &Api, request: &HttpRequest, attempt: &oauth_attempt::Model) -> Result<(), Stop> {
    let Some(session) = attempt.session_id else { return Ok(()) };
    let from = limits::address(request, api.settings.web.trust_proxy);
    match identify(api, &Credentials::of(request), from).await.map_err(failed)? {
        Caller::Known(viewer) if viewer.session() == Some(session) => Ok(()),
        _ => Err(OTHER_SESSION),
    }
}

/// Logs what broke and says only that something did.
pub(super) fn failed(error: impl Into<ApiError>) -> Stop {
    error.into().log();
    FAILED
}
