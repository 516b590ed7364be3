//! Sending the bytes the platform does not have yet.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use entity::publication::{ActiveModel, State};
use platforms::{Checked, Refusal};
use sea_orm::ActiveValue::Set;
use tokio::time::{MissedTickBehavior, interval};

use super::desk::Desk;
use super::reconcile::find;
use super::source::Stored;
use super::start::{LOOKS, unmarked};
use super::{Next, check, live};
use crate::Trouble;
use crate::crash::{self, Point};
use crate::trouble::{Stop, Told};

const WRITE_EVERY: Duration = Duration::from_millis(250);
/// A platform that loses every upload it was told of will lose the next one too.
const MOST_STARTS: u64 = 5;
const GONE: &str = "handle_gone";

/// From `UPLOADING`: the upload resumes where the platform stands, then the platform is asked what it makes of it.
pub(super) async fn upload(desk: &mut Desk) -> Result<Next, Trouble> {
    let Some(handle) = desk.handle()? else { return lost_handle(desk).await };
    let (account, video) = (desk.account().await?, desk.video()?);
    let (platform, confirmed) = (desk.platform.clone(), AtomicU64::new(desk.row.bytes_sent as u64));
    let source = Stored::of(&desk.context, &desk.run)?;
    let hear = |bytes: u64| {
        confirmed.store(bytes, Ordering::Relaxed);
        crash::point(Point::DuringUpload);
    };
    let (began, from) = (desk.context.clock.now(), desk.row.bytes_sent);
    crash::point(Point::BeforeUpload);
    let sent = tokio::select! {
        biased;
        sent = platform.upload(&account, &handle, &video, &source, &hear) => sent,
        trouble = follow(desk, &confirmed) => return Err(trouble),
    };
    let duration_ms = (desk.context.clock.now() - began).num_milliseconds();
    match sent {
        Ok(()) => tracing::info!(duration_ms, "all bytes are sent"),
        Err(Refusal::HandleGone { message }) => return gone(desk, &message).await,
        Err(refusal) => {
            desk.noted("upload", &refusal.to_string()).await?;
            return Err(refusal.into());
        }
    }
    crash::point(Point::AfterUpload);
    desk.noted("upload", &sent_from(from, desk.row.bytes_total)).await?;
    match platform.check(&account, &handle, &video).await {
        Ok(Checked::Uploading { received }) => incomplete(desk, received).await,
        Ok(Checked::Published(published)) => live::publish(desk, published).await,
        Ok(Checked::Processing { remote_id }) => processing(desk, remote_id).await,
        Ok(Checked::Ready | Checked::Live { .. }) => processing(desk, None).await.map(|_| Next::GoOn),
        Err(Refusal::HandleGone { message }) => gone(desk, &message).await,
        // the bytes are there; that this look failed is the next state's to deal with
        Err(Refusal::Retry { .. } | Refusal::Wait { .. }) => processing(desk, None).await,
        Err(refusal) => Err(refusal.into()),
    }
}

fn sent_from(from: i64, total: i64) -> String {
    match from {
        0 => format!("all {total} bytes were sent"),
        _ => format!("the upload was resumed at byte {from} of {total}, and all are sent now"),
    }
}

/// Writes how far it is, a few times a second, until the upload should stop.
async fn follow(desk: &mut Desk, confirmed: &AtomicU64) -> Trouble {
    let shutdown = desk.context.shutdown.clone();
    let mut ticks = interval(WRITE_EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            biased;
            () = shutdown.cancelled() => return Trouble::Stopped(Stop::Shutdown),
            () = desk.lost() => return Trouble::Lost,
            _ = ticks.tick() => (),
        }
        let bytes = confirmed.load(Ordering::Relaxed) as i64;
        if bytes != desk.row.bytes_sent
            && let Err(trouble) = desk.change(ActiveModel { bytes_sent: Set(bytes), ..Default::default() }).await
        {
            return trouble;
        }
    }
}

async fn processing(desk: &mut Desk, remote_id: Option<String>) -> Result<Next, Trouble> {
    let all = ActiveModel { bytes_sent: Set(desk.row.bytes_total), attempts: Set(0), remote_id: Set(remote_id), ..unmarked() };
    desk.turn(State::Processing, all).await?;
    Ok(Next::Later(check::pause(desk)))
}

async fn incomplete(desk: &mut Desk, received: u64) -> Result<Next, Trouble> {
    let attempts = desk.row.attempts + 1;
    desk.change(ActiveModel { bytes_sent: Set(received as i64), attempts: Set(attempts), ..Default::default() }).await?;
    Ok(Next::Later(check::pause(desk)))
}

/// The handle is gone and nothing was published under it. Before the video is announced anew, looking must show twice
/// that it is not there.
pub(super) async fn gone(desk: &mut Desk, message: &str) -> Result<Next, Trouble> {
    let (account, video) = (desk.account().await?, desk.video()?);
    if let Some(published) = find(desk, &account, &video).await? {
        return live::publish(desk, published).await;
    }
    desk.noted("find", "the handle is gone and nothing of this publication is there").await?;
    let looked_before = desk.row.state == State::Uploading && desk.row.error_code.as_deref() == Some(GONE);
    let looks = if looked_before { desk.row.attempts + 1 } else { 1 };
    if looks < LOOKS {
        let mark = ActiveModel {
            attempts: Set(looks),
            error_code: Set(Some(GONE.to_owned())),
            error_message: Set(Some(message.to_owned())),
            ..Default::default()
        };
        desk.turn(State::Uploading, mark).await?;
        return Ok(Next::Later(desk.context.settings.look_again()));
    }
    if desk.starts().await? >= MOST_STARTS {
        return desk.fail(Told::passing(GONE, message)).await;
    }
    anew(desk).await
}

async fn anew(desk: &mut Desk) -> Result<Next, Trouble> {
    let fresh = ActiveModel {
        sealed_handle: Set(None),
        started_at: Set(None),
        remote_id: Set(None),
        bytes_sent: Set(0),
        attempts: Set(0),
        ..unmarked()
    };
    desk.turn(State::Scheduled, fresh).await?;
    Ok(Next::GoOn)
}

/// A row that says bytes are on their way but not where to: only a person can have made it so. Look, never guess.
async fn lost_handle(desk: &mut Desk) -> Result<Next, Trouble> {
    desk.turn(State::Unconfirmed, ActiveModel { attempts: Set(0), ..Default::default() }).await?;
    Ok(Next::GoOn)
}
