//! An API token: how a program proves for whom it acts.

use sea_orm::entity::prelude::*;

use crate::owned::owned;

/// One token. The token itself is a signed JWT that carries this id and is shown once.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "api_token")]
pub struct Model {
    /// Id; the `jti` of the token.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Owner.
    pub user_id: Uuid,
    /// What the person calls it.
    pub name: String,
    /// What it may do.
    pub scopes: Json,
    /// The networks it may be used from; none means anywhere.
    pub addresses: Option<Json>,
    /// When it was made.
    pub created_at: DateTimeUtc,
    /// When it stops working.
    pub expires_at: DateTimeUtc,
    /// When it was last used, to the minute.
    pub last_used_at: Option<DateTimeUtc>,
    /// When it was revoked.
    pub revoked_at: Option<DateTimeUtc>,
}

owned!();

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
