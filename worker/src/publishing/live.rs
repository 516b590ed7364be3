//! The end everybody wants.

use chrono::TimeDelta;
use entity::Platform;
use entity::publication::{ActiveModel, State};
use platforms::Published;
use queue::Job;
use sea_orm::ActiveValue::Set;
use sea_orm::{DbErr, SqlErr};

use super::Next;
use super::desk::Desk;
use super::start::unmarked;
use crate::Trouble;

/// The first numbers are read soon, so that the person sees that they are.
const FIRST_METRICS: TimeDelta = TimeDelta::seconds(30);

/// Says that the video is live.
pub(super) async fn publish(desk: &mut Desk, published: Published) -> Result<Next, Trouble> {
    if desk.row.state == State::Starting {
        // found live although nothing is known of an upload: the states are walked through all the same
        desk.turn(State::Uploading, ActiveModel::default()).await?;
    }
    let now = desk.context.clock.now();
    let live = ActiveModel {
        remote_id: Set(Some(published.remote_id)),
        url: Set(published.url.map(Into::into)),
        published_at: Set(Some(now)),
        metrics_due_at: Set(Some(now + FIRST_METRICS)),
        // no other platform takes anything after the fact
        embellish_at: Set((desk.row.platform == Platform::YouTube).then_some(now)),
        bytes_sent: Set(desk.row.bytes_total),
        // it opens the upload to whoever has it, and is of no more use
        sealed_handle: Set(None),
        lease_until: Set(None),
        attempts: Set(0),
        retryable: Set(false),
        ..unmarked()
    };
    match desk.turn(State::Published, live).await {
        // another publication of the account has just been found to be this very video: look for one that is left
        Err(Trouble::Database(error)) if is_taken(&error) => return Ok(Next::Later(desk.context.settings.look_again())),
        turned => turned?,
    }
    if let Some(notice) = published.notice {
        desk.noted("check", &notice).await?;
    }
    let delay = FIRST_METRICS.to_std().unwrap_or_default();
    if desk.row.embellish_at.is_some() {
        desk.context.push(Job::Embellish { publication: desk.row.id }).await;
    }
    desk.context.push_later(Job::SyncMetrics { publication: desk.row.id }, delay).await;
    Ok(Next::Over)
}

fn is_taken(error: &DbErr) -> bool {
    matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_)))
}
