//! Reads the numbers of published videos, an account at a time.

use chrono::{DateTime, TimeDelta, Utc};
use entity::publication::{self, State};
use entity::{Platform, publication_attempt as attempt};
use platforms::{Metrics, Refusal};
use queue::Noun;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;
use vault::redact;

use crate::{Context, Trouble, naming, readings, tokens};

/// As many as every platform answers for in one call or few.
const BATCH: u64 = 50;
/// How long a reader that died keeps others from reading.
const TURN: TimeDelta = TimeDelta::minutes(10);
/// After a failure.
const AGAIN: TimeDelta = TimeDelta::minutes(15);

/// Reads the numbers of everything due on the publication's account.
pub async fn sync_metrics(context: &Context, id: Uuid) -> Result<(), Trouble> {
    let Some(one) = publication::Entity::find_by_id(id).one(&context.db).await? else { return Ok(()) };
    let mut due = take(context, one.connection_id).await?;
    if due.is_empty() {
        return Ok(());
    }
    match read(context, &mut due).await {
        Ok(numbers) => keep(context, &due, &numbers).await,
        Err(Trouble::Refused(refusal)) => put_off(context, &due, &refusal).await,
        Err(other) => Err(other),
    }
}

/// Takes what is due on the connection; whoever comes at the same time finds nothing.
async fn take(context: &Context, connection: Uuid) -> Result<Vec<publication::Model>, Trouble> {
    let now = context.clock.now();
    let due: Vec<Uuid> = publication::Entity::find()
        .select_only()
        .column(publication::Column::Id)
        .filter(publication::Column::ConnectionId.eq(connection))
        .filter(publication::Column::State.eq(State::Published))
        .filter(publication::Column::RemoteId.is_not_null())
        .filter(publication::Column::MetricsDueAt.lte(now))
        .order_by_asc(publication::Column::MetricsDueAt)
        .limit(BATCH)
        .into_tuple()
        .all(&context.db)
        .await?;
    let taken = publication::Entity::update_many()
        .set(publication::ActiveModel { metrics_due_at: Set(Some(now + TURN)), ..Default::default() })
        .filter(publication::Column::Id.is_in(due))
        .filter(publication::Column::MetricsDueAt.lte(now));
    Ok(taken.exec_with_returning(&context.db).await?)
}

async fn read(context: &Context, due: &mut [publication::Model]) -> Result<Vec<Metrics>, Trouble> {
    let Some(first) = due.first() else { return Ok(Vec::new()) };
    let (title, connection) = (first.platform.title(), first.connection_id);
    let off = || Refusal::Retry { after: None, message: format!("{title} is switched off.") };
    let platform = context.platform(first.platform).ok_or_else(off)?;
    let (account, version) = tokens::account(context, connection).await?;
    let numbers = async {
        naming::name(context, platform.as_ref(), &account, due).await?;
        let ids: Vec<String> = due.iter().filter_map(|row| row.remote_id.clone()).collect();
        Ok(platform.metrics(&account, &ids).await?)
    };
    let numbers = numbers.await;
    if let Err(Trouble::Refused(Refusal::StaleToken { .. })) = &numbers {
        tokens::stale(context, connection, version).await?;
    }
    numbers
}

async fn keep(context: &Context, due: &[publication::Model], numbers: &[Metrics]) -> Result<(), Trouble> {
    let now = context.clock.now();
    for row in due {
        let told = numbers.iter().find(|one| row.remote_id.as_ref() == Some(&one.remote_id));
        let tx = entity::begin(&context.db).await?;
        readings::note(&tx, row, told, now).await?;
        tx.commit().await?;
        let next = next_reading(row.published_at.unwrap_or(row.created_at), now);
        let version = plan(context, row, next).await?;
        context.announce(row.user_id, Noun::Publication, row.id, version).await;
    }
    tracing::info!(due = due.len(), read = numbers.len(), "numbers are read");
    Ok(())
}

