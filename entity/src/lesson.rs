//! A lesson: what the writer of one run, or of a preview of it, was told of how earlier videos did.

use sea_orm::entity::prelude::*;

/// What was told, kept because the numbers move on: asked again, the writer is told the same, and nothing is paid twice.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "lesson")]
pub struct Model {
    /// The run, which may not have been made yet.
    #[sea_orm(primary_key, auto_increment = false)]
    pub run_id: Uuid,
    /// Owner.
    pub user_id: Uuid,
    /// A list of `studio::write::Example`.
    pub examples: Json,
    /// When it was told first.
    pub created_at: DateTimeUtc,
}

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
