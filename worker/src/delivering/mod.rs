//! Delivering: what is told of an event, on its way to a webhook or a mailbox.
//!
//! One path for all of them: claim the delivery, write down that it is about to be sent, send, write down what came of it. A
//! webhook whose answer was lost is sent again under the same id. A mail whose answer was lost is not: a person who gets the
//! same mail twice is annoyed, a program that gets the same event twice drops it.

mod conclude;
mod mail;
mod schedule;
mod webhook;
mod words;

use entity::delivery::{self, Channel, State};
use entity::delivery_attempt as attempt;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter};
use uuid::Uuid;

use crate::hold::Keeper;
use crate::{Context, Trouble};
use conclude::{End, Outcome, conclude};

/// Sends the delivery if it is due and nobody else does.
pub(crate) async fn advance(context: &Context, id: Uuid) -> Result<(), Trouble> {
    let pending = Condition::all().add(delivery::Column::State.eq(State::Pending));
    let Some(row) = entity::claim::<delivery::Entity>(&context.db, id, pending, &context.claim()).await? else {
        return Ok(());
    };
    let _keeper = Keeper::of::<delivery::Entity>(context, row.id, row.fence);
    match row.channel {
        Channel::Webhook => {
            let letter = webhook::read(context, &row).await?;
            send(context, &row, letter, |letter| webhook::send(context, letter)).await
        }
        Channel::Mail | Channel::Digest if was_lost(context, &row).await? => conclude(context, &row, None, maybe()).await,
        Channel::Mail | Channel::Digest => {
            let letter = mail::read(context, &row).await?;
            send(context, &row, letter, |letter| mail::send(context, letter)).await
        }
    }
}

/// Sends what there is to send, between the two notes that say so.
async fn send<L, F>(
    context: &Context,
    row: &delivery::Model,
    letter: Result<L, End>,
    way: impl FnOnce(L) -> F,
) -> Result<(), Trouble>
where
    F: Future<Output = Outcome>,
{
    match letter {
        Err(end) => conclude(context, row, None, end.into()).await,
        Ok(letter) => {
            let attempt = open(context, row).await?;
            let outcome = way(letter).await;
            conclude(context, row, Some(attempt), outcome).await
        }
    }
}

/// Commits that it is about to be sent, if it is still ours to send.
async fn open(context: &Context, row: &delivery::Model) -> Result<Uuid, Trouble> {
    let (id, now) = (entity::new_id(), context.clock.now());
    let tx = entity::begin(&context.db).await?;
    let ours = delivery::Entity::update_many()
        .col_expr(delivery::Column::Attempts, Expr::col(delivery::Column::Attempts).add(1))
        .col_expr(delivery::Column::UpdatedAt, Expr::value(now))
        .filter(delivery::Column::Id.eq(row.id))
        .filter(delivery::Column::Fence.eq(row.fence))
        .filter(delivery::Column::State.eq(State::Pending))
        .exec(&tx)
        .await?;
    if ours.rows_affected == 0 {
        return Err(Trouble::Lost);
    }
    let begun = attempt::ActiveModel { id: Set(id), delivery_id: Set(row.id), created_at: Set(now), ..Default::default() };
    attempt::Entity::insert(begun).exec_without_returning(&tx).await?;
    tx.commit().await?;
    Ok(id)
}

/// Whether it was about to be sent before, by somebody who never said what came of it.
async fn was_lost(context: &Context, row: &delivery::Model) -> Result<bool, Trouble> {
    let open =
        attempt::Entity::find().filter(attempt::Column::DeliveryId.eq(row.id)).filter(attempt::Column::AnsweredAt.is_null());
    Ok(open.count(&context.db).await? > 0)
}

fn maybe() -> Outcome {
    End::Unconfirmed("The process that sent it died before it heard from the mail server; it may have gone out.".to_owned())
        .into()
}
