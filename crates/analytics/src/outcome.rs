//! What came of asking for numbers when no numbers came.

use chrono::{DateTime, SubsecRound, Utc};
use entity::performance::{self, Column};
use entity::publication;
use sea_orm::sea_query::{Expr, Func};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};

use crate::standing::hold;

/// Asking failed for the reason `why`, a sentence for people. The last good numbers stay, with their time.
pub async fn failed(db: &impl ConnectionTrait, of: &publication::Model, why: &str, at: DateTime<Utc>) -> Result<(), DbErr> {
    note(db, of, at, Column::FailingSince, Some(why)).await
}

/// The platform answered, and shows the video no more. The last good numbers stay, with their time.
pub async fn gone(db: &impl ConnectionTrait, of: &publication::Model, at: DateTime<Utc>) -> Result<(), DbErr> {
    note(db, of, at, Column::GoneAt, None).await
}

/// `since` keeps its first moment while the same goes on; an answer, whatever it says, ends a failure.
async fn note(
    db: &impl ConnectionTrait,
    of: &publication::Model,
    at: DateTime<Utc>,
    since: Column,
    failure: Option<&str>,
) -> Result<(), DbErr> {
    if hold(db, of).await?.is_none() {
        return Ok(());
    }
    let (at, nothing) = (at.trunc_subsecs(6), None::<DateTime<Utc>>);
    let mut update = performance::Entity::update_many()
        .col_expr(Column::TriedAt, Expr::value(at))
        .col_expr(Column::Failure, Expr::value(failure))
        .col_expr(since, Func::coalesce([Expr::col(since), Expr::value(at)]).into())
        .filter(Column::PublicationId.eq(of.id));
    if failure.is_none() {
        update = update.col_expr(Column::FailingSince, Expr::value(nothing));
    }
    update.exec(db).await?;
    Ok(())
}
