//! Days of single videos, page by page, to be taken elsewhere.

use chrono::NaiveDate;
use entity::{metric_day, performance};
use sea_orm::sea_query::{Condition, Expr, ExprTrait, JoinType};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, Order};
use uuid::Uuid;

use crate::sums::of_days;
use crate::{Counter, Counters, Scope, Span};

/// One day of one video.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportRow {
    /// The day on the person's calendar.
    pub day: NaiveDate,
    /// The publication.
    pub publication_id: Uuid,
    /// Its title.
    pub title: String,
    /// Its platform.
    pub platform: entity::Platform,
    /// Its account.
    pub connection_id: Uuid,
    /// Its pipeline.
    pub pipeline_id: Uuid,
    /// What it gained that day.
    pub gained: Counters,
}

/// The rows after `after`, in the order of days and publications; at most `most`.
pub async fn export_page(
    db: &impl ConnectionTrait,
    (scope, span): (&Scope, &Span),
    after: Option<(NaiveDate, Uuid)>,
    most: u64,
) -> Result<Vec<ExportRow>, DbErr> {
    use metric_day::Column;
    use performance::Column as Of;
    let day = |column: Column| Expr::col((metric_day::Entity, column));
    let mut query = of_days(scope, span);
    for column in [Column::Day, Column::PublicationId] {
        query.column((metric_day::Entity, column)).order_by((metric_day::Entity, column), Order::Asc);
    }
    for column in [Of::Title, Of::Platform, Of::ConnectionId, Of::PipelineId] {
        query.column((performance::Entity, column));
    }
    for counter in Counter::all() {
        query.column((metric_day::Entity, counter.name()));
    }
    query
        .join(
            JoinType::InnerJoin,
            performance::Entity,
            day(Column::PublicationId).equals((performance::Entity, Of::PublicationId)),
        )
        .limit(most);
    if let Some((last, id)) = after {
        let same_day = Condition::all().add(Column::Day.eq(last)).add(Column::PublicationId.gt(id));
        query.cond_where(Condition::any().add(Column::Day.gt(last)).add(same_day));
    }
    let rows = db.query_all(&query).await?;
    rows.iter().map(read).collect()
}

fn read(row: &sea_orm::QueryResult) -> Result<ExportRow, DbErr> {
    Ok(ExportRow {
        day: row.try_get("", "day")?,
        publication_id: row.try_get("", "publication_id")?,
        title: row.try_get("", "title")?,
        platform: row.try_get("", "platform")?,
        connection_id: row.try_get("", "connection_id")?,
        pipeline_id: row.try_get("", "pipeline_id")?,
        gained: Counters::read(row)?,
    })
}
