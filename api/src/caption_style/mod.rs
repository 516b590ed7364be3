//! The caption style: how captions look, ready made or of a person's own.

mod create;
mod delete;
mod look;
mod preview;
mod update;

use async_graphql::{ComplexObject, Context, ID, Object, SimpleObject};
use chrono::{DateTime, Utc};
use entity::{Owned, caption_style};
use sea_orm::QueryOrder;
use studio::captions::{self, Style};

pub(crate) use create::CaptionStyleCreate;
pub(crate) use delete::CaptionStyleDelete;
pub(crate) use look::{CaptionFont, CaptionLook};
pub(crate) use preview::CaptionPreview;
pub(crate) use update::CaptionStyleUpdate;

use crate::context::Reach;
use crate::error::ApiError;

/// Caption styles of one person.
const MOST: u64 = 50;
const LONGEST_NAME: usize = 60;

/// How captions look, of a person's own making. Runs keep the version they began with.
#[derive(SimpleObject)]
#[graphql(complex)]
pub(crate) struct CaptionStyle {
    /// Id, for `captionPreset` of a pipeline.
    id: ID,
    /// What the person calls it.
    name: String,
    /// Grows with every change of the look.
    version: i32,
    /// When it was made.
    created_at: DateTime<Utc>,
    /// When it last changed.
    updated_at: DateTime<Utc>,
    #[graphql(skip)]
    row: caption_style::Model,
}

#[ComplexObject]
impl CaptionStyle {
    /// The look.
    async fn look(&self) -> Result<CaptionLook, ApiError> {
        CaptionLook::of(&style_of(&self.row))
    }
}

impl From<caption_style::Model> for CaptionStyle {
    fn from(row: caption_style::Model) -> Self {
        Self {
            id: row.id.into(),
            name: row.name.clone(),
            version: row.version,
            created_at: row.created_at,
            updated_at: row.updated_at,
            row,
        }
    }
}

/// The look of a row. One that was written by a newer program is completed with what is usual.
fn style_of(row: &caption_style::Model) -> Style {
    serde_json::from_value(row.style.clone()).unwrap_or_default()
}

/// A look that comes with the service.
#[derive(SimpleObject)]
pub(crate) struct CaptionPreset {
    /// Stable name, for `captionPreset` of a pipeline.
    slug: String,
    /// Name for people.
    title: String,
    /// The look.
    look: CaptionLook,
}

/// The looks that come with the service.
pub(crate) fn presets() -> Result<Vec<CaptionPreset>, ApiError> {
    let preset = |preset: &captions::Preset| {
        let look = CaptionLook::of(&preset.style)?;
        Ok(CaptionPreset { slug: preset.slug.to_owned(), title: preset.name.to_owned(), look })
    };
    captions::presets().iter().map(preset).collect()
}

#[derive(Default)]
pub(crate) struct CaptionStyleQuery;

#[Object]
impl CaptionStyleQuery {
    /// The caption styles of the person's own, oldest first; at most 50.
    #[graphql(complexity = "10 * child_complexity")]
    async fn caption_styles(&self, ctx: &Context<'_>) -> Result<Vec<CaptionStyle>, ApiError> {
        let user = ctx.viewer()?.user;
        let rows = caption_style::Entity::of(user).order_by_asc(caption_style::Column::Id).all(&ctx.api().db).await?;
        Ok(rows.into_iter().map(CaptionStyle::from).collect())
    }
}
