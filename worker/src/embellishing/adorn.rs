//! The cover and the playlist, which only YouTube takes after the fact.

use bytes::{Bytes, BytesMut};
use chrono::{DateTime, Utc};
use entity::{Platform, run};
use futures::TryStreamExt;
use store::Key;

use super::live::{Live, PATIENCE};
use crate::publishing::video_of;
use crate::{Context, Trouble};

const ASKED: &str = "embellish";
const ADDED: &str = "added";

/// Adds what was not added yet; when to try again.
pub(super) async fn adorn(live: &Live) -> Result<Option<DateTime<Utc>>, Trouble> {
    let since = live.row.published_at.unwrap_or(live.row.created_at);
    let over = live.row.platform != Platform::YouTube || live.now() >= since + PATIENCE;
    if over || live.was_answered(ASKED, ADDED).await? {
        return Ok(None);
    }
    let (answer, next) = match add(live).await {
        Ok(()) => (ADDED.to_owned(), None),
        Err(Trouble::Refused(refusal)) => (refusal.to_string(), live.again(&refusal, since)),
        Err(other) => return Err(other),
    };
    live.note(&live.context.db, ASKED, &answer).await?;
    Ok(next)
}

async fn add(live: &Live) -> Result<(), Trouble> {
    let (video, cover) = (video_of(&live.context, &live.row, &live.run)?, cover(&live.context, &live.run).await?);
    let door = live.door().await?;
    let added = door.platform.embellish(&door.account, &door.remote_id, &video, cover).await;
    live.heard(&door, added).await
}

/// A cover is a picture of some hundred kilobytes.
async fn cover(context: &Context, run: &run::Model) -> Result<Option<Bytes>, Trouble> {
    let Some(key) = run.cover_key.as_deref().and_then(|key| key.parse::<Key>().ok()) else { return Ok(None) };
    let Some(stat) = context.store.head(&key).await? else { return Ok(None) };
    let pieces = context.store.read(&key, 0..stat.bytes).await?;
    let whole = pieces.try_fold(BytesMut::new(), async |mut all, piece| {
        all.extend_from_slice(&piece);
        Ok(all)
    });
    Ok(Some(whole.await?.freeze()))
}
