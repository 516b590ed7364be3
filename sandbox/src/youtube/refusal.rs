//! How YouTube says no.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};
use serde_json::json;
use std::borrow::Cow;

/// One error in YouTube's shape.
#[derive(Debug, thiserror::Error)]
#[error("{reason}: {message}")]
pub(super) struct Refusal {
    status: StatusCode,
    reason: &'static str,
    domain: &'static str,
    message: Cow<'static, str>,
    /// Google's name of the status.
    name: &'static str,
}

impl Refusal {
    /// 400 with a reason of the documents.
    pub(super) fn invalid(reason: &'static str, message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, reason, "youtube.video", message, "INVALID_ARGUMENT")
    }

    /// 400 for a parameter that must be there.
    pub(super) fn missing(parameter: &str) -> Self {
        Self::invalid("missingRequiredParameter", format!("Required parameter: {parameter}"))
    }

    /// 404: no such video.
    pub(super) fn video_not_found() -> Self {
        let message = "The video that you are trying to reach cannot be found.";
        Self::new(StatusCode::NOT_FOUND, "videoNotFound", "youtube.video", message, "NOT_FOUND")
    }

    /// 404: no such playlist.
    pub(super) fn playlist_not_found() -> Self {
        let message = "The playlist that you are trying to reach cannot be found.";
        Self::new(StatusCode::NOT_FOUND, "playlistNotFound", "youtube.playlistItem", message, "NOT_FOUND")
    }

    /// 403: the playlist is somebody else's.
    pub(super) fn playlist_not_accessible() -> Self {
        let message = "The request is not authorized to change this playlist.";
        Self::new(StatusCode::FORBIDDEN, "playlistItemsNotAccessible", "youtube.playlistItem", message, "PERMISSION_DENIED")
    }

    /// 404: no such channel, or not the video's.
    pub(super) fn channel_not_found() -> Self {
        let message = "The channel specified in the request could not be found.";
        Self::new(StatusCode::NOT_FOUND, "channelNotFound", "youtube.commentThread", message, "NOT_FOUND")
    }

    /// 403: nobody may comment here.
    pub(super) fn comments_disabled() -> Self {
        let message = "The video has disabled comments.";
        Self::new(StatusCode::FORBIDDEN, "commentsDisabled", "youtube.commentThread", message, "PERMISSION_DENIED")
    }

    /// 404: the upload session is gone.
    pub(super) fn session_gone() -> Self {
        Self::new(StatusCode::NOT_FOUND, "notFound", "global", "The upload session is not known.", "NOT_FOUND")
    }

    /// 401: no token, or one that does not open.
    pub(super) fn unauthenticated() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "authError", "global", "Invalid Credentials", "UNAUTHENTICATED")
    }

    /// 401: the account never opened a channel.
    pub(super) fn no_channel() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "youtubeSignupRequired", "youtube.header", "Unauthorized", "UNAUTHENTICATED")
    }

    /// 403: the token's scopes do not cover the call.
    pub(super) fn scope() -> Self {
        let message = "Request had insufficient authentication scopes.";
        Self::new(StatusCode::FORBIDDEN, "insufficientPermissions", "global", message, "PERMISSION_DENIED")
    }

    /// 403: this account may not do that.
    pub(super) fn forbidden(message: &'static str) -> Self {
        Self::new(StatusCode::FORBIDDEN, "forbidden", "youtube.common", message, "PERMISSION_DENIED")
    }

    /// 403: the bucket is empty until midnight Pacific.
    pub(super) fn quota_exceeded() -> Self {
        let message = "The request cannot be completed because you have exceeded your quota.";
        Self::new(StatusCode::FORBIDDEN, "quotaExceeded", "youtube.quota", message, "PERMISSION_DENIED")
    }

    /// 411: a body without a length.
    pub(super) fn length_required() -> Self {
        Self::new(StatusCode::LENGTH_REQUIRED, "lengthRequired", "global", "Content-Length is required.", "INVALID_ARGUMENT")
    }

    /// 500: the stand-in itself failed.
    pub(super) fn own_fault(error: &std::io::Error) -> Self {
        let message = format!("The sandbox could not keep the bytes: {error}");
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "backendError", "global", message, "INTERNAL")
    }

    fn new(
        status: StatusCode,
        reason: &'static str,
        domain: &'static str,
        message: impl Into<Cow<'static, str>>,
        name: &'static str,
    ) -> Self {
        Self { status, reason, domain, message: message.into(), name }
    }
}

impl ResponseError for Refusal {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn error_response(&self) -> HttpResponse {
        let detail = json!({ "message": self.message, "domain": self.domain, "reason": self.reason });
        let mut error = json!({
            "code": self.status.as_u16(),
            "message": self.message,
            "errors": [detail],
            "status": self.name,
        });
        if self.reason == "insufficientPermissions" {
            let kind = "type.googleapis.com/google.rpc.ErrorInfo";
            error["details"] =
                json!([{ "@type": kind, "reason": "ACCESS_TOKEN_SCOPE_INSUFFICIENT", "domain": "googleapis.com" }]);
        }
        HttpResponse::build(self.status).json(json!({ "error": error }))
    }
}
