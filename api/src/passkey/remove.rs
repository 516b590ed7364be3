//! Removing a passkey.

use async_graphql::{Context, ID, InputObject, Object};
use entity::{Owned, account_mail, passkey};
use queue::Job;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::audit;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::text::uuid;
use crate::user::{known, prove_wholly};

/// Which passkey to remove, and who does.
#[derive(InputObject)]
pub(crate) struct PasskeyRemoveInput {
    /// The passkey's id.
    id: ID,
    /// The account's password, once more.
    #[graphql(secret)]
    password: String,
    /// What the authenticator app shows, or a recovery code; asked for with `SECOND_FACTOR_REQUIRED` once the password is right.
    #[graphql(secret)]
    code: Option<String>,
}

payload! {
    /// What came of removing a passkey.
    PasskeyRemovePayload {
        /// The id of the passkey that is gone.
        removed_id: ID
    }
}

#[derive(Default)]
pub(crate) struct PasskeyRemove;

#[Object]
impl PasskeyRemove {
    /// Removes a passkey, which opens the account no more. Sessions that it opened go on; `sessionRevoke` ends them. The person is
    /// told by mail. Only the person, in a browser, may do so.
    async fn passkey_remove(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which passkey to remove.")] input: PasskeyRemoveInput,
    ) -> Result<PasskeyRemovePayload, ApiError> {
        PasskeyRemovePayload::of(remove(ctx, input).await)
    }
}

async fn remove(ctx: &Context<'_>, input: PasskeyRemoveInput) -> Outcome<ID> {
    let (api, browser, now) = (ctx.api(), ctx.browser()?, ctx.api().clock.now());
    let not_found = || UserError::not_found("id", "passkey");
    let id = uuid(&input.id).ok_or_else(not_found)?;
    // a code is used up by showing it: not for what is not there
    passkey::Entity::find_of(browser.user, id, &api.db).await?.ok_or_else(not_found)?;
    let known = known(&api.db, browser.user).await?;
    prove_wholly((api, ctx.client()), &known, input.password, input.code.as_deref()).await?;
    let tx = entity::begin(&api.db).await?;
    let theirs = passkey::Entity::delete_many().filter(passkey::Column::Id.eq(id)).filter(passkey::Entity::USER.eq(known.id));
    let row = theirs.exec_with_returning(&tx).await?.into_iter().next().ok_or_else(not_found)?;
    let entry = audit::Entry { user: known.id, kind: "passkey.removed", subject: &row.name, actor: "browser", now };
    audit::write(&tx, entry).await?;
    let mail = account_mail::write(&tx, account_mail::Kind::PasskeyRemoved, &known.email, now).await?;
    tx.commit().await?;
    api.push(Job::SendAccountMail { mail }).await;
    Ok(input.id)
}
