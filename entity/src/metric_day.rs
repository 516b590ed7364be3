//! A metric day: by how much the numbers of one publication grew on one day of the person's calendar.

use sea_orm::entity::prelude::*;

/// One day of one publication. There is a row for every day that readings reach into; a number that none of them told is
/// absent, never zero.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "metric_day")]
pub struct Model {
    /// The publication.
    #[sea_orm(primary_key, auto_increment = false)]
    pub publication_id: Uuid,
    /// Owner.
    pub user_id: Uuid,
    /// The day.
    #[sea_orm(primary_key, auto_increment = false)]
    pub day: Date,
    /// Times watched.
    pub views: Option<i64>,
    /// Likes.
    pub likes: Option<i64>,
    /// Comments.
    pub comments: Option<i64>,
    /// Shares.
    pub shares: Option<i64>,
    /// Times saved.
    pub saves: Option<i64>,
    /// Time watched by everybody together, in milliseconds.
    pub watch_ms: Option<i64>,
}

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
