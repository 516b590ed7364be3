//! An OAuth attempt: one trip to a platform's consent page, good for a single callback.

use sea_orm::entity::prelude::*;

use crate::Platform;

/// One attempt to connect an account.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "oauth_attempt")]
pub struct Model {
    /// Id; the `jti` of the signed state.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Who connects.
    pub user_id: Uuid,
    /// Where.
    pub platform: Platform,
    /// The session that began it; only that browser may go on. None for a program's attempt.
    pub session_id: Option<Uuid>,
    /// SHA-256 of the cookie given to the browser that went to the consent page.
    pub browser_digest: Option<String>,
    /// PKCE verifier, sealed.
    pub sealed_verifier: Option<String>,
    /// Where to send the browser afterwards.
    pub return_to: Option<String>,
    /// When it began.
    pub created_at: DateTimeUtc,
    /// When the callback comes too late.
    pub expires_at: DateTimeUtc,
    /// When the callback came.
    pub used_at: Option<DateTimeUtc>,
}

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
