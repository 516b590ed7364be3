//! A topic: one idea waiting in a pipeline.

use sea_orm::entity::prelude::*;

use crate::owned::owned;

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum State {
    /// In the queue.
    Waiting,
    /// A run was made of it.
    Used,
}

/// One idea.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "topic")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Owner.
    pub user_id: Uuid,
    /// Where it waits.
    pub pipeline_id: Uuid,
    /// The idea, the talking points or the whole script.
    pub text: String,
    /// What became of it.
    pub state: State,
    /// Lower comes first.
    pub position: i64,
    /// When it was added.
    pub created_at: DateTimeUtc,
}

owned!();

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
