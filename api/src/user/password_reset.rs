//! A new password for whoever forgot the old one.
//!
//! Asking for it writes a row with the address and looks at nothing: the answer, and the work, are the same whether somebody has
//! the address or not. A worker looks, and sends a link to whoever has it.

use async_graphql::{Context, InputObject, Object};
use chrono::{DateTime, Utc};
use entity::{account_mail, user};
use queue::Job;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, Set};
use secrecy::SecretString;
use uuid::Uuid;
use vault::{Purpose, secret};

use super::email_verification::{over, read};
use super::{held, normal, password};
use crate::app::Api;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, all_well, payload};
use crate::user::User;
use crate::{audit, session};

/// Who forgot a password.
#[derive(InputObject)]
pub(crate) struct PasswordResetRequestInput {
    /// The address of the account.
    email: String,
}

payload! {
    /// What came of the wish for a link.
    PasswordResetRequestPayload {
        /// Always true: whether somebody has the address is not told.
        requested: bool
    }
}

/// The link of a mail, and the new password.
#[derive(InputObject)]
pub(crate) struct PasswordResetInput {
    /// The `token` of the link.
    #[graphql(secret)]
    token: String,
    /// The password as it shall be, 10 to 256 characters that are not easily guessed.
    #[graphql(secret)]
    password: String,
}

payload! {
    /// What came of choosing a new password.
    PasswordResetPayload {
        /// The account, in which nobody is signed in now.
        user: User
    }
}

#[derive(Default)]
pub(crate) struct PasswordReset;

#[Object]
impl PasswordReset {
    /// Sends a mail with a link, `PUBLIC_URL/reset-password?token=…`, to the address if it is that of an account. The link works
    /// for an hour, and once. Asking for several within minutes sends no more than three.
    async fn password_reset_request(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who forgot a password.")] input: PasswordResetRequestInput,
    ) -> Result<PasswordResetRequestPayload, ApiError> {
        PasswordResetRequestPayload::of(request(ctx, &input.email).await)
    }

    /// Sets a new password for whoever has the link of a mail, and ends every session of the account. The address is confirmed by
    /// that; a second factor and passkeys stay. API tokens go on; `apiTokenRevoke` ends them. The person is told by mail.
    async fn password_reset(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The link of a mail, and the new password.")] input: PasswordResetInput,
    ) -> Result<PasswordResetPayload, ApiError> {
        PasswordResetPayload::of(reset(ctx, input).await)
    }
}

async fn request(ctx: &Context<'_>, email: &str) -> Outcome<bool> {
    let (api, email) = (ctx.api(), normal(email));
    api.throttle.admit(&email, ctx.client().address)?;
    if email.len() <= LONGEST_ADDRESS && api.throttle.may_mail(&email) {
        let mail = account_mail::write(&api.db, account_mail::Kind::PasswordReset, &email, api.clock.now()).await?;
        api.push(Job::SendAccountMail { mail }).await;
    }
    Ok(true)
}

/// No mail goes to a longer one (RFC 5321).
const LONGEST_ADDRESS: usize = 254;

async fn reset(ctx: &Context<'_>, input: PasswordResetInput) -> Outcome<user::Model> {
    let api = ctx.api();
    all_well(password::mistake("password", &input.password).into_iter().collect())?;
    let claims = read(api, Purpose::PasswordReset, &input.token)?;
    let person = user::Entity::find_by_id(claims.sub).one(&api.db).await?.ok_or_else(over)?;
    if !is_of(&person, &claims.bound) {
        return Err(over());
    }
    api.throttle.admit(&person.email, ctx.client().address)?;
    let new = SecretString::from(input.password);
    all_well(password::weakness(api, "password", &new, &person.email).await?.into_iter().collect())?;
    let hash = api.passwords.hash(&new).await?;
    replace(api, (claims.sub, &claims.bound), hash, api.clock.now()).await
}

/// Whether the link was made for the password that the person has.
fn is_of(person: &user::Model, bound: &str) -> bool {
    secret::matches(bound, &secret::digest(&person.password_hash.as_str().into()))
}

/// Of two that come at once, the second finds another password.
async fn replace(api: &Api, (user, bound): (Uuid, &str), hash: String, now: DateTime<Utc>) -> Outcome<user::Model> {
    let tx = entity::begin(&api.db).await?;
    let held = held(&tx, user).await?;
    if !is_of(&held, bound) {
        return Err(over());
    }
    let verified = held.email_verified_at.unwrap_or(now);
    let mut row = held.into_active_model();
    (row.password_hash, row.email_verified_at, row.updated_at) = (Set(hash), Set(Some(verified)), Set(now));
    let row = row.update(&tx).await?;
    let ended = session::end_all(&tx, row.id, now).await?;
    let entry = audit::Entry { user: row.id, kind: "user.password_reset", subject: &row.email, actor: "browser", now };
    audit::write(&tx, entry).await?;
    let mail = account_mail::write(&tx, account_mail::Kind::PasswordChanged, &row.email, now).await?;
    tx.commit().await?;
    api.announce_ended(row.id, ended).await;
    api.push(Job::SendAccountMail { mail }).await;
    Ok(row)
}
