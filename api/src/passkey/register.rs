//! The answer of a device that keeps a new passkey.

use async_graphql::{Context, ID, InputObject, Json, Object};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use entity::{account_mail, passkey};
use queue::Job;
use sea_orm::{ActiveModelTrait, DbErr, Set, SqlErr};
use serde_json::Value;
use webauthn_rs::prelude::{PasskeyRegistration, RegisterPublicKeyCredential};

use super::registration_begin::limit;
use super::{LONGEST_NAME, Passkey, ceremony};
use crate::audit;
use crate::context::Reach;
use crate::error::UserErrorCode::{Invalid, Taken};
use crate::error::{ApiError, Outcome, Refused, UserError, payload};
use crate::text;
use crate::user::held;

/// A new passkey.
#[derive(InputObject)]
pub(crate) struct PasskeyRegisterInput {
    /// The id of the ceremony that `passkeyRegistrationBegin` began.
    ceremony_id: ID,
    /// What to call it, to recognise it by; 1 to 100 characters.
    name: String,
    /// What the device answered: the `PublicKeyCredential` of the browser, by its `toJSON`.
    #[graphql(secret)]
    credential: Json<Value>,
}

payload! {
    /// What came of adding a passkey.
    PasskeyRegisterPayload {
        /// The passkey, which opens the account from now on.
        passkey: Passkey
    }
}

#[derive(Default)]
pub(crate) struct PasskeyRegister;

#[Object]
impl PasskeyRegister {
    /// Adds a passkey: from now on it opens the account without a password and without a code. The person is told by mail. Only the
    /// person may do so, in the browser that began it.
    async fn passkey_register(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new passkey.")] input: PasskeyRegisterInput,
    ) -> Result<PasskeyRegisterPayload, ApiError> {
        PasskeyRegisterPayload::of(register(ctx, input).await)
    }
}

async fn register(ctx: &Context<'_>, input: PasskeyRegisterInput) -> Outcome<passkey::Model> {
    let (api, browser, now) = (ctx.api(), ctx.browser()?, ctx.api().clock.now());
    let name = text::name("name", &input.name, LONGEST_NAME)?;
    let state = ceremony::take(api, Some(browser), &input.ceremony_id).await?;
    let made = judge(api.relying_party.get()?, &ceremony::read(input.credential)?, &state)?;
    let row = passkey::ActiveModel {
        id: Set(entity::new_id()),
        user_id: Set(browser.user),
        name: Set(name),
        credential_id: Set(written(made.cred_id())),
        credential: Set(serde_json::to_value(&made)?),
        created_at: Set(now),
        last_used_at: Set(None),
    };
    let tx = entity::begin(&api.db).await?;
    let held = held(&tx, browser.user).await?;
    limit(&tx, held.id).await?;
    let row = row.insert(&tx).await.map_err(known_already)?;
    let entry = audit::Entry { user: held.id, kind: "passkey.added", subject: &row.name, actor: "browser", now };
    audit::write(&tx, entry).await?;
    let mail = account_mail::write(&tx, account_mail::Kind::PasskeyAdded, &held.email, now).await?;
    tx.commit().await?;
    api.push(Job::SendAccountMail { mail }).await;
    Ok(row)
}

/// Whether the answer fits the question, was made on a page of ours, and the device verified who holds it.
fn judge(
    party: &webauthn_rs::Webauthn,
    answer: &RegisterPublicKeyCredential,
    state: &PasskeyRegistration,
) -> Outcome<webauthn_rs::prelude::Passkey> {
    let refused = |message| UserError::on("credential", Invalid, message);
    let is_kept = answer.extensions.cred_props.as_ref().and_then(|told| told.rk);
    if is_kept == Some(false) {
        return Err(refused("This device keeps no passkeys. Use another one.").into());
    }
    party.finish_passkey_registration(answer, state).map_err(|error| {
        tracing::info!(%error, "a passkey was not added");
        refused("The answer of this device does not fit. Begin again.").into()
    })
}

/// How a credential's id stands in its row.
pub(super) fn written(credential_id: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(credential_id)
}

fn known_already(error: DbErr) -> Refused {
    match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => {
            UserError::on("credential", Taken, "This passkey was added already.").into()
        }
        _ => error.into(),
    }
}
