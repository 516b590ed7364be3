//! One delivery to one webhook.

use chrono::SecondsFormat;
use entity::{delivery, event, webhook};
use notify::webhook::{Letter, Verdict};
use sea_orm::EntityTrait;
use secrecy::SecretString;
use serde_json::json;
use url::Url;
use vault::{Place, VaultError};

use super::conclude::{End, Outcome};
use crate::telling::OFF;
use crate::{Context, Trouble};

/// What is sent.
pub(super) struct Post {
    url: Url,
    id: String,
    body: Vec<u8>,
    secrets: Vec<SecretString>,
}

/// Reads what is to be sent, or why nothing is.
pub(super) async fn read(context: &Context, row: &delivery::Model) -> Result<Result<Post, End>, Trouble> {
    let (Some(webhook), Some(event)) = (row.webhook_id, row.event_id) else { return Err(Trouble::Lost) };
    let webhook = webhook::Entity::find_by_id(webhook).one(&context.db).await?.ok_or(Trouble::Lost)?;
    let event = event::Entity::find_by_id(event).one(&context.db).await?.ok_or(Trouble::Lost)?;
    if webhook.state != webhook::State::Enabled {
        return Ok(Err(End::GivenUp(OFF.to_owned())));
    }
    let Ok(url) = Url::parse(&webhook.url) else { return Ok(Err(End::GivenUp("Its address does not read as one.".to_owned()))) };
    let Ok(secrets) = secrets(context, &webhook) else {
        // trying again would open it no better
        tracing::error!(webhook.id = %webhook.id, "the secret of a webhook does not open");
        return Ok(Err(End::GivenUp("The secret of this webhook does not open; make a new one.".to_owned())));
    };
    let timestamp = event.occurred_at.to_rfc3339_opts(SecondsFormat::Micros, true);
    let body = serde_json::to_vec(&json!({ "type": event.kind, "timestamp": timestamp, "data": event.payload }))?;
    Ok(Ok(Post { url, id: event.id.to_string(), body, secrets }))
}

/// Sends it once.
pub(super) async fn send(context: &Context, post: Post) -> Outcome {
    let letter = Letter { url: &post.url, id: &post.id, body: &post.body, secrets: &post.secrets };
    let answer = context.webhooks.send(&letter, context.clock.now()).await;
    let end = match answer.verdict {
        Verdict::Arrived => End::Arrived,
        Verdict::Gone => End::Gone,
        Verdict::Failed { reason, after } => End::Failed { reason, after },
    };
    Outcome { end, status: answer.status, answer: answer.excerpt }
}

/// The secrets that sign now, the newest first.
fn secrets(context: &Context, row: &webhook::Model) -> Result<Vec<SecretString>, VaultError> {
    let mut secrets = vec![context.vault.open(&row.sealed_secret, &Place::webhook_secret(row.id, row.user_id))?];
    let still = row.previous_until.is_some_and(|until| until > context.clock.now());
    if let Some(sealed) = row.sealed_previous_secret.as_deref().filter(|_| still) {
        secrets.push(context.vault.open(sealed, &Place::webhook_previous_secret(row.id, row.user_id))?);
    }
    Ok(secrets)
}
