//! Removing a provider key.

use async_graphql::{Context, ID, InputObject, Object};
use entity::{Owned, provider_key};
use sea_orm::ModelTrait;

use crate::audit;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::text::uuid;

/// Which key to remove.
#[derive(InputObject)]
pub(crate) struct ProviderKeyRemoveInput {
    /// The key's id.
    id: ID,
}

payload! {
    /// What came of removing a provider key.
    ProviderKeyRemovePayload {
        /// The id of the key that is gone.
        removed_id: ID
    }
}

#[derive(Default)]
pub(crate) struct ProviderKeyRemove;

#[Object]
impl ProviderKeyRemove {
    /// Removes a provider key for good.
    async fn provider_key_remove(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which key to remove.")] input: ProviderKeyRemoveInput,
    ) -> Result<ProviderKeyRemovePayload, ApiError> {
        ProviderKeyRemovePayload::of(remove(ctx, input.id).await)
    }
}

async fn remove(ctx: &Context<'_>, id: ID) -> Outcome<ID> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let not_found = || UserError::not_found("id", "provider key");
    let row =
        provider_key::Entity::find_of(viewer.user, uuid(&id).ok_or_else(not_found)?, &api.db).await?.ok_or_else(not_found)?;
    let subject = format!("{:?}, ending in {}", row.provider, row.last_four);
    row.delete(&api.db).await?;
    let now = api.clock.now();
    let entry = audit::Entry { user: viewer.user, kind: "provider_key.removed", subject: &subject, actor: &viewer.actor(), now };
    audit::write(&api.db, entry).await?;
    Ok(id)
}
