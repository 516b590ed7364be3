//! How Pexels says no: a status and one sentence.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};
use serde_json::json;

/// One error.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub(super) struct Refusal {
    status: StatusCode,
    message: String,
}

impl Refusal {
    /// 400: a parameter is missing or wrong.
    pub(super) fn parameter(message: impl Into<String>) -> Self {
        Self { status: StatusCode::BAD_REQUEST, message: message.into() }
    }

    /// 401: no key, a wrong one, or one with a word before it.
    pub(super) fn unauthorized() -> Self {
        Self { status: StatusCode::UNAUTHORIZED, message: "Unauthorized".to_owned() }
    }

    /// 404: no such video or photo.
    pub(super) fn not_found() -> Self {
        Self { status: StatusCode::NOT_FOUND, message: "Not Found".to_owned() }
    }

    /// 429: the hour or the month is used up.
    pub(super) fn too_many() -> Self {
        Self { status: StatusCode::TOO_MANY_REQUESTS, message: "Rate limit exceeded".to_owned() }
    }
}

impl ResponseError for Refusal {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn error_response(&self) -> HttpResponse {
        HttpResponse::build(self.status).json(json!({ "error": self.message }))
    }
}
