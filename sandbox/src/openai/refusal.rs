//! How OpenAI says no, and the servers that took over its shape.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};
use serde_json::json;

use crate::keys::{Rate, tail};
use crate::tool::Trouble;
use crate::world::names::random_text;

/// One error; all four keys of its shape are always there.
#[derive(Debug, thiserror::Error)]
#[error("{}: {message}", .code.unwrap_or(.kind))]
pub(crate) struct Refusal {
    status: StatusCode,
    kind: &'static str,
    code: Option<&'static str>,
    param: Option<String>,
    message: String,
    /// Seconds.
    retry_after: Option<i64>,
}

impl Refusal {
    /// 400 for a parameter.
    pub(crate) fn invalid(code: &'static str, param: impl Into<String>, message: impl Into<String>) -> Self {
        let refusal = Self::new(StatusCode::BAD_REQUEST, "invalid_request_error", Some(code), message);
        Self { param: Some(param.into()), ..refusal }
    }

    /// 400 for the request as a whole.
    pub(crate) fn request(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "invalid_request_error", None, message)
    }

    /// 400: what was asked for breaks the rules.
    pub(super) fn policy() -> Self {
        let message = "The request was turned down by the safety system: it may show what the rules do not allow.";
        Self::new(StatusCode::BAD_REQUEST, "invalid_request_error", Some("content_policy_violation"), message)
    }

    /// 401: no key at all.
    pub(super) fn no_key() -> Self {
        let message = "No API key was sent. It belongs into the Authorization header, after the word Bearer.";
        Self::new(StatusCode::UNAUTHORIZED, "invalid_request_error", None, message)
    }

    /// 401: a key that opens nothing.
    pub(super) fn wrong_key(key: &str) -> Self {
        let message = format!("The API key that ends in {} is not valid.", tail(key));
        Self::new(StatusCode::UNAUTHORIZED, "invalid_request_error", Some("invalid_api_key"), message)
    }

    /// 404: there is no such model, or not any more.
    pub(crate) fn no_model(id: &str) -> Self {
        let message = format!("There is no model {id:?}, or this key may not use it.");
        let refusal = Self::new(StatusCode::NOT_FOUND, "invalid_request_error", Some("model_not_found"), message);
        Self { param: Some("model".to_owned()), ..refusal }
    }

    /// 429: too many calls in a minute.
    pub(super) fn too_many(rate: Rate) -> Self {
        let message = format!("Too many requests: {} in a minute are allowed.", rate.limit);
        let refusal = Self::new(StatusCode::TOO_MANY_REQUESTS, "requests", Some("rate_limit_exceeded"), message);
        Self { retry_after: Some(rate.reset.num_seconds() + 1), ..refusal }
    }

    /// 429: too many tokens in a minute.
    pub(super) fn too_many_tokens(limit: u64) -> Self {
        let message = format!("Too many tokens: {limit} in a minute are allowed.");
        let refusal = Self::new(StatusCode::TOO_MANY_REQUESTS, "tokens", Some("rate_limit_exceeded"), message);
        Self { retry_after: Some(60), ..refusal }
    }

    /// 429: nothing is left to pay with.
    pub(super) fn no_credits() -> Self {
        let message = "The quota of this account is used up. Its plan and its billing say why.";
        Self::new(StatusCode::TOO_MANY_REQUESTS, "insufficient_quota", Some("insufficient_quota"), message)
    }

    /// 500: the model broke down.
    pub(crate) fn broken() -> Self {
        let message = "The model failed to write an answer.";
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "server_error", Some("server_error"), message)
    }

    /// 503: the stand-in cannot do it on this machine.
    pub(crate) fn own_fault(trouble: &Trouble) -> Self {
        tracing::warn!(%trouble, "the work could not be done");
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "server_error", None, format!("The sandbox could not do it: {trouble}"))
    }

    /// The same about a parameter.
    pub(super) fn about(self, param: &str) -> Self {
        Self { param: Some(param.to_owned()), ..self }
    }

    /// The same without a code, as simpler servers answer.
    pub(crate) fn without_code(self) -> Self {
        Self { code: None, ..self }
    }

    fn new(status: StatusCode, kind: &'static str, code: Option<&'static str>, message: impl Into<String>) -> Self {
        Self { status, kind, code, param: None, message: message.into(), retry_after: None }
    }
}

impl ResponseError for Refusal {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn error_response(&self) -> HttpResponse {
        let mut answer = HttpResponse::build(self.status);
        answer.insert_header(("x-request-id", format!("req_{}", random_text(32))));
        if let Some(seconds) = self.retry_after {
            answer.insert_header(("Retry-After", seconds.to_string()));
        }
        let error = json!({ "message": self.message, "type": self.kind, "param": self.param, "code": self.code });
        answer.json(json!({ "error": error }))
    }
}
