//! How a claimed run leaves the worker's hands: tried again, failed or cancelled, each told on its row.

use std::time::Duration;

use backon::{BackoffBuilder, ExponentialBuilder};
use entity::run::{self, State};
use queue::{Job, Noun};
use sea_orm::ActiveValue::Set;

use crate::trouble::Told;
use crate::{Context, Trouble};

/// A run that failed so often in a row waits for a person.
pub(crate) const MOST_ATTEMPTS: i32 = 3;

/// Back to the queue, to be tried again a little later. A provider that said when it may be asked again is waited for as
/// long as the run has time, and that is no failed attempt.
pub(crate) async fn wait(context: &Context, run: &run::Model, told: Told) -> Result<(), Trouble> {
    let pause = told.after.unwrap_or_default().max(pause(run.attempts));
    let due = context.clock.now() + pause;
    let attempts = run.attempts + i32::from(told.after.is_none());
    tracing::warn!(code = told.code, pause_ms = pause.as_millis() as u64, "the run is tried again");
    let change = run::ActiveModel {
        state: Set(State::Queued),
        attempts: Set(attempts),
        not_before: Set(Some(due)),
        ..self::told(Some(told))
    };
    change_held(context, run, change).await?;
    context.push_later(Job::MakeVideo { run: run.id }, pause).await;
    Ok(())
}

fn pause(attempts: i32) -> Duration {
    let pauses = ExponentialBuilder::default().with_min_delay(Duration::from_secs(5)).with_factor(3.0).without_max_times();
    pauses.build().nth(attempts as usize).unwrap_or(Duration::from_mins(1))
}

pub(crate) async fn fail(context: &Context, run: &run::Model, told: Told) -> Result<(), Trouble> {
    tracing::error!(run.id = %run.id, code = told.code, "the run has failed");
    let now = Some(context.clock.now());
    let change = run::ActiveModel { state: Set(State::Failed), finished_at: Set(now), ..self::told(Some(told)) };
    change_held(context, run, change).await
}

pub(crate) async fn cancel(context: &Context, run: &run::Model) -> Result<(), Trouble> {
    tracing::info!(run.id = %run.id, "the run is cancelled");
    let now = Some(context.clock.now());
    let change = run::ActiveModel { state: Set(State::Cancelled), finished_at: Set(now), ..told(None) };
    change_held(context, run, change).await
}

/// What went wrong, and the lease let go.
pub(crate) fn told(told: Option<Told>) -> run::ActiveModel {
    let retryable = told.as_ref().is_some_and(|told| told.retryable);
    let (code, message) = told.map(|told| (told.code, told.message)).unzip();
    run::ActiveModel {
        error_code: Set(code),
        error_message: Set(message),
        retryable: Set(retryable),
        lease_until: Set(None),
        not_before: Set(None),
        ..Default::default()
    }
}

pub(crate) async fn change_held(context: &Context, run: &run::Model, change: run::ActiveModel) -> Result<(), Trouble> {
    let update = run::change_held(run.id, run.fence, &State::working(), context.clock.now()).set(change);
    let row = update.exec_with_returning(&context.db).await?.into_iter().next().ok_or(Trouble::Lost)?;
    context.announce(row.user_id, Noun::Run, row.id, row.version).await;
    Ok(())
}

pub(crate) fn died_too_often() -> Told {
    Told::passing("worker_died", format!("Making the video stopped the worker {MOST_ATTEMPTS} times; it was given up."))
}

pub(crate) fn too_late() -> Told {
    Told::passing("deadline", "The video was not finished in the time it had. Try again.")
}
