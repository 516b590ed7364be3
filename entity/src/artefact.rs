//! An artefact: the stored result of a finished piece of work, found again by the hash of its inputs.

use sea_orm::entity::prelude::*;

use crate::owned::owned;

/// What it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, DeriveActiveEnum, strum::IntoStaticStr)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "snake_case")]
pub enum Kind {
    /// A plan, as JSON in `facts`.
    Plan,
    /// The narration of a scene, WAV.
    Narration,
    /// The word times of a scene, as JSON in `facts`.
    Timing,
    /// A clip or picture that was fetched or made for a scene.
    Footage,
    /// The rendered piece of a scene, MP4 without sound.
    Piece,
    /// The mixed sound of the whole video.
    Mix,
    /// The finished video.
    Video,
}

/// One result. Unique by owner, kind and hash.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "artefact")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Owner.
    pub user_id: Uuid,
    /// The run that first made it; its files go with that run's.
    pub run_id: Uuid,
    /// What it is.
    pub kind: Kind,
    /// SHA-256, in hex, of inputs, settings and step version.
    pub hash: String,
    /// Where the file is, for kinds that have one.
    pub store_key: Option<String>,
    /// Size of the file in bytes.
    pub bytes: i64,
    /// What is known about it: durations, words, the plan.
    pub facts: Json,
    /// When it was made.
    pub created_at: DateTimeUtc,
}

owned!();

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
