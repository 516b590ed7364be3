//! The end everybody wants.

use chrono::TimeDelta;
use entity::Platform;
use entity::publication::{ActiveModel, State};
use platforms::Published;
use queue::Job;
use sea_orm::{ActiveValue::Set, DbErr, SqlErr};
use url::Url;

use super::Next;
use super::desk::Desk;
use super::start::unmarked;
use crate::Trouble;
use crate::texts::options;

/// The first numbers are read soon, so that the person sees that they are.
const FIRST_METRICS: TimeDelta = TimeDelta::seconds(30);

/// Says that the video is live.
pub(super) async fn publish(desk: &mut Desk, published: Published) -> Result<Next, Trouble> {
    let Published { remote_id, url, notice } = published;
    go_live(desk, Some((remote_id, url)), notice).await
}

/// Says that the video is live though its id has not come. With a name that stands for it the id may still be told;
/// without one there will be no link and no numbers.
pub(super) async fn publish_unnamed(desk: &mut Desk, name: Option<String>) -> Result<Next, Trouble> {
    let platform = desk.row.platform.title();
    let notice = format!("{platform} says that the video is live, but not at which address; look for it on the account.");
    go_live(desk, name.map(|name| (name, None)), Some(notice)).await
}

async fn go_live(desk: &mut Desk, named: Option<(String, Option<Url>)>, notice: Option<String>) -> Result<Next, Trouble> {
    if desk.row.state == State::Starting {
        // found live although nothing is known of an upload: the states are walked through all the same
        desk.turn(State::Uploading, ActiveModel::default()).await?;
    }
    match desk.turn(State::Published, live(desk, named)).await {
        // another publication of the account has just been found to be this very video: look for one that is left
        Err(Trouble::Database(error)) if is_taken(&error) => return Ok(Next::Later(desk.context.settings.look_again())),
        turned => turned?,
    }
    if let Some(notice) = notice {
        desk.noted("check", &notice).await?;
    }
    if desk.row.embellish_at.is_some() {
        desk.context.push(Job::Embellish { publication: desk.row.id }).await;
    }
    if desk.row.metrics_due_at.is_some() {
        let delay = FIRST_METRICS.to_std().unwrap_or_default();
        desk.context.push_later(Job::SyncMetrics { publication: desk.row.id }, delay).await;
    }
    Ok(Next::Over)
}

/// What is written of a live video. Numbers and embellishments need its id.
fn live(desk: &Desk, named: Option<(String, Option<Url>)>) -> ActiveModel {
    let now = desk.context.clock.now();
    let is_named = named.is_some();
    let (remote_id, url) = named.unzip();
    ActiveModel {
        remote_id: Set(remote_id),
        url: Set(url.flatten().map(Into::into)),
        published_at: Set(Some(now)),
        metrics_due_at: Set(is_named.then_some(now + FIRST_METRICS)),
        embellish_at: Set((is_named && lacks_something(desk)).then_some(now)),
        bytes_sent: Set(desk.row.bytes_total),
        // it opens the upload to whoever has it, and is of no more use
        sealed_handle: Set(None),
        lease_until: Set(None),
        attempts: Set(0),
        retryable: Set(false),
        ..unmarked()
    }
}

/// Covers and playlists are YouTube's alone; a first comment is wherever somebody wants one.
fn lacks_something(desk: &Desk) -> bool {
    let options = options(&desk.row.options);
    desk.row.platform == Platform::YouTube || desk.platform.first_comment(&options).is_some()
}

fn is_taken(error: &DbErr) -> bool {
    matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_)))
}
