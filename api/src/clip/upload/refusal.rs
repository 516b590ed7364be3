//! Why an upload was not taken.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use store::StoreError;
use studio::StudioError;

use crate::error::ApiError;

/// Why a file was not taken: status, stable word, sentence.
#[derive(Debug)]
pub(super) struct Refusal {
    status: StatusCode,
    pub(super) code: String,
    message: String,
}

impl Refusal {
    pub(super) fn new(status: StatusCode, code: &str, message: impl Into<String>) -> Self {
        Self { status, code: code.to_owned(), message: message.into() }
    }

    /// The file is larger than one may be.
    pub(super) fn too_large(limit: u64) -> Self {
        let message = format!("The file is larger than {}.", size(limit));
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "file_too_large", message)
    }

    /// The person's files would take up more than they may.
    pub(super) fn library_full(limit: u64) -> Self {
        let message =
            format!("Your library may hold {}, and this file does not fit any more. Delete what you do not need.", size(limit));
        Self::new(StatusCode::CONFLICT, "library_full", message)
    }

    /// The person has as many files as they may have.
    pub(super) fn too_many(limit: u64) -> Self {
        let message = format!("Your library may hold {limit} files, and it does. Delete what you do not need.");
        Self::new(StatusCode::CONFLICT, "too_many_clips", message)
    }

    /// There is no room on this installation's disk.
    pub(super) fn disk_full() -> Self {
        tracing::error!("an upload was refused: the disk is full");
        Self::new(StatusCode::INSUFFICIENT_STORAGE, "disk_full", "There is no space left for the file on this installation.")
    }

    /// The kind of file is none of those that can be used.
    pub(super) fn not_supported() -> Self {
        let message = "Only MP4, MOV, WebM and MKV videos, JPEG, PNG and WebP images, and MP3, WAV, M4A, Ogg and FLAC recordings \
                       can be used.";
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "media_not_supported", message)
    }

    pub(super) fn into_response(self) -> HttpResponse {
        HttpResponse::build(self.status).json(serde_json::json!({ "code": self.code, "message": self.message }))
    }
}

/// A limit as people say it.
fn size(bytes: u64) -> String {
    match bytes {
        1_000_000_000.. => format!("{:.1} GB", bytes as f64 / 1e9),
        1_000_000.. => format!("{} MB", bytes / 1_000_000),
        _ => format!("{bytes} bytes"),
    }
}

impl From<ApiError> for Refusal {
    fn from(error: ApiError) -> Self {
        error.log();
        let status = match &error {
            ApiError::Unauthenticated => StatusCode::UNAUTHORIZED,
            ApiError::Forbidden(_) | ApiError::DocumentRefused => StatusCode::FORBIDDEN,
            ApiError::RateLimited => StatusCode::TOO_MANY_REQUESTS,
            ApiError::NotFound | ApiError::DocumentUnknown => StatusCode::NOT_FOUND,
            ApiError::Invalid(_) => StatusCode::BAD_REQUEST,
            ApiError::Busy | ApiError::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            ApiError::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        };
        Self::new(status, error.code(), error.message())
    }
}

impl From<sea_orm::DbErr> for Refusal {
    fn from(error: sea_orm::DbErr) -> Self {
        ApiError::from(error).into()
    }
}

impl From<std::io::Error> for Refusal {
    fn from(error: std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::StorageFull { Self::disk_full() } else { ApiError::from(error).into() }
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        if matches!(error, StoreError::Full) { Self::disk_full() } else { ApiError::from(error).into() }
    }
}

impl From<StudioError> for Refusal {
    fn from(error: StudioError) -> Self {
        if error.code() == "disk_full" {
            return Self::disk_full();
        }
        if let StudioError::Tool { code, detail, .. } = &error {
            tracing::error!(code, detail, "an uploaded file could not be looked into");
        }
        let status = if error.is_retryable() { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::UNPROCESSABLE_ENTITY };
        Self::new(status, error.code(), error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_told_as_people_say_them() {
        assert_eq!(size(5000), "5000 bytes");
        assert_eq!(size(536_870_912), "536 MB");
        assert_eq!(size(10_000_000_000), "10.0 GB");
    }
}
