//! The secret that an authenticator app needs.

use async_graphql::{Context, InputObject, SimpleObject};
use sea_orm::{ActiveModelTrait, IntoActiveModel, Set};
use secrecy::ExposeSecret;
use vault::Place;
use vault::totp::Authenticator;

use crate::context::Reach;
use crate::error::{Outcome, UserError, payload};
use crate::user::{held, known, password};

/// What the app shows above its codes.
const ISSUER: &str = "Video-Publisher";

/// Who sets up an authenticator app.
#[derive(InputObject)]
pub(crate) struct TotpBeginInput {
    /// The account's password, once more.
    #[graphql(secret)]
    password: String,
}

/// What an authenticator app needs.
#[derive(SimpleObject)]
pub(crate) struct TotpSetup {
    /// An `otpauth://` address, to be shown as a QR code.
    uri: String,
    /// The secret in it, in base32, to be typed where no picture can be taken.
    secret: String,
}

payload! {
    /// What came of beginning to set up an authenticator app.
    TotpBeginPayload {
        /// What the app needs.
        setup: TotpSetup
    }
}

pub(super) async fn begin(ctx: &Context<'_>, input: TotpBeginInput) -> Outcome<TotpSetup> {
    let (api, browser) = (ctx.api(), ctx.browser()?);
    let known = known(&api.db, browser.user).await?;
    password::prove((api, ctx.client()), &known, ("password", input.password)).await?;
    let made = Authenticator::generate();
    let tx = entity::begin(&api.db).await?;
    let held = held(&tx, browser.user).await?;
    if held.totp_enabled_at.is_some() {
        return Err(UserError::wrong_state("An authenticator app is set up already; switch it off to set up another.").into());
    }
    let sealed = api.vault.seal(&made.secret(), &Place::user_totp(held.id));
    let mut row = held.into_active_model();
    (row.sealed_totp, row.totp_step) = (Set(Some(sealed)), Set(0));
    let row = row.update(&tx).await?;
    tx.commit().await?;
    let (uri, secret) = (made.address(ISSUER, &row.email)?, made.secret());
    Ok(TotpSetup { uri: uri.expose_secret().to_owned(), secret: secret.expose_secret().to_owned() })
}
