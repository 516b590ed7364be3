//! Signing in without a second factor again.

use async_graphql::{Context, InputObject};
use entity::{account_mail, user};
use queue::Job;
use sea_orm::{ActiveModelTrait, IntoActiveModel, Set};

use super::confirm::forget_codes;
use crate::audit;
use crate::context::Reach;
use crate::error::{Outcome, UserError, payload};
use crate::user::{User, held, known, password};

/// Who switches the authenticator app off.
#[derive(InputObject)]
pub(crate) struct TotpDisableInput {
    /// The account's password, once more.
    #[graphql(secret)]
    password: String,
}

payload! {
    /// What came of switching the authenticator app off.
    TotpDisablePayload {
        /// The account.
        user: User
    }
}

pub(super) async fn disable(ctx: &Context<'_>, input: TotpDisableInput) -> Outcome<user::Model> {
    let (api, browser, now) = (ctx.api(), ctx.browser()?, ctx.api().clock.now());
    let known = known(&api.db, browser.user).await?;
    password::prove((api, ctx.client()), &known, ("password", input.password)).await?;
    let tx = entity::begin(&api.db).await?;
    let held = held(&tx, browser.user).await?;
    if held.totp_enabled_at.is_none() {
        return Err(UserError::wrong_state("There is no authenticator app to switch off.").into());
    }
    let mut row = held.into_active_model();
    (row.sealed_totp, row.totp_enabled_at, row.totp_step, row.updated_at) = (Set(None), Set(None), Set(0), Set(now));
    let row = row.update(&tx).await?;
    forget_codes(&tx, row.id).await?;
    let entry = audit::Entry { user: row.id, kind: "user.totp_disabled", subject: &row.email, actor: "browser", now };
    audit::write(&tx, entry).await?;
    let mail = account_mail::write(&tx, account_mail::Kind::TotpDisabled, &row.email, now).await?;
    tx.commit().await?;
    api.push(Job::SendAccountMail { mail }).await;
    Ok(row)
}
