//! An export: one archive of all that is a person's.

use sea_orm::entity::prelude::*;

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum State {
    /// A worker makes it, or will.
    Waiting,
    /// It can be fetched.
    Ready,
    /// It was not made, for the reason told.
    Failed,
}

/// One export.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "export")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose.
    pub user_id: Uuid,
    /// How far it is.
    pub state: State,
    /// Size of the archive.
    pub bytes: Option<i64>,
    /// Why it was not made, in a sentence for people.
    pub error_message: Option<String>,
    /// How often it was begun.
    pub attempts: i32,
    /// Who makes it.
    pub lease_owner: Option<String>,
    /// Until when.
    pub lease_until: Option<DateTimeUtc>,
    /// Fencing number.
    pub fence: i64,
    /// Not begun before.
    pub not_before: Option<DateTimeUtc>,
    /// When it was asked for.
    pub created_at: DateTimeUtc,
    /// When it was made, or given up.
    pub finished_at: Option<DateTimeUtc>,
    /// When it is removed.
    pub expires_at: Option<DateTimeUtc>,
}

crate::owned::owned!();
crate::lease::leased!();

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
