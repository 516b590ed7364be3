//! Signing in with a passkey, which names the person by itself and is a whole sign-in: something they have, and what it
//! verified of them.

use async_graphql::{Context, ID, InputObject, Json, Object};
use chrono::{DateTime, Utc};
use entity::{Owned, account_mail, passkey, user};
use queue::Job;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, Set};
use serde_json::Value;
use webauthn_rs::prelude::{DiscoverableAuthentication, PublicKeyCredential, WebauthnError};

use super::ceremony::{self, PasskeyCeremony};
use super::register::written;
use crate::app::Api;
use crate::audit;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, UserErrorCode, payload};
use crate::session;
use crate::user::{User, has_begun};

payload! {
    /// What came of beginning to sign in with a passkey.
    PasskeySessionBeginPayload {
        /// What the browser asks the person's device.
        ceremony: PasskeyCeremony
    }
}

/// Who signs in, as their device says.
#[derive(InputObject)]
pub(crate) struct SessionCreateByPasskeyInput {
    /// The id of the ceremony that `passkeySessionBegin` began.
    ceremony_id: ID,
    /// What the device answered: the `PublicKeyCredential` of the browser, by its `toJSON`.
    #[graphql(secret)]
    credential: Json<Value>,
}

payload! {
    /// What came of signing in with a passkey.
    SessionCreateByPasskeyPayload {
        /// The account; the browser is signed in.
        user: User
    }
}

#[derive(Default)]
pub(crate) struct PasskeySession;

#[Object]
impl PasskeySession {
    /// Begins to sign in with a passkey. It names nobody and tells nothing of anybody; `sessionCreateByPasskey` follows within
    /// five minutes.
    async fn passkey_session_begin(&self, ctx: &Context<'_>) -> Result<PasskeySessionBeginPayload, ApiError> {
        PasskeySessionBeginPayload::of(begin(ctx).await)
    }

    /// Signs a browser in by cookies, as `sessionCreate` does, with a passkey alone: no password and no code.
    async fn session_create_by_passkey(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who signs in.")] input: SessionCreateByPasskeyInput,
    ) -> Result<SessionCreateByPasskeyPayload, ApiError> {
        SessionCreateByPasskeyPayload::of(sign_in(ctx, input).await)
    }
}

async fn begin(ctx: &Context<'_>) -> Outcome<PasskeyCeremony> {
    let api = ctx.api();
    api.throttle.admit_unnamed(ctx.client().address)?;
    let (question, state) = api.relying_party.get()?.start_discoverable_authentication()?;
    Ok(ceremony::keep(api, None, question.public_key, state).await?)
}

async fn sign_in(ctx: &Context<'_>, input: SessionCreateByPasskeyInput) -> Outcome<user::Model> {
    let api = ctx.api();
    api.throttle.admit_unnamed(ctx.client().address)?;
    let state = ceremony::take(api, None, &input.ceremony_id).await?;
    let user = judge(api, &ceremony::read(input.credential)?, state, api.clock.now()).await?;
    session::begin(ctx, &user).await?;
    Ok(user)
}

/// Whose passkey it is, if its answer fits. One answer at a time is judged for a passkey, so that its count is compared with the
/// last one.
async fn judge(
    api: &Api,
    answer: &PublicKeyCredential,
    state: DiscoverableAuthentication,
    now: DateTime<Utc>,
) -> Outcome<user::Model> {
    let party = api.relying_party.get()?;
    let (user, credential_id) = party.identify_discoverable_authentication(answer).map_err(|_| wrong())?;
    let tx = entity::begin(&api.db).await?;
    let named = passkey::Entity::of(user).filter(passkey::Column::CredentialId.eq(written(credential_id)));
    let row = named.lock_exclusive().one(&tx).await?.ok_or_else(wrong)?;
    let person = user::Entity::find_by_id(user).one(&tx).await?.filter(|person| has_begun(api, person)).ok_or_else(wrong)?;
    let mut key: webauthn_rs::prelude::Passkey = serde_json::from_value(row.credential.clone())?;
    let proved = match party.finish_discoverable_authentication_v2(answer, state, &key) {
        Ok(proved) => proved,
        Err(error) => {
            drop(tx);
            tracing::info!(passkey.id = %row.id, %error, "a passkey was refused");
            if error == WebauthnError::CredentialPossibleCompromise {
                tell_of_copy(api, &row, &person, now).await?;
            }
            return Err(wrong().into());
        }
    };
    key.update_credential(&proved);
    let entry = audit::Entry { user: person.id, kind: "passkey.used", subject: &row.name, actor: "browser", now };
    audit::write(&tx, entry).await?;
    let mut row = row.into_active_model();
    (row.credential, row.last_used_at) = (Set(serde_json::to_value(&key)?), Set(Some(now)));
    row.update(&tx).await?;
    tx.commit().await?;
    Ok(person)
}

/// A device counts its signatures: whoever shows a count that was shown before has a copy of the key, or was copied.
async fn tell_of_copy(api: &Api, row: &passkey::Model, person: &user::Model, now: DateTime<Utc>) -> Outcome<()> {
    let tx = entity::begin(&api.db).await?;
    let entry = audit::Entry { user: person.id, kind: "passkey.copy_detected", subject: &row.name, actor: "service", now };
    audit::write(&tx, entry).await?;
    let may_mail = api.throttle.may_mail(&person.email);
    let mail = if may_mail {
        Some(account_mail::write(&tx, account_mail::Kind::PasskeyCopied, &person.email, now).await?)
    } else {
        None
    };
    tx.commit().await?;
    if let Some(mail) = mail {
        api.push(Job::SendAccountMail { mail }).await;
    }
    Ok(())
}

/// What is told of every passkey that opens no account, whatever the reason.
fn wrong() -> UserError {
    UserError::general(UserErrorCode::WrongCredentials, "This passkey opens no account here. Sign in with your password.")
}
