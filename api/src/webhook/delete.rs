//! Deleting a webhook.

use async_graphql::{Context, ID, InputObject, Object};
use entity::{Owned, webhook};
use sea_orm::ModelTrait;

use crate::audit;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::text::uuid;

/// Which webhook to delete.
#[derive(InputObject)]
pub(crate) struct WebhookDeleteInput {
    /// The webhook's id.
    id: ID,
}

payload! {
    /// What came of deleting a webhook.
    WebhookDeletePayload {
        /// The id of the webhook that is gone.
        deleted_id: ID
    }
}

#[derive(Default)]
pub(crate) struct WebhookDelete;

#[Object]
impl WebhookDelete {
    /// Deletes a webhook with its deliveries; what was on its way does not go out.
    async fn webhook_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which webhook to delete.")] input: WebhookDeleteInput,
    ) -> Result<WebhookDeletePayload, ApiError> {
        WebhookDeletePayload::of(delete(ctx, input.id).await)
    }
}

async fn delete(ctx: &Context<'_>, id: ID) -> Outcome<ID> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let not_found = || UserError::not_found("id", "webhook");
    let tx = entity::begin(&api.db).await?;
    let row = webhook::Entity::find_of(viewer.user, uuid(&id).ok_or_else(not_found)?, &tx).await?.ok_or_else(not_found)?;
    let (url, now) = (row.url.clone(), api.clock.now());
    row.delete(&tx).await?;
    let entry = audit::Entry { user: viewer.user, kind: "webhook.deleted", subject: &url, actor: &viewer.actor(), now };
    audit::write(&tx, entry).await?;
    tx.commit().await?;
    Ok(id)
}
