//! A metric snapshot: the numbers of one publication at one moment.

use sea_orm::entity::prelude::*;

use crate::owned::owned;

/// One reading. A number the platform hides or lacks is absent, never zero.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "metric_snapshot")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Owner.
    pub user_id: Uuid,
    /// Of which publication.
    pub publication_id: Uuid,
    /// When the platform said it.
    pub taken_at: DateTimeUtc,
    /// Times watched, as the platform counts.
    pub views: Option<i64>,
    /// Likes.
    pub likes: Option<i64>,
    /// Comments.
    pub comments: Option<i64>,
    /// Shares.
    pub shares: Option<i64>,
    /// Times saved.
    pub saves: Option<i64>,
    /// Accounts that saw it.
    pub reach: Option<i64>,
    /// Time watched by everybody together, in milliseconds.
    pub watch_ms: Option<i64>,
    /// Time watched by one viewer on average, in milliseconds.
    pub average_watch_ms: Option<i64>,
    /// When the reading before was taken, or the video went live: what has grown has grown since then.
    pub since: Option<DateTimeUtc>,
    /// By how many views it had grown.
    pub views_grown: Option<i64>,
    /// By how many likes.
    pub likes_grown: Option<i64>,
    /// By how many comments.
    pub comments_grown: Option<i64>,
    /// By how many shares.
    pub shares_grown: Option<i64>,
    /// By how many saves.
    pub saves_grown: Option<i64>,
    /// By how much time watched, in milliseconds.
    pub watch_ms_grown: Option<i64>,
}

owned!();

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
