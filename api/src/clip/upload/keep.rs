//! Keeping an upload: its files in the store, then its row.

use entity::{Owned, clip, user};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect, Set};
use store::Key;
use uuid::Uuid;

use super::draft::Draft;
use super::kind::Found;
use super::receive::Received;
use super::refusal::Refusal;
use super::room::Room;
use crate::app::Api;
use crate::clip::usage::ClipUsage;

/// What became of an upload.
pub(super) enum Kept {
    /// A new clip.
    New(Uuid),
    /// The same file was there already, as this clip.
    Known {
        /// Its id.
        id: Uuid,
        /// What the person calls it.
        name: String,
    },
}

/// The person's clip with this very file.
pub(super) async fn known(user: Uuid, sha256: &str, db: &impl ConnectionTrait) -> Result<Option<Kept>, DbErr> {
    let known = clip::Entity::of(user).filter(clip::Column::Sha256.eq(sha256)).one(db).await?;
    Ok(known.map(|clip| Kept::Known { id: clip.id, name: clip.name }))
}

/// Stores the files and writes the row; when there is no row in the end, there are no files either.
pub(super) async fn keep(api: &Api, draft: &Draft, received: Received, found: Found) -> Result<Kept, Refusal> {
    let (user, clip) = (draft.user, draft.clip);
    let file = Key::Clip { user, clip, extension: found.extension };
    let thumbnail = (found.kind != clip::Kind::Audio).then_some(Key::Thumbnail { user, clip });
    let kept = match store(api, draft, &file, thumbnail.as_ref()).await {
        Ok(bytes) => insert(api, row(api, draft, (&file, thumbnail.as_ref()), received, found, bytes)).await,
        Err(refusal) => Err(refusal),
    };
    if !matches!(kept, Ok(Kept::New(_))) {
        for key in std::iter::once(&file).chain(&thumbnail) {
            if let Err(error) = api.store.delete(key).await {
                tracing::warn!(%key, %error, "a clip's file stays without a row");
            }
        }
    }
    kept
}

async fn store(api: &Api, draft: &Draft, file: &Key, thumbnail: Option<&Key>) -> Result<u64, Refusal> {
    if let Some(thumbnail) = thumbnail {
        api.store.put_file(thumbnail, &draft.thumbnail()).await?;
    }
    Ok(api.store.put_file(file, &draft.file()).await?)
}

/// Writes the row if there is still room for it, one upload of a person after the other.
async fn insert(api: &Api, row: clip::ActiveModel) -> Result<Kept, Refusal> {
    let (user, id) = (*row.user_id.as_ref(), *row.id.as_ref());
    let tx = entity::begin(&api.db).await?;
    user::Entity::find_by_id(user).lock_exclusive().one(&tx).await?;
    if let Some(sha256) = row.sha256.as_ref()
        && let Some(known) = known(user, sha256, &tx).await?
    {
        return Ok(known);
    }
    Room::from(ClipUsage::of(user, api, &tx).await?).admit(row.bytes.as_ref().unsigned_abs())?;
    row.insert(&tx).await?;
    tx.commit().await?;
    Ok(Kept::New(id))
}

fn row(
    api: &Api,
    draft: &Draft,
    (file, thumbnail): (&Key, Option<&Key>),
    received: Received,
    found: Found,
    bytes: u64,
) -> clip::ActiveModel {
    let tags = clip::Tags::default();
    clip::ActiveModel {
        id: Set(draft.clip),
        user_id: Set(draft.user),
        words: Set(clip::words(&received.name, &tags)),
        name: Set(received.name),
        kind: Set(found.kind),
        tags: Set(tags),
        store_key: Set(file.to_string()),
        thumbnail_key: Set(thumbnail.map(ToString::to_string)),
        sha256: Set(Some(received.sha256)),
        media_type: Set(found.media_type),
        bytes: Set(bytes as i64),
        width: Set(found.info.width as i32),
        height: Set(found.info.height as i32),
        duration_ms: Set(found.info.duration_ms as i64),
        licence: Set(String::new()),
        created_at: Set(api.clock.now()),
    }
}
