//! Calling a passkey something else.

use async_graphql::{Context, ID, InputObject, Object};
use entity::passkey;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use super::{LONGEST_NAME, Passkey};
use crate::audit;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::text;

/// What to call a passkey.
#[derive(InputObject)]
pub(crate) struct PasskeyUpdateInput {
    /// The passkey's id.
    id: ID,
    /// What to call it; 1 to 100 characters.
    name: String,
}

payload! {
    /// What came of renaming a passkey.
    PasskeyUpdatePayload {
        /// The passkey as it is now.
        passkey: Passkey
    }
}

#[derive(Default)]
pub(crate) struct PasskeyUpdate;

#[Object]
impl PasskeyUpdate {
    /// Renames a passkey. Only the person, in a browser, may do so.
    async fn passkey_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to call it.")] input: PasskeyUpdateInput,
    ) -> Result<PasskeyUpdatePayload, ApiError> {
        PasskeyUpdatePayload::of(update(ctx, input).await)
    }
}

async fn update(ctx: &Context<'_>, input: PasskeyUpdateInput) -> Outcome<passkey::Model> {
    let (api, browser, now) = (ctx.api(), ctx.browser()?, ctx.api().clock.now());
    let not_found = || UserError::not_found("id", "passkey");
    let id = text::uuid(&input.id).ok_or_else(not_found)?;
    let name = text::name("name", &input.name, LONGEST_NAME)?;
    let tx = entity::begin(&api.db).await?;
    let theirs = passkey::Entity::update_many()
        .set(passkey::ActiveModel { name: Set(name), ..Default::default() })
        .filter(passkey::Column::Id.eq(id))
        .filter(passkey::Column::UserId.eq(browser.user));
    let row = theirs.exec_with_returning(&tx).await?.into_iter().next().ok_or_else(not_found)?;
    let entry = audit::Entry { user: browser.user, kind: "passkey.renamed", subject: &row.name, actor: "browser", now };
    audit::write(&tx, entry).await?;
    tx.commit().await?;
    Ok(row)
}
