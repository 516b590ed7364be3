//! A new secret for a webhook.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use chrono::TimeDelta;
use entity::{Owned, webhook};
use sea_orm::{ActiveModelTrait, IntoActiveModel, Set};
use secrecy::{ExposeSecret, SecretString};
use vault::{Place, secret};

use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, settle};
use crate::text::uuid;
use crate::webhook::Webhook;
use crate::{audit, user};

/// How long the old secret signs beside the new one.
const BOTH_SIGN: TimeDelta = TimeDelta::hours(24);

/// Which webhook gets a new secret.
#[derive(InputObject)]
pub(crate) struct WebhookSecretRotateInput {
    /// The webhook's id.
    id: ID,
}

/// What came of giving a webhook a new secret.
#[derive(SimpleObject)]
pub(crate) struct WebhookSecretRotatePayload {
    /// The webhook.
    webhook: Option<Webhook>,
    /// The new secret. It is shown here once and never again.
    secret: Option<String>,
    /// What to mend; empty when it worked.
    user_errors: Vec<UserError>,
}

#[derive(Default)]
pub(crate) struct WebhookSecretRotate;

#[Object]
impl WebhookSecretRotate {
    /// Gives a webhook a new secret. For 24 hours the one before signs too, so that a receiver can change over without losing
    /// anything; rotating again within that time ends the oldest at once.
    async fn webhook_secret_rotate(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which webhook gets a new secret.")] input: WebhookSecretRotateInput,
    ) -> Result<WebhookSecretRotatePayload, ApiError> {
        let (made, user_errors) = settle(rotate(ctx, &input.id).await)?;
        let (row, secret) = made.unzip();
        let secret = secret.map(|secret| secret.expose_secret().to_owned());
        Ok(WebhookSecretRotatePayload { webhook: row.map(Webhook::from), secret, user_errors })
    }
}

async fn rotate(ctx: &Context<'_>, id: &ID) -> Outcome<(webhook::Model, SecretString)> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let not_found = || UserError::not_found("id", "webhook");
    let id = uuid(id).ok_or_else(not_found)?;
    let (now, new) = (api.clock.now(), secret::webhook());
    let tx = entity::begin(&api.db).await?;
    user::lock(&tx, viewer.user).await?;
    let known = webhook::Entity::find_of(viewer.user, id, &tx).await?.ok_or_else(not_found)?;
    // a sealed value opens in its own column alone
    let old = api.vault.open(&known.sealed_secret, &Place::webhook_secret(id, viewer.user))?;
    let version = known.version + 1;
    let mut row = known.into_active_model();
    row.sealed_previous_secret = Set(Some(api.vault.seal(&old, &Place::webhook_previous_secret(id, viewer.user))));
    row.sealed_secret = Set(api.vault.seal(&new, &Place::webhook_secret(id, viewer.user)));
    row.previous_until = Set(Some(now + BOTH_SIGN));
    row.version = Set(version);
    row.updated_at = Set(now);
    let row = row.update(&tx).await?;
    let entry =
        audit::Entry { user: viewer.user, kind: "webhook.secret_rotated", subject: &row.url, actor: &viewer.actor(), now };
    audit::write(&tx, entry).await?;
    tx.commit().await?;
    Ok((row, new))
}
