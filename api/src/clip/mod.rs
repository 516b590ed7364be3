//! The clip: a person's own media file, used as footage or heard.

mod delete;
mod list;
mod pipelines;
mod publish;
mod tags;
mod update;
mod upload;
mod usage;

use std::collections::HashSet;

use async_graphql::{ComplexObject, Context, Enum, ID, SimpleObject};
use chrono::{DateTime, Utc};
use entity::{Owned, clip};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, PaginatorTrait, QueryFilter};
use uuid::Uuid;

pub(crate) use delete::ClipDelete;
pub(crate) use list::ClipQuery;
pub(crate) use publish::ClipPublish;
pub(crate) use update::ClipUpdate;
pub(crate) use upload::{forget_dead_uploads, upload};
pub(crate) use usage::ClipUsageQuery;

use crate::context::Reach;
use crate::error::ApiError;
use crate::media::MediaFile;
use crate::text::uuid;

/// What a file holds.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "clip::Kind")]
pub(crate) enum ClipKind {
    /// Moving pictures, with or without sound.
    Video,
    /// A still picture.
    Image,
    /// Sound alone: a recording or music.
    Audio,
}

/// A person's own media file, used as footage or heard. Upload one with `POST /clips`.
#[derive(SimpleObject)]
#[graphql(complex)]
pub(crate) struct Clip {
    /// Id.
    id: ID,
    /// What the person calls it; at first the name the file had.
    name: String,
    /// What it holds.
    kind: ClipKind,
    /// The words the person sorts it by, in lower case.
    tags: Vec<String>,
    /// Such as `video/mp4`.
    media_type: String,
    /// Size in bytes.
    bytes: i64,
    /// Width in pixels; 0 for sound.
    width: i32,
    /// Height in pixels; 0 for sound.
    height: i32,
    /// Length in milliseconds; 0 for a still image.
    duration_ms: i64,
    /// The licence under which it may be used, and whom to name; empty when nobody else is to be named. Where a pipeline gives
    /// credits, videos with this music say so.
    licence: String,
    /// When it was uploaded.
    created_at: DateTime<Utc>,
    #[graphql(skip)]
    row: clip::Model,
}

/// The ids, each once and in their order, if all are clips of these kinds and of the person's.
pub(crate) async fn of_kinds(
    ids: &[ID],
    kinds: &[clip::Kind],
    user: Uuid,
    db: &impl ConnectionTrait,
) -> Result<Option<Vec<Uuid>>, DbErr> {
    let Some(mut wanted) = ids.iter().map(uuid).collect::<Option<Vec<_>>>() else { return Ok(None) };
    let mut seen = HashSet::new();
    wanted.retain(|id| seen.insert(*id));
    let of_kinds = clip::Entity::of(user).filter(clip::Column::Kind.is_in(kinds.iter().copied()));
    let found = of_kinds.filter(clip::Column::Id.is_in(wanted.iter().copied())).count(db).await?;
    Ok((found == wanted.len() as u64).then_some(wanted))
}

impl From<clip::Model> for Clip {
    fn from(row: clip::Model) -> Self {
        Self {
            id: row.id.into(),
            name: row.name.clone(),
            kind: row.kind.into(),
            tags: row.tags.0.clone(),
            media_type: row.media_type.clone(),
            bytes: row.bytes,
            width: row.width,
            height: row.height,
            duration_ms: row.duration_ms,
            licence: row.licence.clone(),
            created_at: row.created_at,
            row,
        }
    }
}

#[ComplexObject]
impl Clip {
    /// Where to see or hear it, for an hour or two.
    async fn url(&self, ctx: &Context<'_>) -> Result<String, ApiError> {
        Ok(MediaFile::new(ctx.api(), &self.row.store_key, &self.media_type, &self.name, Some(self.bytes))?.into_url())
    }

    /// Where to see its small picture, a JPEG whose longer side has at most 480 pixels, for an hour or two; null for sound, and
    /// for clips that are older than thumbnails.
    async fn thumbnail_url(&self, ctx: &Context<'_>) -> Result<Option<String>, ApiError> {
        let Some(key) = &self.row.thumbnail_key else { return Ok(None) };
        Ok(Some(MediaFile::new(ctx.api(), key, "image/jpeg", "thumbnail.jpg", None)?.into_url()))
    }

    /// How many pipelines name it: as footage, music, logo or end. One that shows all clips names none.
    async fn used_in_pipelines(&self, ctx: &Context<'_>) -> Result<i32, ApiError> {
        Ok(ctx.load(pipelines::UsesOf { user: self.row.user_id, clip: self.row.id }).await?.unwrap_or_default())
    }
}
