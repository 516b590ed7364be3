//! The performance of a publication: its last known numbers, what came of asking for them, and what kind of video it is.

use sea_orm::entity::prelude::*;

use crate::Platform;

/// How one publication does. A number that was never told is absent, never zero; one that was told once stays until a
/// newer one is.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "performance")]
pub struct Model {
    /// The publication.
    #[sea_orm(primary_key, auto_increment = false)]
    pub publication_id: Uuid,
    /// Owner.
    pub user_id: Uuid,
    /// The account it is on.
    pub connection_id: Uuid,
    /// The pipeline that made it.
    pub pipeline_id: Uuid,
    /// The waiting topic it was made of, if of one.
    pub topic_id: Option<Uuid>,
    /// The account's platform.
    pub platform: Platform,
    /// Title of the video.
    pub title: String,
    /// Its opening words.
    pub hook: Option<String>,
    /// Name of its caption preset, or id of a caption style.
    pub caption_preset: String,
    /// How many words the hook has.
    pub hook_words: Option<i32>,
    /// Length of the video in milliseconds.
    pub duration_ms: Option<i64>,
    /// When it was seen live.
    pub published_at: DateTimeUtc,
    /// The zone whose days its numbers are kept by: the person's.
    pub time_zone: String,
    /// Weekday of publishing on the person's calendar, from Monday, 0.
    pub weekday: i32,
    /// Hour of publishing on the person's clock.
    pub hour: i32,
    /// When the platform last told numbers.
    pub taken_at: Option<DateTimeUtc>,
    /// When it was last asked.
    pub tried_at: Option<DateTimeUtc>,
    /// Since when asking fails; absent when the last try went well.
    pub failing_since: Option<DateTimeUtc>,
    /// Why the last try failed, in a sentence for people.
    pub failure: Option<String>,
    /// Since when the platform no longer shows the video.
    pub gone_at: Option<DateTimeUtc>,
    /// When its old readings were thinned out.
    pub thinned_at: Option<DateTimeUtc>,
    /// Views in the seven days after publishing, as far as they are known.
    pub first_week_views: Option<i64>,
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

impl crate::Owned for Entity {
    const USER: Column = Column::UserId;
    const ID: Column = Column::PublicationId;
}

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
