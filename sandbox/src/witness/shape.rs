//! Errors that a test asks for, in the shape of the platform or provider.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde_json::{Value, json};

use super::providers;
use crate::party::Party;
use crate::platform::Platform;
use crate::world::faults::Fault;

/// The answer of a `status` failure.
pub(super) fn answer(fault: &Fault, operation: &str) -> HttpResponse {
    let status = StatusCode::from_u16(fault.status).unwrap_or(StatusCode::SERVICE_UNAVAILABLE);
    let mut answer = HttpResponse::build(status);
    if let Some(seconds) = fault.retry_after {
        answer.insert_header(("Retry-After", seconds.to_string()));
    }
    match fault.platform {
        Party::Platform(platform) => answer.json(body(platform, fault, operation)),
        Party::Provider(provider) => providers::refuse(provider, fault, &mut answer),
    }
}

fn body(platform: Platform, fault: &Fault, operation: &str) -> Value {
    let status = fault.status;
    let message = fault.reason.as_deref().unwrap_or("The sandbox was asked to fail.");
    match platform {
        Platform::Instagram if operation == "video.upload" => {
            let kind = fault.code.as_deref().unwrap_or("ProcessingFailedError");
            json!({ "debug_info": { "retriable": status >= 500, "type": kind, "message": message } })
        }
        Platform::Instagram => graph(fault.code.as_deref().unwrap_or("2"), message),
        _ if operation.starts_with("oauth.") => {
            json!({ "error": fault.code.as_deref().unwrap_or("server_error"), "error_description": message })
        }
        Platform::Youtube => {
            let reason = fault.code.as_deref().unwrap_or("backendError");
            let errors = json!([{ "message": message, "domain": "global", "reason": reason }]);
            json!({ "error": { "code": status, "message": message, "errors": errors } })
        }
        Platform::Tiktok => {
            let code = fault.code.as_deref().unwrap_or("internal_error");
            json!({ "data": {}, "error": { "code": code, "message": message, "log_id": "sandbox" } })
        }
    }
}

/// `code` is `CODE` or `CODE/SUBCODE`.
fn graph(code: &str, message: &str) -> Value {
    let (code, subcode) = code.split_once('/').unwrap_or((code, ""));
    let mut error = json!({
        "message": message,
        "type": "OAuthException",
        "code": code.parse::<i64>().unwrap_or(2),
        "is_transient": matches!(code, "1" | "2" | "-1" | "-2"),
        "fbtrace_id": "sandbox",
    });
    if let Ok(subcode) = subcode.parse::<i64>() {
        error["error_subcode"] = json!(subcode);
    }
    json!({ "error": error })
}
