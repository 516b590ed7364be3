//! Takes a run from words to a finished video.

use std::time::Duration;

use backon::{BackoffBuilder, ExponentialBuilder};
use chrono::{DateTime, Utc};
use entity::run::{self, State};
use queue::{Job, Noun};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};
use tracing::Instrument;
use uuid::Uuid;

use crate::bench::Bench;
use crate::settle::settle_run;
use crate::steps::check::Finished;
use crate::steps::{check, render, scene, script};
use crate::trouble::{Stop, Told};
use crate::{Context, Trouble, Workshop};

/// A run that failed so often in a row waits for a person.
pub const MOST_ATTEMPTS: i32 = 3;

/// Takes the run as far as it goes now. Whatever happens is told on its row.
pub async fn make_video(shop: &Workshop, id: Uuid) -> Result<(), Trouble> {
    count_crash(&shop.context, id).await?;
    let Some(run) = claim(&shop.context, id).await? else {
        // held by another worker, not due, over, or finished but for its publications
        return settle_run(&shop.context, id).await;
    };
    let span = tracing::info_span!("run", run.id = %id, attempt = run.attempts);
    make_claimed(shop, run).instrument(span).await
}

async fn make_claimed(shop: &Workshop, run: run::Model) -> Result<(), Trouble> {
    let context = &shop.context;
    if run.cancel_requested_at.is_some() {
        return cancel(context, &run).await;
    }
    if run.attempts >= MOST_ATTEMPTS {
        return fail(context, &run, died_too_often()).await;
    }
    if context.clock.now() >= run.deadline_at {
        return fail(context, &run, too_late()).await;
    }
    tracing::info!("making the video");
    let began = context.clock.now();
    let bench = match Bench::set_up(shop, run.clone()).await {
        Ok(bench) => bench,
        Err(trouble) => return settle(context, &run, trouble).await,
    };
    let made = tokio::select! {
        biased;
        trouble = bench.progress.follow() => Err(trouble),
        made = make(&bench) => made,
    };
    let duration_ms = (context.clock.now() - began).num_milliseconds();
    match made {
        Ok(finished) => {
            tracing::info!(duration_ms, "the video is finished");
            finish(&bench, finished).await
        }
        Err(trouble) => give_up(&bench, trouble).await,
    }
}

/// The table of contents of a video.
async fn make(bench: &Bench) -> Result<Finished, Trouble> {
    let (plan, scenes) = script::write(bench).await?;
    let made = scene::make_all(bench, &plan, &scenes).await?;
    let (video, piece) = render::join(bench, &made, &plan.title).await?;
    check::verify(bench, &made, &video, &piece).await
}

/// A lease that ran out means that a worker died: that counts, or a run that kills its worker would do so for ever.
async fn count_crash(context: &Context, id: Uuid) -> Result<(), Trouble> {
    let now = context.clock.now();
    let nothing: Option<DateTime<Utc>> = None;
    run::change(id, &State::working(), now)
        .col_expr(run::Column::Attempts, Expr::col(run::Column::Attempts).add(1))
        .col_expr(run::Column::LeaseUntil, Expr::value(nothing))
        .filter(run::Column::LeaseUntil.lt(now))
        .exec(&context.db)
        .await?;
    Ok(())
}

async fn claim(context: &Context, id: Uuid) -> Result<Option<run::Model>, Trouble> {
    let working = Condition::all().add(run::Column::State.is_in(State::working()));
    Ok(entity::claim::<run::Entity>(&context.db, id, working, &context.claim()).await?)
}

async fn finish(bench: &Bench, finished: Finished) -> Result<(), Trouble> {
    let state = if bench.run.settings.approval { State::AwaitingApproval } else { State::Ready };
    let change = run::ActiveModel {
        state: Set(state),
        progress: Set(1000),
        duration_ms: Set(Some(finished.facts.duration_ms as i64)),
        video_key: Set(Some(finished.video.to_string())),
        cover_key: Set(Some(finished.cover.to_string())),
        captions_key: Set(Some(finished.captions.to_string())),
        video_bytes: Set(Some(finished.facts.bytes as i64)),
        attempts: Set(0),
        ..told(None)
    };
    change_held(bench.context(), &bench.run, change).await?;
    settle_run(bench.context(), bench.run.id).await
}

