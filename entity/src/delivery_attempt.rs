//! A delivery attempt: one time an event was sent, and what was answered.

use sea_orm::entity::prelude::*;

/// One attempt.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "delivery_attempt")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which delivery.
    pub delivery_id: Uuid,
    /// The status code of the answer, if there was one.
    pub status: Option<i16>,
    /// The beginning of the answer, with what looks like a secret left out.
    pub answer: Option<String>,
    /// Why it did not arrive, in a sentence.
    pub error: Option<String>,
    /// When it was sent.
    pub created_at: DateTimeUtc,
    /// When the answer was known; absent while it is not, for ever if it was lost.
    pub answered_at: Option<DateTimeUtc>,
}

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
