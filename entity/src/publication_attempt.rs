//! A publication attempt: one call to a platform that changed or could have changed the world.

use sea_orm::ActiveValue::Set;
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
    /// `inspect`, `start`, `upload`, `check`, `finish`, `find`, `embellish`, `comment`, `edit`, `metrics` or `delete`.
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

/// Something that was asked at `at` and answered at once. `answered` must have its secrets left out already.
pub fn answered(publication: Uuid, asked: &str, answered: String, at: DateTimeUtc) -> ActiveModel {
    ActiveModel {
        id: Set(crate::new_id()),
        publication_id: Set(publication),
        asked: Set(asked.to_owned()),
        answered: Set(answered),
        created_at: Set(at),
        answered_at: Set(Some(at)),
    }
}
