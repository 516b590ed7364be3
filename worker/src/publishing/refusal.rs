//! What each refusal of a platform leads to.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use entity::publication::{ActiveModel, State};
use platforms::Refusal;
use sea_orm::ActiveValue::Set;

use super::Next;
use super::desk::Desk;
use crate::trouble::Told;
use crate::{Trouble, tokens};

const FIRST_PAUSE: Duration = Duration::from_secs(2);
const LONGEST_PAUSE: Duration = Duration::from_mins(10);
/// From when it was meant to go out. The quotas of all platforms come back within a day.
const LONGEST_WAIT: TimeDelta = TimeDelta::hours(48);
const STALE: &str = "stale_token";

/// Settles a refusal met in the row's present state.
pub(super) async fn settle(desk: &mut Desk, refusal: Refusal) -> Result<Next, Trouble> {
    tracing::warn!(state = %desk.row.state, attempt = desk.row.attempts, %refusal, "the platform refused");
    match refusal {
        Refusal::Retry { after, message } => {
            let pause = back_off(desk).await?;
            put_off(desk, "retrying", message, after.map_or(pause, |after| after.max(pause))).await
        }
        Refusal::StaleToken { message } => {
            desk.token_is_stale().await?;
            let pause = if desk.row.error_code.as_deref() == Some(STALE) { back_off(desk).await? } else { Duration::ZERO };
            put_off(desk, STALE, message, pause).await
        }
        Refusal::Wait { until, message } if until >= longest_wait(desk) => {
            desk.fail(Told::passing("limit_reached", message)).await
        }
        Refusal::Wait { until, message } => {
            if until >= desk.row.deadline_at {
                desk.change(ActiveModel { deadline_at: Set(longest_wait(desk)), ..Default::default() }).await?;
            }
            let pause = (until - desk.context.clock.now()).to_std().unwrap_or_default();
            put_off(desk, "limit_reached", message, pause).await
        }
        Refusal::Reconnect { message } => {
            tokens::expire(&desk.context, desk.row.connection_id, &message).await?;
            let message = with_warning(desk, message);
            desk.fail(Told::passing("connect_again", message)).await
        }
        Refusal::Reject { code, message, .. } => desk.fail(Told::lasting(code, message)).await,
        Refusal::HandleGone { message } => super::upload::gone(desk, &message).await,
        Refusal::Unknown { message } => unknown(desk, message).await,
    }
}

/// A quota that ends later than everything else had to be done in is waited for all the same, up to a point.
fn longest_wait(desk: &Desk) -> DateTime<Utc> {
    let meant = desk.row.scheduled_for.map_or(desk.row.created_at, |time| time.max(desk.row.created_at));
    desk.row.deadline_at.max(meant + LONGEST_WAIT)
}

/// Nothing happened: the same again, later.
async fn put_off(desk: &mut Desk, code: &str, message: String, pause: Duration) -> Result<Next, Trouble> {
    // where looks are counted, one that did not come about is none
    let looks = matches!(desk.row.state, State::Starting | State::Unconfirmed);
    let attempts = desk.row.attempts + i32::from(!looks);
    let mark = ActiveModel {
        attempts: Set(attempts),
        error_code: Set(Some(code.to_owned())),
        error_message: Set(Some(message)),
        ..Default::default()
    };
    desk.change(mark).await?;
    Ok(Next::Later(pause))
}

/// It may have happened.
async fn unknown(desk: &mut Desk, message: String) -> Result<Next, Trouble> {
    let mut mark = ActiveModel { error_message: Set(Some(message)), ..Default::default() };
    if desk.row.state != State::Unconfirmed {
        mark.attempts = Set(0);
    }
    let state = if desk.row.state.may_become(State::Unconfirmed) { State::Unconfirmed } else { desk.row.state };
    desk.turn(state, mark).await?;
    Ok(Next::Later(desk.context.settings.look_again()))
}

/// Doubles from failure to failure; for announcements the attempts are counted, because their state comes and goes.
async fn back_off(desk: &Desk) -> Result<Duration, Trouble> {
    let failures = match desk.row.state {
        State::Scheduled | State::Starting => desk.starts().await?.max(desk.row.attempts as u64),
        _ => desk.row.attempts as u64,
    };
    Ok(FIRST_PAUSE.saturating_mul(1 << failures.min(10)).min(LONGEST_PAUSE))
}

/// What a person is told of a publication whose time is up.
pub(super) fn too_late(desk: &Desk) -> Told {
    let why = desk.row.error_message.as_deref().unwrap_or("The platform did not get ready.");
    let message = with_warning(desk, format!("It could not be published in the time it had. {why}"));
    Told::passing("deadline", message)
}

/// Whoever tries again should know what may be there already.
fn with_warning(desk: &Desk, message: String) -> String {
    match desk.row.state {
        State::Processing | State::Unconfirmed => {
            format!("{message} Look at the account on {} first: the video may be there.", desk.row.platform.title())
        }
        _ => message,
    }
}
