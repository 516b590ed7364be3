//! A publication attempt: one call to a platform that changed or could have changed the world.

use sea_orm::entity::prelude::*;

/// One call, with secrets left out.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "publication_attempt")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which publication.
    pub publication_id: Uuid,
    /// `start`, `upload`, `check`, `finish` or `find`.
    pub asked: String,
    /// What came of it, in a sentence.
    pub answered: String,
    /// When it was answered.
    pub created_at: DateTimeUtc,
}

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
