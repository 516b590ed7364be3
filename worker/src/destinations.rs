//! Where a run's video goes.

use entity::{connection, destination, run};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, QueryFilter};

/// The connections that the run's pipeline publishes on.
pub(crate) async fn of_run(db: &impl ConnectionTrait, run: &run::Model) -> Result<Vec<connection::Model>, DbErr> {
    destination::connections_of(run.pipeline_id).filter(connection::Column::UserId.eq(run.user_id)).all(db).await
}
