//! An audit event: who did what to the account, for the person to read.

use sea_orm::entity::prelude::*;

use crate::owned::owned;

/// One event.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_event")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose account.
    pub user_id: Uuid,
    /// What happened, such as `connection.disconnected`.
    pub kind: String,
    /// What it happened to, in words.
    pub subject: String,
    /// How: `browser`, `token NAME` or `service`.
    pub actor: String,
    /// When.
    pub created_at: DateTimeUtc,
}

owned!();

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
