//! How much the media library holds, and how much it may hold.

use async_graphql::{Context, Object};
use entity::{Owned, clip};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Func};
use sea_orm::{ConnectionTrait, DbErr, QuerySelect};
use uuid::Uuid;

use crate::app::Api;
use crate::context::Reach;
use crate::error::ApiError;

/// What a person's clips take up, and what is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ClipUsage {
    /// How many clips there are.
    pub(super) clips: u64,
    /// How many there may be.
    pub(super) most_clips: u64,
    /// The size of all their files, in bytes.
    pub(super) bytes: u64,
    /// The size that all of them may have, in bytes.
    pub(super) most_bytes: u64,
    /// The size that one file may have, in bytes.
    pub(super) largest_file: u64,
}

/// What a person's clips take up, and what is allowed. Bytes are whole numbers beyond the reach of `Int`.
#[Object]
impl ClipUsage {
    /// How many clips there are.
    async fn clips(&self) -> u64 {
        self.clips
    }

    /// How many there may be.
    async fn most_clips(&self) -> u64 {
        self.most_clips
    }

    /// The size of all their files, in bytes.
    async fn bytes(&self) -> f64 {
        self.bytes as f64
    }

    /// The size that all of them may have together, in bytes.
    async fn most_bytes(&self) -> f64 {
        self.most_bytes as f64
    }

    /// The size that one file may have, in bytes.
    async fn largest_file(&self) -> f64 {
        self.largest_file as f64
    }
}

#[derive(Default)]
pub(crate) struct ClipUsageQuery;

#[Object]
impl ClipUsageQuery {
    /// What the person's clips take up, and what is allowed.
    async fn clip_usage(&self, ctx: &Context<'_>) -> Result<ClipUsage, ApiError> {
        let (api, user) = (ctx.api(), ctx.viewer()?.user);
        Ok(ClipUsage::of(user, api, &api.db).await?)
    }
}

impl ClipUsage {
    pub(super) async fn of(user: Uuid, api: &Api, db: &impl ConnectionTrait) -> Result<Self, DbErr> {
        let sum = Func::cast_as(Expr::col(clip::Column::Bytes).sum(), Alias::new("BIGINT"));
        let totals = clip::Entity::of(user).select_only().expr(Expr::col(clip::Column::Id).count()).expr(sum);
        let totals: Option<(i64, Option<i64>)> = totals.into_tuple().one(db).await?;
        let (clips, bytes) = totals.unwrap_or_default();
        let web = &api.settings.web;
        Ok(Self {
            clips: clips.unsigned_abs(),
            most_clips: web.media_library_files,
            bytes: bytes.unwrap_or_default().unsigned_abs(),
            most_bytes: web.media_library_bytes,
            largest_file: web.upload_limit,
        })
    }
}
