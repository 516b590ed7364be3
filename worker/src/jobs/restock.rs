//! Lets a pipeline's writer propose topics when few wait.

use analytics::examples;
use chrono::{DateTime, TimeDelta, Utc};
use entity::pipeline::{self, ScriptKind};
use entity::topic::{self, Priority};
use entity::{restock, user};
use intake::{had, idea_brief};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};
use studio::StudioError;
use studio::write::{self, Idea, alike};
use uuid::Uuid;

use crate::hold::Keeper;
use crate::trouble::Told;
use crate::{Context, Trouble};

/// Earlier topics that the model is told of.
const TOLD: u64 = 200;
/// Earlier topics that its ideas are compared with.
const COMPARED: u64 = 5_000;
/// After ideas that came.
const SOON: TimeDelta = TimeDelta::minutes(1);
/// After a failure that may pass.
const AGAIN: TimeDelta = TimeDelta::minutes(15);
/// After one that waits for the person.
const LATER: TimeDelta = TimeDelta::hours(6);

/// Asks for ideas if few topics wait and nobody else asks. A failure is kept on the row, and it is asked again later.
pub async fn restock(context: &Context, id: Uuid) -> Result<(), Trouble> {
    let stays = Condition::all().add(user::stays(restock::Column::UserId));
    let claimed = entity::claim::<restock::Entity>(&context.db, id, stays, &context.claim()).await?;
    let Some(row) = claimed else { return Ok(()) };
    let keeper = Keeper::of::<restock::Entity>(context, row.id, row.fence);
    let asked = Box::pin(ask(context, &row)).await;
    drop(keeper);
    let now = context.clock.now();
    let (told, next) = match asked {
        Ok(()) => (None, now + SOON),
        Err(trouble @ Trouble::Studio(_)) => {
            let told = Told::of(&trouble);
            tracing::warn!(pipeline.id = %row.pipeline_id, code = told.code, "no ideas came");
            (Some(told.clone()), now + pause(&told))
        }
        Err(other) => return Err(other),
    };
    let (code, message) = told.map(|told| (told.code, told.message)).unzip();
    let change = restock::ActiveModel {
        error_code: Set(code),
        error_message: Set(message),
        lease_until: Set(None),
        not_before: Set(Some(next)),
        ..Default::default()
    };
    held(&row).set(change).exec(&context.db).await?;
    Ok(())
}

fn held(row: &restock::Model) -> sea_orm::UpdateMany<restock::Entity> {
    restock::Entity::update_many().filter(restock::Column::Id.eq(row.id)).filter(restock::Column::Fence.eq(row.fence))
}

fn pause(told: &Told) -> TimeDelta {
    let usual = if told.retryable { AGAIN } else { LATER };
    told.after.and_then(|after| TimeDelta::from_std(after).ok()).map_or(usual, |after| after.max(usual))
}

async fn ask(context: &Context, row: &restock::Model) -> Result<(), Trouble> {
    let alive = pipeline::Entity::find_by_id(row.pipeline_id)
        .filter(pipeline::Column::DeletedAt.is_null())
        .filter(pipeline::Column::ArchivedAt.is_null());
    let Some(pipeline) = alive.one(&context.db).await? else { return Ok(()) };
    if topic::waiting(pipeline.id).count(&context.db).await? >= u64::from(row.below.unsigned_abs()) {
        return Ok(());
    }
    let settings = &pipeline.settings;
    let (door, model) = context
        .books
        .text_model(row.user_id, settings)
        .await?
        .ok_or_else(|| input("needs_writer", "The built-in writer has no ideas. Choose another writer in the pipeline."))?;
    if settings.writing.niche.trim().is_empty() {
        return Err(input("niche_missing", "Say in the pipeline's settings what the channel is about.").into());
    }
    let made = had(&context.db, pipeline.id, TOLD).await?;
    let examples = examples(&context.db, settings, (row.user_id, pipeline.id), context.clock.now()).await?;
    // whoever asks for the same round again gets the answer that was paid for
    let brief = idea_brief(settings, row.count.unsigned_abs() as usize, (made, examples), format!("{}/{}", row.id, row.round));
    let ledger = context.books.book(row.user_id).for_pipeline(pipeline.id, settings.budget_micros);
    let ideas = write::ideas(&door, &model, &ledger, &brief).await?;
    let added = keep(context, row, ideas).await?;
    tracing::info!(pipeline.id = %pipeline.id, added, "new topics wait");
    if added > 0 { Ok(()) } else { Err(input("ideas_repeated", "All ideas repeated topics that were there before.").into()) }
}

fn input(code: &'static str, message: &str) -> StudioError {
    StudioError::Input { code, field: None, message: message.to_owned() }
}

/// The ideas join the queue and the round is over, together; how many were new.
async fn keep(context: &Context, row: &restock::Model, ideas: Vec<Idea>) -> Result<usize, Trouble> {
    let now = context.clock.now();
    let old = had(&context.db, row.pipeline_id, COMPARED).await?;
    let new: Vec<Idea> = ideas.into_iter().filter(|idea| !old.iter().any(|old| alike(old, &idea.topic))).collect();
    let tx = entity::begin(&context.db).await?;
    let over = held(row)
        .col_expr(restock::Column::Round, Expr::col(restock::Column::Round).add(1))
        .col_expr(restock::Column::UpdatedAt, Expr::value(now))
        .filter(restock::Column::Round.eq(row.round));
    if over.exec(&tx).await?.rows_affected == 0 {
        return Err(Trouble::Lost);
    }
    let rows = rows(&tx, row, &new, now).await?;
    if !rows.is_empty() {
        topic::Entity::insert_many(rows).exec_without_returning(&tx).await?;
    }
    tx.commit().await?;
    Ok(new.len())
}

async fn rows(
    tx: &impl ConnectionTrait,
    row: &restock::Model,
    ideas: &[Idea],
    now: DateTime<Utc>,
) -> Result<Vec<topic::ActiveModel>, Trouble> {
    let mut last = topic::last_position(tx, row.pipeline_id, Priority::Normal).await?;
    let mut next = || {
        last = Some(topic::behind(last, Priority::Normal));
        last.unwrap_or_default()
    };
    let topic = |idea: &Idea| topic::ActiveModel {
        id: Set(entity::new_id()),
        user_id: Set(row.user_id),
        pipeline_id: Set(row.pipeline_id),
        text: Set(idea.topic.clone()),
        title: Set(None),
        script_kind: Set(Some(ScriptKind::Topic)),
        source: Set(topic::Source::Writer),
        state: Set(topic::State::Waiting),
        reason: Set(None),
        position: Set(next()),
        created_at: Set(now),
        used_at: Set(None),
    };
    Ok(ideas.iter().map(topic).collect())
}
