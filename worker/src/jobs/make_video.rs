//! Takes a run from words to a finished video.

use chrono::{DateTime, TimeDelta, Utc};
use entity::run::{self, State};
use entity::user;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};
use tracing::Instrument;
use uuid::Uuid;

use crate::bench::Bench;
use crate::ending::{MOST_ATTEMPTS, cancel, change_held, died_too_often, fail, told, too_late, wait};
use crate::settle::settle_run;
use crate::steps::check::Finished;
use crate::steps::{check, own, render, scene, script};
use crate::trouble::{Stop, Told};
use crate::{Context, Trouble, Workshop};

/// Takes the run as far as it goes now. Whatever happens is told on its row.
pub async fn make_video(shop: &Workshop, id: Uuid) -> Result<(), Trouble> {
    count_crash(&shop.context, id).await?;
    let Some(run) = claim(&shop.context, id).await? else {
        // held by another worker, not due, over, or finished but for its publications
        return settle_run(&shop.context, id).await;
    };
    let span = tracing::info_span!("run", run.id = %id, attempt = run.attempts);
    // making a video is the largest thing there is to wait for
    Box::pin(make_claimed(shop, run)).instrument(span).await
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
    if let Some(clip) = bench.run.video_id {
        return own::make(bench, clip).await;
    }
    let (plan, scenes) = script::write(bench).await?;
    let film = scene::make_all(bench, &plan, &scenes).await?;
    let (video, piece) = render::join(bench, &film, &plan.title).await?;
    check::verify(bench, (&film, &plan.title), &video, &piece).await
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
    let working = Condition::all().add(run::Column::State.is_in(State::working())).add(user::stays(run::Column::UserId));
    Ok(entity::claim::<run::Entity>(&context.db, id, working, &context.claim()).await?)
}

async fn finish(bench: &Bench, finished: Finished) -> Result<(), Trouble> {
    let state = if bench.run.settings.approval { State::AwaitingApproval } else { State::Ready };
    let minutes = bench.run.settings.auto_approve_minutes.filter(|_| state == State::AwaitingApproval);
    let approve_at = minutes.map(|minutes| bench.context().clock.now() + TimeDelta::minutes(minutes.into()));
    let change = run::ActiveModel {
        state: Set(state),
        approve_at: Set(approve_at),
        progress: Set(1000),
        duration_ms: Set(Some(finished.facts.duration_ms as i64)),
        video_key: Set(Some(finished.video.to_string())),
        cover_key: Set(Some(finished.cover.to_string())),
        captions_key: Set(finished.captions.map(|key| key.to_string())),
        video_bytes: Set(Some(finished.facts.bytes as i64)),
        attempts: Set(0),
        ..told(None)
    };
    change_held(bench.context(), &bench.run, change).await?;
    settle_run(bench.context(), bench.run.id).await
}

async fn give_up(bench: &Bench, trouble: Trouble) -> Result<(), Trouble> {
    let (context, run) = (bench.context(), &bench.run);
    bench.last_purchases().await;
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
    let again = told.retryable && (told.after.is_some() || run.attempts + 1 < MOST_ATTEMPTS);
    if again { wait(context, run, told).await } else { fail(context, run, told).await }
}

fn log(trouble: &Trouble) {
    match trouble {
        Trouble::Studio(studio::StudioError::Tool { code, detail, .. }) => tracing::error!(code, detail, "a tool failed"),
        Trouble::Studio(studio::StudioError::Provider(error)) => {
            tracing::warn!(provider = %error.provider, code = error.code(), detail = error.detail, "a provider did not do it");
        }
        other => tracing::error!(error = %other, "the video was not made"),
    }
}
