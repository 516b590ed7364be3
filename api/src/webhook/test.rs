//! Trying a webhook out.

use async_graphql::{Context, ID, InputObject, Object};
use entity::delivery::{self, Channel};
use entity::event::{self, TEST};
use entity::{Owned, webhook};
use queue::Job;
use sea_orm::{ActiveModelTrait, Set};
use serde_json::json;

use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::text::uuid;
use crate::webhook::WebhookDelivery;

/// Which webhook to try.
#[derive(InputObject)]
pub(crate) struct WebhookTestInput {
    /// The webhook's id.
    id: ID,
}

payload! {
    /// What came of trying a webhook.
    WebhookTestPayload {
        /// The delivery of the test; ask for it again to see what was answered.
        delivery: WebhookDelivery
    }
}

#[derive(Default)]
pub(crate) struct WebhookTest;

#[Object]
impl WebhookTest {
    /// Sends an event of the type `webhook.test` to a webhook, whatever it hears of otherwise.
    async fn webhook_test(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which webhook to try.")] input: WebhookTestInput,
    ) -> Result<WebhookTestPayload, ApiError> {
        WebhookTestPayload::of(test(ctx, &input.id).await)
    }
}

async fn test(ctx: &Context<'_>, id: &ID) -> Outcome<delivery::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let not_found = || UserError::not_found("id", "webhook");
    let tx = entity::begin(&api.db).await?;
    let row = webhook::Entity::find_of(viewer.user, uuid(id).ok_or_else(not_found)?, &tx).await?.ok_or_else(not_found)?;
    if row.state != webhook::State::Enabled {
        return Err(UserError::wrong_state("The webhook is switched off; switch it on first.").into());
    }
    let now = api.clock.now();
    let event = event::ActiveModel {
        id: Set(entity::new_id()),
        user_id: Set(viewer.user),
        kind: Set(TEST.to_owned()),
        subject_id: Set(row.id),
        payload: Set(json!({ "id": row.id, "url": row.url, "version": row.version, "occurredAt": now })),
        digest_id: Set(None),
        occurred_at: Set(now),
        created_at: Set(now),
    };
    let event = event.insert(&tx).await?;
    let delivery = delivery::ActiveModel {
        event_id: Set(Some(event.id)),
        webhook_id: Set(Some(row.id)),
        ..delivery::new(viewer.user, Channel::Webhook, now)
    };
    let delivery = delivery.insert(&tx).await?;
    tx.commit().await?;
    api.push(Job::Deliver { delivery: delivery.id }).await;
    Ok(delivery)
}
