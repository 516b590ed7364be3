//! Changing a password.

use async_graphql::{Context, InputObject, Object};
use entity::{account_mail, user};
use queue::Job;
use sea_orm::{ActiveModelTrait, IntoActiveModel, Set};
use secrecy::SecretString;

use super::{held, known, password};
use crate::context::Reach;
use crate::error::{ApiError, Outcome, all_well, payload};
use crate::user::User;
use crate::{audit, session};

/// The password as it is, and as it shall be.
#[derive(InputObject)]
pub(crate) struct PasswordChangeInput {
    /// The password as it is.
    #[graphql(secret)]
    current: String,
    /// The password as it shall be, 10 to 256 characters that are not easily guessed.
    #[graphql(secret)]
    new: String,
}

payload! {
    /// What came of changing a password.
    PasswordChangePayload {
        /// The account.
        user: User
    }
}

#[derive(Default)]
pub(crate) struct PasswordChange;

#[Object]
impl PasswordChange {
    /// Changes the password and ends every session but the one that asks; the person is told by mail. API tokens and passkeys go
    /// on; `apiTokenRevoke` and `passkeyRemove` end them. Only the person, in a browser, may do so.
    async fn password_change(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The password as it is, and as it shall be.")] input: PasswordChangeInput,
    ) -> Result<PasswordChangePayload, ApiError> {
        PasswordChangePayload::of(change(ctx, input).await)
    }
}

async fn change(ctx: &Context<'_>, input: PasswordChangeInput) -> Outcome<user::Model> {
    let (api, browser) = (ctx.api(), ctx.browser()?);
    all_well(password::mistake("new", &input.new).into_iter().collect())?;
    let known = known(&api.db, browser.user).await?;
    password::prove((api, ctx.client()), &known, ("current", input.current)).await?;
    let new = SecretString::from(input.new);
    all_well(password::weakness(api, "new", &new, &known.email).await?.into_iter().collect())?;
    let hash = api.passwords.hash(&new).await?;
    let now = api.clock.now();
    let tx = entity::begin(&api.db).await?;
    let held = held(&tx, browser.user).await?;
    if held.password_hash != known.password_hash {
        return Err(password::wrong("current").into());
    }
    let mut row = held.into_active_model();
    (row.password_hash, row.updated_at) = (Set(hash), Set(now));
    let row = row.update(&tx).await?;
    let ended = session::end_others(&tx, &browser, now).await?;
    let entry = audit::Entry { user: row.id, kind: "user.password_changed", subject: &row.email, actor: "browser", now };
    audit::write(&tx, entry).await?;
    let mail = account_mail::write(&tx, account_mail::Kind::PasswordChanged, &row.email, now).await?;
    tx.commit().await?;
    api.announce_ended(row.id, ended).await;
    api.push(Job::SendAccountMail { mail }).await;
    Ok(row)
}
