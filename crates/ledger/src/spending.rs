//! Adding up what was spent.

use std::collections::HashMap;
use std::ops::Add;

use chrono::{DateTime, Utc};
use entity::purchase::{self, State};
use sea_orm::sea_query::{Expr, ExprTrait, Func, SimpleExpr};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter, QuerySelect};
use uuid::Uuid;

pub use entity::purchase::Column;

pub use crate::budget::month_of;

/// What some purchases cost together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, FromQueryResult)]
pub struct Spent {
    /// Millionths of a US dollar, of all whose price is known; of lost answers, what they may have cost.
    pub micros: i64,
    /// Calls made.
    pub purchases: i64,
    /// Calls whose price is not known.
    pub unpriced: i64,
}

impl Add for Spent {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            micros: self.micros + other.micros,
            purchases: self.purchases + other.purchases,
            unpriced: self.unpriced + other.unpriced,
        }
    }
}

/// What was spent of `which` since a moment.
pub async fn of(db: &impl ConnectionTrait, which: SimpleExpr, since: DateTime<Utc>) -> Result<Spent, DbErr> {
    let sum = sums(purchase::Entity::find().select_only().filter(which).filter(Column::CreatedAt.gte(since)));
    Ok(sum.into_model().one(db).await?.unwrap_or_default())
}

/// What each of `runs` cost.
pub async fn of_runs(db: &impl ConnectionTrait, runs: &[Uuid]) -> Result<HashMap<Uuid, Spent>, DbErr> {
    #[derive(FromQueryResult)]
    struct OfRun {
        run_id: Uuid,
        #[sea_orm(nested)]
        spent: Spent,
    }
    let of_runs = purchase::Entity::find().select_only().column(Column::RunId).filter(Column::RunId.is_in(runs.iter().copied()));
    let rows: Vec<OfRun> = sums(of_runs).group_by(Column::RunId).into_model().all(db).await?;
    Ok(rows.into_iter().map(|row| (row.run_id, row.spent)).collect())
}

/// What `user` spent in the month of `now`, by provider and purpose.
pub async fn of_month(db: &impl ConnectionTrait, user: Uuid, now: DateTime<Utc>) -> Result<Vec<Line>, DbErr> {
    let of_user = purchase::Entity::find()
        .select_only()
        .column(Column::Provider)
        .column(Column::Purpose)
        .filter(Column::UserId.eq(user))
        .filter(Column::CreatedAt.gte(month_of(now)));
    let by = sums(of_user).group_by(Column::Provider).group_by(Column::Purpose);
    by.into_model().all(db).await
}

/// What was spent at one provider for one purpose.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct Line {
    /// At whom (a `studio::provider::Provider`).
    pub provider: String,
    /// For what (a `studio::provider::Purpose`).
    pub purpose: String,
    /// How much.
    #[sea_orm(nested)]
    pub spent: Spent,
}

fn sums(of: sea_orm::Select<purchase::Entity>) -> sea_orm::Select<purchase::Entity> {
    let micros = Func::coalesce([Expr::col(Column::CostMicros).sum(), Expr::value(0_i64)]);
    let count = Expr::col(Column::Id).count();
    let priced = Expr::col(Column::CostMicros).count();
    // PostgreSQL adds up big integers as numerics
    let whole = |number: SimpleExpr| number.cast_as("bigint");
    of.column_as(whole(micros.into()), "micros")
        .column_as(whole(count.clone()), "purchases")
        .column_as(whole(count.sub(priced)), "unpriced")
        .filter(Column::State.ne(State::Free))
}
