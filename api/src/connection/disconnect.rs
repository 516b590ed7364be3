//! Disconnecting an account.

use std::time::Duration;

use async_graphql::{Context, ID, InputObject, Object};
use entity::{Owned, connection, publication};
use platforms::Tokens;
use queue::Job;
use sea_orm::ColumnTrait;
use vault::{Place, VaultError};

use crate::app::Api;
use crate::audit;
use crate::connection::Connection;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::publication::cancel_scheduled;
use crate::text::uuid;
use crate::user;

/// How long the person waits for the platform to hear of it.
const PATIENCE: Duration = Duration::from_secs(10);

/// Which account to disconnect.
#[derive(InputObject)]
pub(crate) struct ConnectionDisconnectInput {
    /// The connection's id.
    id: ID,
}

payload! {
    /// What came of disconnecting an account.
    ConnectionDisconnectPayload {
        /// The connection, whose tokens are gone.
        connection: Connection
    }
}

#[derive(Default)]
pub(crate) struct ConnectionDisconnect;

#[Object]
impl ConnectionDisconnect {
    /// Disconnects an account: its tokens are deleted here and revoked on the platform, what was scheduled for it is
    /// cancelled. The history stays. Disconnecting again changes nothing.
    async fn connection_disconnect(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which account to disconnect.")] input: ConnectionDisconnectInput,
    ) -> Result<ConnectionDisconnectPayload, ApiError> {
        ConnectionDisconnectPayload::of(disconnect(ctx, &input.id).await)
    }
}

async fn disconnect(ctx: &Context<'_>, id: &ID) -> Outcome<connection::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let not_found = || UserError::not_found("id", "connection");
    let id = uuid(id).ok_or_else(not_found)?;
    let now = api.clock.now();
    let tx = entity::begin(&api.db).await?;
    user::lock(&tx, viewer.user).await?;
    let known = connection::Entity::find_of(viewer.user, id, &tx).await?.ok_or_else(not_found)?;
    if known.health == connection::Health::Disconnected {
        return Ok(known);
    }
    let tokens = tokens(api, &known);
    let row = connection::cut(&tx, known, (connection::Health::Disconnected, "You disconnected this account."), now).await?;
    let cancelled = cancel_scheduled(&tx, row.user_id, publication::Column::ConnectionId.eq(row.id), now).await?;
    let subject = format!("{} on {}", row.display_name, row.platform.title());
    let entry =
        audit::Entry { user: viewer.user, kind: "connection.disconnected", subject: &subject, actor: &viewer.actor(), now };
    audit::write(&tx, entry).await?;
    tx.commit().await?;
    api.announce_connection(&row).await;
    for publication in cancelled {
        api.announce_publication(&publication).await;
        // its run may be over now
        api.push(Job::MakeVideo { run: publication.run_id }).await;
    }
    revoke(api, &row, tokens).await;
    Ok(row)
}

/// The tokens as the platform knows them; none when they do not open, which must not keep a person from disconnecting.
fn tokens(api: &Api, row: &connection::Model) -> Option<Tokens> {
    let open = |sealed: &Option<String>, place| sealed.as_deref().map(|sealed| api.vault.open(sealed, &place)).transpose();
    let opened = || -> Result<Option<Tokens>, VaultError> {
        let access = open(&row.sealed_access, Place::connection_access(row.id, row.user_id))?;
        let refresh = open(&row.sealed_refresh, Place::connection_refresh(row.id, row.user_id))?;
        Ok(access.map(|access| Tokens { access, refresh }))
    };
    opened().unwrap_or_else(|error| {
        tracing::error!(connection.id = %row.id, %error, "the tokens of a connection do not open and cannot be revoked");
        None
    })
}

/// Tells the platform. It is done after our own part is committed, and a failure is only logged: the tokens are gone here.
async fn revoke(api: &Api, row: &connection::Model, tokens: Option<Tokens>) {
    let (Some(tokens), Some(client)) = (tokens, api.platforms.get(row.platform.slug())) else { return };
    let (id, platform) = (row.id, row.platform.slug());
    match tokio::time::timeout(PATIENCE, client.revoke(&tokens)).await {
        Ok(Ok(())) => (),
        Ok(Err(refusal)) => {
            tracing::warn!(connection.id = %id, platform, reason = %refusal, "the platform did not end the grant");
        }
        Err(_) => tracing::warn!(connection.id = %id, platform, "the platform took too long to end the grant"),
    }
}
