//! Telling: a row that stands elsewhere than was told of it becomes an event with its deliveries.
//!
//! Nobody has to remember to tell. Whoever changes a row changes its state; that `told_state` is another one is the whole
//! memory that somebody must be told, and it dies with nobody. Event, deliveries and `told_state` are written in one
//! transaction, so each change that is seen is told once. What a row passes through between two looks is not told.

mod digest;
mod facts;
mod outbox;

use std::time::Duration;

use entity::event::Kind;
use entity::{connection, publication, run, slot, webhook};
use futures::{FutureExt, StreamExt};
use queue::{Job, Live};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use tokio::time::{MissedTickBehavior, interval, sleep};
use uuid::Uuid;

use crate::{Context, Trouble};
use facts::Told;
pub(crate) use outbox::OFF;

/// Rows of one query.
const BATCH: u64 = 200;
/// What changes within it is looked for together.
const PAUSE: Duration = Duration::from_millis(200);

/// Tells as soon as a change is announced, and looks by itself now and then, until shutdown.
pub(crate) async fn keep_telling(context: Context) {
    let live = match Live::start(&context.settings.storage.redis_url) {
        Ok(live) => live,
        Err(error) => return tracing::error!(%error, "nothing is told: the address of Redis is not valid"),
    };
    let mut signals = live.subscribe_to_all();
    let mut ticks = interval(context.settings.sweep_every());
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    while !context.shutdown.is_cancelled() {
        tokio::select! {
            biased;
            () = context.shutdown.cancelled() => return,
            _ = ticks.tick() => (),
            Some(_) = signals.next() => (),
        }
        if let Err(error) = tell(&context).await {
            tracing::warn!(%error, "what changed is not told yet");
        }
        context.shutdown.run_until_cancelled(sleep(PAUSE)).await;
        while let Some(Some(_)) = signals.next().now_or_never() {}
    }
}

/// Tells of all rows that wait for it.
pub async fn tell(context: &Context) -> Result<(), Trouble> {
    tell_of::<run::Entity>(context).await?;
    tell_of::<publication::Entity>(context).await?;
    tell_of::<connection::Entity>(context).await?;
    tell_of::<slot::Entity>(context).await?;
    // last, because telling of the others may have been what failed
    tell_of::<webhook::Entity>(context).await
}

async fn tell_of<E: Told>(context: &Context) -> Result<(), Trouble>
where
    E::Model: Send + Sync,
{
    loop {
        let untold = E::find().filter(Expr::col(E::TOLD).ne(Expr::col(E::STATE)));
        let rows = untold.order_by_asc(E::CHANGED).limit(BATCH).all(&context.db).await?;
        let (found, mut told) = (rows.len() as u64, 0);
        for row in rows {
            match tell_one::<E>(context, &row).await {
                Ok(()) => told += 1,
                // the others need not wait for it
                Err(error) => tracing::error!(id = %E::facts(&row).id, %error, "a change could not be told"),
            }
        }
        if found < BATCH || told == 0 {
            return Ok(());
        }
    }
}

async fn tell_one<E: Told>(context: &Context, seen: &E::Model) -> Result<(), Trouble>
where
    E::Model: Send + Sync,
{
    let before = E::facts(seen);
    let tx = entity::begin(&context.db).await?;
    // of two that come at once, the second finds it told
    let rows = E::update_many()
        .col_expr(E::TOLD, Expr::col(E::STATE))
        .filter(E::ID.eq(before.id))
        .filter(E::TOLD.eq(before.told))
        .filter(Expr::col(E::TOLD).ne(Expr::col(E::STATE)))
        .exec_with_returning(&tx)
        .await?;
    let Some(row) = rows.first() else { return Ok(tx.rollback().await?) };
    let facts = E::facts(row);
    let deliveries: Vec<Uuid> = match Kind::of(E::NOUN, before.told, &facts.state) {
        Some(kind) => outbox::write(&tx, context, kind, &facts, E::data(row)).await?,
        None => Vec::new(),
    };
    tx.commit().await?;
    for delivery in deliveries {
        context.push(Job::Deliver { delivery }).await;
    }
    Ok(())
}
