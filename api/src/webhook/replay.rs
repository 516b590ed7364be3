//! Sending again what did not arrive, or is wanted once more.

use async_graphql::{Context, ID, InputObject, Object};
use chrono::{DateTime, Utc};
use entity::delivery::{self, Column, State};
use entity::{Owned, webhook};
use queue::Job;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, Set};
use uuid::Uuid;

use crate::app::Api;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::text::uuid;
use crate::webhook::WebhookDelivery;

/// Which delivery to send again.
#[derive(InputObject)]
pub(crate) struct WebhookDeliveryReplayInput {
    /// The delivery's id.
    id: ID,
}

/// Which deliveries to send again.
#[derive(InputObject)]
pub(crate) struct WebhookReplayFailedInput {
    /// The webhook's id.
    id: ID,
    /// What was asked for at this moment or later.
    since: DateTime<Utc>,
}

payload! {
    /// What came of sending a delivery again.
    WebhookDeliveryReplayPayload {
        /// The delivery, on its way again.
        delivery: WebhookDelivery
    }
}

payload! {
    /// What came of sending again what did not arrive.
    WebhookReplayFailedPayload {
        /// How many deliveries are on their way again.
        replayed: i32
    }
}

#[derive(Default)]
pub(crate) struct WebhookReplay;

#[Object]
impl WebhookReplay {
    /// Sends a delivery again that has arrived or was given up. The receiver sees the same `webhook-id`, with which it
    /// can tell that it knows the event.
    async fn webhook_delivery_replay(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which delivery to send again.")] input: WebhookDeliveryReplayInput,
    ) -> Result<WebhookDeliveryReplayPayload, ApiError> {
        WebhookDeliveryReplayPayload::of(replay_one(ctx, &input.id).await)
    }

    /// Sends again everything that was given up for a webhook since a moment, also what it missed while the service had
    /// switched it off. Events are kept for 30 days.
    async fn webhook_replay_failed(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which deliveries to send again.")] input: WebhookReplayFailedInput,
    ) -> Result<WebhookReplayFailedPayload, ApiError> {
        WebhookReplayFailedPayload::of(replay_failed(ctx, &input).await)
    }
}

async fn replay_one(ctx: &Context<'_>, id: &ID) -> Outcome<delivery::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let not_found = || UserError::not_found("id", "delivery");
    let known = delivery::Entity::find_of(viewer.user, uuid(id).ok_or_else(not_found)?, &api.db).await?;
    // mails are no deliveries to webhooks
    let (known, webhook) = known.and_then(|row| Some((row.id, row.webhook_id?))).ok_or_else(not_found)?;
    hears(api, viewer.user, webhook).await?;
    let which = Condition::all().add(Column::Id.eq(known)).add(Column::State.is_in([State::Delivered, State::Failed]));
    let again = again(api, viewer.user, which).await?;
    again.into_iter().next().ok_or_else(|| UserError::wrong_state("This delivery is on its way already.").into())
}

async fn replay_failed(ctx: &Context<'_>, input: &WebhookReplayFailedInput) -> Outcome<i32> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let id = uuid(&input.id).ok_or_else(|| UserError::not_found("id", "webhook"))?;
    hears(api, viewer.user, id).await?;
    let which = Condition::all()
        .add(Column::WebhookId.eq(id))
        .add(Column::State.eq(State::Failed))
        .add(Column::CreatedAt.gte(input.since));
    Ok(i32::try_from(again(api, viewer.user, which).await?.len()).unwrap_or(i32::MAX))
}

async fn hears(api: &Api, user: Uuid, webhook: Uuid) -> Outcome<()> {
    let row = webhook::Entity::find_of(user, webhook, &api.db).await?.ok_or_else(|| UserError::not_found("id", "webhook"))?;
    match row.state {
        webhook::State::Enabled => Ok(()),
        _ => Err(UserError::wrong_state("The webhook is switched off; switch it on first.").into()),
    }
}

/// Puts them on their way as if they were new. What Redis has no room for is found by the sweeper.
async fn again(api: &Api, user: Uuid, which: Condition) -> Outcome<Vec<delivery::Model>> {
    let new = delivery::ActiveModel {
        state: Set(State::Pending),
        error: Set(None),
        attempts: Set(0),
        not_before: Set(None),
        updated_at: Set(api.clock.now()),
        ..Default::default()
    };
    let of_person = delivery::Entity::update_many().set(new).filter(Column::UserId.eq(user));
    let rows = of_person.filter(which).exec_with_returning(&api.db).await?;
    for row in &rows {
        api.push(Job::Deliver { delivery: row.id }).await;
    }
    Ok(rows)
}
