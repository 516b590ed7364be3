//! Removes what is of no more use: half-made files soon, videos after the time they are kept, expired attempts to connect.

use chrono::{DateTime, TimeDelta, Utc};
use entity::run::{self, State};
use entity::{
    artefact, audit_event, delivery, event, export, idempotency_key, lesson, oauth_attempt, passkey_ceremony, personal,
    platform_event, purchase, scene, session, webhook,
};
use queue::Job;
use sea_orm::sea_query::Query;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use store::Prefix;
use uuid::Uuid;

use crate::artefacts::key_of;
use crate::bench::scratch_owner;
use crate::forgetting::end_unconfirmed;
use crate::packing::key_of as key_of_export;
use crate::{Context, Trouble};

const BATCH: u64 = 500;
/// Nothing happens any more in these without a person.
const ENDED: [State; 4] = [State::Done, State::Cancelled, State::Failed, State::Rejected];
/// An attempt to connect is of interest to nobody a day after it expired.
const ATTEMPTS_KEPT: TimeDelta = TimeDelta::days(personal::ATTEMPT_DAYS as i64);
/// No provider takes an hour to answer.
const ORDERS_WAITED_FOR: TimeDelta = TimeDelta::hours(1);
/// As the documentation of `Idempotency-Key` promises.
const KEYS_KEPT: TimeDelta = TimeDelta::days(personal::WISH_DAYS as i64);
/// A delivery is given up after some days; a month is left to replay it.
const TOLD_KEPT: TimeDelta = TimeDelta::days(personal::TOLD_DAYS as i64);
/// TikTok repeats an event for three days; no platform does so for a month.
const EVENTS_KEPT: TimeDelta = TimeDelta::days(personal::NOTE_DAYS as i64);
/// As long as a run that failed may be tried again, and longer.
const LESSONS_KEPT: TimeDelta = TimeDelta::days(personal::LESSON_DAYS as i64);

/// Looks through everything once.
pub async fn clean_up_all(context: &Context) -> Result<(), Trouble> {
    for run in runs_with_leftovers(context).await? {
        context.push(Job::CleanUp { run }).await;
    }
    for run in runs_with_old_videos(context).await? {
        remove_video(context, &run).await?;
    }
    remove_old_notes(context).await?;
    remove_old_access(context).await?;
    remove_old_exports(context).await?;
    end_unconfirmed(context).await?;
    settle_purchases(context).await?;
    remove_dead_scratch(context).await?;
    if let Err(error) = context.queue.vacuum().await {
        tracing::debug!(%error, "the queue's leftovers stay for now");
    }
    Ok(())
}

/// Removes answers of providers that have been kept long enough, and gives up orders that nobody waits for any more.
async fn settle_purchases(context: &Context) -> Result<(), Trouble> {
    use purchase::{Column, State};
    let (db, now) = (&context.db, context.clock.now());
    let old = purchase::Entity::find().filter(Column::AnswerUntil.lt(now)).limit(BATCH).all(db).await?;
    for row in old {
        // the same may have been bought again since, into the same file
        let newer =
            purchase::Entity::find().filter(Column::AnswerKey.eq(row.answer_key.clone())).filter(Column::AnswerUntil.gte(now));
        let key = row.answer_key.as_deref().and_then(|key| key.parse().ok());
        if let Some(key) = key
            && newer.count(db).await? == 0
        {
            context.store.delete(&key).await?;
        }
        let gone = purchase::ActiveModel { answer_key: Set(None), answer_until: Set(None), ..Default::default() };
        purchase::Entity::update_many().set(gone).filter(Column::Id.eq(row.id)).exec(db).await?;
    }
    let lost = purchase::ActiveModel { state: Set(State::Lost), settled_at: Set(Some(now)), ..Default::default() };
    let forgotten = Condition::all().add(Column::State.eq(State::Open)).add(Column::CreatedAt.lt(now - ORDERS_WAITED_FOR));
    purchase::Entity::update_many().set(lost).filter(forgotten).exec(db).await?;
    Ok(())
}

