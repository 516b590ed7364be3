//! A session: how a browser proves who it is.

use sea_orm::entity::prelude::*;

use crate::owned::owned;

/// One signed-in browser. Its refresh token rotates; using an old one again ends the session.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    /// Id; the `sid` of its access tokens.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Owner.
    pub user_id: Uuid,
    /// SHA-256 of the refresh token that works now.
    pub refresh_digest: String,
    /// SHA-256 of the one before it: whoever shows it has stolen it, or lost the answer.
    pub previous_digest: Option<String>,
    /// When the refresh token last rotated: a repeat within seconds is a lost answer, later it is theft.
    pub rotated_at: DateTimeUtc,
    /// What the browser calls itself, for the person to recognise.
    pub user_agent: String,
    /// When the person signed in.
    pub created_at: DateTimeUtc,
    /// When the session ends by itself.
    pub expires_at: DateTimeUtc,
    /// When it was ended.
    pub revoked_at: Option<DateTimeUtc>,
}

owned!();

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
