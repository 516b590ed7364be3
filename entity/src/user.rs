//! A user: an account of this service.

use sea_orm::entity::prelude::*;

/// One account.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "user")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Trimmed and lower-cased; unique.
    pub email: String,
    /// Argon2id, in PHC format.
    pub password_hash: String,
    /// IANA name, such as `Europe/Berlin`.
    pub time_zone: String,
    /// When the person confirmed to be an adult.
    pub adult_confirmed_at: DateTimeUtc,
    /// When the account was made.
    pub created_at: DateTimeUtc,
    /// When it last changed.
    pub updated_at: DateTimeUtc,
}

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
