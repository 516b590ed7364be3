//! Adds to a live video what can only be added then. Its failure is noted and leaves the video live.

use bytes::{Bytes, BytesMut};
use chrono::{DateTime, TimeDelta, Utc};
use entity::publication::{self, State};
use entity::{publication_attempt as attempt, run};
use futures::TryStreamExt;
use platforms::Refusal;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use store::Key;
use uuid::Uuid;
use vault::redact;

use crate::publishing::video_of;
use crate::{Context, Trouble, tokens};

/// How long a worker that died keeps others from trying.
const TURN: TimeDelta = TimeDelta::minutes(10);
/// After a failure that may pass.
const AGAIN: TimeDelta = TimeDelta::minutes(5);
/// A cover that could not be added for so long is not added any more.
const PATIENCE: TimeDelta = TimeDelta::hours(24);

/// Adds the cover and the playlist to the publication, if that is due and nobody else does it.
pub async fn embellish(context: &Context, id: Uuid) -> Result<(), Trouble> {
    let Some(row) = take(context, id).await? else { return Ok(()) };
    let done = add(context, &row).await;
    let (answer, next) = match done {
        Ok(()) => ("added".to_owned(), None),
        Err(Trouble::Refused(refusal)) => (redact(&refusal.to_string()).into_owned(), again(context, &row, &refusal)),
        Err(other) => return Err(other),
    };
    note(context, &row, answer).await?;
    plan(context, &row, next).await
}

/// Whoever comes at the same time finds nothing.
async fn take(context: &Context, id: Uuid) -> Result<Option<publication::Model>, Trouble> {
    let now = context.clock.now();
    let taken = publication::Entity::update_many()
        .col_expr(publication::Column::EmbellishAt, Expr::value(now + TURN))
        .filter(publication::Column::Id.eq(id))
        .filter(publication::Column::State.eq(State::Published))
        .filter(publication::Column::EmbellishAt.lte(now));
    Ok(taken.exec_with_returning(&context.db).await?.into_iter().next())
}

async fn add(context: &Context, row: &publication::Model) -> Result<(), Trouble> {
    let Some(remote_id) = &row.remote_id else { return Ok(()) };
    let run = run::Entity::find_by_id(row.run_id).one(&context.db).await?.ok_or(Trouble::Lost)?;
    let off = || Refusal::Retry { after: None, message: format!("{} is switched off.", row.platform.title()) };
    let platform = context.platform(row.platform).ok_or_else(off)?;
    let (video, cover) = (video_of(context, row, &run)?, cover(context, &run).await?);
    let (account, version) = tokens::account(context, row.connection_id).await?;
    let added = platform.embellish(&account, remote_id, &video, cover).await;
    if let Err(Refusal::StaleToken { .. }) = &added {
        tokens::stale(context, row.connection_id, version).await?;
    }
    Ok(added?)
}

/// A cover is a picture of some hundred kilobytes.
async fn cover(context: &Context, run: &run::Model) -> Result<Option<Bytes>, Trouble> {
    let Some(key) = run.cover_key.as_deref().and_then(|key| key.parse::<Key>().ok()) else { return Ok(None) };
    let Some(stat) = context.store.head(&key).await? else { return Ok(None) };
    let pieces = context.store.read(&key, 0..stat.bytes).await?;
    let whole = pieces.try_fold(BytesMut::new(), async |mut all, piece| {
        all.extend_from_slice(&piece);
        Ok(all)
    });
    Ok(Some(whole.await?.freeze()))
}

fn again(context: &Context, row: &publication::Model, refusal: &Refusal) -> Option<DateTime<Utc>> {
    let now = context.clock.now();
    let next = match refusal {
        Refusal::Retry { after, .. } => now + after.and_then(|after| TimeDelta::from_std(after).ok()).unwrap_or(AGAIN),
        Refusal::StaleToken { .. } => now,
        // adding may be repeated, whatever became of it
        Refusal::Unknown { .. } => now + AGAIN,
        Refusal::Wait { until, .. } => *until,
        Refusal::Reconnect { .. } | Refusal::Reject { .. } | Refusal::HandleGone { .. } => return None,
    };
    (next < row.published_at.unwrap_or(row.created_at) + PATIENCE).then_some(next)
}

async fn note(context: &Context, row: &publication::Model, answered: String) -> Result<(), Trouble> {
    let noted = attempt::answered(row.id, "embellish", answered, context.clock.now());
    attempt::Entity::insert(noted).exec_without_returning(&context.db).await?;
    Ok(())
}

async fn plan(context: &Context, row: &publication::Model, next: Option<DateTime<Utc>>) -> Result<(), Trouble> {
    let change = publication::ActiveModel { embellish_at: Set(next), ..Default::default() };
    publication::change(row.id, &[State::Published], context.clock.now()).set(change).exec(&context.db).await?;
    Ok(())
}
