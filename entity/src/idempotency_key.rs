//! An idempotency key: a program's name for one wish, so that asking twice is wishing once.

use sea_orm::entity::prelude::*;

/// One key of one person. Kept for a day.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "idempotency_key")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Owner; unique together with the key.
    pub user_id: Uuid,
    /// What the program called it, from the header `Idempotency-Key`.
    pub key: String,
    /// SHA-256 of the mutation's name and input, in hexadecimal: the same key with another input is a mistake.
    pub digest: String,
    /// The id of what was made.
    pub subject_id: Uuid,
    /// When it was first used.
    pub created_at: DateTimeUtc,
}

crate::owned::owned!();

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
