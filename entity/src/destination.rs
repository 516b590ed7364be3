//! A destination: a connection that a pipeline publishes on.

use sea_orm::entity::prelude::*;

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
