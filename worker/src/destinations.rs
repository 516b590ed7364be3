//! Where a run's video goes.

use entity::{connection, destination, run};
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};

/// The connections that the run's pipeline publishes on.
pub(crate) async fn of_run(db: &impl ConnectionTrait, run: &run::Model) -> Result<Vec<connection::Model>, DbErr> {
    let chosen = Query::select()
        .column(destination::Column::ConnectionId)
        .from(destination::Entity)
        .and_where(destination::Column::PipelineId.eq(run.pipeline_id))
        .take();
    connection::Entity::find()
        .filter(connection::Column::UserId.eq(run.user_id))
        .filter(connection::Column::Id.in_subquery(chosen))
        .all(db)
        .await
}
