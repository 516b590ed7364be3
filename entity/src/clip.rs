//! A clip: a person's own media file, used as footage.

use sea_orm::entity::prelude::*;

use crate::owned::owned;

/// One file.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "clip")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Owner.
    pub user_id: Uuid,
    /// The name the file had.
    pub name: String,
    /// Where it is in the store.
    pub store_key: String,
    /// Such as `video/mp4`.
    pub media_type: String,
    /// Size in bytes.
    pub bytes: i64,
    /// Pixels.
    pub width: i32,
    /// Pixels.
    pub height: i32,
    /// Milliseconds; 0 for a still image.
    pub duration_ms: i64,
    /// When it was uploaded.
    pub created_at: DateTimeUtc,
}

owned!();

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
