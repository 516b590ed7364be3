//! The envelope around every answer, and how TikTok says no.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};
use serde_json::{Value, json};
use std::borrow::Cow;

use crate::world::names::random_text;

/// Wraps what went well.
pub(super) fn ok(data: &Value) -> HttpResponse {
    HttpResponse::Ok().json(json!({ "data": data, "error": { "code": "ok", "message": "", "log_id": log_id() } }))
}

/// The number under which TikTok would find the call again.
pub(super) fn log_id() -> String {
    random_text(32).to_uppercase()
}

/// One error in TikTok's shape.
#[derive(Debug, thiserror::Error)]
#[error("{code}: {message}")]
pub(super) struct Refusal {
    status: StatusCode,
    code: &'static str,
    message: Cow<'static, str>,
}

impl Refusal {
    /// An error with its documented status.
    pub(super) fn new(status: StatusCode, code: &'static str, message: impl Into<Cow<'static, str>>) -> Self {
        Self { status, code, message: message.into() }
    }

    /// 400: a field of a posting call is wrong.
    pub(super) fn param(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "invalid_param", message)
    }

    /// 400: a field of another call is wrong.
    pub(super) fn params(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "invalid_params", message)
    }

    /// 401: no token, or one that does not open.
    pub(super) fn token() -> Self {
        let message = "The access token is invalid or not found in the request.";
        Self::new(StatusCode::UNAUTHORIZED, "access_token_invalid", message)
    }

    /// 401: the person did not grant this.
    pub(super) fn scope() -> Self {
        let message = "The user did not authorize the scope required for completing this request.";
        Self::new(StatusCode::UNAUTHORIZED, "scope_not_authorized", message)
    }

    /// 429: too many calls in the last minute.
    pub(super) fn rate_limited() -> Self {
        Self::new(
            StatusCode::TOO_MANY_REQUESTS,
            "rate_limit_exceeded",
            "The API rate limit was exceeded. Please try again later.",
        )
    }

    /// 403: posting is not allowed, for the reason in `code`.
    pub(super) fn forbidden(code: &'static str, message: &'static str) -> Self {
        Self::new(StatusCode::FORBIDDEN, code, message)
    }

    /// 403: the app has posted for as many people as it may in a day. Asking for the creator's options tells it with 200.
    pub(super) fn too_many_people(status: StatusCode) -> Self {
        let message = "The daily quota for active publishing users from your client is reached.";
        Self::new(status, "reached_active_user_cap", message)
    }

    /// 403: the day's posts are used up. Asking for the creator's options tells it with 200.
    pub(super) fn too_many_posts(status: StatusCode) -> Self {
        Self::new(status, "spam_risk_too_many_posts", "The daily post cap from the API is reached for the current user.")
    }
}

impl ResponseError for Refusal {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn error_response(&self) -> HttpResponse {
        let error = json!({ "code": self.code, "message": self.message, "log_id": log_id() });
        HttpResponse::build(self.status).json(json!({ "data": {}, "error": error }))
    }
}
