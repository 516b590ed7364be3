//! A passkey: a key on a person's device, or in their keeper of passwords, that signs them in by itself.

use sea_orm::entity::prelude::*;

use crate::owned::owned;

/// One passkey. Nothing of it is secret: the private half never leaves the device.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "passkey")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose.
    pub user_id: Uuid,
    /// What the person calls it.
    pub name: String,
    /// How the device calls it, in URL-safe base64 without padding; unique.
    pub credential_id: String,
    /// Its public key, its counter of signatures and what the device said of itself, as `webauthn-rs` writes them.
    pub credential: Json,
    /// When it was added.
    pub created_at: DateTimeUtc,
    /// When it last signed somebody in.
    pub last_used_at: Option<DateTimeUtc>,
}

owned!();

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
