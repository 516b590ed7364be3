//! The user: an account of this service.

mod delete;
mod delete_cancel;
mod email_verification;
mod password;
mod password_change;
mod password_reset;
mod register;
mod totp;
mod update;
mod viewer;

use std::str::FromStr;

use async_graphql::{Context, ID, Object};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use entity::user;
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, QuerySelect};
use uuid::Uuid;

pub(crate) use delete::UserDelete;
pub(crate) use delete_cancel::UserDeleteCancel;
pub(crate) use email_verification::EmailVerification;
pub(crate) use password::{is_of, prove, renew_hash};
pub(crate) use password_change::PasswordChange;
pub(crate) use password_reset::PasswordReset;
pub(crate) use register::UserRegister;
pub(crate) use totp::{TotpMutation, prove_wholly, second_factor};
pub(crate) use update::UserUpdate;
pub(crate) use viewer::ViewerQuery;

use crate::app::Api;
use crate::context::Reach;
use crate::error::UserErrorCode::Invalid;
use crate::error::{ApiError, Outcome, UserError};

/// An account of this service.
pub(crate) struct User(user::Model);

impl From<user::Model> for User {
    fn from(row: user::Model) -> Self {
        Self(row)
    }
}

/// An account of this service.
#[Object]
impl User {
    /// Id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The address the person signs in with, in lower case.
    async fn email(&self) -> &str {
        &self.0.email
    }

    /// When somebody showed that mails to the address reach them; null when nobody has. `emailVerificationSend` sends the mail for it.
    async fn email_verified_at(&self) -> Option<DateTime<Utc>> {
        self.0.email_verified_at
    }

    /// Whether signing in needs a code of an authenticator app as well; `totpBegin` sets one up.
    async fn totp_enabled(&self) -> bool {
        self.0.totp_enabled_at.is_some()
    }

    /// IANA name of the person's time zone, such as `Europe/Berlin`.
    async fn time_zone(&self) -> &str {
        &self.0.time_zone
    }

    /// When this is asked, by the service's clock. Whoever asks it before anything else and names it in `activity(since:)`
    /// misses no change.
    async fn asked_at(&self, ctx: &Context<'_>) -> DateTime<Utc> {
        ctx.api().clock.now()
    }

    /// When the account was made.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }

    /// From when on the account is deleted with all that is the person's; null when it stays. Until then nothing is made or
    /// published in the person's name, and `userDeleteCancel` keeps the account.
    async fn deletion_due_at(&self) -> Option<DateTime<Utc>> {
        self.0.deletion_due_at
    }
}

/// How an e-mail address is stored and compared.
pub(crate) fn normal(email: &str) -> String {
    email.trim().to_lowercase()
}

/// Whether the account has begun. One that has not looks like none: else registering and signing in would tell who has one.
pub(crate) fn has_begun(api: &Api, user: &user::Model) -> bool {
    user.email_verified_at.is_some() || !api.settings.confirms_email()
}

/// Makes the transaction the only one that changes the person's account until it ends. (SQLite lets in one writer at a
/// time anyway.)
pub(crate) async fn lock(tx: &DatabaseTransaction, user: Uuid) -> Result<(), DbErr> {
    user::Entity::find_by_id(user).lock_exclusive().one(tx).await.map(drop)
}

/// The same, for what makes or publishes something: an account that is to be deleted does neither.
pub(crate) async fn lock_to_make(tx: &DatabaseTransaction, user: Uuid) -> Outcome<()> {
    match held(tx, user).await?.deletion_due_at {
        None => Ok(()),
        Some(_) => {
            Err(UserError::wrong_state("The account is to be deleted, so nothing is made for it. Keep the account first.").into())
        }
    }
}

/// The account of whoever asks.
pub(crate) async fn known(db: &impl ConnectionTrait, user: Uuid) -> Result<user::Model, ApiError> {
    user::Entity::find_by_id(user).one(db).await?.ok_or(ApiError::Unauthenticated)
}

/// The same; nobody else changes it until the transaction ends.
pub(crate) async fn held(tx: &DatabaseTransaction, user: Uuid) -> Result<user::Model, ApiError> {
    user::Entity::find_by_id(user).lock_exclusive().one(tx).await?.ok_or(ApiError::Unauthenticated)
}

/// The name of a time zone, if there is one of that name.
fn time_zone(name: &str) -> Result<String, UserError> {
    let unknown = || UserError::on("timeZone", Invalid, "There is no such time zone; use a name such as Europe/Berlin.");
    Tz::from_str(name).map(|_| name.to_owned()).map_err(|_| unknown())
}
