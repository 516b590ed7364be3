//! A clip: a person's own media file, used as footage or heard.

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::owned::owned;

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Kind {
    /// Moving pictures, with or without sound.
    Video,
    /// A still picture.
    Image,
    /// Sound alone: a recording or music.
    Audio,
}

impl Kind {
    /// The kinds that can be footage.
    pub const SEEN: [Self; 2] = [Self::Video, Self::Image];
}

/// The words a person sorts clips by: lower case, each once, in the person's order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(transparent)]
pub struct Tags(pub Vec<String>);

/// One file.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "clip")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Owner.
    pub user_id: Uuid,
    /// What the person calls it; at first the name the file had.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
    /// The words the person sorts it by.
    #[sea_orm(column_type = "JsonBinary")]
    pub tags: Tags,
    /// What a search looks through; see [`words`].
    pub words: String,
    /// Where it is in the store.
    pub store_key: String,
    /// Where its small picture is in the store; absent for sound, and for clips older than thumbnails.
    pub thumbnail_key: Option<String>,
    /// SHA-256 of the file in lower-case hex, by which it is known when it comes again; absent for older clips.
    pub sha256: Option<String>,
    /// Such as `video/mp4`.
    pub media_type: String,
    /// Size in bytes.
    pub bytes: i64,
    /// Pixels; 0 for sound.
    pub width: i32,
    /// Pixels; 0 for sound.
    pub height: i32,
    /// Milliseconds; 0 for a still image.
    pub duration_ms: i64,
    /// The licence under which it may be used, and whom to name, in the person's words; empty when nobody else is to be named.
    pub licence: String,
    /// When it was uploaded.
    pub created_at: DateTimeUtc,
}

owned!();

/// What stands around each tag among the words. Neither names nor tags contain it.
const EDGE: char = '\t';

/// The words by which a clip is found: its name and its tags in lower case. Made anew whenever one of them changes, so that
/// every database finds them alike, in every script.
pub fn words(name: &str, tags: &Tags) -> String {
    let tags: String = tags.0.iter().map(|tag| edged(tag)).collect();
    name.to_lowercase() + &tags
}

/// How a whole tag stands among the words.
pub fn edged(tag: &str) -> String {
    format!("{EDGE}{}{EDGE}", tag.to_lowercase())
}

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
