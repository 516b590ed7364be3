//! A deletion request: a platform passes on that a person wants the data of an account deleted.

use sea_orm::entity::prelude::*;

use crate::Platform;

/// One request. It names nobody: what it was about is deleted.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "deletion_request")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// What the person asks the status page with; unique and not to be guessed.
    pub code: String,
    /// Who passed it on.
    pub platform: Platform,
    /// How many connections were erased.
    pub connections: i32,
    /// When it was asked for and done.
    pub created_at: DateTimeUtc,
}

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
