//! How Pixabay says no: in plain text.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};

use crate::keys::Rate;

/// One error.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub(super) struct Refusal {
    status: StatusCode,
    message: String,
    rate: Option<Rate>,
}

impl Refusal {
    /// 400: a parameter is missing or wrong, the key too.
    pub(super) fn parameter(message: &str) -> Self {
        Self { status: StatusCode::BAD_REQUEST, message: format!("[ERROR 400] {message}"), rate: None }
    }

    /// 400: the key does not open.
    pub(super) fn key() -> Self {
        Self::parameter("Invalid or missing API key (https://pixabay.com/api/docs/).")
    }

    /// 400: what is not a word of the list.
    pub(super) fn choice(name: &str) -> Self {
        Self::parameter(&format!("\"{name}\" is invalid."))
    }

    /// 400: a number that is none, or too small or large.
    pub(super) fn range(name: &str) -> Self {
        Self::parameter(&format!("\"{name}\" is out of valid range."))
    }

    /// 429: more than a hundred calls in a minute.
    pub(super) fn too_many(rate: Rate) -> Self {
        Self { status: StatusCode::TOO_MANY_REQUESTS, message: "API rate limit exceeded".to_owned(), rate: Some(rate) }
    }
}

impl ResponseError for Refusal {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn error_response(&self) -> HttpResponse {
        let mut answer = HttpResponse::build(self.status);
        for (name, value) in self.rate.iter().flat_map(super::access::headers) {
            answer.insert_header((name, value));
        }
        answer.content_type("text/plain; charset=utf-8").body(self.message.clone())
    }
}
