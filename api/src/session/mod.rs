//! The session: how a browser proves who it is.

mod create;
mod end;
mod list;
mod refresh;
mod revoke;

use actix_web::cookie::Cookie;
use async_graphql::Context;
use chrono::{DateTime, TimeDelta, Utc};
use entity::{session, user};
use sea_orm::{ActiveModelTrait, Set};
use secrecy::SecretString;
use uuid::Uuid;
use vault::{Purpose, secret};

use crate::app::Api;
use crate::audit;
use crate::auth::{SessionClaims, cookies};
use crate::context::Reach;
use crate::error::ApiError;

pub(crate) use create::SessionCreate;
pub(crate) use end::SessionEnd;
pub(crate) use list::SessionQuery;
pub(crate) use refresh::refresh;
pub(crate) use revoke::{SessionRevoke, end_all, end_others};

const ACCESS_MINUTES: i64 = 15;
const REFRESH_BYTES: usize = 32;

/// The two cookies of a signed-in browser.
pub(crate) struct Cookies {
    access: Cookie<'static>,
    refresh: Cookie<'static>,
}

impl Cookies {
    fn new(api: &Api, session: &session::Model, refresh: &SecretString) -> Result<Self, ApiError> {
        let claims = SessionClaims { sub: session.user_id, sid: session.id };
        let until = api.clock.now() + TimeDelta::minutes(ACCESS_MINUTES);
        let access = api.vault.sign(Purpose::Session, &claims, until)?;
        Ok(Self { access: cookies::access(api, &access), refresh: cookies::refresh(api, refresh) })
    }

    /// Gives them to the browser that asked.
    pub(crate) fn send(&self, ctx: &Context<'_>) {
        for cookie in [&self.access, &self.refresh] {
            ctx.append_http_header("set-cookie", cookie.to_string());
        }
    }
}

/// Signs the browser that asks in to the account of `user`, and writes that down.
pub(crate) async fn begin(ctx: &Context<'_>, user: &user::Model) -> Result<(), ApiError> {
    let (api, user_agent) = (ctx.api(), &ctx.client().user_agent);
    open(api, user.id, user_agent).await?.send(ctx);
    let now = api.clock.now();
    let entry = audit::Entry { user: user.id, kind: "session.created", subject: user_agent, actor: "browser", now };
    Ok(audit::write(&api.db, entry).await?)
}

/// Opens a session for a browser.
pub(crate) async fn open(api: &Api, user: Uuid, user_agent: &str) -> Result<Cookies, ApiError> {
    let token = secret::random(REFRESH_BYTES);
    let now = api.clock.now();
    let row = session::ActiveModel {
        id: Set(entity::new_id()),
        user_id: Set(user),
        refresh_digest: Set(secret::digest(&token)),
        previous_digest: Set(None),
        rotated_at: Set(now),
        user_agent: Set(user_agent.to_owned()),
        created_at: Set(now),
        expires_at: Set(expiry(now)),
        revoked_at: Set(None),
    };
    Cookies::new(api, &row.insert(&api.db).await?, &token)
}

fn expiry(now: DateTime<Utc>) -> DateTime<Utc> {
    now + TimeDelta::seconds(cookies::SESSION.whole_seconds())
}
