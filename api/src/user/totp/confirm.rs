//! The first code of an authenticator app, which switches it on.

use async_graphql::{Context, InputObject, SimpleObject};
use entity::{Owned, account_mail, recovery_code, user};
use queue::Job;
use sea_orm::{ActiveModelTrait, ColumnTrait, DatabaseTransaction, DbErr, EntityTrait, IntoActiveModel, QueryFilter, Set};
use secrecy::ExposeSecret;
use uuid::Uuid;
use vault::totp::{recovery_codes, recovery_digest};

use super::check::{step_of, wrong};
use crate::audit;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, settle};
use crate::user::{User, held};

/// What the app shows.
#[derive(InputObject)]
pub(crate) struct TotpConfirmInput {
    /// The six digits.
    #[graphql(secret)]
    code: String,
}

/// What came of confirming an authenticator app.
#[derive(SimpleObject)]
pub(crate) struct TotpConfirmPayload {
    /// The account, in which signing in needs a code from now on.
    user: Option<User>,
    /// Ten codes for who loses the app, each good once. They are shown this once.
    recovery_codes: Option<Vec<String>>,
    /// What to mend; empty when it worked.
    user_errors: Vec<UserError>,
}

impl TotpConfirmPayload {
    pub(super) fn of(outcome: Outcome<(user::Model, Vec<String>)>) -> Result<Self, ApiError> {
        let (done, user_errors) = settle(outcome)?;
        let (user, recovery_codes) = done.unzip();
        Ok(Self { user: user.map(Into::into), recovery_codes, user_errors })
    }
}

pub(super) async fn confirm(ctx: &Context<'_>, input: TotpConfirmInput) -> Outcome<(user::Model, Vec<String>)> {
    let (api, browser, now) = (ctx.api(), ctx.browser()?, ctx.api().clock.now());
    api.throttle.admit_code(browser.user)?;
    let tx = entity::begin(&api.db).await?;
    let held = held(&tx, browser.user).await?;
    if held.sealed_totp.is_none() || held.totp_enabled_at.is_some() {
        return Err(UserError::wrong_state("There is no authenticator app that waits for its first code.").into());
    }
    let step = step_of(api, &held, &input.code)?.ok_or_else(wrong)?;
    let mut row = held.into_active_model();
    (row.totp_enabled_at, row.totp_step, row.updated_at) = (Set(Some(now)), Set(step), Set(now));
    let row = row.update(&tx).await?;
    let codes = write_codes(&tx, row.id).await?;
    let entry = audit::Entry { user: row.id, kind: "user.totp_enabled", subject: &row.email, actor: "browser", now };
    audit::write(&tx, entry).await?;
    let mail = account_mail::write(&tx, account_mail::Kind::TotpEnabled, &row.email, now).await?;
    tx.commit().await?;
    api.push(Job::SendAccountMail { mail }).await;
    Ok((row, codes))
}

/// Ten new codes, in place of whatever there was.
pub(super) async fn write_codes(tx: &DatabaseTransaction, user: Uuid) -> Result<Vec<String>, DbErr> {
    forget_codes(tx, user).await?;
    let codes: Vec<String> = recovery_codes().iter().map(|code| code.expose_secret().to_owned()).collect();
    let row = |code: &String| recovery_code::ActiveModel {
        id: Set(entity::new_id()),
        user_id: Set(user),
        digest: Set(recovery_digest(code)),
        used_at: Set(None),
    };
    recovery_code::Entity::insert_many(codes.iter().map(row)).exec_without_returning(tx).await?;
    Ok(codes)
}

/// No code works any more.
pub(super) async fn forget_codes(tx: &DatabaseTransaction, user: Uuid) -> Result<(), DbErr> {
    recovery_code::Entity::delete_many().filter(recovery_code::Entity::USER.eq(user)).exec(tx).await?;
    Ok(())
}
