//! An event and its deliveries, written together.

use entity::delivery::{self, Channel};
use entity::event::{self, Kind, Mail};
use entity::notification::{DIGEST_HOUR, Mails};
use entity::{Owned, notification, webhook};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use serde_json::Value;
use uuid::Uuid;

use super::digest::next_digest;
use super::facts::Facts;
use crate::{Context, Trouble};

/// What a webhook that was switched off by us would have heard; it can be replayed.
pub(crate) const OFF: &str = "The webhook is switched off.";

/// Writes the event and what is due of it; returns the deliveries that can go out at once.
pub(super) async fn write(
    tx: &DatabaseTransaction,
    context: &Context,
    kind: &'static Kind,
    facts: &Facts<'_>,
    payload: Value,
) -> Result<Vec<Uuid>, Trouble> {
    let now = context.clock.now();
    let chosen = notification::Entity::of(facts.user).one(tx).await?;
    let mail = chosen.as_ref().map_or(Mails::default().of(kind), |chosen| chosen.mails.of(kind));
    let hour = chosen.map_or(DIGEST_HOUR, |chosen| chosen.digest_hour);
    let digest_id = if mail == Mail::Digest { Some(next_digest(tx, facts.user, hour, now).await?) } else { None };
    let event = event::ActiveModel {
        id: Set(entity::new_id()),
        user_id: Set(facts.user),
        kind: Set(kind.name.to_owned()),
        subject_id: Set(facts.id),
        payload: Set(payload),
        digest_id: Set(digest_id),
        occurred_at: Set(facts.changed_at),
        created_at: Set(now),
    };
    let event = event.insert(tx).await?;
    tracing::info!(event = kind.name, event.id = %event.id, subject.id = %facts.id, "told");
    let mut rows = to_webhooks(tx, kind, &event).await?;
    if mail == Mail::AtOnce {
        rows.push(delivery::ActiveModel { event_id: Set(Some(event.id)), ..delivery::new(event.user_id, Channel::Mail, now) });
    }
    let due = rows.iter().filter(|row| row.state == Set(delivery::State::Pending)).map(|row| row.id.clone().unwrap()).collect();
    if !rows.is_empty() {
        delivery::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    Ok(due)
}

/// One delivery for each webhook that hears of such events. One that we switched off gets it when it is replayed.
async fn to_webhooks(tx: &DatabaseTransaction, kind: &Kind, event: &event::Model) -> Result<Vec<delivery::ActiveModel>, Trouble> {
    let listening = webhook::Entity::of(event.user_id)
        .filter(webhook::Column::State.ne(webhook::State::Paused))
        // nobody is told of their own silence
        .filter(webhook::Column::Id.ne(event.subject_id));
    let all = listening.all(tx).await?;
    let wanting = all.into_iter().filter(|webhook| webhook.event_types.include(kind.name));
    Ok(wanting.map(|webhook| to_webhook(&webhook, event)).collect())
}

fn to_webhook(webhook: &webhook::Model, event: &event::Model) -> delivery::ActiveModel {
    let off = webhook.state == webhook::State::Disabled;
    delivery::ActiveModel {
        event_id: Set(Some(event.id)),
        webhook_id: Set(Some(webhook.id)),
        state: Set(if off { delivery::State::Failed } else { delivery::State::Pending }),
        error: Set(off.then(|| OFF.to_owned())),
        ..delivery::new(event.user_id, Channel::Webhook, event.created_at)
    }
}
