//! Making a webhook.

use async_graphql::{Context, InputObject, Object, SimpleObject};
use entity::Owned;
use entity::webhook::{self, EventTypes, State};
use sea_orm::{ActiveModelTrait, PaginatorTrait, Set};
use secrecy::{ExposeSecret, SecretString};
use url::Url;
use vault::{Place, secret};

use super::given::{address, event_types};
use crate::context::Reach;
use crate::error::UserErrorCode::LimitReached;
use crate::error::{ApiError, Outcome, Refused, UserError, settle};
use crate::webhook::Webhook;
use crate::{audit, user};

/// Each event is sent to all of them.
const MOST: u64 = 20;

/// Which webhook to make.
#[derive(InputObject)]
pub(crate) struct WebhookCreateInput {
    /// Where it listens: an `https://` address on the Internet.
    url: String,
    /// Names of the kinds of events it hears of, as `eventTypes` lists them; all when empty.
    #[graphql(default)]
    event_types: Vec<String>,
}

/// What came of making a webhook.
#[derive(SimpleObject)]
pub(crate) struct WebhookCreatePayload {
    /// The webhook, which hears from now on.
    webhook: Option<Webhook>,
    /// The secret by which a receiver verifies what it hears. It is shown here once and never again.
    secret: Option<String>,
    /// What to mend; empty when it worked.
    user_errors: Vec<UserError>,
}

#[derive(Default)]
pub(crate) struct WebhookCreate;

#[Object]
impl WebhookCreate {
    /// Makes a webhook. What it hears is signed by the Standard Webhooks specification.
    async fn webhook_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which webhook to make.")] input: WebhookCreateInput,
    ) -> Result<WebhookCreatePayload, ApiError> {
        let (made, user_errors) = settle(create(ctx, input).await)?;
        let (row, secret) = made.unzip();
        let secret = secret.map(|secret| secret.expose_secret().to_owned());
        Ok(WebhookCreatePayload { webhook: row.map(Webhook::from), secret, user_errors })
    }
}

async fn create(ctx: &Context<'_>, input: WebhookCreateInput) -> Outcome<(webhook::Model, SecretString)> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let (url, event_types) = read(ctx, input)?;
    let (id, now, secret) = (entity::new_id(), api.clock.now(), secret::webhook());
    let row = webhook::ActiveModel {
        id: Set(id),
        user_id: Set(viewer.user),
        url: Set(url.into()),
        event_types: Set(event_types),
        sealed_secret: Set(api.vault.seal(&secret, &Place::webhook_secret(id, viewer.user))),
        sealed_previous_secret: Set(None),
        previous_until: Set(None),
        state: Set(State::Enabled),
        state_reason: Set(None),
        failing_since: Set(None),
        version: Set(1),
        told_state: Set(String::new()),
        created_at: Set(now),
        updated_at: Set(now),
    };
    let tx = entity::begin(&api.db).await?;
    user::lock(&tx, viewer.user).await?;
    if webhook::Entity::of(viewer.user).count(&tx).await? >= MOST {
        return Err(UserError::general(LimitReached, format!("There are {MOST} webhooks already; delete one first.")).into());
    }
    let row = row.insert(&tx).await?;
    let entry = audit::Entry { user: viewer.user, kind: "webhook.created", subject: &row.url, actor: &viewer.actor(), now };
    audit::write(&tx, entry).await?;
    tx.commit().await?;
    Ok((row, secret))
}

/// All mistakes are told together.
fn read(ctx: &Context<'_>, input: WebhookCreateInput) -> Outcome<(Url, EventTypes)> {
    match (address(ctx.api(), &input.url), event_types(input.event_types)) {
        (Ok(url), Ok(types)) => Ok((url, types)),
        (url, types) => Err(Refused::User(url.err().into_iter().chain(types.err()).collect())),
    }
}
