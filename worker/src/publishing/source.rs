//! The video as the platform is told of it, and its bytes as they are streamed.

use std::io;
use std::ops::Range;

use async_trait::async_trait;
use bytes::Bytes;
use chrono::TimeDelta;
use entity::{publication, run};
use futures::stream::BoxStream;
use futures::{StreamExt, TryStreamExt};
use platforms::{Video, VideoSource};
use secrecy::ExposeSecret;
use serde::Serialize;
use store::{Key, Store};
use studio::render::Look;
use url::Url;
use vault::Purpose;

use crate::texts::{options, privacy};
use crate::{Context, Trouble};

/// A platform fetches within minutes; a retry of its own may come hours later.
const LINK_LASTS: TimeDelta = TimeDelta::hours(6);

/// What the API's door for files reads from a link.
#[derive(Serialize)]
struct MediaLink<'a> {
    key: &'a str,
    media_type: &'a str,
    file_name: &'a str,
}

/// Everything that is said of the video on this platform.
pub(crate) fn video_of(context: &Context, row: &publication::Model, run: &run::Model) -> Result<Video, Trouble> {
    let plan: Option<studio::Plan> = run.plan.clone().map(serde_json::from_value).transpose()?;
    let (width, height) = Look::read(&run.settings.look).format.size();
    Ok(Video {
        title: row.title.clone(),
        description: row.description.clone(),
        tags: serde_json::from_value(row.tags.clone())?,
        language: plan.map_or_else(|| run.settings.language.clone(), |plan| plan.language),
        privacy: privacy(row.privacy),
        made_for_kids: row.made_for_kids,
        // the voice is a machine's, unless the video is the person's own
        synthetic: run.video_id.is_none(),
        bytes: row.bytes_total as u64,
        duration_ms: run.duration_ms.unwrap_or_default() as u64,
        width,
        height,
        marker: row.id.to_string(),
        url: link(context, (run.video_key.as_deref().unwrap_or_default(), "video/mp4", "video.mp4"))?,
        cover_url: run.cover_key.as_deref().map(|key| link(context, (key, "image/jpeg", "cover.jpg"))).transpose()?,
        options: options(&row.options),
    })
}

fn link(context: &Context, (key, media_type, file_name): (&str, &str, &str)) -> Result<Url, Trouble> {
    let claims = MediaLink { key, media_type, file_name };
    let token = context.vault.sign(Purpose::MediaLink, &claims, context.clock.now() + LINK_LASTS)?;
    Ok(context.settings.public.url(&format!("media/{}", token.expose_secret())))
}

/// The stored video.
pub(super) struct Stored {
    store: Store,
    key: Key,
}

impl Stored {
    pub(super) fn of(context: &Context, run: &run::Model) -> Result<Self, Trouble> {
        let key = run.video_key.as_deref().and_then(|key| key.parse().ok()).ok_or(Trouble::Lost)?;
        Ok(Self { store: context.store.clone(), key })
    }
}

#[async_trait]
impl VideoSource for Stored {
    async fn read(&self, range: Range<u64>) -> io::Result<BoxStream<'static, io::Result<Bytes>>> {
        let content = self.store.read(&self.key, range).await.map_err(io::Error::other)?;
        Ok(content.map_err(io::Error::other).boxed())
    }
}
