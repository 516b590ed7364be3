//! Filling a slot: with the next part of a series on its day, else with the next topic.

use entity::slot::State;
use entity::{pipeline, restock, run, series, topic};
use intake::{NewRun, Refusal, Words, budget_spent, dead, destinations, insert, missing_keys};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::{Dealt, Left, Occasion};
use crate::{Context, Trouble};

/// So many topics that nothing can be made of are put aside for one slot.
const MOST_BAD: usize = 100;

/// Makes a run for the slot, or tells why not.
pub(super) async fn fill(context: &Context, tx: &impl ConnectionTrait, occasion: Occasion<'_>) -> Result<Dealt, Trouble> {
    let accounts = destinations(occasion.pipeline.id, occasion.pipeline.user_id, tx).await?;
    let dead = dead(&accounts);
    // where some accounts work, the others' publications fail on their own and can be tried again
    if let Some(first) = dead.first().filter(|_| dead.len() >= accounts.len()) {
        return Ok(skipped(first));
    }
    match part_of_series(context, tx, occasion).await? {
        Some(dealt) => Ok(dealt),
        None => next_topic(context, tx, occasion).await,
    }
}

async fn part_of_series(context: &Context, tx: &impl ConnectionTrait, occasion: Occasion<'_>) -> Result<Option<Dealt>, Trouble> {
    let day = occasion.schedule.calendar.day(occasion.at)?;
    // of several on one day, each has its turn
    let all = series::Entity::find()
        .filter(series::Column::PipelineId.eq(occasion.pipeline.id))
        .order_by_asc(series::Column::NextNumber)
        .order_by_asc(series::Column::CreatedAt);
    let Some(series) = all.all(tx).await?.into_iter().find(|series| series.fills(day)) else { return Ok(None) };
    let number = series.next_number;
    let (text, title) = match (series.text(number, day), series.title(number, day)) {
        (Ok(text), Ok(title)) => (text, title),
        (Err(error), _) | (_, Err(error)) => {
            let reason = format!("The series \u{201c}{}\u{201d} does not read: {error}", series.name);
            return Ok(Some(Dealt::Left(Left { state: State::Skipped, code: "series_unreadable".to_owned(), reason })));
        }
    };
    let words = Words::of(&occasion.pipeline.settings, &text, title.as_deref(), series.script_kind);
    let made = match words {
        Ok(words) => make(context, tx, occasion, (words, None)).await?,
        Err(refusal) => Err(refusal),
    };
    let run = match made {
        Ok(run) => run,
        Err(refusal) => return Ok(Some(skipped(&refusal))),
    };
    series::Entity::update_many()
        .col_expr(series::Column::NextNumber, Expr::col(series::Column::NextNumber).add(1))
        .filter(series::Column::Id.eq(series.id))
        .exec(tx)
        .await?;
    Ok(Some(Dealt::Filled { run: Box::new(run), topic: None, series: Some(series.id) }))
}

/// The next topic that a video can be made of; those before it are put aside with their reason.
async fn next_topic(context: &Context, tx: &impl ConnectionTrait, occasion: Occasion<'_>) -> Result<Dealt, Trouble> {
    for _ in 0..MOST_BAD {
        let Some(topic) = topic::queue(occasion.pipeline.id).one(tx).await? else { break };
        let made = match checked(tx, occasion.pipeline, &topic).await? {
            Ok(words) => make(context, tx, occasion, (words, Some(topic.id))).await?,
            Err(refusal) => Err(refusal),
        };
        match made {
            Ok(run) => {
                leave_queue(tx, &topic, (topic::State::Used, None), occasion).await?;
                return Ok(Dealt::Filled { run: Box::new(run), topic: Some(topic.id), series: None });
            }
            Err(refusal) if refusal.is_about_words() => {
                leave_queue(tx, &topic, (topic::State::Failed, Some(refusal.to_string())), occasion).await?;
            }
            Err(refusal) => return Ok(skipped(&refusal)),
        }
    }
    empty(tx, occasion.pipeline.id).await
}

async fn checked(
    tx: &impl ConnectionTrait,
    pipeline: &pipeline::Model,
    topic: &topic::Model,
) -> Result<Result<Words, Refusal>, Trouble> {
    let words = match Words::of(&pipeline.settings, &topic.text, topic.title.as_deref(), topic.script_kind) {
        Ok(words) => words,
        Err(refusal) => return Ok(Err(refusal)),
    };
    Ok(words.repeated(tx, pipeline.id).await?.map_or(Ok(words), Err))
}

/// A run of these words, if there is somebody to make it and something left to pay with.
async fn make(
    context: &Context,
    tx: &impl ConnectionTrait,
    occasion: Occasion<'_>,
    (words, topic): (Words, Option<Uuid>),
) -> Result<Result<run::Model, Refusal>, Trouble> {
    let Occasion { pipeline, now, .. } = occasion;
    let missing = missing_keys(&context.books, pipeline.user_id, &pipeline.settings, words.kind).await?;
    if let Some(refusal) = missing.into_iter().next() {
        return Ok(Err(refusal));
    }
    if budget_spent(tx, pipeline, words.kind, now).await? {
        return Ok(Err(Refusal::BudgetSpent));
    }
    Ok(Ok(insert(tx, pipeline, words, NewRun { topic, ..NewRun::default() }, now).await?))
}

async fn leave_queue(
    tx: &impl ConnectionTrait,
    topic: &topic::Model,
    (state, reason): (topic::State, Option<String>),
    occasion: Occasion<'_>,
) -> Result<(), Trouble> {
    let change =
        topic::ActiveModel { state: Set(state), reason: Set(reason), used_at: Set(Some(occasion.now)), ..Default::default() };
    let left = topic::Entity::update_many().set(change).filter(topic::Column::Id.eq(topic.id));
    let left = left.filter(topic::Column::State.eq(topic::State::Waiting)).exec(tx).await?;
    // the person took it back at the same moment: everything is undone, and tried again
    if left.rows_affected == 1 { Ok(()) } else { Err(Trouble::Lost) }
}

fn skipped(refusal: &Refusal) -> Dealt {
    Dealt::Left(Left { state: State::Skipped, code: refusal.code().to_owned(), reason: refusal.to_string() })
}

/// Nothing waits; where ideas were wanted, it is told why there are none.
async fn empty(tx: &impl ConnectionTrait, pipeline: Uuid) -> Result<Dealt, Trouble> {
    let wish = restock::Entity::find().filter(restock::Column::PipelineId.eq(pipeline)).one(tx).await?;
    let mut reason = "No topic was waiting, and no series fills this day.".to_owned();
    if let Some(trouble) = wish.and_then(|wish| wish.error_message) {
        reason = format!("{reason} New ideas could not be had: {trouble}");
    }
    Ok(Dealt::Left(Left { state: State::Empty, code: "queue_empty".to_owned(), reason }))
}