/// Removes what was only kept to recognise it when it comes again.
async fn remove_old_notes(context: &Context) -> Result<(), Trouble> {
    let (db, now) = (&context.db, context.clock.now());
    oauth_attempt::Entity::delete_many().filter(oauth_attempt::Column::ExpiresAt.lt(now - ATTEMPTS_KEPT)).exec(db).await?;
    passkey_ceremony::Entity::delete_many().filter(passkey_ceremony::Column::ExpiresAt.lt(now)).exec(db).await?;
    idempotency_key::Entity::delete_many().filter(idempotency_key::Column::CreatedAt.lt(now - KEYS_KEPT)).exec(db).await?;
    lesson::Entity::delete_many().filter(lesson::Column::CreatedAt.lt(now - LESSONS_KEPT)).exec(db).await?;
    platform_event::Entity::delete_many().filter(platform_event::Column::CreatedAt.lt(now - EVENTS_KEPT)).exec(db).await?;
    remove_old_events(context).await
}

/// Removes sessions that ended long ago, and what was written down of the account before that.
async fn remove_old_access(context: &Context) -> Result<(), Trouble> {
    use session::Column;
    let (db, now, kept) = (&context.db, context.clock.now(), &context.settings.retention);
    let ended = now - TimeDelta::days(kept.keep_session_days.into());
    let over = Condition::any().add(Column::ExpiresAt.lt(ended)).add(Column::RevokedAt.lt(ended));
    session::Entity::delete_many().filter(over).exec(db).await?;
    let written = now - TimeDelta::days(kept.keep_audit_days.into());
    audit_event::Entity::delete_many().filter(audit_event::Column::CreatedAt.lt(written)).exec(db).await?;
    Ok(())
}

/// Removes archives that have been kept long enough.
async fn remove_old_exports(context: &Context) -> Result<(), Trouble> {
    let old = export::Entity::find().filter(export::Column::ExpiresAt.lt(context.clock.now())).limit(BATCH);
    for row in old.all(&context.db).await? {
        // the row goes last: it is what says that there may be a file
        context.store.delete_with_drafts(&key_of_export(&row)).await?;
        export::Entity::delete_by_id(row.id).exec(&context.db).await?;
        tracing::info!(export.id = %row.id, "an export has been kept long enough");
    }
    Ok(())
}

/// Removes what was told long ago, with its deliveries, and secrets that sign no more.
async fn remove_old_events(context: &Context) -> Result<(), Trouble> {
    let (db, now) = (&context.db, context.clock.now());
    event::Entity::delete_many().filter(event::Column::CreatedAt.lt(now - TOLD_KEPT)).exec(db).await?;
    // a digest belongs to no event
    delivery::Entity::delete_many().filter(delivery::Column::DigestAt.lt(now - TOLD_KEPT)).exec(db).await?;
    let gone = webhook::ActiveModel { sealed_previous_secret: Set(None), previous_until: Set(None), ..Default::default() };
    webhook::Entity::update_many().set(gone).filter(webhook::Column::PreviousUntil.lt(now)).exec(db).await?;
    Ok(())
}

/// Removes the half-made files of a run that has ended, except what a run that has not is made of.
pub async fn clean_up(context: &Context, id: Uuid) -> Result<(), Trouble> {
    let Some(run) = run::Entity::find_by_id(id).filter(ended(context)).one(&context.db).await? else { return Ok(()) };
    let leftovers =
        artefact::Entity::find().filter(artefact::Column::RunId.eq(run.id)).filter(unneeded()).all(&context.db).await?;
    let mut bytes = 0;
    for row in leftovers {
        // the row goes first: whoever looks for the piece makes it anew rather than miss its file
        artefact::Entity::delete_by_id(row.id).exec(&context.db).await?;
        bytes += row.bytes;
        // the finished video is an artefact too, and stays until its own time
        if row.kind != artefact::Kind::Video
            && let Some(key) = key_of(&row)
        {
            context.store.delete(&key).await?;
        }
    }
    tracing::info!(run.id = %id, bytes, "half-made files are removed");
    Ok(())
}

