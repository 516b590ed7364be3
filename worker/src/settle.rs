//! What follows a finished video: its publications, and the end of the run when they are over.

use chrono::{DateTime, TimeDelta, Utc};
use entity::connection::{self, Health};
use entity::publication::{self, State};
use entity::{run, scene, slot};
use queue::{Job, Noun};
use sea_orm::sea_query::Query;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use studio::Plan;
use uuid::Uuid;

use crate::{Context, Trouble, destinations, texts};

const PUBLISH_WITHIN: TimeDelta = TimeDelta::hours(24);

/// Makes the publications a ready run lacks, and ends the run when all are over. Does nothing to any other run; may be
/// called at any time by anybody.
pub async fn settle_run(context: &Context, id: Uuid) -> Result<(), Trouble> {
    let tx = entity::begin(&context.db).await?;
    let ready = run::Entity::find_by_id(id).filter(run::Column::State.eq(run::State::Ready)).one(&tx).await?;
    let Some(run) = ready else { return Ok(tx.rollback().await?) };
    let made = if run.cancel_requested_at.is_none() {
        schedule(&tx, context, &run).await?
    } else {
        cancel_waiting(&tx, context, &run).await?
    };
    let all = publication::Entity::find().filter(publication::Column::RunId.eq(id)).all(&tx).await?;
    let ended = if all.iter().all(|one| one.state.is_over()) { end(&tx, context, &run, &all).await? } else { None };
    tx.commit().await?;
    for publication in made {
        context.announce(publication.user_id, Noun::Publication, publication.id, publication.version).await;
        if publication.state == State::Scheduled {
            context.push(Job::Publish { publication: publication.id }).await;
        }
    }
    if let Some(run) = ended {
        tracing::info!(run.id = %id, state = %run.state, "the run has ended");
        context.announce(run.user_id, Noun::Run, run.id, run.version).await;
    }
    Ok(())
}

/// Inserts what is missing; returns what is new.
async fn schedule(tx: &impl ConnectionTrait, context: &Context, run: &run::Model) -> Result<Vec<publication::Model>, Trouble> {
    let Some(plan) = &run.plan else { return Ok(Vec::new()) };
    let plan: Plan = serde_json::from_value(plan.clone())?;
    let scenes =
        scene::Entity::find().filter(scene::Column::RunId.eq(run.id)).order_by_asc(scene::Column::Position).all(tx).await?;
    let credits = texts::credits(run, &scenes);
    let slot = slot::Entity::find().filter(slot::Column::RunId.eq(run.id)).one(tx).await?;
    let (mut new, now) = (Vec::new(), context.clock.now());
    for connection in destinations::of_run(tx, run).await? {
        let id = entity::new_id();
        let row = publication_of(context, run, (&plan, &credits), &connection);
        let time = match &slot {
            Some(slot) => Some(slot.goes_out.on(connection.id)),
            None => next_time(tx, context, run, &connection).await?,
        };
        let row = publication::ActiveModel {
            id: Set(id),
            not_before: Set(time),
            scheduled_for: Set(time),
            deadline_at: Set(time.map_or(now, |time| time.max(now)) + PUBLISH_WITHIN),
            ..row
        };
        let unique = [publication::Column::RunId, publication::Column::ConnectionId];
        publication::Entity::insert(row).on_conflict_do_nothing_on(unique).exec_without_returning(tx).await?;
        // absent when there was one before
        if let Some(row) = publication::Entity::find_by_id(id).one(tx).await? {
            let (platform, state) = (row.platform.slug(), row.state);
            tracing::info!(run.id = %run.id, publication.id = %id, platform, %state, "a publication is made");
            new.push(row);
        }
    }
    Ok(new)
}

