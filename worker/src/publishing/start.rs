//! Telling the platform of a video: the call that must not be repeated blindly.

use entity::publication::{ActiveModel, State};
use platforms::{Account, Refusal, Video, Violation};
use sea_orm::ActiveValue::Set;

use super::desk::Desk;
use super::reconcile::{Seen, seek};
use super::{Next, live};
use crate::Trouble;
use crate::crash::{self, Point};
use crate::trouble::Told;

/// How often nothing must be found before nothing is believed to be there: the platforms' lists lag behind.
pub(super) const LOOKS: i32 = 2;

/// From `SCHEDULED`: everything that can be refused without asking first, then the commitment, then the call.
pub(super) async fn start(desk: &mut Desk) -> Result<Next, Trouble> {
    if desk.run.cancel_requested_at.is_some() {
        desk.turn(State::Cancelled, ActiveModel { lease_until: Set(None), ..Default::default() }).await?;
        return Ok(Next::Over);
    }
    if desk.context.clock.now() >= desk.row.deadline_at {
        return desk.fail(super::refusal::too_late(desk)).await;
    }
    if desk.run.video_key.is_none() {
        return desk.fail(Told::lasting("video_removed", "The video's file has been removed.")).await;
    }
    let video = desk.video()?;
    if let Some(violation) = desk.platform.preflight(&video).into_iter().next() {
        return desk.fail(Told::lasting(violation.code, violation.message)).await;
    }
    let account = desk.account().await?;
    let known = desk.row.started_at.is_some();
    // what was begun once may be there already, whatever the account may do now
    if !known && let Some(violation) = inspect(desk, &account, &video).await? {
        return desk.fail(Told::passing(violation.code, violation.message)).await;
    }
    let begun = desk.row.started_at.unwrap_or_else(|| desk.context.clock.now());
    // committed before the call: whoever finds this state without a handle knows that the call may have been made
    desk.turn(State::Starting, ActiveModel { started_at: Set(Some(begun)), attempts: Set(0), ..Default::default() }).await?;
    if known && let Some(next) = take_up(desk, &account, &video).await? {
        return Ok(next);
    }
    announce(desk, &account, &video).await
}

/// What the platform would refuse at this moment, found by asking what the account may do.
async fn inspect(desk: &Desk, account: &Account, video: &Video) -> Result<Option<Violation>, Trouble> {
    crash::point(Point::BeforeInspect);
    let violations = desk.platform.inspect(account, video).await?;
    crash::point(Point::AfterInspect);
    if let Some(violation) = violations.first() {
        desk.noted("inspect", &violation.message).await?;
    }
    Ok(violations.into_iter().next())
}

async fn announce(desk: &mut Desk, account: &Account, video: &Video) -> Result<Next, Trouble> {
    let asked = desk.asking("start").await?;
    let platform = desk.platform.clone();
    crash::point(Point::BeforeStart);
    desk.still_ours()?;
    let started = platform.start(account, video).await;
    crash::point(Point::AfterStart);
    match started {
        Ok(handle) => {
            // the same breath: from here on the platform is asked about the handle and never told of the video again
            let sealed_handle = Set(Some(desk.seal(&handle)?));
            let fresh = ActiveModel { sealed_handle, bytes_sent: Set(0), attempts: Set(0), ..unmarked() };
            desk.turn(State::Uploading, fresh).await?;
            desk.answered(asked, "the platform gave a handle").await?;
            Ok(Next::GoOn)
        }
        Err(Refusal::Unknown { message }) => {
            desk.answered(asked, &message).await?;
            desk.change(ActiveModel { attempts: Set(0), error_message: Set(Some(message)), ..Default::default() }).await?;
            Ok(Next::Later(desk.context.settings.look_again()))
        }
        Err(refusal) => {
            desk.answered(asked, &refusal.to_string()).await?;
            if may_be_repeated(&refusal) {
                // surely nothing happened, so there is nothing to look for either
                desk.turn(State::Scheduled, ActiveModel { started_at: Set(None), ..Default::default() }).await?;
            }
            Err(refusal.into())
        }
    }
}

fn may_be_repeated(refusal: &Refusal) -> bool {
    matches!(refusal, Refusal::Retry { .. } | Refusal::Wait { .. } | Refusal::StaleToken { .. })
}

/// A person asked again for what was once begun: what is there already is taken up rather than begun anew.
async fn take_up(desk: &mut Desk, account: &Account, video: &Video) -> Result<Option<Next>, Trouble> {
    match seek(desk, account, video).await? {
        Seen::Live(published) => live::publish(desk, published).await.map(Some),
        Seen::Known(_) => go_on_with_handle(desk).await.map(Some),
        Seen::Nothing => Ok(None),
    }
}

async fn go_on_with_handle(desk: &mut Desk) -> Result<Next, Trouble> {
    desk.turn(State::Uploading, ActiveModel { attempts: Set(0), ..unmarked() }).await?;
    Ok(Next::GoOn)
}

/// From `STARTING`, found by a claim: the process died in the call, or its answer was lost.
///
/// The platform may know of the video under a handle we never heard. Such an orphan publishes nothing: YouTube shows
/// nothing before the last byte of a session, a TikTok post without bytes dies within the hour, and an Instagram
/// container is invisible until it is finished. So beginning again is harmless, but only once looking has shown twice,
/// some time apart, that nothing of ours is there after all.
pub(super) async fn look_for_lost(desk: &mut Desk) -> Result<Next, Trouble> {
    match look(desk).await {
        Ok(Seen::Live(published)) => live::publish(desk, published).await,
        Ok(Seen::Known(_)) => go_on_with_handle(desk).await,
        Ok(Seen::Nothing) => nothing_there(desk).await,
        // could not look: this is no answer, so nothing is concluded from it
        Err(Trouble::Refused(Refusal::StaleToken { .. })) => {
            desk.token_is_stale().await?;
            Ok(Next::Later(desk.context.settings.look_again()))
        }
        Err(Trouble::Refused(Refusal::Retry { .. } | Refusal::Wait { .. } | Refusal::Unknown { .. })) => {
            Ok(Next::Later(desk.context.settings.look_again()))
        }
        Err(other) => Err(other),
    }
}

async fn look(desk: &mut Desk) -> Result<Seen, Trouble> {
    let (account, video) = (desk.account().await?, desk.video()?);
    seek(desk, &account, &video).await
}

async fn nothing_there(desk: &mut Desk) -> Result<Next, Trouble> {
    let looks = desk.row.attempts + 1;
    desk.noted("find", "nothing of this publication is there").await?;
    if looks < LOOKS {
        desk.change(ActiveModel { attempts: Set(looks), ..Default::default() }).await?;
        return Ok(Next::Later(desk.context.settings.look_again()));
    }
    desk.found_out("start", "nothing came of it").await?;
    // `started_at` is forgotten because the looking has been done
    let anew = ActiveModel { attempts: Set(0), started_at: Set(None), sealed_handle: Set(None), ..unmarked() };
    desk.turn(State::Scheduled, anew).await?;
    Ok(Next::GoOn)
}

/// What went wrong before is over.
pub(super) fn unmarked() -> ActiveModel {
    ActiveModel { error_code: Set(None), error_message: Set(None), not_before: Set(None), ..Default::default() }
}
