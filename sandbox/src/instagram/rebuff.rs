//! How `rupload.facebook.com` says no: in a shape of its own.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};
use serde_json::json;

use super::refusal::Refusal;

/// One error of the host that takes bytes.
#[derive(Debug, thiserror::Error)]
#[error("{kind}: {message}")]
pub(super) struct Rebuff {
    status: StatusCode,
    retriable: bool,
    kind: &'static str,
    message: String,
}

impl Rebuff {
    /// The request will never do.
    pub(super) fn refused(why: &str) -> Self {
        let message = json!({ "success": false, "error": { "message": why } }).to_string();
        Self { status: StatusCode::BAD_REQUEST, retriable: false, kind: "ProcessingFailedError", message }
    }

    /// The bytes do not begin where the stored ones end.
    pub(super) fn offset() -> Self {
        let message = "Request starting offset is invalid".to_owned();
        Self { status: StatusCode::PRECONDITION_FAILED, retriable: true, kind: "OffsetInvalidError", message }
    }

    /// The body does not end where the file does.
    pub(super) fn partial() -> Self {
        let message = "Partial request (did not match length of file)".to_owned();
        Self { status: StatusCode::BAD_REQUEST, retriable: true, kind: "PartialRequestError", message }
    }
}

impl From<Refusal> for Rebuff {
    fn from(refusal: Refusal) -> Self {
        Self::refused(refusal.message())
    }
}

impl ResponseError for Rebuff {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn error_response(&self) -> HttpResponse {
        let info = json!({ "retriable": self.retriable, "type": self.kind, "message": self.message });
        HttpResponse::build(self.status).json(json!({ "debug_info": info }))
    }
}
