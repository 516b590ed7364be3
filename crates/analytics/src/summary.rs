//! How publications stand by now.

use chrono::{DateTime, Utc};
use entity::{Platform, performance, publication};
use sea_orm::sea_query::{Expr, ExprTrait, JoinType, Query};
use sea_orm::{Condition, ConnectionTrait, DbErr, FromQueryResult, Order};

use crate::sums::{read, sum};

/// The last known numbers of the publications on one platform, added up.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct Standing {
    /// Which platform.
    pub platform: Platform,
    /// How many publications are counted.
    pub publications: i64,
    /// How many of them have numbers.
    pub measured: i64,
    /// Times watched; absent where no platform told it, as it is with all of these.
    pub views: Option<i64>,
    /// Likes.
    pub likes: Option<i64>,
    /// Comments.
    pub comments: Option<i64>,
    /// Shares.
    pub shares: Option<i64>,
    /// When the newest of these numbers was told.
    pub taken_at: Option<DateTime<Utc>>,
}

/// How the publications that meet `which` stand, by platform.
pub async fn summary(db: &impl ConnectionTrait, which: Condition) -> Result<Vec<Standing>, DbErr> {
    use performance::Column as Known;
    use publication::Column;
    let of = |column: Known| Expr::col((performance::Entity, column));
    let mut query = Query::select();
    query
        .column((publication::Entity, Column::Platform))
        .expr_as(Expr::col((publication::Entity, Column::Id)).count(), "publications")
        .expr_as(of(Known::TakenAt).count(), "measured")
        .expr_as(of(Known::TakenAt).max(), "taken_at")
        .from(publication::Entity)
        .join(JoinType::LeftJoin, performance::Entity, of(Known::PublicationId).equals((publication::Entity, Column::Id)))
        .cond_where(which)
        .group_by_col((publication::Entity, Column::Platform))
        .order_by((publication::Entity, Column::Platform), Order::Asc);
    for (column, name) in
        [(Known::Views, "views"), (Known::Likes, "likes"), (Known::Comments, "comments"), (Known::Shares, "shares")]
    {
        query.expr_as(sum(of(column)), name);
    }
    read(db, &query).await
}
