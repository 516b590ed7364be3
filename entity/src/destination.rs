//! A destination: a connection that a pipeline publishes on.

use sea_orm::entity::prelude::*;
use sea_orm::{QuerySelect, QueryTrait, Select};

use crate::connection;

/// One destination of one pipeline.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "destination")]
pub struct Model {
    /// The pipeline.
    #[sea_orm(primary_key, auto_increment = false)]
    pub pipeline_id: Uuid,
    /// The connection.
    #[sea_orm(primary_key, auto_increment = false)]
    pub connection_id: Uuid,
}

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The connections that the pipeline publishes on.
pub fn connections_of(pipeline: Uuid) -> Select<connection::Entity> {
    let chosen = Entity::find().select_only().column(Column::ConnectionId).filter(Column::PipelineId.eq(pipeline));
    connection::Entity::find().filter(connection::Column::Id.in_subquery(chosen.into_query()))
}
