//! Where a run's video goes.

use entity::{connection, run};
use sea_orm::{ConnectionTrait, DbErr};

/// The connections that the run's pipeline publishes on.
pub(crate) async fn of_run(db: &impl ConnectionTrait, run: &run::Model) -> Result<Vec<connection::Model>, DbErr> {
    intake::destinations(run.pipeline_id, run.user_id, db).await
}
