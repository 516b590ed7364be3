//! From what a request shows to who it is.

use std::net::IpAddr;

use actix_web::HttpRequest;
use actix_web::http::header::AUTHORIZATION;
use chrono::{DateTime, TimeDelta, Utc};
use entity::{Owned, api_token, session};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use vault::Purpose;

use super::cookies::ACCESS;
use super::{Caller, TokenScope, Via, Viewer, addresses};
use crate::app::Api;
use crate::error::ApiError;

/// What a browser's access token says.
#[derive(Serialize, Deserialize)]
pub(crate) struct SessionClaims {
    /// The person.
    pub(crate) sub: Uuid,
    /// The session.
    pub(crate) sid: Uuid,
}

/// What a program's token says.
#[derive(Serialize, Deserialize)]
pub(crate) struct ApiTokenClaims {
    /// The person.
    pub(crate) sub: Uuid,
    /// The token's row.
    pub(crate) jti: Uuid,
}

/// What a request shows.
pub(crate) enum Credentials {
    /// Nothing.
    None,
    /// An API token.
    Bearer(String),
    /// A browser's access token.
    Cookie(String),
}

impl Credentials {
    /// Reads the headers of a request; an `Authorization` header counts before a cookie.
    pub(crate) fn of(request: &HttpRequest) -> Self {
        if let Some(header) = request.headers().get(AUTHORIZATION) {
            return Self::bearer(header.to_str().unwrap_or_default());
        }
        request.cookie(ACCESS).map_or(Self::None, |cookie| Self::Cookie(cookie.value().to_owned()))
    }

    /// Reads the value of an `Authorization` header. Another scheme shows something, but nothing good.
    pub(crate) fn bearer(header: &str) -> Self {
        let token = header.split_once(' ').filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
        Self::Bearer(token.map(|(_, token)| token.trim()).unwrap_or_default().to_owned())
    }
}

/// Who it is. Ended sessions and revoked tokens count from the same moment, so the row is asked every time.
pub(crate) async fn identify(api: &Api, credentials: &Credentials, from: IpAddr) -> Result<Caller, ApiError> {
    let caller = match credentials {
        Credentials::None => Caller::Nobody,
        Credentials::Cookie(token) => by_session(api, token).await?.map_or(Caller::Unknown, Caller::Known),
        Credentials::Bearer(token) => by_api_token(api, token, from).await?,
    };
    if let Caller::Known(viewer) = &caller {
        tracing::Span::current().record("user.id", tracing::field::display(viewer.user));
    }
    Ok(caller)
}

async fn by_session(api: &Api, token: &str) -> Result<Option<Viewer>, ApiError> {
    let now = api.clock.now();
    let Ok(claims) = api.vault.verify::<SessionClaims>(Purpose::Session, token, now) else { return Ok(None) };
    let row = session::Entity::find_of(claims.sub, claims.sid, &api.db).await?;
    let alive = row.filter(|session| session.revoked_at.is_none() && session.expires_at > now);
    Ok(alive.map(|session| Viewer { user: session.user_id, via: Via::Session(session.id) }))
}

async fn by_api_token(api: &Api, token: &str, from: IpAddr) -> Result<Caller, ApiError> {
    let now = api.clock.now();
    let Ok(claims) = api.vault.verify::<ApiTokenClaims>(Purpose::ApiToken, token, now) else { return Ok(Caller::Unknown) };
    let row = api_token::Entity::find_of(claims.sub, claims.jti, &api.db).await?;
    let alive = row.filter(|token| token.revoked_at.is_none() && token.expires_at > now);
    let Some(row) = alive else { return Ok(Caller::Unknown) };
    if !addresses::admit(row.addresses.as_ref(), from)? {
        return Ok(Caller::Elsewhere);
    }
    note_use(api, row.id, now).await?;
    let scopes: Vec<TokenScope> = serde_json::from_value(row.scopes)?;
    Ok(Caller::Known(Viewer { user: row.user_id, via: Via::Token { id: row.id, name: row.name, scopes } }))
}

/// Whether the session or token by which somebody was recognised is still good.
pub(crate) async fn is_still_known(api: &Api, viewer: &Viewer) -> Result<bool, ApiError> {
    let now = api.clock.now();
    match &viewer.via {
        Via::Session(id) => {
            let row = session::Entity::find_of(viewer.user, *id, &api.db).await?;
            Ok(row.is_some_and(|session| session.revoked_at.is_none() && session.expires_at > now))
        }
        Via::Token { id, .. } => {
            let row = api_token::Entity::find_of(viewer.user, *id, &api.db).await?;
            Ok(row.is_some_and(|token| token.revoked_at.is_none() && token.expires_at > now))
        }
    }
}

/// Writes down when the token was last used, once a minute at most.
async fn note_use(api: &Api, id: Uuid, now: DateTime<Utc>) -> Result<(), ApiError> {
    let column = api_token::Column::LastUsedAt;
    let long_ago = Condition::any().add(column.is_null()).add(column.lt(now - TimeDelta::minutes(1)));
    api_token::Entity::update_many()
        .col_expr(column, Expr::value(now))
        .filter(api_token::Column::Id.eq(id))
        .filter(long_ago)
        .exec(&api.db)
        .await?;
    Ok(())
}
