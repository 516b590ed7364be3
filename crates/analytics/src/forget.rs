//! Forgetting what a platform told.

use entity::{metric_day, metric_snapshot, performance, publication};
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};
use uuid::Uuid;

/// Removes all numbers of the account's videos: readings, days and where they stand.
pub async fn forget(db: &impl ConnectionTrait, connection: Uuid) -> Result<(), DbErr> {
    let of_account = || {
        let of_account = publication::Column::ConnectionId.eq(connection);
        Query::select().column(publication::Column::Id).from(publication::Entity).and_where(of_account).take()
    };
    let numbers = metric_snapshot::Entity::delete_many();
    numbers.filter(metric_snapshot::Column::PublicationId.in_subquery(of_account())).exec(db).await?;
    let days = metric_day::Entity::delete_many();
    days.filter(metric_day::Column::PublicationId.in_subquery(of_account())).exec(db).await?;
    let known = performance::Entity::delete_many();
    known.filter(performance::Column::PublicationId.in_subquery(of_account())).exec(db).await?;
    Ok(())
}
