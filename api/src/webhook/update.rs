//! Changing a webhook.

use async_graphql::{Context, ID, InputObject, Object};
use chrono::{DateTime, Utc};
use entity::event;
use entity::webhook::{self, State};
use sea_orm::{ColumnTrait, Iterable, QueryFilter, Set};

use super::given::{address, event_types};
use crate::audit;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::text::uuid;
use crate::webhook::Webhook;

/// What to change of a webhook; what is left out stays.
#[derive(InputObject)]
pub(crate) struct WebhookUpdateInput {
    /// The webhook's id.
    id: ID,
    /// Where it listens.
    url: Option<String>,
    /// Names of the kinds of events it hears of; all when empty.
    event_types: Option<Vec<String>>,
    /// Whether it hears: false switches it off, true on again, also after the service switched it off. What it missed is not
    /// sent by itself; see `webhookReplayFailed`.
    enabled: Option<bool>,
}

payload! {
    /// What came of changing a webhook.
    WebhookUpdatePayload {
        /// The webhook as it is now.
        webhook: Webhook
    }
}

#[derive(Default)]
pub(crate) struct WebhookUpdate;

#[Object]
impl WebhookUpdate {
    /// Changes a webhook.
    async fn webhook_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to change.")] input: WebhookUpdateInput,
    ) -> Result<WebhookUpdatePayload, ApiError> {
        WebhookUpdatePayload::of(update(ctx, input).await)
    }
}

async fn update(ctx: &Context<'_>, input: WebhookUpdateInput) -> Outcome<webhook::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let not_found = || UserError::not_found("id", "webhook");
    let id = uuid(&input.id).ok_or_else(not_found)?;
    let mut change = input.enabled.map_or_else(webhook::ActiveModel::default, switched);
    if let Some(url) = input.url {
        change.url = Set(address(api, &url)?.into());
    }
    if let Some(names) = input.event_types {
        change.event_types = Set(event_types(names)?);
    }
    let now = api.clock.now();
    let every: Vec<State> = State::iter().collect();
    let of_person = webhook::change(id, &every, now).set(change).filter(webhook::Column::UserId.eq(viewer.user));
    let tx = entity::begin(&api.db).await?;
    let row = of_person.exec_with_returning(&tx).await?.into_iter().next().ok_or_else(not_found)?;
    let entry = audit::Entry { user: viewer.user, kind: "webhook.changed", subject: &row.url, actor: &viewer.actor(), now };
    audit::write(&tx, entry).await?;
    tx.commit().await?;
    Ok(row)
}

/// On, with its failures forgotten, or off.
fn switched(on: bool) -> webhook::ActiveModel {
    let nothing: Option<DateTime<Utc>> = None;
    webhook::ActiveModel {
        state: Set(if on { State::Enabled } else { State::Paused }),
        state_reason: Set(None),
        failing_since: Set(nothing),
        told_state: Set(event::ANEW.to_owned()),
        ..Default::default()
    }
}
