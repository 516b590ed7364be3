//! `POST /auth/refresh`: a new access token for a refresh token, which rotates.
//!
//! The next refresh token is derived from the last one, so that a browser whose answer was lost, or whose two tabs asked
//! at once, gets the same one again, from whichever API process. A token shown again later was stolen: the session ends.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, TimeDelta, Utc};
use entity::{account_mail, session, user};
use queue::Job;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};
use secrecy::SecretString;
use serde::Serialize;
use uuid::Uuid;
use vault::{Purpose, secret};

use super::{Cookies, expiry};
use crate::app::Api;
use crate::audit;
use crate::auth::cookies::{REFRESH, forget};
use crate::auth::{is_deliberate, is_known_origin};
use crate::error::ApiError;
use crate::graphql::error_body;

/// Within this time a repeat of the last token is a lost answer.
const LOST_ANSWER: TimeDelta = TimeDelta::seconds(10);

/// Rotates the refresh token of a browser.
pub(crate) async fn refresh(request: HttpRequest, api: web::Data<Arc<Api>>) -> HttpResponse {
    let (headers, web) = (request.headers(), &api.settings.web);
    if !is_deliberate(headers) || !is_known_origin(headers, &api.settings.public.public_url, &web.allowed_origins) {
        let error = ApiError::Forbidden("Only pages of this service may refresh a session");
        return failure(StatusCode::FORBIDDEN, error);
    }
    let Some(cookie) = request.cookie(REFRESH) else { return refused(&api) };
    match rotate(&api, &SecretString::from(cookie.value())).await {
        Ok(Some(cookies)) => HttpResponse::Ok().cookie(cookies.access).cookie(cookies.refresh).json(serde_json::json!({})),
        Ok(None) => refused(&api),
        Err(error) => failure(StatusCode::SERVICE_UNAVAILABLE, error),
    }
}

fn failure(status: StatusCode, error: ApiError) -> HttpResponse {
    HttpResponse::build(status).content_type("application/json").body(error_body(error))
}

fn refused(api: &Api) -> HttpResponse {
    let mut response = failure(StatusCode::UNAUTHORIZED, ApiError::Unauthenticated);
    for cookie in forget(api) {
        // a cookie that cannot be written into a header stays, and is refused again
        let _ = response.add_cookie(&cookie);
    }
    response
}

async fn rotate(api: &Api, token: &SecretString) -> Result<Option<Cookies>, ApiError> {
    use session::Column::{PreviousDigest, RefreshDigest};
    let (digest, now) = (secret::digest(token), api.clock.now());
    let known = Condition::any().add(RefreshDigest.eq(&digest)).add(PreviousDigest.eq(&digest));
    let Some(row) = session::Entity::find().filter(known).one(&api.db).await? else { return Ok(None) };
    if row.revoked_at.is_some() || row.expires_at <= now {
        return Ok(None);
    }
    if row.refresh_digest == digest
        && let Some(cookies) = turn(api, &row, &digest, now).await?
    {
        return Ok(Some(cookies));
    }
    // it rotated before, or another request rotated it a moment ago
    let Some(row) = session::Entity::find_by_id(row.id).one(&api.db).await? else { return Ok(None) };
    if now - row.rotated_at > LOST_ANSWER {
        end_stolen(api, &row, now).await?;
        return Ok(None);
    }
    repeat(api, &row, &digest)
}

/// Makes the next token the good one; `None` when another request came first.
async fn turn(api: &Api, row: &session::Model, digest: &str, now: DateTime<Utc>) -> Result<Option<Cookies>, ApiError> {
    let next = successor(api, row.id, digest, now)?;
    let turned = session::Entity::update_many()
        .col_expr(session::Column::RefreshDigest, Expr::value(secret::digest(&next)))
        .col_expr(session::Column::PreviousDigest, Expr::value(digest))
        .col_expr(session::Column::RotatedAt, Expr::value(now))
        .col_expr(session::Column::ExpiresAt, Expr::value(expiry(now)))
        .filter(session::Column::Id.eq(row.id))
        .filter(session::Column::RefreshDigest.eq(digest))
        .filter(session::Column::RevokedAt.is_null())
        .exec(&api.db)
        .await?;
    if turned.rows_affected == 1 { Cookies::new(api, row, &next).map(Some) } else { Ok(None) }
}

/// The same answer again; `None` when the session has moved on or ended meanwhile.
fn repeat(api: &Api, row: &session::Model, digest: &str) -> Result<Option<Cookies>, ApiError> {
    let next = successor(api, row.id, digest, row.rotated_at)?;
    let is_next = row.revoked_at.is_none() && secret::matches(&secret::digest(&next), &row.refresh_digest);
    if is_next { Cookies::new(api, row, &next).map(Some) } else { Ok(None) }
}

#[derive(Serialize)]
struct Succession<'a> {
    session: Uuid,
    after: &'a str,
    at_micros: i64,
}

/// The token that follows the one with this digest. Nobody without our keys can tell it from a random one: it is the hash
/// of a signature that never leaves the process.
fn successor(api: &Api, session: Uuid, after: &str, at: DateTime<Utc>) -> Result<SecretString, ApiError> {
    let succession = Succession { session, after, at_micros: at.timestamp_micros() };
    let signed = api.vault.sign(Purpose::Session, &succession, at)?;
    Ok(secret::digest(&signed).into())
}

async fn end_stolen(api: &Api, row: &session::Model, now: DateTime<Utc>) -> Result<(), ApiError> {
    let tx = entity::begin(&api.db).await?;
    let ended = session::Entity::update_many()
        .col_expr(session::Column::RevokedAt, Expr::value(now))
        .filter(session::Column::Id.eq(row.id))
        .filter(session::Column::RevokedAt.is_null())
        .exec(&tx)
        .await?;
    let Some(person) = user::Entity::find_by_id(row.user_id).one(&tx).await?.filter(|_| ended.rows_affected == 1) else {
        return Ok(());
    };
    tracing::warn!(session.id = %row.id, user.id = %row.user_id, "an old refresh token was shown again; the session is ended");
    let entry =
        audit::Entry { user: row.user_id, kind: "session.reuse_detected", subject: &row.user_agent, actor: "service", now };
    audit::write(&tx, entry).await?;
    let mail = account_mail::write(&tx, account_mail::Kind::SessionStolen, &person.email, now).await?;
    tx.commit().await?;
    api.push(Job::SendAccountMail { mail }).await;
    api.announce_ended(row.user_id, [row.id]).await;
    Ok(())
}
