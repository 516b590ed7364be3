//! What was sent to a webhook, and what it answered.

use async_graphql::{Context, Enum, ID, Json, Object, SimpleObject};
use chrono::{DateTime, Utc};
use entity::{Owned, delivery, delivery_attempt, event};
use sea_orm::{ColumnTrait, QueryFilter};
use serde_json::Value;

use crate::context::Reach;
use crate::error::ApiError;
use crate::loaders::{DeliveryAttemptsOf, EventId};
use crate::page::{Page, Wanted, complexity, page};
use crate::text::uuid;

/// Where a delivery stands.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "entity::delivery::State")]
pub(crate) enum DeliveryState {
    /// On its way; tried again when it is due.
    Pending,
    /// It has arrived: the receiver answered with a status from 200 to 299.
    Delivered,
    /// Given up; it can be replayed.
    Failed,
    /// A mail that may have gone out; webhooks never stand here.
    Unconfirmed,
}

/// One event on its way to one webhook.
pub(crate) struct WebhookDelivery(delivery::Model);

impl From<delivery::Model> for WebhookDelivery {
    fn from(row: delivery::Model) -> Self {
        Self(row)
    }
}

/// One event on its way to one webhook.
#[Object]
impl WebhookDelivery {
    /// Id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The event.
    async fn event(&self, ctx: &Context<'_>) -> Result<Event, ApiError> {
        let id = self.0.event_id.ok_or(ApiError::NotFound)?;
        ctx.load(EventId(id)).await?.map(Event).ok_or(ApiError::NotFound)
    }

    /// Where it stands.
    async fn state(&self) -> DeliveryState {
        self.0.state.into()
    }

    /// What went wrong last, in a sentence.
    async fn error(&self) -> Option<&str> {
        self.0.error.as_deref()
    }

    /// When it is sent next; null when it is due, or will not be.
    async fn not_before(&self) -> Option<DateTime<Utc>> {
        self.0.not_before
    }

    /// Each time it was sent, oldest first.
    #[graphql(complexity = "10 * child_complexity")]
    async fn attempts(&self, ctx: &Context<'_>) -> Result<Vec<DeliveryAttempt>, ApiError> {
        let rows = ctx.load(DeliveryAttemptsOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(DeliveryAttempt::from).collect())
    }

    /// When it was asked for.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }

    /// When it last changed.
    async fn updated_at(&self) -> DateTime<Utc> {
        self.0.updated_at
    }
}

/// Something that happened.
pub(crate) struct Event(event::Model);

/// Something that happened.
#[Object]
impl Event {
    /// Id: the header `webhook-id` of each of its deliveries.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// What happened, such as `run.done`.
    #[graphql(name = "type")]
    async fn kind(&self) -> &str {
        &self.0.kind
    }

    /// What is told of it: the `data` of a webhook's payload.
    async fn data(&self) -> Json<&Value> {
        Json(&self.0.payload)
    }

    /// When it happened.
    async fn occurred_at(&self) -> DateTime<Utc> {
        self.0.occurred_at
    }
}

/// One time that something was sent.
#[derive(SimpleObject)]
pub(crate) struct DeliveryAttempt {
    /// Id.
    id: ID,
    /// The status code of the answer; null when there was none.
    status: Option<i16>,
    /// The beginning of the answer.
    answer: Option<String>,
    /// Why it did not arrive, in a sentence.
    error: Option<String>,
    /// When it was sent.
    sent_at: DateTime<Utc>,
    /// When the answer was known; null while it is not, for ever if it was lost.
    answered_at: Option<DateTime<Utc>>,
}

impl From<delivery_attempt::Model> for DeliveryAttempt {
    fn from(row: delivery_attempt::Model) -> Self {
        Self {
            id: row.id.into(),
            status: row.status,
            answer: row.answer,
            error: row.error,
            sent_at: row.created_at,
            answered_at: row.answered_at,
        }
    }
}

#[derive(Default)]
pub(crate) struct WebhookDeliveryQuery;

#[Object]
impl WebhookDeliveryQuery {
    /// What was sent to a webhook, newest first; nothing when there is no such webhook, or it is somebody else's.
    #[graphql(complexity = "complexity(first, child_complexity)")]
    async fn webhook_deliveries(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The webhook's id.")] webhook_id: ID,
        #[graphql(desc = "In one of these states; in any when not given.")] states: Option<Vec<DeliveryState>>,
        #[graphql(desc = "How many rows, 1 to 100; 20 when not given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<Page<WebhookDelivery>, ApiError> {
        let user = ctx.viewer()?.user;
        let wanted = Wanted::new(first, after.as_deref())?;
        let mut all = delivery::Entity::of(user).filter(delivery::Column::WebhookId.is_in(uuid(&webhook_id)));
        if let Some(states) = states {
            all = all.filter(delivery::Column::State.is_in(states.into_iter().map(delivery::State::from)));
        }
        page(ctx, all, wanted).await
    }
}
