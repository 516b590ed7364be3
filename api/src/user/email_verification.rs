//! Showing that mails to an address reach the person.

use async_graphql::{Context, InputObject, Object};
use entity::{account_mail, user};
use notify::AccountLink;
use queue::Job;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, QuerySelect, Set};
use vault::{Purpose, secret};

use super::known;
use crate::app::Api;
use crate::audit;
use crate::context::Reach;
use crate::error::UserErrorCode::{Invalid, LimitReached};
use crate::error::{ApiError, Outcome, Refused, UserError, payload};
use crate::user::User;

/// The link of a mail.
#[derive(InputObject)]
pub(crate) struct EmailVerifyInput {
    /// The `token` of the link.
    #[graphql(secret)]
    token: String,
}

payload! {
    /// What came of the wish for a mail.
    EmailVerificationSendPayload {
        /// The account to whose address the mail goes.
        user: User
    }
}

payload! {
    /// What came of following a link.
    EmailVerifyPayload {
        /// The account, whose address is confirmed.
        user: User
    }
}

#[derive(Default)]
pub(crate) struct EmailVerification;

#[Object]
impl EmailVerification {
    /// Sends a mail with a link to the person's address, `PUBLIC_URL/verify-email?token=…`, which works for a day. Only the person,
    /// in a browser, may do so.
    async fn email_verification_send(&self, ctx: &Context<'_>) -> Result<EmailVerificationSendPayload, ApiError> {
        EmailVerificationSendPayload::of(send(ctx).await)
    }

    /// Confirms the address to which a link was sent. Whoever has the link may do so, signed in or not; it works once, and
    /// signs nobody in.
    async fn email_verify(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The link of a mail.")] input: EmailVerifyInput,
    ) -> Result<EmailVerifyPayload, ApiError> {
        EmailVerifyPayload::of(verify(ctx, &input.token).await)
    }
}

async fn send(ctx: &Context<'_>) -> Outcome<user::Model> {
    let (api, browser) = (ctx.api(), ctx.browser()?);
    let person = known(&api.db, browser.user).await?;
    if person.email_verified_at.is_some() {
        return Err(UserError::wrong_state("Your address is confirmed already.").into());
    }
    if !api.throttle.may_mail(&person.email) {
        let enough = "Several mails are on their way; look into your mailbox, or try again in ten minutes.";
        return Err(UserError::general(LimitReached, enough).into());
    }
    let mail = account_mail::write(&api.db, account_mail::Kind::EmailVerification, &person.email, api.clock.now()).await?;
    api.push(Job::SendAccountMail { mail }).await;
    Ok(person)
}

async fn verify(ctx: &Context<'_>, token: &str) -> Outcome<user::Model> {
    let api = ctx.api();
    let claims = read(api, Purpose::EmailVerification, token)?;
    let now = api.clock.now();
    let tx = entity::begin(&api.db).await?;
    let held = user::Entity::find_by_id(claims.sub).lock_exclusive().one(&tx).await?.ok_or_else(over)?;
    let is_for_it = secret::matches(&claims.bound, &secret::digest(&held.email.as_str().into()));
    if !is_for_it || held.email_verified_at.is_some() {
        return Err(over());
    }
    let mut row = held.into_active_model();
    (row.email_verified_at, row.updated_at) = (Set(Some(now)), Set(now));
    let row = row.update(&tx).await?;
    let entry = audit::Entry { user: row.id, kind: "user.email_verified", subject: &row.email, actor: "browser", now };
    audit::write(&tx, entry).await?;
    tx.commit().await?;
    Ok(row)
}

/// What a link says that was sent for `purpose` and is still good.
pub(super) fn read(api: &Api, purpose: Purpose, token: &str) -> Outcome<AccountLink> {
    api.vault.verify(purpose, token, api.clock.now()).map_err(|_| over())
}

/// What is told of every link that does not work, whatever the reason.
pub(super) fn over() -> Refused {
    UserError::on("token", Invalid, "This link does not work any more: it was used, or is too old. Ask for a new one.").into()
}
