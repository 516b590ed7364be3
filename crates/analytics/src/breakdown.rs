//! The same by one thing that sets videos apart.

use entity::performance::{self, Column};
use sea_orm::sea_query::{Expr, NullOrdering};
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult, Order, QueryResult};
use uuid::Uuid;

use crate::sums::{sums, total};
use crate::{Counter, Scope, Span, Totals};

/// What sets videos apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// The platform.
    Platform,
    /// The account.
    Connection,
    /// The pipeline that made it.
    Pipeline,
    /// The waiting topic it was made of.
    Topic,
    /// The caption preset, or the person's own style.
    CaptionPreset,
    /// The hour of publishing on the person's clock.
    Hour,
    /// The weekday of publishing on the person's calendar.
    Weekday,
}

impl Dimension {
    fn column(self) -> Column {
        match self {
            Self::Platform => Column::Platform,
            Self::Connection => Column::ConnectionId,
            Self::Pipeline => Column::PipelineId,
            Self::Topic => Column::TopicId,
            Self::CaptionPreset => Column::CaptionPreset,
            Self::Hour => Column::Hour,
            Self::Weekday => Column::Weekday,
        }
    }

    /// How its values are written: slugs, ids, numbers (weekdays from Monday, 0).
    fn key(self, row: &QueryResult) -> Result<Option<String>, DbErr> {
        Ok(match self {
            Self::Platform | Self::CaptionPreset => row.try_get("", "key")?,
            Self::Connection | Self::Pipeline | Self::Topic => row.try_get::<Option<Uuid>>("", "key")?.map(|id| id.to_string()),
            Self::Hour | Self::Weekday => row.try_get::<Option<i32>>("", "key")?.map(|number| number.to_string()),
        })
    }
}

/// Videos that have something in common.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// What it is: a platform's slug, an id, a preset's name, an hour, a weekday from Monday, 0; absent for videos made of
    /// no waiting topic.
    pub key: Option<String>,
    /// What they gained in the span.
    pub totals: Totals,
}

/// What the videos gained in the span, by `dimension`; the most watched first.
pub async fn breakdown(db: &impl ConnectionTrait, scope: &Scope, span: &Span, by: Dimension) -> Result<Vec<Group>, DbErr> {
    let column = Expr::col((performance::Entity, by.column()));
    let mut query = sums(scope, span);
    query
        .expr_as(column.clone(), "key")
        .add_group_by([column.clone()])
        .order_by_expr_with_nulls(total(Counter::Views), Order::Desc, NullOrdering::Last)
        .order_by_expr(column, Order::Asc);
    let rows = db.query_all(&query).await?;
    let group = |row: &QueryResult| Ok(Group { key: by.key(row)?, totals: Totals::from_query_result(row, "")? });
    rows.iter().map(group).collect()
}
