//! An audit event: who did what to the account, for the person to read.

use sea_orm::ActiveValue::Set;
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

/// What is written down.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// Whose account.
    pub user: Uuid,
    /// A stable word: noun, dot, what happened.
    pub kind: &'static str,
    /// What it happened to, in words. Never a secret.
    pub subject: &'a str,
    /// Who did it: `browser`, `token NAME` or `service`.
    pub actor: &'a str,
    /// When.
    pub now: DateTimeUtc,
}

/// Writes an event down.
pub async fn write(db: &impl ConnectionTrait, entry: Entry<'_>) -> Result<(), DbErr> {
    let row = ActiveModel {
        id: Set(crate::new_id()),
        user_id: Set(entry.user),
        kind: Set(entry.kind.to_owned()),
        subject: Set(entry.subject.to_owned()),
        actor: Set(entry.actor.to_owned()),
        created_at: Set(entry.now),
    };
    row.insert(db).await?;
    Ok(())
}