/// The failure is kept, the last numbers stay what they were, and it is read again later.
async fn put_off(context: &Context, due: &[publication::Model], refusal: &Refusal) -> Result<(), Trouble> {
    tracing::warn!(%refusal, due = due.len(), "numbers could not be read");
    let now = context.clock.now();
    let next = match refusal {
        Refusal::Retry { after, .. } => {
            now + after.and_then(|after| TimeDelta::from_std(after).ok()).map_or(AGAIN, |after| after.max(AGAIN))
        }
        Refusal::Wait { until, .. } => *until,
        Refusal::StaleToken { .. } => now + TimeDelta::minutes(1),
        _ => now + TimeDelta::hours(6),
    };
    let Some(first) = due.first() else { return Ok(()) };
    match refusal {
        Refusal::Reconnect { message } => tokens::expire(context, first.connection_id, message).await?,
        Refusal::Wait { until, .. } => spare(context, first, *until).await?,
        _ => (),
    }
    let why = redact(&refusal.to_string()).into_owned();
    for row in due {
        let failure = attempt::answered(row.id, "metrics", why.clone(), now);
        let tx = entity::begin(&context.db).await?;
        attempt::Entity::insert(failure).exec_without_returning(&tx).await?;
        analytics::failed(&tx, row, &why, now).await?;
        tx.commit().await?;
        let version = plan(context, row, next).await?;
        context.announce(row.user_id, Noun::Publication, row.id, version).await;
    }
    Ok(())
}

/// Who is told to wait asks for nothing more in the meantime. YouTube's quota is one for all accounts.
async fn spare(context: &Context, of: &publication::Model, until: DateTime<Utc>) -> Result<(), Trouble> {
    use publication::Column;
    let same = match of.platform {
        Platform::YouTube => Column::Platform.eq(of.platform),
        Platform::TikTok | Platform::Instagram => Column::ConnectionId.eq(of.connection_id),
    };
    publication::Entity::update_many()
        .set(publication::ActiveModel { metrics_due_at: Set(Some(until)), ..Default::default() })
        .filter(same)
        .filter(Column::State.eq(State::Published))
        .filter(Column::MetricsDueAt.lte(until))
        .exec(&context.db)
        .await?;
    Ok(())
}

/// What has become due during the reading, or will never be again, stays so.
async fn plan(context: &Context, row: &publication::Model, next: DateTime<Utc>) -> Result<i64, Trouble> {
    let (now, due) = (context.clock.now(), publication::ActiveModel { metrics_due_at: Set(Some(next)), ..Default::default() });
    let planned = publication::change(row.id, &[State::Published], now).set(due);
    let rows = planned.filter(publication::Column::MetricsDueAt.gt(now)).exec_with_returning(&context.db).await?;
    Ok(rows.first().map_or(row.version, |row| row.version))
}

/// Hourly on the first day, every six hours in the first week, daily in the first month, weekly after.
fn next_reading(published_at: DateTime<Utc>, now: DateTime<Utc>) -> DateTime<Utc> {
    let age = now - published_at;
    let pause = match age.num_days() {
        0 => TimeDelta::hours(1),
        1..7 => TimeDelta::hours(6),
        7..30 => TimeDelta::days(1),
        _ => TimeDelta::weeks(1),
    };
    now + pause
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_older_a_video_the_rarer_it_is_asked_about() {
        let born = DateTime::UNIX_EPOCH;
        let pause = |age: TimeDelta| next_reading(born, born + age) - (born + age);
        assert_eq!(pause(TimeDelta::minutes(1)), TimeDelta::hours(1));
        assert_eq!(pause(TimeDelta::hours(30)), TimeDelta::hours(6));
        assert_eq!(pause(TimeDelta::days(8)), TimeDelta::days(1));
        assert_eq!(pause(TimeDelta::days(31)), TimeDelta::weeks(1));
    }
}
