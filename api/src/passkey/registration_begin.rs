//! The question that makes a device keep a new passkey.

use async_graphql::{Context, InputObject, Object};
use entity::{Owned, passkey};
use sea_orm::{ConnectionTrait, PaginatorTrait};
use uuid::Uuid;
use webauthn_rs::Webauthn;
use webauthn_rs::prelude::{CreationChallengeResponse, CredentialID, PasskeyRegistration};
use webauthn_rs_proto::ResidentKeyRequirement;

use super::ceremony::{self, PasskeyCeremony};
use crate::context::Reach;
use crate::error::UserErrorCode::LimitReached;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::user::{known, prove_wholly};

/// As many as anybody has devices.
const MOST: u64 = 20;

/// Who adds a passkey.
#[derive(InputObject)]
pub(crate) struct PasskeyRegistrationBeginInput {
    /// The account's password, once more.
    #[graphql(secret)]
    password: String,
    /// What the authenticator app shows, or a recovery code; asked for with `SECOND_FACTOR_REQUIRED` once the password is right.
    #[graphql(secret)]
    code: Option<String>,
}

payload! {
    /// What came of beginning to add a passkey.
    PasskeyRegistrationBeginPayload {
        /// What the browser asks the person's device.
        ceremony: PasskeyCeremony
    }
}

#[derive(Default)]
pub(crate) struct PasskeyRegistrationBegin;

#[Object]
impl PasskeyRegistrationBegin {
    /// Begins to add a passkey. Nothing changes until `passkeyRegister`, which the same browser calls within five minutes. Only the
    /// person, in a browser, may do so.
    async fn passkey_registration_begin(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who adds it.")] input: PasskeyRegistrationBeginInput,
    ) -> Result<PasskeyRegistrationBeginPayload, ApiError> {
        PasskeyRegistrationBeginPayload::of(begin(ctx, input).await)
    }
}

async fn begin(ctx: &Context<'_>, input: PasskeyRegistrationBeginInput) -> Outcome<PasskeyCeremony> {
    let (api, browser) = (ctx.api(), ctx.browser()?);
    let party = api.relying_party.get()?;
    limit(&api.db, browser.user).await?;
    let known = known(&api.db, browser.user).await?;
    prove_wholly((api, ctx.client()), &known, input.password, input.code.as_deref()).await?;
    let had = passkey::Entity::of(known.id).all(&api.db).await?;
    let had = had.into_iter().map(|row| Ok(serde_json::from_value(row.credential)?)).collect::<Result<Vec<_>, ApiError>>()?;
    let (question, state) = question(party, (known.id, &known.email), &had)?;
    Ok(ceremony::keep(api, Some(browser), question.public_key, state).await?)
}

/// What the device is asked: to verify the person, to keep the key so that it is found without a name, and not to be one of
/// those that have one already.
fn question(
    party: &Webauthn,
    (user, email): (Uuid, &str),
    had: &[webauthn_rs::prelude::Passkey],
) -> Result<(CreationChallengeResponse, PasskeyRegistration), ApiError> {
    let had: Vec<CredentialID> = had.iter().map(|key| key.cred_id().clone()).collect();
    let (mut question, state) = party.start_passkey_registration(user, email, email, Some(had))?;
    // the library leaves it to the device; signing in without an address needs it
    if let Some(selection) = &mut question.public_key.authenticator_selection {
        (selection.require_resident_key, selection.resident_key) = (true, Some(ResidentKeyRequirement::Required));
    }
    Ok((question, state))
}

/// Refuses who has as many as there may be.
pub(super) async fn limit(db: &impl ConnectionTrait, user: Uuid) -> Outcome<()> {
    if passkey::Entity::of(user).count(db).await? < MOST {
        return Ok(());
    }
    Err(UserError::general(LimitReached, format!("There are {MOST} passkeys already; remove one first.")).into())
}
