//! The best and the worst videos of a span.

use entity::performance;
use sea_orm::sea_query::{Expr, ExprTrait, Func, SimpleExpr};
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult, Order, QueryResult};
use uuid::Uuid;

use crate::sums::{engaged_views, interactions, sums, total, watchable, watched};
use crate::{Counter, Scope, Span, Totals};

/// A rate of fewer views says nothing.
pub(crate) const LEAST_VIEWS: i64 = 50;

/// By what videos are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Measure {
    /// A number.
    Of(Counter),
    /// Likes, comments, shares and saves by view.
    Engagement,
    /// How much of it an average view watches.
    WatchShare,
}

impl Measure {
    fn value(self) -> SimpleExpr {
        let rate = |part: SimpleExpr, whole: SimpleExpr| {
            let whole: SimpleExpr = Func::cust("NULLIF").args([whole, Expr::value(0_i64)]).into();
            // a whole number divided by a whole number is one as well
            part.mul(1.0).div(whole)
        };
        match self {
            Self::Of(counter) => total(counter),
            Self::Engagement => rate(interactions(), engaged_views()),
            Self::WatchShare => rate(watched(), watchable()),
        }
    }
}

/// Up to `most` publications with what they gained in the span, the best (or the worst) by `measure` first. Those whose
/// measure is not known are not among them, nor are rates of fewer than 50 views.
pub async fn ranking(
    db: &impl ConnectionTrait,
    (scope, span): (&Scope, &Span),
    (measure, order): (Measure, Order),
    most: u64,
) -> Result<Vec<(Uuid, Totals)>, DbErr> {
    let id = Expr::col((performance::Entity, performance::Column::PublicationId));
    let mut query = sums(scope, span);
    query
        .expr_as(id.clone(), "publication_id")
        .add_group_by([id.clone()])
        .and_having(measure.value().is_not_null())
        .order_by_expr(measure.value(), order)
        .order_by_expr(id, Order::Desc)
        .limit(most);
    if !matches!(measure, Measure::Of(_)) {
        query.and_having(total(Counter::Views).gte(LEAST_VIEWS));
    }
    let rows = db.query_all(&query).await?;
    let read = |row: &QueryResult| Ok((row.try_get("", "publication_id")?, Totals::from_query_result(row, "")?));
    rows.iter().map(read).collect()
}
