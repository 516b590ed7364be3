//! `POST /clips`: uploading a media file, streamed to disk, looked into, and stored.

use std::path::Path;
use std::sync::Arc;

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use entity::clip;
use futures::TryStreamExt;
use sea_orm::{ActiveModelTrait, Set};
use store::{Extension, Key, StoreError};
use studio::StudioError;
use studio::footage::MediaInfo;
use tempfile::NamedTempFile;
use tokio::io::AsyncWriteExt;
use uuid::Uuid;

use crate::app::Api;
use crate::auth::{Credentials, TokenScope, identify, is_deliberate, is_known_origin};
use crate::error::ApiError;

/// The containers that are taken, as their first bytes tell them.
const KINDS: &[(&str, Extension)] = &[
    ("video/mp4", Extension::Mp4),
    ("video/quicktime", Extension::Mov),
    ("video/webm", Extension::Webm),
    ("video/x-matroska", Extension::Mkv),
    ("image/jpeg", Extension::Jpg),
    ("image/png", Extension::Png),
    ("image/webp", Extension::Webp),
];

/// Why a file was not taken: status, stable word, sentence.
struct Refusal(StatusCode, String, String);

impl Refusal {
    fn new(status: StatusCode, code: &str, message: impl Into<String>) -> Self {
        Self(status, code.to_owned(), message.into())
    }
}

impl From<ApiError> for Refusal {
    fn from(error: ApiError) -> Self {
        error.log();
        let status = match &error {
            ApiError::Unauthenticated => StatusCode::UNAUTHORIZED,
            ApiError::Forbidden(_) => StatusCode::FORBIDDEN,
            ApiError::RateLimited => StatusCode::TOO_MANY_REQUESTS,
            ApiError::NotFound => StatusCode::NOT_FOUND,
            ApiError::Invalid(_) => StatusCode::BAD_REQUEST,
            ApiError::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            ApiError::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        };
        Self::new(status, error.code(), error.message())
    }
}

/// Takes one file in the field `file`.
pub(crate) async fn upload(request: HttpRequest, body: Multipart, api: web::Data<Arc<Api>>) -> HttpResponse {
    match take(&request, body, &api).await {
        Ok(id) => HttpResponse::Created().json(serde_json::json!({ "id": id })),
        Err(Refusal(status, code, message)) => {
            HttpResponse::build(status).json(serde_json::json!({ "code": code, "message": message }))
        }
    }
}

async fn take(request: &HttpRequest, body: Multipart, api: &Api) -> Result<Uuid, Refusal> {
    let user = uploader(request, api).await?;
    let file = NamedTempFile::new_in(api.settings.storage.scratch_dir()).map_err(|error| Refusal::from(ApiError::from(error)))?;
    let name = receive(body, file.path(), api.settings.web.upload_limit).await?;
    let (media_type, extension) = sniff(file.path())?;
    let info = look(api, file.path()).await?;
    let key = Key::Clip { user, clip: entity::new_id(), extension };
    let bytes = api.store.put_file(&key, file.path()).await.map_err(unstored)?;
    match insert(api, &key, &name, media_type, &info, bytes).await {
        Ok(id) => Ok(id),
        Err(error) => {
            if let Err(error) = api.store.delete(&key).await {
                tracing::warn!(%key, %error, "a clip's file stays without a row");
            }
            Err(error.into())
        }
    }
}

async fn uploader(request: &HttpRequest, api: &Api) -> Result<Uuid, ApiError> {
    let (credentials, headers) = (Credentials::of(request), request.headers());
    let meant =
        is_deliberate(headers) && is_known_origin(headers, &api.settings.public.public_url, &api.settings.web.allowed_origins);
    if matches!(credentials, Credentials::Cookie(_)) && !meant {
        return Err(ApiError::Forbidden("Only pages of this service may upload"));
    }
    Ok(identify(api, &credentials).await?.with(TokenScope::Write)?.user)
}

