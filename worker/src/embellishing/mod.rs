//! Bringing to a live video what it lacks: cover, playlist, first comment, changed texts. A failure is noted and leaves the
//! video live.

mod adorn;
mod comment;
mod edit;
mod live;

use chrono::TimeDelta;
use entity::publication::{self, State};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::{Context, Trouble};
use live::Live;

/// How long a worker that died keeps others from trying.
const TURN: TimeDelta = TimeDelta::minutes(10);

/// Does whatever is due for the publication, if nobody else does it. One part does not wait for another.
pub(crate) async fn embellish(context: &Context, id: Uuid) -> Result<(), Trouble> {
    let Some(row) = take(context, id).await? else { return Ok(()) };
    match bring(&Live::of(context, row).await?).await {
        // somebody asked for something new: it is due by itself
        Err(Trouble::Lost) => Ok(()),
        other => other,
    }
}

async fn bring(live: &Live) -> Result<(), Trouble> {
    let due = [adorn::adorn(live).await?, comment::comment(live).await?, edit::edit(live).await?];
    live.plan(due.into_iter().flatten().min()).await
}

/// Whoever comes at the same time finds nothing.
async fn take(context: &Context, id: Uuid) -> Result<Option<publication::Model>, Trouble> {
    let now = context.clock.now();
    let taken = publication::Entity::update_many()
        .col_expr(publication::Column::EmbellishAt, Expr::value(now + TURN))
        .filter(publication::Column::Id.eq(id))
        .filter(publication::Column::State.eq(State::Published))
        .filter(publication::Column::EmbellishAt.lte(now));
    Ok(taken.exec_with_returning(&context.db).await?.into_iter().next())
}
