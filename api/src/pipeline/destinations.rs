//! Where a pipeline publishes.

use async_graphql::ID;
use entity::{Owned, connection, destination};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};
use uuid::Uuid;

use crate::error::UserErrorCode::{NotFound, TooLong};
use crate::error::{Outcome, UserError};
use crate::text::uuid;

const MOST: usize = 50;

/// The connections, if all are the person's. Whether they work is asked when a run is made.
pub(super) async fn check(ids: &[ID], user: Uuid, db: &impl ConnectionTrait) -> Outcome<Vec<connection::Model>> {
    if ids.len() > MOST {
        return Err(UserError::on("destinationIds", TooLong, format!("At most {MOST} destinations are possible.")).into());
    }
    let unknown = || UserError::on("destinationIds", NotFound, "One of the destinations is not a connection of yours.");
    let mut wanted = ids.iter().map(uuid).collect::<Option<Vec<_>>>().ok_or_else(unknown)?;
    wanted.sort_unstable();
    wanted.dedup();
    let found = connection::Entity::of(user).filter(connection::Column::Id.is_in(wanted.iter().copied())).all(db).await?;
    if found.len() == wanted.len() { Ok(found) } else { Err(unknown().into()) }
}

/// Makes these the destinations of the pipeline.
pub(super) async fn replace(pipeline: Uuid, connections: &[connection::Model], db: &impl ConnectionTrait) -> Outcome<()> {
    destination::Entity::delete_many().filter(destination::Column::PipelineId.eq(pipeline)).exec(db).await?;
    if connections.is_empty() {
        return Ok(());
    }
    let rows = connections.iter().map(|row| destination::ActiveModel { pipeline_id: Set(pipeline), connection_id: Set(row.id) });
    destination::Entity::insert_many(rows).exec_without_returning(db).await?;
    Ok(())
}
