//! Upkeep: chores of the whole installation, each a row with a due time that one worker claims.

use sea_orm::entity::prelude::*;

/// One chore.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "upkeep")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// `sweep`, `clean_up` or `roll_up`; unique.
    pub name: String,
    /// Who does it.
    pub lease_owner: Option<String>,
    /// Until when.
    pub lease_until: Option<DateTimeUtc>,
    /// Fencing number.
    pub fence: i64,
    /// When it is due again.
    pub not_before: Option<DateTimeUtc>,
}

crate::lease::leased!();

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
