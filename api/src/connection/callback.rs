//! `GET /connect/{platform}/callback`: the browser is back from the consent page.

use std::sync::Arc;

use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, web};
use entity::{Platform, oauth_attempt};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use secrecy::SecretString;
use serde::Deserialize;
use vault::{Place, Purpose, TokenError, secret};

use super::claims::{DENIED, EXPIRED, INVALID, MISSING_SCOPES, Stop, Trip, client, redirect_uri, way_home};
use super::save::{Granted, save};
use super::start::failed;
use crate::app::Api;
use crate::auth::cookies::{CONNECT, forget_connect};

#[derive(Deserialize)]
pub(crate) struct Query {
    code: Option<String>,
    state: Option<String>,
}

/// Ends the trip: connects the account and sends the browser home.
pub(crate) async fn callback(
    request: HttpRequest,
    api: web::Data<Arc<Api>>,
    platform: web::Path<String>,
    query: web::Query<Query>,
) -> HttpResponse {
    let attempt = take(&api, &request, &platform, query.state.as_deref()).await;
    let outcome = match &attempt {
        Ok(attempt) => connect(&api, attempt, query.code.as_deref()).await,
        Err(stop) => Err(*stop),
    };
    let word = match outcome {
        Ok(()) => ("connected", platform.to_uppercase()),
        Err(Stop(code)) => ("connect_error", code.to_owned()),
    };
    let home = way_home(attempt.ok().as_ref(), (word.0, &word.1));
    let mut answer = HttpResponse::Found();
    answer.insert_header(("referrer-policy", "no-referrer")).insert_header(("cache-control", "no-store"));
    answer.cookie(forget_connect(&api)).insert_header((LOCATION, home)).finish()
}

/// The attempt the browser is back from. It can be taken once, by the browser that left.
async fn take(api: &Api, request: &HttpRequest, slug: &str, state: Option<&str>) -> Result<oauth_attempt::Model, Stop> {
    let platform: Platform = slug.parse().map_err(|_| INVALID)?;
    let (state, now) = (state.ok_or(INVALID)?, api.clock.now());
    let trip: Trip = api.vault.verify(Purpose::OAuthState, state, now).map_err(|error| match error {
        TokenError::Expired => EXPIRED,
        TokenError::Invalid => INVALID,
    })?;
    let cookie = request.cookie(CONNECT).ok_or(INVALID)?;
    let browser = secret::digest(&SecretString::from(cookie.value()));
    let taken = oauth_attempt::Entity::update_many()
        .col_expr(oauth_attempt::Column::UsedAt, Expr::value(now))
        .filter(oauth_attempt::Column::Id.eq(trip.jti))
        .filter(oauth_attempt::Column::Platform.eq(platform))
        .filter(oauth_attempt::Column::BrowserDigest.eq(browser))
        .filter(oauth_attempt::Column::UsedAt.is_null())
        .filter(oauth_attempt::Column::ExpiresAt.gt(now))
        .exec_with_returning(&api.db)
        .await
        .map_err(failed)?;
    taken.into_iter().next().ok_or(INVALID)
}

async fn connect(api: &Api, attempt: &oauth_attempt::Model, code: Option<&str>) -> Result<(), Stop> {
    let client = client(api, attempt.platform)?;
    // the platforms differ in what they call a person's no, but without a code it is one
    let code = code.ok_or(DENIED)?;
    let place = Place::oauth_verifier(attempt.id, attempt.user_id);
    let verifier = attempt.sealed_verifier.as_deref().map(|sealed| api.vault.open(sealed, &place)).transpose();
    let verifier = verifier.map_err(failed)?;
    let redirect_uri = redirect_uri(api, attempt.platform);
    let mut grant = client.exchange(code, verifier.as_ref(), &redirect_uri).await?;
    if grant.scopes.is_empty() {
        // an answer that names none means all that were asked for
        grant.scopes = client.scopes().iter().map(|scope| (*scope).to_owned()).collect();
    }
    let missing = client.missing(&grant.scopes);
    if !missing.is_empty() {
        tracing::info!(platform = client.slug(), missing = missing.join(" "), "a person allowed less than is needed");
        return Err(MISSING_SCOPES);
    }
    for (identity, grant) in client.accounts(grant).await? {
        let granted = Granted { user: attempt.user_id, platform: attempt.platform, actor: actor(attempt), identity, grant };
        let row = save(api, granted).await.map_err(failed)?;
        api.announce_connection(&row).await;
    }
    Ok(())
}

fn actor(attempt: &oauth_attempt::Model) -> &'static str {
    if attempt.session_id.is_some() { "browser" } else { "program" }
}