async fn give_up(bench: &Bench, trouble: Trouble) -> Result<(), Trouble> {
    let (context, run) = (bench.context(), &bench.run);
    match bench.hold.stopped() {
        Some(Stop::Lost) => {
            tracing::warn!("another worker has taken over");
            return Ok(());
        }
        Some(Stop::Shutdown) => {
            tracing::info!("the run is given back");
            return Ok(entity::release::<run::Entity>(&context.db, run.id, run.fence).await?);
        }
        Some(Stop::Cancelled) => return cancel(context, run).await,
        Some(Stop::Deadline) => return fail(context, run, too_late()).await,
        None => (),
    }
    if !matches!(trouble, Trouble::Database(_) | Trouble::Lost) {
        bench.progress.fail().await?;
    }
    settle(context, run, trouble).await
}

/// Tried again, or failed for good.
async fn settle(context: &Context, run: &run::Model, trouble: Trouble) -> Result<(), Trouble> {
    if matches!(trouble, Trouble::Database(_) | Trouble::Lost) {
        // nothing can be written, or nothing may be
        return Err(trouble);
    }
    log(&trouble);
    let told = Told::of(&trouble);
    let again = told.retryable && run.attempts + 1 < MOST_ATTEMPTS;
    if again { wait(context, run, told).await } else { fail(context, run, told).await }
}

fn log(trouble: &Trouble) {
    match trouble {
        Trouble::Studio(studio::StudioError::Tool { code, detail, .. }) => tracing::error!(code, detail, "a tool failed"),
        other => tracing::error!(error = %other, "the video was not made"),
    }
}

/// Back to the queue, to be tried again a little later.
async fn wait(context: &Context, run: &run::Model, told: Told) -> Result<(), Trouble> {
    let pause = pause(run.attempts);
    let due = context.clock.now() + pause;
    tracing::warn!(code = told.code, pause_ms = pause.as_millis() as u64, "the run is tried again");
    let change = run::ActiveModel {
        state: Set(State::Queued),
        attempts: Set(run.attempts + 1),
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

async fn fail(context: &Context, run: &run::Model, told: Told) -> Result<(), Trouble> {
    tracing::error!(run.id = %run.id, code = told.code, "the run has failed");
    let now = Some(context.clock.now());
    let change = run::ActiveModel { state: Set(State::Failed), finished_at: Set(now), ..self::told(Some(told)) };
    change_held(context, run, change).await
}

async fn cancel(context: &Context, run: &run::Model) -> Result<(), Trouble> {
    tracing::info!(run.id = %run.id, "the run is cancelled");
    let now = Some(context.clock.now());
    let change = run::ActiveModel { state: Set(State::Cancelled), finished_at: Set(now), ..told(None) };
    change_held(context, run, change).await
}

/// What went wrong, and the lease let go.
fn told(told: Option<Told>) -> run::ActiveModel {
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

async fn change_held(context: &Context, run: &run::Model, change: run::ActiveModel) -> Result<(), Trouble> {
    let update = run::change_held(run.id, run.fence, &State::working(), context.clock.now()).set(change);
    let row = update.exec_with_returning(&context.db).await?.into_iter().next().ok_or(Trouble::Lost)?;
    context.announce(row.user_id, Noun::Run, row.id, row.version).await;
    Ok(())
}

fn died_too_often() -> Told {
    Told::passing("worker_died", format!("Making the video stopped the worker {MOST_ATTEMPTS} times; it was given up."))
}

fn too_late() -> Told {
    Told::passing("deadline", "The video was not finished in the time it had. Try again.")
}
