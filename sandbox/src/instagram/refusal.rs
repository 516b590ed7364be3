//! How the graph says no: HTTP 400 for nearly everything, told apart by code and subcode.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};
use serde_json::json;
use std::borrow::Cow;

use crate::world::names::random_text;
use crate::world::tokens::Trouble;

/// One error in the graph's shape.
#[derive(Debug, thiserror::Error)]
#[error("{code}/{}: {message}", .subcode.unwrap_or(0))]
pub(super) struct Refusal {
    code: i64,
    subcode: Option<i64>,
    message: Cow<'static, str>,
}

impl Refusal {
    /// An error with a subcode of the documents.
    pub(super) fn new(code: i64, subcode: i64, message: impl Into<Cow<'static, str>>) -> Self {
        Self { code, subcode: Some(subcode), message: message.into() }
    }

    /// What it says.
    pub(super) fn message(&self) -> &str {
        &self.message
    }

    /// An error that has only a code.
    pub(super) fn plain(code: i64, message: impl Into<Cow<'static, str>>) -> Self {
        Self { code, subcode: None, message: message.into() }
    }

    /// 100: a parameter is wrong or missing.
    pub(super) fn parameter(message: impl Into<Cow<'static, str>>) -> Self {
        Self::plain(100, message)
    }

    /// 100/33: no such object, or not for you.
    pub(super) fn no_object(id: &str) -> Self {
        let message = format!(
            "Unsupported request. Object with ID '{id}' does not exist, cannot be loaded due to missing permissions, \
             or does not support this operation"
        );
        Self::new(100, 33, message)
    }

    /// 10: the person did not grant this.
    pub(super) fn permission() -> Self {
        Self::plain(10, "Application does not have permission for this action")
    }

    /// 190: the token does not open.
    pub(super) fn token(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Unknown => Self::plain(190, "Invalid OAuth access token."),
            Trouble::Expired => Self::new(190, 463, "Error validating access token: Session has expired."),
            Trouble::Revoked => {
                Self::new(190, 458, "Error validating access token: The user has not authorized the application.")
            }
        }
    }

    /// 101: the app's secret is wrong.
    pub(super) fn secret() -> Self {
        Self::plain(101, "Error validating client secret.")
    }

    /// 80002: the account's calls are used up.
    pub(super) fn too_many_calls() -> Self {
        Self::plain(80_002, "There have been too many calls to this Instagram account. Wait a bit and try again.")
    }
}

impl ResponseError for Refusal {
    fn status_code(&self) -> StatusCode {
        StatusCode::BAD_REQUEST
    }

    fn error_response(&self) -> HttpResponse {
        let mut error = json!({
            "message": self.message,
            "type": "OAuthException",
            "code": self.code,
            "is_transient": matches!(self.code, -2 | -1 | 2),
            "fbtrace_id": random_text(23),
        });
        if let Some(subcode) = self.subcode {
            error["error_subcode"] = json!(subcode);
            error["error_user_title"] = json!("This did not work");
            error["error_user_msg"] = json!(self.message);
        }
        HttpResponse::build(self.status_code()).json(json!({ "error": error }))
    }
}
