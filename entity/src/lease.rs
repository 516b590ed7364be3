//! Claiming a row: one conditional update with a lease and a fencing number.

use std::time::Duration;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter};
use uuid::Uuid;

/// An entity that one worker at a time works on.
pub trait Leased: EntityTrait {
    /// The row's id.
    const ID: Self::Column;
    /// Who holds the row.
    const LEASE_OWNER: Self::Column;
    /// Until when.
    const LEASE_UNTIL: Self::Column;
    /// Grows with every claim; a writer with an older number has lost the row.
    const FENCE: Self::Column;
    /// Before this moment the row is not due.
    const NOT_BEFORE: Self::Column;
}

/// Who claims, when, and for how long without a renewal.
#[derive(Debug, Clone)]
pub struct Claim<'a> {
    /// A name unique to the process and its start.
    pub owner: &'a str,
    /// Now.
    pub now: DateTime<Utc>,
    /// How long the lease lasts.
    pub lasts: Duration,
}

/// Claims row `id` if it is due, free (or its lease ran out) and meets `allowed`; raises its fence. `None` when it
/// cannot be had: somebody else holds it, it is not due, or it is in no state to be worked on.
pub async fn claim<E: Leased>(
    db: &impl ConnectionTrait,
    id: Uuid,
    allowed: Condition,
    claim: &Claim<'_>,
) -> Result<Option<E::Model>, DbErr> {
    let free = Condition::any().add(E::LEASE_UNTIL.is_null()).add(E::LEASE_UNTIL.lt(claim.now));
    let due = Condition::any().add(E::NOT_BEFORE.is_null()).add(E::NOT_BEFORE.lte(claim.now));
    let rows = E::update_many()
        .col_expr(E::LEASE_OWNER, Expr::value(claim.owner))
        .col_expr(E::LEASE_UNTIL, Expr::value(claim.now + claim.lasts))
        .col_expr(E::FENCE, Expr::col(E::FENCE).add(1))
        .filter(E::ID.eq(id))
        .filter(allowed)
        .filter(free)
        .filter(due)
        .exec_with_returning(db)
        .await?;
    Ok(rows.into_iter().next())
}

/// Makes the lease last longer. `false` when the row was lost to another worker: stop writing.
pub async fn renew<E: Leased>(db: &impl ConnectionTrait, id: Uuid, fence: i64, until: DateTime<Utc>) -> Result<bool, DbErr> {
    let done = E::update_many()
        .col_expr(E::LEASE_UNTIL, Expr::value(until))
        .filter(E::ID.eq(id))
        .filter(E::FENCE.eq(fence))
        .exec(db)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Gives the row back, so that another worker need not wait for the lease to run out.
pub async fn release<E: Leased>(db: &impl ConnectionTrait, id: Uuid, fence: i64) -> Result<(), DbErr> {
    let nothing: Option<DateTime<Utc>> = None;
    E::update_many()
        .col_expr(E::LEASE_UNTIL, Expr::value(nothing))
        .filter(E::ID.eq(id))
        .filter(E::FENCE.eq(fence))
        .exec(db)
        .await?;
    Ok(())
}

/// Says that this module's rows are leased, by the columns' usual names.
macro_rules! leased {
    () => {
        impl crate::Leased for Entity {
            const ID: Column = Column::Id;
            const LEASE_OWNER: Column = Column::LeaseOwner;
            const LEASE_UNTIL: Column = Column::LeaseUntil;
            const FENCE: Column = Column::Fence;
            const NOT_BEFORE: Column = Column::NotBefore;
        }
    };
}
pub(crate) use leased;
