//! The export: one archive of all that is the person's, to keep or to take elsewhere.

mod create;

use async_graphql::{Context, Enum, ID, Object};
use chrono::{DateTime, Utc};
use entity::{Owned, export};
use sea_orm::{QueryOrder, QuerySelect};
use store::Key;

pub(crate) use create::ExportCreate;

use crate::context::Reach;
use crate::error::ApiError;
use crate::media::MediaFile;

/// No person has more of them: they are removed after some days.
const SHOWN: u64 = 100;

/// How far an export is.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "entity::export::State")]
pub(crate) enum ExportState {
    /// It is being made, or will be.
    Waiting,
    /// It can be fetched.
    Ready,
    /// It was not made; ask for a new one.
    Failed,
}

/// One archive of all that is the person's: a page that says what is in it, every record as JSON, without secrets, and the media
/// files that are still kept.
pub(crate) struct Export(export::Model);

impl From<export::Model> for Export {
    fn from(row: export::Model) -> Self {
        Self(row)
    }
}

/// One archive of all that is the person's: a page that says what is in it, every record as JSON, without secrets, and the media
/// files that are still kept.
#[Object]
impl Export {
    /// Id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// How far it is.
    async fn state(&self) -> ExportState {
        self.0.state.into()
    }

    /// The archive, a ZIP file; null unless it is ready.
    async fn archive(&self, ctx: &Context<'_>) -> Result<Option<MediaFile>, ApiError> {
        let (row, now) = (&self.0, ctx.api().clock.now());
        if row.state != export::State::Ready || row.expires_at.is_none_or(|until| until <= now) {
            return Ok(None);
        }
        let key = Key::Export { user: row.user_id, export: row.id }.to_string();
        let name = format!("video-publisher-{}.zip", row.created_at.format("%Y-%m-%d"));
        MediaFile::new(ctx.api(), &key, "application/zip", &name, row.bytes).map(Some)
    }

    /// Why it was not made, in a sentence for people; null unless it failed.
    async fn error_message(&self) -> Option<&str> {
        self.0.error_message.as_deref()
    }

    /// When it was asked for.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }

    /// When it was finished; null while it is made.
    async fn finished_at(&self) -> Option<DateTime<Utc>> {
        self.0.finished_at
    }

    /// When it is removed; null while it is made.
    async fn expires_at(&self) -> Option<DateTime<Utc>> {
        self.0.expires_at
    }
}

#[derive(Default)]
pub(crate) struct PersonalExportQuery;

#[Object]
impl PersonalExportQuery {
    /// The archives that the person asked for and that are still kept, newest first. Only the person, in a browser, may see them.
    #[graphql(complexity = "10 * child_complexity")]
    async fn exports(&self, ctx: &Context<'_>) -> Result<Vec<Export>, ApiError> {
        let user = ctx.browser()?.user;
        let all = export::Entity::of(user).order_by_desc(export::Column::Id).limit(SHOWN);
        Ok(all.all(&ctx.api().db).await?.into_iter().map(Export::from).collect())
    }
}
