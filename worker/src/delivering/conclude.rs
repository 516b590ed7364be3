//! Writing down what came of sending, and what it means for the webhook.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use entity::delivery::{self, State};
use entity::{delivery_attempt as attempt, webhook};
use queue::Job;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use uuid::Uuid;
use vault::redact;

use super::schedule::pause;
use crate::{Context, Trouble, telling};

/// A webhook that nothing has reached for so long is switched off with its next failure.
const FAILING_FOR: TimeDelta = TimeDelta::days(5);
/// What is due later than this is found by the sweeper and need not wait in Redis.
const SOON: Duration = Duration::from_mins(1);

/// How sending ended.
#[derive(Debug)]
pub(super) enum End {
    /// It has arrived.
    Arrived,
    /// It did not, and may later.
    Failed {
        /// Why, in a sentence.
        reason: String,
        /// Not before so long, as whoever refused it says.
        after: Option<Duration>,
    },
    /// It did not, and will not.
    GivenUp(String),
    /// The webhook wants nothing more.
    Gone,
    /// It may have arrived, and is not sent again.
    Unconfirmed(String),
}

/// How sending ended, and what was answered.
#[derive(Debug)]
pub(super) struct Outcome {
    pub(super) end: End,
    pub(super) status: Option<u16>,
    pub(super) answer: Option<String>,
}

impl From<End> for Outcome {
    fn from(end: End) -> Self {
        Self { end, status: None, answer: None }
    }
}

/// Writes down what came of it. Nothing but the note of the attempt is written when the delivery was lost to another worker.
pub(super) async fn conclude(
    context: &Context,
    row: &delivery::Model,
    attempt: Option<Uuid>,
    outcome: Outcome,
) -> Result<(), Trouble> {
    let now = context.clock.now();
    let (change, wait) = next(row, &outcome.end, now);
    let tx = entity::begin(&context.db).await?;
    if let Some(attempt) = attempt {
        note(&tx, attempt, &outcome, now).await?;
    }
    let ours = delivery::Entity::update_many()
        .set(change)
        .filter(delivery::Column::Id.eq(row.id))
        .filter(delivery::Column::Fence.eq(row.fence))
        .exec(&tx)
        .await?;
    let disabled = match row.webhook_id {
        Some(id) if ours.rows_affected == 1 && attempt.is_some() => judge(&tx, id, &outcome.end, now).await?,
        _ => false,
    };
    tx.commit().await?;
    tracing::info!(delivery.id = %row.id, channel = %row.channel, end = ?outcome.end, status = outcome.status, "sent");
    match wait {
        _ if ours.rows_affected == 0 => Err(Trouble::Lost),
        _ if disabled => telling::tell(context).await,
        Some(wait) if wait <= SOON => {
            context.push_later(Job::Deliver { delivery: row.id }, wait).await;
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Where the delivery goes, and how long until it is tried again, if it is.
fn next(row: &delivery::Model, end: &End, now: DateTime<Utc>) -> (delivery::ActiveModel, Option<Duration>) {
    let over = |state, error: Option<&str>| {
        let change = delivery::ActiveModel {
            state: Set(state),
            error: Set(error.map(ToOwned::to_owned)),
            lease_until: Set(None),
            not_before: Set(None),
            updated_at: Set(now),
            ..Default::default()
        };
        (change, None)
    };
    match end {
        End::Arrived => over(State::Delivered, None),
        End::GivenUp(reason) => over(State::Failed, Some(reason)),
        End::Gone => over(State::Failed, Some(GONE)),
        End::Unconfirmed(reason) => over(State::Unconfirmed, Some(reason)),
        End::Failed { reason, after } => match pause(row, row.attempts + 1, *after) {
            None => over(State::Failed, Some(reason)),
            Some(wait) => {
                let (change, _) = over(State::Pending, Some(reason));
                (delivery::ActiveModel { not_before: Set(Some(now + wait)), ..change }, Some(wait))
            }
        },
    }
}

async fn note(tx: &DatabaseTransaction, attempt: Uuid, outcome: &Outcome, now: DateTime<Utc>) -> Result<(), Trouble> {
    let error = match &outcome.end {
        End::Arrived => None,
        End::Failed { reason, .. } | End::GivenUp(reason) | End::Unconfirmed(reason) => Some(reason.clone()),
        End::Gone => Some(GONE.to_owned()),
    };
    let change = attempt::ActiveModel {
        status: Set(outcome.status.map(|status| status as i16)),
        answer: Set(outcome.answer.as_deref().map(|answer| redact(answer).into_owned())),
        error: Set(error),
        // what may have arrived was never answered
        answered_at: Set((!matches!(outcome.end, End::Unconfirmed(_))).then_some(now)),
        ..Default::default()
    };
    attempt::Entity::update_many().set(change).filter(attempt::Column::Id.eq(attempt)).exec(tx).await?;
    Ok(())
}

const GONE: &str = "The receiver answered 410: it wants nothing more.";

/// What it means for the webhook; whether it was switched off.
async fn judge(tx: &DatabaseTransaction, id: Uuid, end: &End, now: DateTime<Utc>) -> Result<bool, Trouble> {
    use webhook::{ActiveModel, Column, State};
    let Some(row) = webhook::Entity::find_by_id(id).one(tx).await? else { return Ok(false) };
    if let End::Arrived = end {
        if row.failing_since.is_some() {
            let well = webhook::Entity::update_many().col_expr(Column::FailingSince, Expr::value(None::<DateTime<Utc>>));
            well.filter(Column::Id.eq(id)).exec(tx).await?;
        }
        return Ok(false);
    }
    let since = row.failing_since.unwrap_or(now);
    let reason = match end {
        End::Gone => GONE.to_owned(),
        _ if now - since >= FAILING_FOR => format!("Nothing has reached it since {}.", since.format("%-d %B %Y, %H:%M UTC")),
        _ => {
            let failing = webhook::Entity::update_many().col_expr(Column::FailingSince, Expr::value(since));
            failing.filter(Column::Id.eq(id)).exec(tx).await?;
            return Ok(false);
        }
    };
    let off = ActiveModel { state: Set(State::Disabled), state_reason: Set(Some(reason)), ..Default::default() };
    let done = webhook::change(id, &[State::Enabled], now).set(off).exec(tx).await?;
    Ok(done.rows_affected == 1)
}
