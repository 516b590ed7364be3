//! How ElevenLabs says no: an envelope with type and code, a list for bodies of the wrong shape, and an older envelope.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};
use serde_json::{Value, json};

use crate::tool::Trouble;
use crate::world::names::random_text;

/// Where a body is of the wrong shape, and the kind of error.
type Misfit = (Vec<String>, &'static str);

/// One error.
#[derive(Debug, thiserror::Error)]
#[error("{code}: {message}")]
pub(super) struct Refusal {
    status: StatusCode,
    kind: &'static str,
    code: &'static str,
    param: Option<String>,
    message: String,
    /// The body is no body of this call.
    shape: Option<Box<Misfit>>,
    /// In the envelope of older answers.
    old: bool,
}

/// Types of errors with their statuses.
const VALIDATION: (u16, &str) = (400, "validation_error");
const REQUEST: (u16, &str) = (400, "invalid_request");
const AUTHENTICATION: (u16, &str) = (401, "authentication_error");
const PAYMENT: (u16, &str) = (402, "payment_required");
const AUTHORIZATION: (u16, &str) = (403, "authorization_error");
const MISSING: (u16, &str) = (404, "not_found");
const RATE: (u16, &str) = (429, "rate_limit_error");
const UNAVAILABLE: (u16, &str) = (503, "service_unavailable");

/// What older answers called an error: code, status, name.
const OLD: [(&str, u16, &str); 5] = [
    ("insufficient_credits", 401, "quota_exceeded"),
    ("text_too_long", 400, "max_character_limit_exceeded"),
    ("voice_not_found", 400, "voice_not_found"),
    ("concurrent_limit_exceeded", 429, "too_many_concurrent_requests"),
    ("missing_api_key", 401, "needs_authorization"),
];

impl Refusal {
    fn new((status, kind): (u16, &'static str), code: &'static str, message: impl Into<String>) -> Self {
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        Self { status, kind, code, param: None, message: message.into(), shape: None, old: false }
    }

    fn at(self, param: &str) -> Self {
        Self { param: Some(param.to_owned()), ..self }
    }

    /// The same in the envelope of older answers.
    pub(super) fn old(self) -> Self {
        Self { old: true, ..self }
    }

    /// 400: a value that the call does not take.
    pub(super) fn invalid(code: &'static str, param: &str, message: impl Into<String>) -> Self {
        Self::new(VALIDATION, code, message).at(param)
    }

    /// 400: no JSON, or not declared as such.
    pub(super) fn request(code: &'static str, message: &str) -> Self {
        Self::new(REQUEST, code, message)
    }

    /// 401: no key, or a wrong one.
    pub(super) fn key(sent: bool) -> Self {
        if sent {
            return Self::new(AUTHENTICATION, "invalid_api_key", "The API key is not valid.");
        }
        Self::new(AUTHENTICATION, "missing_api_key", "No API key was sent in the xi-api-key header.")
    }

    /// 402: too few characters are left.
    pub(super) fn credits(left: u64, needed: u64) -> Self {
        let message = format!("This request needs {needed} credits, and {left} are left.");
        Self::new(PAYMENT, "insufficient_credits", message)
    }

    /// 403: only accounts that pay more may do this.
    pub(super) fn subscription(param: &str, message: impl Into<String>) -> Self {
        Self::new(AUTHORIZATION, "subscription_required", message).at(param)
    }

    /// 403: only some accounts have this.
    pub(super) fn feature(param: &str, message: &str) -> Self {
        Self::new(AUTHORIZATION, "feature_not_available", message).at(param)
    }

    /// 404: no such voice or model.
    pub(super) fn missing(code: &'static str, param: &str, id: &str) -> Self {
        Self::new(MISSING, code, format!("There is no {} {id:?}.", code.split('_').next().unwrap_or_default())).at(param)
    }

    /// 422: a field is missing or of the wrong type.
    pub(super) fn shape(place: &[&str], kind: &'static str, message: &str) -> Self {
        let place = place.iter().map(|part| (*part).to_owned()).collect();
        Self { shape: Some(Box::new((place, kind))), ..Self::new((422, ""), "", message) }
    }

    /// 429: as many calls as the account may have are being worked on.
    pub(super) fn concurrency(limit: u32) -> Self {
        let message = format!("Only {limit} requests may be worked on at the same time.");
        Self::new(RATE, "concurrent_limit_exceeded", message)
    }

    /// 429: too many calls in a minute.
    pub(super) fn rate() -> Self {
        Self::new(RATE, "rate_limit_exceeded", "Too many requests in a short time.")
    }

    /// 503: the stand-in itself could not speak.
    pub(super) fn own_fault(trouble: &Trouble) -> Self {
        tracing::error!("the sandbox could not speak: {trouble}");
        Self::new(UNAVAILABLE, "service_unavailable", "Speech is not available at the moment.")
    }

    fn body(&self) -> Value {
        if let Some((place, kind)) = self.shape.as_deref() {
            return json!({ "detail": [{ "loc": place, "msg": self.message, "type": kind }] });
        }
        let old = OLD.iter().find(|(code, ..)| *code == self.code).map_or(self.code, |(_, _, name)| name);
        if self.old {
            return json!({ "detail": { "status": old, "message": self.message } });
        }
        json!({ "detail": {
            "type": self.kind, "code": self.code, "message": self.message, "status": self.code,
            "request_id": random_text(20), "param": self.param,
        } })
    }
}

impl ResponseError for Refusal {
    fn status_code(&self) -> StatusCode {
        let old = OLD.iter().find(|(code, ..)| self.old && *code == self.code);
        old.and_then(|(_, status, _)| StatusCode::from_u16(*status).ok()).unwrap_or(self.status)
    }

    fn error_response(&self) -> HttpResponse {
        HttpResponse::build(self.status_code()).json(self.body())
    }
}
