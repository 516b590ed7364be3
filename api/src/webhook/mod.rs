//! The webhook: an address of a person's that hears of their events.

mod create;
mod delete;
mod delivery;
mod given;
mod replay;
mod secret_rotate;
mod test;
mod update;

use async_graphql::{Context, Enum, ID, Object, SimpleObject};
use chrono::{DateTime, Utc};
use entity::event::KINDS;
use entity::{Owned, webhook};
use sea_orm::QueryOrder;

pub(crate) use create::WebhookCreate;
pub(crate) use delete::WebhookDelete;
pub(crate) use delivery::{WebhookDelivery, WebhookDeliveryQuery};
pub(crate) use replay::WebhookReplay;
pub(crate) use secret_rotate::WebhookSecretRotate;
pub(crate) use test::WebhookTest;
pub(crate) use update::WebhookUpdate;

use crate::context::Reach;
use crate::error::ApiError;
use crate::notification::MailTime;
use crate::text::uuid;

/// Whether a webhook hears.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "entity::webhook::State")]
pub(crate) enum WebhookState {
    /// It does.
    Enabled,
    /// The person switched it off.
    Paused,
    /// The service switched it off: it answered 410, or nothing reached it for days.
    Disabled,
}

/// An address that hears of the person's events.
pub(crate) struct Webhook(webhook::Model);

impl From<webhook::Model> for Webhook {
    fn from(row: webhook::Model) -> Self {
        Self(row)
    }
}

/// An address that hears of the person's events. The secret that signs is shown once, when it is made.
#[Object]
impl Webhook {
    /// Id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// Where it listens.
    async fn url(&self) -> &str {
        &self.0.url
    }

    /// Names of the kinds of events it hears of; empty when it hears of all, also of those that are added later.
    async fn event_types(&self) -> &[String] {
        &self.0.event_types.0
    }

    /// Whether it hears.
    async fn state(&self) -> WebhookState {
        self.0.state.into()
    }

    /// Why the service switched it off, in a sentence.
    async fn state_reason(&self) -> Option<&str> {
        self.0.state_reason.as_deref()
    }

    /// Since when nothing has reached it; null while things do.
    async fn failing_since(&self) -> Option<DateTime<Utc>> {
        self.0.failing_since
    }

    /// Until when the secret before the present one signs too; null when it does not.
    async fn previous_secret_until(&self, ctx: &Context<'_>) -> Option<DateTime<Utc>> {
        self.0.previous_until.filter(|until| *until > ctx.api().clock.now())
    }

    /// Only grows; each change raises it.
    async fn version(&self) -> i64 {
        self.0.version
    }

    /// When it was made.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }

    /// When it last changed.
    async fn updated_at(&self) -> DateTime<Utc> {
        self.0.updated_at
    }
}

/// A kind of event that webhooks and people can hear of.
#[derive(SimpleObject)]
pub(crate) struct EventType {
    /// Its name: the `type` of a webhook's payload, such as `run.done`.
    name: &'static str,
    /// The same for people.
    description: &'static str,
    /// When people hear of it by e-mail who chose nothing.
    usual_mail: MailTime,
}

#[derive(Default)]
pub(crate) struct WebhookQuery;

#[Object]
impl WebhookQuery {
    /// Every kind of event there is.
    async fn event_types(&self) -> Vec<EventType> {
        KINDS.iter().map(|kind| EventType { name: kind.name, description: kind.says, usual_mail: kind.mail.into() }).collect()
    }

    /// The person's webhooks, oldest first.
    #[graphql(complexity = "10 * child_complexity")]
    async fn webhooks(&self, ctx: &Context<'_>) -> Result<Vec<Webhook>, ApiError> {
        let all = webhook::Entity::of(ctx.viewer()?.user).order_by_asc(webhook::Column::Id);
        Ok(all.all(&ctx.api().db).await?.into_iter().map(Webhook::from).collect())
    }

    /// One webhook; null when there is no such, or it is somebody else's.
    async fn webhook(&self, ctx: &Context<'_>, #[graphql(desc = "Its id.")] id: ID) -> Result<Option<Webhook>, ApiError> {
        let user = ctx.viewer()?.user;
        let Some(id) = uuid(&id) else { return Ok(None) };
        Ok(webhook::Entity::find_of(user, id, &ctx.api().db).await?.map(Webhook::from))
    }
}
