//! All videos of a scope together.

use chrono::{DateTime, Utc};
use entity::performance::{self, Column};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::sums::{read, sums};
use crate::{Scope, Span, Totals};

/// What the videos gained in the span.
pub async fn totals(db: &impl ConnectionTrait, scope: &Scope, span: &Span) -> Result<Totals, DbErr> {
    Ok(read(db, &sums(scope, span)).await?.pop().unwrap_or_default())
}

/// Videos of one account whose numbers could not be read.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct Failing {
    /// The account.
    pub connection_id: Uuid,
    /// Why, in a sentence for people.
    pub failure: String,
    /// Since when.
    pub since: DateTime<Utc>,
    /// When it was last tried.
    pub tried_at: DateTime<Utc>,
    /// When the last good numbers of one of them were told; absent when none ever were.
    pub taken_at: Option<DateTime<Utc>>,
    /// How many videos.
    pub publications: i64,
}

/// Whose numbers could not be read, by account and reason.
pub async fn failing(db: &impl ConnectionTrait, scope: &Scope) -> Result<Vec<Failing>, DbErr> {
    performance::Entity::find()
        .select_only()
        .column(Column::ConnectionId)
        .column(Column::Failure)
        .column_as(Column::FailingSince.min(), "since")
        .column_as(Column::TriedAt.max(), "tried_at")
        .column_as(Column::TakenAt.max(), "taken_at")
        .column_as(Column::PublicationId.count(), "publications")
        .filter(scope.condition())
        .filter(Column::FailingSince.is_not_null())
        .group_by(Column::ConnectionId)
        .group_by(Column::Failure)
        .into_model()
        .all(db)
        .await
}
