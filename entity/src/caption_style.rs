//! A caption style: a look of captions that a person made. Whoever uses it keeps a copy.

use sea_orm::entity::prelude::*;

use crate::owned::owned;

/// One style.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "caption_style")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Owner.
    pub user_id: Uuid,
    /// What the person calls it.
    pub name: String,
    /// Grows with every change of the look.
    pub version: i32,
    /// The look: a `studio::captions::Style`.
    #[sea_orm(column_type = "JsonBinary")]
    pub style: Json,
    /// When it was made.
    pub created_at: DateTimeUtc,
    /// When it last changed.
    pub updated_at: DateTimeUtc,
}

owned!();

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
