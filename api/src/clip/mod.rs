//! The clip: a person's own media file, used as footage.

mod delete;
mod upload;

use async_graphql::{ComplexObject, Context, ID, Object, SimpleObject};
use chrono::{DateTime, Utc};
use entity::{Owned, clip};
use sea_orm::QueryOrder;

pub(crate) use delete::ClipDelete;
pub(crate) use upload::upload;

use crate::context::Reach;
use crate::error::ApiError;
use crate::media::MediaFile;

/// A person's own media file, used as footage. Upload one with `POST /clips`.
#[derive(SimpleObject)]
#[graphql(complex)]
pub(crate) struct Clip {
    /// Id.
    id: ID,
    /// The name the file had.
    name: String,
    /// Such as `video/mp4`.
    media_type: String,
    /// Size in bytes.
    bytes: i64,
    /// Width in pixels.
    width: i32,
    /// Height in pixels.
    height: i32,
    /// Length in milliseconds; 0 for a still image.
    duration_ms: i64,
    /// When it was uploaded.
    created_at: DateTime<Utc>,
    #[graphql(skip)]
    store_key: String,
}

impl From<clip::Model> for Clip {
    fn from(row: clip::Model) -> Self {
        Self {
            id: row.id.into(),
            name: row.name,
            media_type: row.media_type,
            bytes: row.bytes,
            width: row.width,
            height: row.height,
            duration_ms: row.duration_ms,
            created_at: row.created_at,
            store_key: row.store_key,
        }
    }
}

#[ComplexObject]
impl Clip {
    /// Where to see it, for an hour or two.
    async fn url(&self, ctx: &Context<'_>) -> Result<String, ApiError> {
        Ok(MediaFile::new(ctx.api(), &self.store_key, &self.media_type, &self.name, Some(self.bytes))?.into_url())
    }
}

#[derive(Default)]
pub(crate) struct ClipQuery;

#[Object]
impl ClipQuery {
    /// The person's clips, newest first.
    #[graphql(complexity = "50 * child_complexity")]
    async fn clips(&self, ctx: &Context<'_>) -> Result<Vec<Clip>, ApiError> {
        let all = clip::Entity::of(ctx.reader()?.user).order_by_desc(clip::Column::CreatedAt).order_by_desc(clip::Column::Id);
        Ok(all.all(&ctx.api().db).await?.into_iter().map(Clip::from).collect())
    }
}
