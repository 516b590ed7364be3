//! Errors that a test asks for, in the shape of the provider.

use actix_web::{HttpResponse, HttpResponseBuilder};
use serde_json::{Value, json};

use crate::party::Provider;
use crate::world::faults::Fault;
use crate::world::names::random_text;

/// The body of a `status` failure of `provider`, on an answer that has its status already.
pub(super) fn refuse(provider: Provider, fault: &Fault, answer: &mut HttpResponseBuilder) -> HttpResponse {
    let message = fault.reason.as_deref().unwrap_or("The sandbox was asked to fail.");
    match provider {
        Provider::Openai | Provider::Compatible => {
            answer.insert_header(("x-request-id", format!("req_{}", random_text(32))));
            answer.json(openai(fault, message))
        }
        Provider::Elevenlabs => answer.json(elevenlabs(fault, message)),
        Provider::Pexels => answer.json(json!({ "error": message })),
        Provider::Pixabay => answer.content_type("text/plain; charset=utf-8").body(format!("[ERROR {}] {message}", fault.status)),
    }
}

fn openai(fault: &Fault, message: &str) -> Value {
    let (kind, code) = match (fault.status, fault.code.as_deref()) {
        (429, None | Some("rate_limit_exceeded")) => ("requests", Some("rate_limit_exceeded")),
        (429, code) => ("insufficient_quota", code),
        (408 | 409 | 500.., code) => ("server_error", code),
        (401, None) => ("invalid_request_error", Some("invalid_api_key")),
        (404, None) => ("invalid_request_error", Some("model_not_found")),
        (_, code) => ("invalid_request_error", code),
    };
    json!({ "error": { "message": message, "type": kind, "param": null, "code": code } })
}

fn elevenlabs(fault: &Fault, message: &str) -> Value {
    let (kind, usual) = match fault.status {
        401 => ("authentication_error", "invalid_api_key"),
        402 => ("payment_required", "insufficient_credits"),
        403 => ("authorization_error", "forbidden"),
        404 => ("not_found", "voice_not_found"),
        409 => ("conflict", "already_running"),
        422 => {
            return json!({ "detail": [{ "loc": ["body"], "msg": message, "type": fault.code.as_deref().unwrap_or("value_error") }] });
        }
        429 => ("rate_limit_error", "rate_limit_exceeded"),
        503 => ("service_unavailable", "service_unavailable"),
        500.. => ("internal_error", "internal_error"),
        _ => ("validation_error", "invalid_parameters"),
    };
    let code = fault.code.as_deref().unwrap_or(usual);
    let (request_id, param) = (random_text(20), Value::Null);
    json!({ "detail": { "type": kind, "code": code, "message": message, "status": code, "request_id": request_id, "param": param } })
}
