//! New recovery codes, for whoever has used most of them, or fears that somebody has seen them.

use async_graphql::{Context, InputObject};
use entity::account_mail;
use queue::Job;

use super::check::prove_wholly;
use super::confirm::write_codes;
use crate::audit;
use crate::context::Reach;
use crate::error::{Outcome, UserError, payload};
use crate::user::{held, known};

/// Who wants new recovery codes.
#[derive(InputObject)]
pub(crate) struct RecoveryCodesRenewInput {
    /// The account's password, once more.
    #[graphql(secret)]
    password: String,
    /// What the authenticator app shows, or a recovery code that is still good. It is used up.
    #[graphql(secret)]
    code: String,
}

payload! {
    /// What came of renewing the recovery codes.
    RecoveryCodesRenewPayload {
        /// Ten new codes, each good once. They are shown this once; those that were there before work no more.
        recovery_codes: Vec<String>
    }
}

pub(super) async fn renew(ctx: &Context<'_>, input: RecoveryCodesRenewInput) -> Outcome<Vec<String>> {
    let (api, browser, now) = (ctx.api(), ctx.browser()?, ctx.api().clock.now());
    let known = known(&api.db, browser.user).await?;
    prove_wholly((api, ctx.client()), &known, input.password, Some(&input.code)).await?;
    let tx = entity::begin(&api.db).await?;
    let held = held(&tx, browser.user).await?;
    if held.totp_enabled_at.is_none() {
        return Err(UserError::wrong_state("There is no authenticator app, so there is nothing to recover.").into());
    }
    let codes = write_codes(&tx, held.id).await?;
    let entry = audit::Entry { user: held.id, kind: "user.recovery_codes_renewed", subject: &held.email, actor: "browser", now };
    audit::write(&tx, entry).await?;
    let mail = account_mail::write(&tx, account_mail::Kind::RecoveryCodesRenewed, &held.email, now).await?;
    tx.commit().await?;
    api.push(Job::SendAccountMail { mail }).await;
    Ok(codes)
}
