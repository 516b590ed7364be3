//! Asking the platform how far it is, and making public what is ready.

use std::time::Duration;

use entity::publication::{ActiveModel, State};
use platforms::{Account, Checked, Handle, Refusal, Video};
use sea_orm::ActiveValue::Set;

use super::desk::Desk;
use super::reconcile::find;
use super::start::unmarked;
use super::{Next, live, upload};
use crate::Trouble;
use crate::crash::{self, Point};

const LONGEST_PAUSE: Duration = Duration::from_mins(1);

/// From `PROCESSING`. Looks, and finishes what is ready, once.
pub(super) async fn check(desk: &mut Desk) -> Result<Next, Trouble> {
    let handle = desk.handle()?;
    let (Some(handle), false) = (handle, desk.is_unanswered("finish").await?) else {
        // a process died while it asked to finish: it may be live
        desk.turn(State::Unconfirmed, ActiveModel { attempts: Set(0), ..Default::default() }).await?;
        return Ok(Next::GoOn);
    };
    let (account, video) = (desk.account().await?, desk.video()?);
    let platform = desk.platform.clone();
    crash::point(Point::BeforeCheck);
    let checked = platform.check(&account, &handle, &video).await;
    crash::point(Point::AfterCheck);
    match checked {
        Ok(Checked::Uploading { received }) => {
            desk.turn(State::Uploading, ActiveModel { bytes_sent: Set(received as i64), attempts: Set(0), ..unmarked() }).await?;
            Ok(Next::GoOn)
        }
        Ok(Checked::Processing { remote_id }) => wait(desk, remote_id).await,
        Ok(Checked::Ready) => finish(desk, &account, &handle, &video).await,
        Ok(Checked::Live { name }) => find_id(desk, &account, &video, name).await,
        Ok(Checked::Published(published)) => live::publish(desk, published).await,
        Err(Refusal::HandleGone { message }) => upload::gone(desk, &message).await,
        Err(refusal) => Err(refusal.into()),
    }
}

/// The call that makes it public. That it is asked is committed before; a lost answer is looked for, never repeated.
async fn finish(desk: &mut Desk, account: &Account, handle: &Handle, video: &Video) -> Result<Next, Trouble> {
    let asked = desk.asking("finish").await?;
    let platform = desk.platform.clone();
    crash::point(Point::BeforeFinish);
    desk.still_ours()?;
    let answer = platform.finish(account, handle, video).await;
    crash::point(Point::AfterFinish);
    match answer {
        Ok(Checked::Published(published)) => {
            let next = live::publish(desk, published).await?;
            desk.answered(asked, "it is live").await?;
            Ok(next)
        }
        Ok(Checked::Processing { remote_id }) => {
            desk.answered(asked, "the platform is working on it").await?;
            wait(desk, remote_id).await
        }
        Ok(Checked::Live { name }) => {
            desk.answered(asked, "it was live already").await?;
            find_id(desk, account, video, name).await
        }
        Ok(Checked::Ready | Checked::Uploading { .. }) => {
            desk.answered(asked, "it is not live yet").await?;
            wait(desk, None).await
        }
        Err(Refusal::Unknown { message }) => {
            let mark = ActiveModel { attempts: Set(0), error_message: Set(Some(message)), ..Default::default() };
            desk.turn(State::Unconfirmed, mark).await?;
            Ok(Next::Later(desk.context.settings.look_again()))
        }
        Err(refusal) => {
            desk.answered(asked, &refusal.to_string()).await?;
            Err(refusal.into())
        }
    }
}

/// Live under an id that the platform does not say: without a name that stands for it, the account's videos tell, though
/// their list may be behind.
async fn find_id(desk: &mut Desk, account: &Account, video: &Video, name: Option<String>) -> Result<Next, Trouble> {
    if name.is_none()
        && let Some(published) = find(desk, account, video).await?
    {
        return live::publish(desk, published).await;
    }
    wait_for_id(desk, name).await
}

/// It is live, so the end of its time is no failure, whether or not the platform has told the id.
pub(super) async fn wait_for_id(desk: &mut Desk, name: Option<String>) -> Result<Next, Trouble> {
    let look_again = desk.context.settings.look_again();
    if desk.context.clock.now() + LONGEST_PAUSE.max(look_again) >= desk.row.deadline_at {
        return live::publish_unnamed(desk, name).await;
    }
    match desk.row.state {
        State::Unconfirmed => Ok(Next::Later(look_again)),
        _ => wait(desk, None).await,
    }
}

async fn wait(desk: &mut Desk, remote_id: Option<String>) -> Result<Next, Trouble> {
    let known = desk.row.remote_id.clone().or(remote_id);
    let attempts = desk.row.attempts + 1;
    desk.change(ActiveModel { remote_id: Set(known), attempts: Set(attempts), ..unmarked() }).await?;
    Ok(Next::Later(pause(desk)))
}

/// The pause before the next look: it doubles from look to look, up to a minute.
pub(super) fn pause(desk: &Desk) -> Duration {
    let first = Duration::from_millis(desk.context.settings.worker.check_milliseconds.max(1));
    let doublings = desk.row.attempts.clamp(0, 16) as u32;
    first.saturating_mul(1 << doublings).min(LONGEST_PAUSE)
}
