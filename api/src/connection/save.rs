//! Keeping what a platform granted.

use chrono::{DateTime, Utc};
use entity::{Owned, Platform, connection, event};
use platforms::{Grant, Identity};
use sea_orm::{ActiveModelTrait, ColumnTrait, QueryFilter, Set};
use uuid::Uuid;
use vault::Place;

use crate::app::Api;
use crate::audit;
use crate::error::ApiError;
use crate::user;

/// An account and the permission to act for it.
pub(super) struct Granted {
    /// Whose connection it becomes.
    pub(super) user: Uuid,
    /// Where.
    pub(super) platform: Platform,
    /// Who connected it.
    pub(super) actor: &'static str,
    /// Whose account it is.
    pub(super) identity: Identity,
    /// The permission.
    pub(super) grant: Grant,
}

/// Makes the connection, or mends the one there is to the same account.
pub(super) async fn save(api: &Api, granted: Granted) -> Result<connection::Model, ApiError> {
    let now = api.clock.now();
    let tx = entity::begin(&api.db).await?;
    user::lock(&tx, granted.user).await?;
    let known = connection::Entity::of(granted.user)
        .filter(connection::Column::Platform.eq(granted.platform))
        .filter(connection::Column::ExternalId.eq(&granted.identity.external_id))
        .one(&tx)
        .await?;
    let subject = format!("{} on {}", granted.identity.display_name, granted.platform.title());
    let entry = audit::Entry { user: granted.user, kind: "connection.connected", subject: &subject, actor: granted.actor, now };
    let row = match known {
        Some(known) => changed(api, &known, granted, now).update(&tx).await?,
        None => made(api, granted, now).insert(&tx).await?,
    };
    audit::write(&tx, entry).await?;
    tx.commit().await?;
    Ok(row)
}

fn made(api: &Api, granted: Granted, now: DateTime<Utc>) -> connection::ActiveModel {
    connection::ActiveModel {
        user_id: Set(granted.user),
        platform: Set(granted.platform),
        external_id: Set(granted.identity.external_id.clone()),
        token_version: Set(1),
        fence: Set(0),
        created_at: Set(now),
        ..current(api, entity::new_id(), granted, now)
    }
}

fn changed(api: &Api, known: &connection::Model, granted: Granted, now: DateTime<Utc>) -> connection::ActiveModel {
    let mut row = current(api, known.id, granted, now);
    row.token_version = Set(known.token_version + 1);
    // whoever was refreshing the old tokens has lost the row
    row.fence = Set(known.fence + 1);
    if !known.told_state.is_empty() {
        row.told_state = Set(event::ANEW.to_owned());
    }
    row
}

/// What is the same for a new connection and a mended one. A refresh token the platform did not send again stays.
fn current(api: &Api, id: Uuid, granted: Granted, now: DateTime<Utc>) -> connection::ActiveModel {
    let Granted { user, identity, grant, .. } = granted;
    let access = api.vault.seal(&grant.tokens.access, &Place::connection_access(id, user));
    let mut row = connection::ActiveModel {
        id: Set(id),
        scoped_id: Set(identity.scoped_id),
        display_name: Set(identity.display_name),
        username: Set(identity.username),
        avatar_url: Set(identity.avatar_url.map(String::from)),
        scopes: Set(grant.scopes.into()),
        sealed_access: Set(Some(access)),
        access_expires_at: Set(Some(grant.access_expires_at)),
        lease_owner: Set(None),
        lease_until: Set(None),
        not_before: Set(Some(connection::refresh_at(now, grant.access_expires_at))),
        health: Set(connection::Health::Active),
        health_reason: Set(None),
        updated_at: Set(now),
        ..Default::default()
    };
    if let Some(refresh) = &grant.tokens.refresh {
        row.sealed_refresh = Set(Some(api.vault.seal(refresh, &Place::connection_refresh(id, user))));
        row.refresh_expires_at = Set(grant.refresh_expires_at);
    }
    row
}
