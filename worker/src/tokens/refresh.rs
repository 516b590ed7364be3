//! One refresh: claimed, asked for, saved.

use std::time::Duration;

use backon::{ConstantBuilder, ExponentialBuilder, Retryable};
use chrono::TimeDelta;
use entity::Claim;
use entity::connection::{self, Health};
use platforms::{Grant, Platform, Refusal};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter};
use vault::Place;

use super::{active, disconnected, expire, open};
use crate::{Context, Trouble};

/// Longer than any refresh takes.
const LEASE: Duration = Duration::from_mins(1);
/// After a refresh that failed for a passing reason.
const AGAIN: TimeDelta = TimeDelta::seconds(30);

/// Refreshes, or waits for whoever does.
pub(super) async fn renewed(context: &Context, row: connection::Model) -> Result<connection::Model, Trouble> {
    let now = context.clock.now();
    let same = || {
        Condition::all()
            .add(connection::Column::Health.eq(Health::Active))
            .add(connection::Column::TokenVersion.eq(row.token_version))
    };
    if row.not_before.is_some_and(|due| due > now) {
        // it died before its time, so it is due now
        let due = connection::ActiveModel { not_before: Set(Some(now)), ..Default::default() };
        let early = connection::Entity::update_many().set(due).filter(connection::Column::Id.eq(row.id)).filter(same());
        early.exec(&context.db).await?;
    }
    let claim = Claim { owner: &context.name, now, lasts: LEASE };
    match entity::claim::<connection::Entity>(&context.db, row.id, same(), &claim).await? {
        Some(claimed) => refresh(context, claimed).await,
        None => winner(context, &row).await,
    }
}

/// Somebody else refreshes: reads what came of it, a few times a second for a few seconds.
async fn winner(context: &Context, old: &connection::Model) -> Result<connection::Model, Trouble> {
    let busy =
        || Refusal::Retry { after: Some(Duration::from_secs(5)), message: "The connection is being refreshed.".to_owned() };
    let read = || async {
        let row = active(context, old.id).await?;
        if row.token_version > old.token_version { Ok(row) } else { Err(Trouble::Refused(busy())) }
    };
    let patience = ConstantBuilder::default().with_delay(Duration::from_millis(250)).with_max_times(40);
    read.retry(patience).when(|trouble| matches!(trouble, Trouble::Refused(Refusal::Retry { .. }))).await
}

async fn refresh(context: &Context, row: connection::Model) -> Result<connection::Model, Trouble> {
    let Some(platform) = context.platform(row.platform) else {
        entity::release::<connection::Entity>(&context.db, row.id, row.fence).await?;
        return Err(Refusal::Retry { after: Some(LEASE), message: format!("{} is switched off.", row.platform.title()) }.into());
    };
    match ask(context, &row, &**platform).await {
        Ok(grant) => {
            tracing::info!(connection.id = %row.id, platform = row.platform.slug(), "the tokens are refreshed");
            // the old refresh token may be dead already: an answer that is not saved is the end of the connection
            let patience = ExponentialBuilder::default().with_max_times(6);
            (|| save(context, &row, &grant)).retry(patience).when(|trouble| matches!(trouble, Trouble::Database(_))).await
        }
        Err(Trouble::Refused(Refusal::Reconnect { message })) => {
            expire(context, row.id, &message).await?;
            Err(Refusal::Reconnect { message }.into())
        }
        Err(Trouble::Refused(refusal)) => put_off(context, row, refusal).await,
        Err(other) => Err(other),
    }
}

async fn ask(context: &Context, row: &connection::Model, platform: &dyn Platform) -> Result<Grant, Trouble> {
    Ok(platform.refresh(&open(context, row)?).await?)
}

/// A refresh that failed for a passing reason disconnects nobody: the old token is used while it lives.
async fn put_off(context: &Context, row: connection::Model, refusal: Refusal) -> Result<connection::Model, Trouble> {
    tracing::warn!(connection.id = %row.id, %refusal, "the tokens could not be refreshed now");
    let now = context.clock.now();
    let asked = match &refusal {
        Refusal::Retry { after: Some(after), .. } => TimeDelta::from_std(*after).unwrap_or(AGAIN),
        _ => AGAIN,
    };
    let due = Set(Some(now + asked.max(AGAIN)));
    let later = connection::ActiveModel { not_before: due, lease_until: Set(None), ..Default::default() };
    let ours = connection::Entity::update_many()
        .set(later)
        .filter(connection::Column::Id.eq(row.id))
        .filter(connection::Column::Fence.eq(row.fence));
    ours.exec(&context.db).await?;
    if row.access_expires_at.is_none_or(|expires| expires > now) {
        return Ok(row);
    }
    let after = AGAIN.to_std().ok();
    Err(Refusal::Retry { after, message: refusal.to_string() }.into())
}

async fn save(context: &Context, row: &connection::Model, grant: &Grant) -> Result<connection::Model, Trouble> {
    let (id, user, now) = (row.id, row.user_id, context.clock.now());
    let mut change = connection::ActiveModel {
        sealed_access: Set(Some(context.vault.seal(&grant.tokens.access, &Place::connection_access(id, user)))),
        access_expires_at: Set(Some(grant.access_expires_at)),
        not_before: Set(Some(connection::refresh_at(now, grant.access_expires_at))),
        lease_until: Set(None),
        updated_at: Set(now),
        ..Default::default()
    };
    // a platform that sends no new refresh token lets the old one live
    if let Some(refresh) = &grant.tokens.refresh {
        change.sealed_refresh = Set(Some(context.vault.seal(refresh, &Place::connection_refresh(id, user))));
    }
    if grant.refresh_expires_at.is_some() {
        change.refresh_expires_at = Set(grant.refresh_expires_at);
    }
    let saved = connection::Entity::update_many()
        .set(change)
        .col_expr(connection::Column::TokenVersion, Expr::col(connection::Column::TokenVersion).add(1))
        .filter(connection::Column::Id.eq(id))
        .filter(connection::Column::Fence.eq(row.fence))
        .filter(connection::Column::Health.eq(Health::Active))
        .exec_with_returning(&context.db)
        .await?;
    saved.into_iter().next().ok_or_else(disconnected)
}
