//! Analytics: how what was published performs.

mod series;
mod summary;

use async_graphql::{ID, InputObject};
use chrono::{DateTime, Utc};
use entity::publication;
use sea_orm::ColumnTrait;
use sea_orm::sea_query::{ExprTrait, Query, SelectStatement, SimpleExpr};
use uuid::Uuid;

pub(crate) use series::SeriesQuery;
pub(crate) use summary::SummaryQuery;

use crate::connection::Platform;
use crate::error::ApiError;
use crate::publication::of_places;

/// Which publications are counted: those seen live from `from` to before `to`.
#[derive(InputObject)]
pub(crate) struct AnalyticsFilter {
    /// Published at this moment or later.
    from: DateTime<Utc>,
    /// Published before this moment.
    to: DateTime<Utc>,
    /// On one of these platforms; on all when not given.
    platforms: Option<Vec<Platform>>,
    /// On this account.
    connection_id: Option<ID>,
    /// Of this pipeline.
    pipeline_id: Option<ID>,
}

impl AnalyticsFilter {
    fn check(&self) -> Result<(), ApiError> {
        if self.from < self.to { Ok(()) } else { Err(ApiError::Invalid("`from` must be before `to`".to_owned())) }
    }

    /// The ids of the person's publications that are counted, as a query.
    fn publications(&self, user: Uuid) -> SelectStatement {
        use publication::Column;
        let places = of_places(self.platforms.clone(), self.connection_id.as_ref(), self.pipeline_id.as_ref(), user);
        Query::select().column(Column::Id).from(publication::Entity).cond_where(places.add(self.live(user))).take()
    }

    fn live(&self, user: Uuid) -> SimpleExpr {
        use publication::{Column, State};
        let live = Column::UserId.eq(user).and(Column::State.eq(State::Published));
        live.and(Column::PublishedAt.gte(self.from)).and(Column::PublishedAt.lt(self.to))
    }
}