/// Writes the field `file` to `path` as it comes, and returns the name it had.
async fn receive(mut body: Multipart, path: &Path, limit: u64) -> Result<String, Refusal> {
    let broken = |error| Refusal::new(StatusCode::BAD_REQUEST, "broken_upload", format!("The upload could not be read: {error}"));
    while let Some(mut field) = body.try_next().await.map_err(broken)? {
        if field.name() != Some("file") {
            continue;
        }
        let mut file = tokio::fs::File::create(path).await.map_err(unwritten)?;
        let mut written: u64 = 0;
        while let Some(bytes) = field.try_next().await.map_err(broken)? {
            written += bytes.len() as u64;
            if written > limit {
                let message = format!("The file is larger than {} MB.", limit / 1_000_000);
                return Err(Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, "file_too_large", message));
            }
            file.write_all(&bytes).await.map_err(unwritten)?;
        }
        file.flush().await.map_err(unwritten)?;
        return Ok(tidy(field.content_disposition().and_then(|disposition| disposition.get_filename())));
    }
    Err(Refusal::new(StatusCode::BAD_REQUEST, "no_file", "Send the file in the multipart field \u{201c}file\u{201d}."))
}

/// What the file is by its first bytes; its name and the browser's word count for nothing.
fn sniff(path: &Path) -> Result<(&'static str, Extension), Refusal> {
    let kind = infer::get_from_path(path).map_err(unwritten)?.map(|kind| match kind.mime_type() {
        "video/x-m4v" => "video/mp4",
        other => other,
    });
    let known = KINDS.iter().find(|(media_type, _)| Some(*media_type) == kind);
    known.copied().ok_or_else(|| {
        let message = "Only MP4, MOV, WebM and MKV videos and JPEG, PNG and WebP images can be used.";
        Refusal::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "media_not_supported", message)
    })
}

async fn look(api: &Api, path: &Path) -> Result<MediaInfo, Refusal> {
    let studio = api.studio().await.map_err(|error| unseen(&error))?;
    studio.probe(path).await.map_err(|error| unseen(&error))
}

fn unseen(error: &StudioError) -> Refusal {
    if let StudioError::Tool { code, detail, .. } = error {
        tracing::error!(code, detail, "an uploaded file could not be looked into");
    }
    let status = if error.is_retryable() { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::UNPROCESSABLE_ENTITY };
    Refusal::new(status, error.code(), error.to_string())
}

fn unwritten(error: std::io::Error) -> Refusal {
    if error.kind() == std::io::ErrorKind::StorageFull { unstored(StoreError::Full) } else { ApiError::from(error).into() }
}

fn unstored(error: StoreError) -> Refusal {
    match error {
        StoreError::Full => {
            tracing::error!("an upload was refused: the disk is full");
            Refusal::new(StatusCode::INSUFFICIENT_STORAGE, "disk_full", "There is no space left for the file.")
        }
        error => ApiError::from(error).into(),
    }
}

async fn insert(api: &Api, key: &Key, name: &str, media_type: &str, info: &MediaInfo, bytes: u64) -> Result<Uuid, ApiError> {
    let Key::Clip { user, clip, .. } = key else { return Err(ApiError::NotFound) };
    let row = clip::ActiveModel {
        id: Set(*clip),
        user_id: Set(*user),
        name: Set(name.to_owned()),
        store_key: Set(key.to_string()),
        media_type: Set(media_type.to_owned()),
        bytes: Set(bytes as i64),
        width: Set(info.width as i32),
        height: Set(info.height as i32),
        duration_ms: Set(info.duration_ms as i64),
        created_at: Set(api.clock.now()),
    };
    Ok(row.insert(&api.db).await?.id)
}

/// The file's own name, without a path and at a bearable length.
fn tidy(name: Option<&str>) -> String {
    let name = name.unwrap_or_default().rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = name.chars().filter(|letter| !letter.is_control()).take(200).collect();
    if name.trim().is_empty() { "clip".to_owned() } else { name.trim().to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_loses_its_path_and_its_control_characters() {
        assert_eq!(tidy(Some("C:\\Films\\cat.mp4")), "cat.mp4");
        assert_eq!(tidy(Some("../../etc/passwd")), "passwd");
        assert_eq!(tidy(Some("a\r\nb.mp4")), "ab.mp4");
        assert_eq!(tidy(Some("  ")), "clip");
        assert_eq!(tidy(None), "clip");
    }

    #[test]
    fn a_file_is_what_its_first_bytes_say() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("photo.mp4");
        std::fs::write(&path, b"\x89PNG\r\n\x1a\n0000").unwrap();
        assert_eq!(sniff(&path).map_err(|refusal| refusal.1), Ok(("image/png", Extension::Png)));
        std::fs::write(&path, b"<html>").unwrap();
        assert_eq!(sniff(&path).map_err(|refusal| refusal.1), Err("media_not_supported".to_owned()));
    }
}
