//! The person's files, as far as they are still kept.

use async_zip::DeflateOption;
use entity::{Owned, clip, run};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use store::{Extension, Key, StoreError};
use uuid::Uuid;

use super::archive::Archive;
use super::page::Contents;
use crate::{Context, Trouble};

/// Rows that are read at a time.
const BATCH: u64 = 100;

/// A row of a video: its id and title, and the keys of video, cover and captions.
type Video = (Uuid, Option<String>, Option<String>, Option<String>, Option<String>);

/// Adds videos with their covers and captions, and the media library.
pub(super) async fn add(context: &Context, archive: &mut Archive, user: Uuid, contents: &mut Contents) -> Result<(), Trouble> {
    add_videos(context, archive, user, contents).await?;
    add_library(context, archive, user, contents).await
}

async fn add_videos(context: &Context, archive: &mut Archive, user: Uuid, contents: &mut Contents) -> Result<(), Trouble> {
    use run::Column;
    let mut after = Uuid::nil();
    loop {
        let rows = run::Entity::of(user)
            .select_only()
            .columns([Column::Id, Column::Title, Column::VideoKey, Column::CoverKey, Column::CaptionsKey])
            .filter(Column::VideoKey.is_not_null())
            .filter(Column::Id.gt(after))
            .order_by_asc(Column::Id)
            .limit(BATCH);
        let rows: Vec<Video> = rows.into_tuple().all(&context.db).await?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = last.0;
        for row in &rows {
            let title = row.1.as_deref().unwrap_or("A video without a title");
            for (key, name) in files_of(user, row) {
                add_file(context, archive, (key, &format!("videos/{}/{name}", row.0), title), contents).await?;
            }
        }
    }
}

fn files_of(user: Uuid, (run, _, video, cover, captions): &Video) -> [(Option<Key>, &'static str); 4] {
    let read = |key: &Option<String>| key.as_deref().and_then(|key| key.parse::<Key>().ok());
    let captions = |extension| captions.as_ref().map(|_| Key::Captions { user, run: *run, extension });
    [
        (read(video), "video.mp4"),
        (read(cover), "cover.jpg"),
        (captions(Extension::Srt), "captions.srt"),
        (captions(Extension::Vtt), "captions.vtt"),
    ]
}

async fn add_library(context: &Context, archive: &mut Archive, user: Uuid, contents: &mut Contents) -> Result<(), Trouble> {
    use clip::Column;
    let mut after = Uuid::nil();
    loop {
        let rows = clip::Entity::of(user)
            .select_only()
            .columns([Column::Id, Column::Name, Column::StoreKey])
            .filter(Column::Id.gt(after))
            .order_by_asc(Column::Id)
            .limit(BATCH);
        let rows: Vec<(Uuid, String, String)> = rows.into_tuple().all(&context.db).await?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = last.0;
        for (id, title, key) in &rows {
            let extension = key.rsplit_once('.').map_or("bin", |(_, extension)| extension);
            let name = format!("library/{id}.{extension}");
            add_file(context, archive, (key.parse().ok(), &name, title), contents).await?;
        }
    }
}

/// Adds the file, if it is there: it may have been removed since the row was read.
async fn add_file(
    context: &Context,
    archive: &mut Archive,
    (key, name, title): (Option<Key>, &str, &str),
    contents: &mut Contents,
) -> Result<(), Trouble> {
    let Some(key) = key else { return Ok(()) };
    let Some(stat) = context.store.head(&key).await? else { return Ok(()) };
    let bytes = match context.store.read(&key, 0..stat.bytes).await {
        Err(StoreError::Missing(_)) => return Ok(()),
        read => read?,
    };
    // media do not become smaller, whatever the effort
    archive.add_stream(name, DeflateOption::Super, bytes).await?;
    contents.file(name, title, stat.bytes);
    Ok(())
}
