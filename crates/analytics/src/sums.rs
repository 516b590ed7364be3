//! The one query that adds up days: by publication first, then over publications.

use entity::{metric_day, performance};
use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait, Func, JoinType, Query, SelectStatement, SimpleExpr};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, FromQueryResult};

use crate::{Counter, Scope, Span};

/// The name of the days added up by publication.
const GROWN: &str = "grown";

/// Totals of the videos of `scope` in `span`, all together; whoever groups them adds by what.
pub(crate) fn sums(scope: &Scope, span: &Span) -> SelectStatement {
    let of = |column: performance::Column| Expr::col((performance::Entity, column));
    let mut query = Query::select();
    query
        .expr_as(of(performance::Column::PublicationId).count(), "publications")
        .expr_as(of(performance::Column::FailingSince).count(), "failing")
        .expr_as(of(performance::Column::GoneAt).count(), "gone")
        .from(performance::Entity)
        .join_subquery(
            JoinType::LeftJoin,
            by_publication(scope, span),
            GROWN,
            Expr::col((GROWN, metric_day::Column::PublicationId))
                .equals((performance::Entity, performance::Column::PublicationId)),
        )
        .cond_where(scope.live(span.from(), span.to()));
    for counter in Counter::all() {
        let (name, known) = (counter.name(), grown(counter).is_not_null());
        let told = when(known, of(performance::Column::TakenAt));
        query
            .expr_as(total(counter), name)
            .expr_as(grown(counter).count(), format!("{name}_measured"))
            .expr_as(told.max(), format!("{name}_taken_at"));
    }
    query
        .expr_as(interactions(), "interactions")
        .expr_as(engaged_views(), "engaged_views")
        .expr_as(watched(), "watched")
        .expr_as(watchable(), "watchable");
    query
}

/// The days of the span, added up by publication.
fn by_publication(scope: &Scope, span: &Span) -> SelectStatement {
    let mut days = of_days(scope, span);
    days.column(metric_day::Column::PublicationId);
    for counter in Counter::all() {
        days.expr_as(sum(Expr::col(counter.name())), counter.name());
    }
    days.group_by_col(metric_day::Column::PublicationId).take()
}

/// The days of the span, of the videos of the scope.
pub(crate) fn of_days(scope: &Scope, span: &Span) -> SelectStatement {
    let mut days = Query::select();
    days.from(metric_day::Entity)
        .and_where(metric_day::Column::UserId.eq(scope.user))
        .and_where(metric_day::Column::Day.between(span.first, span.last));
    if let Some(publications) = scope.publications() {
        days.and_where(metric_day::Column::PublicationId.in_subquery(publications));
    }
    days
}

/// PostgreSQL adds up big integers as decimals.
pub(crate) fn sum(of: impl ExprTrait) -> SimpleExpr {
    of.sum().cast_as("bigint")
}

fn grown(counter: Counter) -> SimpleExpr {
    Expr::col((GROWN, counter.name()))
}

/// The sum of a counter over the publications.
pub(crate) fn total(counter: Counter) -> SimpleExpr {
    sum(grown(counter))
}

/// What people did with the videos that have views.
pub(crate) fn interactions() -> SimpleExpr {
    let all = Counter::INTERACTIONS.into_iter().map(|counter| Func::coalesce([grown(counter), Expr::value(0_i64)]).into());
    let all: Option<SimpleExpr> = all.reduce(|sum: SimpleExpr, one| sum.add(one));
    let viewed = any_interaction().and(grown(Counter::Views).is_not_null());
    sum(when(viewed, all.unwrap_or_else(|| Expr::value(0_i64))))
}

/// Views of the videos whose interactions are told.
pub(crate) fn engaged_views() -> SimpleExpr {
    sum(when(any_interaction(), grown(Counter::Views)))
}

/// Time watched of the videos whose length and views are known.
pub(crate) fn watched() -> SimpleExpr {
    sum(when(length().is_not_null().and(grown(Counter::Views).is_not_null()), grown(Counter::WatchMs)))
}

/// How long they would have been watched had every view seen them whole.
pub(crate) fn watchable() -> SimpleExpr {
    sum(when(grown(Counter::WatchMs).is_not_null(), grown(Counter::Views).mul(length())))
}

fn length() -> SimpleExpr {
    Expr::col((performance::Entity, performance::Column::DurationMs))
}

fn any_interaction() -> SimpleExpr {
    let told = Counter::INTERACTIONS.into_iter().map(grown);
    SimpleExpr::from(Func::coalesce(told)).is_not_null()
}

fn when(condition: SimpleExpr, then: SimpleExpr) -> SimpleExpr {
    CaseStatement::new().case(condition, then).into()
}

/// Reads what a statement yields.
pub(crate) async fn read<M: FromQueryResult>(db: &impl ConnectionTrait, query: &SelectStatement) -> Result<Vec<M>, DbErr> {
    M::find_by_statement(db.get_database_backend().build(query)).all(db).await
}
