//! Beginning to connect an account.

use async_graphql::{Context, InputObject, Object};
use entity::oauth_attempt;
use sea_orm::{ActiveModelTrait, Set};
use secrecy::ExposeSecret;
use vault::Purpose;

use super::claims::{HALF, Trip, client, is_own_path};
use crate::connection::Platform;
use crate::context::Reach;
use crate::error::UserErrorCode::{Invalid, PlatformOff};
use crate::error::{ApiError, Outcome, UserError, payload};

/// Which account to connect.
#[derive(InputObject)]
pub(crate) struct ConnectionBeginInput {
    /// Where.
    platform: Platform,
    /// The path in the dashboard to return to, such as `/connections`. It gets `?connected=PLATFORM` or `?connect_error=CODE`.
    return_to: Option<String>,
}

payload! {
    /// What came of beginning to connect an account.
    ConnectionBeginPayload {
        /// Where to send the person's browser, within five minutes. It works once.
        authorize_url: String
    }
}

#[derive(Default)]
pub(crate) struct ConnectionBegin;

#[Object]
impl ConnectionBegin {
    /// Begins to connect an account: the person's browser goes to the address in the answer, and from there to the platform's
    /// consent page and back.
    async fn connection_begin(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which account to connect.")] input: ConnectionBeginInput,
    ) -> Result<ConnectionBeginPayload, ApiError> {
        ConnectionBeginPayload::of(begin(ctx, input).await)
    }
}

async fn begin(ctx: &Context<'_>, input: ConnectionBeginInput) -> Outcome<String> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let platform = entity::Platform::from(input.platform);
    if client(api, platform).is_err() {
        let message = format!("{} is not set up on this installation.", platform.title());
        return Err(UserError::on("platform", PlatformOff, message).into());
    }
    if input.return_to.as_deref().is_some_and(|path| !is_own_path(path)) {
        return Err(UserError::on("returnTo", Invalid, "This is not a path of the dashboard.").into());
    }
    let now = api.clock.now();
    let attempt = oauth_attempt::ActiveModel {
        id: Set(entity::new_id()),
        user_id: Set(viewer.user),
        platform: Set(platform),
        session_id: Set(viewer.session()),
        browser_digest: Set(None),
        sealed_verifier: Set(None),
        return_to: Set(input.return_to),
        created_at: Set(now),
        expires_at: Set(now + HALF),
        used_at: Set(None),
    };
    let attempt = attempt.insert(&api.db).await?;
    let ticket = api.vault.sign(Purpose::ConnectTicket, &Trip { jti: attempt.id }, attempt.expires_at)?;
    let mut url = api.public_url(&format!("connect/{}", platform.slug()));
    url.query_pairs_mut().append_pair("ticket", ticket.expose_secret());
    Ok(url.into())
}