/// Runs that ended long enough ago. One that a person may try again or change keeps its pieces as long as a video is kept.
fn ended(context: &Context) -> Condition {
    let now = context.clock.now();
    let soon = now - TimeDelta::seconds(context.settings.worker.clean_up_after_seconds as i64);
    let late = kept_since(context, now);
    let over = run::Column::State.is_in(ENDED);
    let failed = Condition::all().add(run::Column::State.eq(State::Failed)).add(run::Column::Retryable.eq(false));
    let done_with = Condition::any().add(run::Column::State.is_in([State::Done, State::Cancelled])).add(failed);
    let when = Condition::any()
        .add(Condition::all().add(done_with).add(run::Column::FinishedAt.lt(soon)))
        .add(run::Column::FinishedAt.lt(late));
    Condition::all().add(over).add(when)
}

fn kept_since(context: &Context, now: DateTime<Utc>) -> DateTime<Utc> {
    now - TimeDelta::days(context.settings.retention.keep_video_days.into())
}

async fn runs_with_leftovers(context: &Context) -> Result<Vec<Uuid>, Trouble> {
    let with_artefacts = Query::select().column(artefact::Column::RunId).from(artefact::Entity).cond_where(unneeded()).take();
    let query = run::Entity::find()
        .select_only()
        .column(run::Column::Id)
        .filter(ended(context))
        .filter(run::Column::Id.in_subquery(with_artefacts))
        .order_by_asc(run::Column::FinishedAt)
        .limit(BATCH);
    Ok(query.into_tuple().all(&context.db).await?)
}

/// Artefacts that no scene of an unfinished run refers to.
fn unneeded() -> Condition {
    let working =
        || Query::select().column(run::Column::Id).from(run::Entity).and_where(run::Column::State.is_in(State::working())).take();
    let used = |column: scene::Column| {
        Query::select()
            .column(column)
            .from(scene::Entity)
            .and_where(scene::Column::RunId.in_subquery(working()))
            .and_where(column.is_not_null())
            .take()
    };
    Condition::all()
        .add(artefact::Column::Id.not_in_subquery(used(scene::Column::NarrationId)))
        .add(artefact::Column::Id.not_in_subquery(used(scene::Column::PieceId)))
}

async fn runs_with_old_videos(context: &Context) -> Result<Vec<run::Model>, Trouble> {
    let late = kept_since(context, context.clock.now());
    let query = run::Entity::find()
        .filter(run::Column::State.is_in(ENDED))
        .filter(run::Column::FinishedAt.lt(late))
        .filter(run::Column::VideoKey.is_not_null())
        .limit(BATCH);
    Ok(query.all(&context.db).await?)
}

async fn remove_video(context: &Context, run: &run::Model) -> Result<(), Trouble> {
    let now = context.clock.now();
    let gone = run::ActiveModel {
        video_key: Set(None),
        cover_key: Set(None),
        captions_key: Set(None),
        files_removed_at: Set(Some(now)),
        ..Default::default()
    };
    context.store.delete_prefix(&Prefix::Run { user: run.user_id, run: run.id }).await?;
    run::change(run.id, &[run.state], now).set(gone).exec(&context.db).await?;
    tracing::info!(run.id = %run.id, "the video has been kept long enough");
    Ok(())
}

/// Removes scratch folders whose claim is over: a worker that was killed could not.
async fn remove_dead_scratch(context: &Context) -> Result<(), Trouble> {
    let Ok(mut folders) = tokio::fs::read_dir(context.settings.storage.scratch_dir()).await else { return Ok(()) };
    while let Some(folder) = folders.next_entry().await? {
        let name = folder.file_name();
        let Some((run, fence)) = name.to_str().and_then(scratch_owner) else { continue };
        let row = run::Entity::find_by_id(run).one(&context.db).await?;
        let now = context.clock.now();
        let alive = |row: &run::Model| row.fence == fence && row.lease_until.is_some_and(|until| until > now);
        if !row.as_ref().is_some_and(alive) {
            tracing::info!(run.id = %run, "the scratch folder of a dead claim is removed");
            tokio::fs::remove_dir_all(folder.path()).await?;
        }
    }
    Ok(())
}
