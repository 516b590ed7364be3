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
    /// `inspect`, `start`, `upload`, `check`, `finish`, `find`, `embellish`, `metrics` or `delete`.
    pub asked: String,
    /// What came of it, in a sentence.
    pub answered: String,
    /// When it was asked.
    pub created_at: DateTimeUtc,
    /// When it was answered; absent while the answer is not known, for ever if it was lost.
    pub answered_at: Option<DateTimeUtc>,
}

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
