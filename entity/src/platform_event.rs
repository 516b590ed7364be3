//! A platform event: something a platform told us by itself. It only ever makes us look; what is true is asked for.

use sea_orm::entity::prelude::*;

use crate::Platform;

/// One event. Platforms send the same one several times and in any order.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "platform_event")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Who sent it.
    pub platform: Platform,
    /// SHA-256 of what makes the event itself, in hexadecimal; unique, so that the second arrival is known as such.
    pub digest: String,
    /// The platform's name for the kind of event.
    pub kind: String,
    /// When it happened, as the platform says.
    pub happened_at: DateTimeUtc,
    /// When it first arrived.
    pub created_at: DateTimeUtc,
}

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