/// A run without a slot: the first of the pipeline's publish times that no other of its videos has on this account.
async fn next_time(
    tx: &impl ConnectionTrait,
    context: &Context,
    run: &run::Model,
    connection: &connection::Model,
) -> Result<Option<DateTime<Utc>>, Trouble> {
    let Some(times) = &run.settings.publish_times else { return Ok(None) };
    let of_pipeline =
        Query::select().column(run::Column::Id).from(run::Entity).and_where(run::Column::PipelineId.eq(run.pipeline_id)).take();
    let taken: Option<Option<DateTime<Utc>>> = publication::Entity::find()
        .select_only()
        .column_as(publication::Column::ScheduledFor.max(), "taken")
        .filter(publication::Column::ConnectionId.eq(connection.id))
        .filter(publication::Column::RunId.in_subquery(of_pipeline))
        .filter(publication::Column::State.ne(State::Cancelled))
        .into_tuple()
        .one(tx)
        .await?;
    let now = context.clock.now();
    let time = times.next(taken.flatten().map_or(now, |taken| taken.max(now)));
    // they were looked at when the pipeline was saved; what does not read any more must not hold the video back
    Ok(time.inspect_err(|error| tracing::error!(run.id = %run.id, %error, "the publish times do not read")).ok())
}

fn publication_of(
    context: &Context,
    run: &run::Model,
    (plan, credits): (&Plan, &[String]),
    connection: &connection::Model,
) -> publication::ActiveModel {
    let now = context.clock.now();
    let texts = texts::texts(plan, run.title.as_deref().unwrap_or(&plan.title), connection.platform, credits);
    let dead = (connection.health != Health::Active).then(|| {
        let message = format!("{} is not connected any more. Connect the account again.", connection.display_name);
        ("connect_again".to_owned(), message)
    });
    let state = if dead.is_some() { State::Failed } else { State::Scheduled };
    let retryable = dead.is_some();
    let (error_code, error_message) = dead.unzip();
    publication::ActiveModel {
        user_id: Set(run.user_id),
        run_id: Set(run.id),
        connection_id: Set(connection.id),
        platform: Set(connection.platform),
        state: Set(state),
        version: Set(1),
        title: Set(texts.title),
        description: Set(texts.description),
        tags: Set(texts.tags.into()),
        privacy: Set(run.settings.privacy),
        made_for_kids: Set(run.settings.made_for_kids),
        options: Set(run.settings.options.clone()),
        bytes_sent: Set(0),
        bytes_total: Set(run.video_bytes.unwrap_or_default()),
        error_code: Set(error_code),
        error_message: Set(error_message),
        retryable: Set(retryable),
        attempts: Set(0),
        fence: Set(0),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    }
}

/// A person stopped the run: what has not begun does not begin.
async fn cancel_waiting(
    tx: &impl ConnectionTrait,
    context: &Context,
    run: &run::Model,
) -> Result<Vec<publication::Model>, Trouble> {
    let waiting = publication::Entity::find()
        .filter(publication::Column::RunId.eq(run.id))
        .filter(publication::Column::State.eq(State::Scheduled))
        .all(tx)
        .await?;
    let mut cancelled = Vec::new();
    for one in waiting {
        let change = publication::ActiveModel { state: Set(State::Cancelled), ..Default::default() };
        let update = publication::change(one.id, &[State::Scheduled], context.clock.now()).set(change);
        cancelled.extend(update.exec_with_returning(tx).await?);
    }
    Ok(cancelled)
}

async fn end(
    tx: &impl ConnectionTrait,
    context: &Context,
    run: &run::Model,
    all: &[publication::Model],
) -> Result<Option<run::Model>, DbErr> {
    let live = all.iter().any(|one| one.state == State::Published);
    let state = if run.cancel_requested_at.is_some() && !live { run::State::Cancelled } else { run::State::Done };
    let now = context.clock.now();
    let change = run::ActiveModel { state: Set(state), finished_at: Set(Some(now)), ..Default::default() };
    let rows = run::change(run.id, &[run::State::Ready], now).set(change).exec_with_returning(tx).await?;
    Ok(rows.into_iter().next())
}
