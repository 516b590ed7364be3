//! A publication edit: what a person wants said of a live video, until the platform has it.

use sea_orm::entity::prelude::*;

use crate::pipeline::Privacy;

/// Where an edit stands. One that the platform has is no more: its texts are the publication's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum State {
    /// A worker brings it to the platform, or tries again.
    Pending,
    /// The platform does not take it; the live video stays as it is.
    Failed,
}

/// One wish for one live video. A newer one takes its place, with another id.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "publication_edit")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which publication; it has one at most.
    #[sea_orm(unique)]
    pub publication_id: Uuid,
    /// Where it stands.
    pub state: State,
    /// The wanted title.
    pub title: String,
    /// The wanted description.
    pub description: String,
    /// The wanted keywords: a list of strings.
    pub tags: Json,
    /// Who shall see the video.
    pub privacy: Privacy,
    /// Why the platform does not have it yet, or will not take it.
    pub error_message: Option<String>,
    /// When it was asked for.
    pub created_at: DateTimeUtc,
}

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
