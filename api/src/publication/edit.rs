//! What is wanted said of a live video, until the platform has it.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;
use async_graphql::{Enum, SimpleObject};
use chrono::{DateTime, Utc};
use entity::publication_edit::{Column, Entity, Model};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::error::LoadError;
use crate::loaders::Rows;
use crate::pipeline::Privacy;

/// The edit of a publication, if there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct EditOf(pub(super) Uuid);

/// Where an edit stands. One that the platform has is no more: its texts are the publication's.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "entity::publication_edit::State")]
pub(crate) enum PublicationEditState {
    /// It is being brought to the platform, or tried again.
    Pending,
    /// The platform does not take it; the live video stays as it is.
    Failed,
}

/// What a person wants said of a live video, until the platform has it.
#[derive(SimpleObject)]
pub(crate) struct PublicationEdit {
    /// Where it stands.
    state: PublicationEditState,
    /// The wanted title.
    title: String,
    /// The wanted description.
    description: String,
    /// The wanted keywords.
    tags: Vec<String>,
    /// Who shall see the video.
    privacy: Privacy,
    /// Why the platform does not have it yet, or will not take it.
    error: Option<String>,
    /// When it was asked for.
    created_at: DateTime<Utc>,
}

impl From<Model> for PublicationEdit {
    fn from(row: Model) -> Self {
        Self {
            state: row.state.into(),
            title: row.title,
            description: row.description,
            tags: serde_json::from_value(row.tags).unwrap_or_default(),
            privacy: row.privacy.into(),
            error: row.error_message,
            created_at: row.created_at,
        }
    }
}

impl Loader<EditOf> for Rows {
    type Value = Model;
    type Error = LoadError;

    async fn load(&self, keys: &[EditOf]) -> Result<HashMap<EditOf, Model>, LoadError> {
        let of_publications = Column::PublicationId.is_in(keys.iter().map(|key| key.0));
        let rows = Entity::find().filter(of_publications).all(&self.db).await?;
        Ok(rows.into_iter().map(|row| (EditOf(row.publication_id), row)).collect())
    }
}
