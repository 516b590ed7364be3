//! A valid access token for a connection; one refresh at a time, and what a refresh gives is saved before it is used.

mod refresh;

use chrono::{DateTime, TimeDelta, Utc};
use entity::audit_event;
use entity::connection::{self, Health};
use platforms::{Account, Refusal, Tokens};
use queue::Noun;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use secrecy::SecretString;
use uuid::Uuid;
use vault::Place;

use crate::{Context, Trouble};
use refresh::renewed;

/// A token this near its end may die during the next call.
const NEAR: TimeDelta = TimeDelta::minutes(5);

/// The account of a connection with an access token that works, refreshed first if need be, and the version of its
/// tokens. Fails with [`Refusal::Reconnect`] when only the person can mend it, with [`Refusal::Retry`] when it may work
/// later.
pub(crate) async fn account(context: &Context, id: Uuid) -> Result<(Account, i64), Trouble> {
    let mut row = active(context, id).await?;
    if is_due(&row, context.clock.now()) {
        row = renewed(context, row).await?;
    }
    let (external_id, username) = (row.external_id.clone(), row.username.clone());
    Ok((Account { access: open(context, &row)?.access, external_id, username }, row.token_version))
}

/// The tokens of a connection as the platform knows them, refreshed first if need be; none when the permission has ended, or when
/// they cannot be opened.
pub(crate) async fn living(context: &Context, id: Uuid) -> Result<Option<Tokens>, Trouble> {
    let tokens = async {
        let row = active(context, id).await?;
        let row = if is_due(&row, context.clock.now()) { renewed(context, row).await? } else { row };
        open(context, &row)
    };
    match tokens.await {
        Ok(tokens) => Ok(Some(tokens)),
        Err(Trouble::Refused(Refusal::Reconnect { .. })) => Ok(None),
        Err(Trouble::Sealed(error)) => {
            tracing::error!(connection.id = %id, %error, "the tokens of a connection do not open and cannot be revoked");
            Ok(None)
        }
        Err(other) => Err(other),
    }
}

/// Refreshes ahead of need. A connection that was never planned for is planned for.
pub(crate) async fn refresh_ahead(context: &Context, id: Uuid) -> Result<(), Trouble> {
    let Ok(row) = active(context, id).await else { return Ok(()) };
    let now = context.clock.now();
    match (row.not_before, row.access_expires_at) {
        _ if is_due(&row, now) => renewed(context, row).await.map(drop),
        (None, Some(expires)) => {
            let plan =
                connection::ActiveModel { not_before: Set(Some(connection::refresh_at(now, expires))), ..Default::default() };
            let unchanged = connection::Entity::update_many()
                .set(plan)
                .filter(connection::Column::Id.eq(id))
                .filter(connection::Column::TokenVersion.eq(row.token_version));
            unchanged.exec(&context.db).await?;
            Ok(())
        }
        _ => Ok(()),
    }
}

/// The platform no longer accepts the token of `version`: the next caller refreshes, unless somebody has.
pub(crate) async fn stale(context: &Context, id: Uuid, version: i64) -> Result<(), Trouble> {
    let now = context.clock.now();
    connection::Entity::update_many()
        .col_expr(connection::Column::NotBefore, Expr::value(now))
        .filter(connection::Column::Id.eq(id))
        .filter(connection::Column::Health.eq(Health::Active))
        .filter(connection::Column::TokenVersion.eq(version))
        .exec(&context.db)
        .await?;
    Ok(())
}

/// The platform has said that the grant is dead: nothing is tried with it until the person connects again.
pub(crate) async fn expire(context: &Context, id: Uuid, reason: &str) -> Result<(), Trouble> {
    let now = context.clock.now();
    let nothing: Option<DateTime<Utc>> = None;
    let rows = connection::Entity::update_many()
        .col_expr(connection::Column::Health, Expr::value(Health::Expired))
        .col_expr(connection::Column::HealthReason, Expr::value(reason))
        .col_expr(connection::Column::TokenVersion, Expr::col(connection::Column::TokenVersion).add(1))
        .col_expr(connection::Column::NotBefore, Expr::value(nothing))
        .col_expr(connection::Column::LeaseUntil, Expr::value(nothing))
        .col_expr(connection::Column::UpdatedAt, Expr::value(now))
        .filter(connection::Column::Id.eq(id))
        .filter(connection::Column::Health.eq(Health::Active))
        .exec_with_returning(&context.db)
        .await?;
    for row in rows {
        tracing::warn!(connection.id = %id, platform = row.platform.slug(), reason, "the connection has expired");
        let event = audit_event::ActiveModel {
            id: Set(entity::new_id()),
            user_id: Set(row.user_id),
            kind: Set("connection.expired".to_owned()),
            subject: Set(format!("{} on {}", row.display_name, row.platform.title())),
            actor: Set("service".to_owned()),
            created_at: Set(now),
        };
        audit_event::Entity::insert(event).exec_without_returning(&context.db).await?;
        context.announce(row.user_id, Noun::Connection, row.id, row.token_version).await;
    }
    Ok(())
}

async fn active(context: &Context, id: Uuid) -> Result<connection::Model, Trouble> {
    let row = connection::Entity::find_by_id(id).one(&context.db).await?.ok_or_else(disconnected)?;
    match row.health {
        Health::Active if row.sealed_access.is_some() => Ok(row),
        Health::Active | Health::Disconnected => Err(disconnected()),
        Health::Expired | Health::Revoked => {
            let reason = row.health_reason.unwrap_or_else(|| "The permission has ended. Connect the account again.".to_owned());
            Err(Refusal::Reconnect { message: reason }.into())
        }
    }
}

fn disconnected() -> Trouble {
    Refusal::Reconnect { message: "The account is not connected any more. Connect it again.".to_owned() }.into()
}

fn is_due(row: &connection::Model, now: DateTime<Utc>) -> bool {
    match (row.access_expires_at, row.not_before) {
        (Some(expires), _) if expires <= now => true,
        (_, Some(due)) => due <= now,
        (Some(expires), None) => expires - now < NEAR,
        (None, None) => false,
    }
}

fn open(context: &Context, row: &connection::Model) -> Result<Tokens, Trouble> {
    let unseal = |sealed: &Option<String>, place: Place| -> Result<Option<SecretString>, Trouble> {
        Ok(sealed.as_deref().map(|sealed| context.vault.open(sealed, &place)).transpose()?)
    };
    let access = unseal(&row.sealed_access, Place::connection_access(row.id, row.user_id))?.ok_or_else(disconnected)?;
    let refresh = unseal(&row.sealed_refresh, Place::connection_refresh(row.id, row.user_id))?;
    Ok(Tokens { access, refresh })
}
