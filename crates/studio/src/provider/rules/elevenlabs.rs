//! ElevenLabs' refusals: `{"detail": {"type", "code", "message"}}`, the older `{"detail": {"status", "message"}}`, and the
//! list of what is wrong with a body.

use http::StatusCode;
use serde::Deserialize;

use super::{Reason, Said, by_status};

#[derive(Deserialize)]
struct Envelope {
    detail: Detail,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Detail {
    Told {
        #[serde(default)]
        r#type: String,
        #[serde(default)]
        code: String,
        #[serde(default)]
        status: String,
        #[serde(default)]
        message: String,
    },
    Wrong(Vec<Wrong>),
    Words(String),
}

#[derive(Deserialize)]
struct Wrong {
    loc: Vec<serde_json::Value>,
    msg: String,
}

pub(super) fn read(status: StatusCode, body: &[u8]) -> (Reason, Said) {
    match serde_json::from_slice::<Envelope>(body).map(|envelope| envelope.detail) {
        Ok(Detail::Told { r#type, code, status: older, message }) => {
            let code = if code.is_empty() { older } else { code };
            (reason(status, &r#type, &code), Said { code, message })
        }
        Ok(Detail::Wrong(all)) => {
            let say = |wrong: &Wrong| format!("{}: {}", wrong.loc.last().map(ToString::to_string).unwrap_or_default(), wrong.msg);
            let message = all.iter().map(say).collect::<Vec<_>>().join("; ");
            (Reason::Invalid, Said { code: "validation".into(), message })
        }
        Ok(Detail::Words(message)) => (by_status(status), Said { code: String::new(), message }),
        Err(_) => (by_status(status), Said::default()),
    }
}

fn reason(status: StatusCode, kind: &str, code: &str) -> Reason {
    match code {
        "invalid_api_key" | "missing_api_key" | "unauthorized" => Reason::KeyRejected,
        "insufficient_credits" | "quota_exceeded" => Reason::NoCredit,
        "voice_not_found" | "invalid_voice_id" | "voice_access_denied" => Reason::VoiceUnknown,
        "model_not_found" | "unsupported_model" | "model_access_denied" => Reason::ModelUnknown,
        "text_too_long" | "request_too_large" | "max_character_limit_exceeded" => Reason::TooLong,
        "rate_limit_exceeded" | "concurrent_limit_exceeded" | "too_many_concurrent_requests" => Reason::RateLimited,
        "system_busy" | "maintenance" => Reason::Unavailable,
        _ => match kind {
            "authentication_error" => Reason::KeyRejected,
            "payment_required" => Reason::NoCredit,
            "authorization_error" => Reason::Forbidden,
            "rate_limit_error" => Reason::RateLimited,
            "internal_error" | "service_unavailable" | "conflict" => Reason::Unavailable,
            _ => by_status(status),
        },
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_row_of_elevenlabs_errors_has_its_outcome() {
        let rows = [
            (400, "validation_error", "text_too_long", Reason::TooLong),
            (400, "validation_error", "empty_text", Reason::Invalid),
            (400, "validation_error", "invalid_voice_settings", Reason::Invalid),
            (400, "validation_error", "invalid_voice_id", Reason::VoiceUnknown),
            (400, "validation_error", "unsupported_model", Reason::ModelUnknown),
            (400, "invalid_request", "malformed_json", Reason::Invalid),
            (400, "invalid_request", "request_too_large", Reason::TooLong),
            (401, "authentication_error", "invalid_api_key", Reason::KeyRejected),
            (401, "authentication_error", "missing_api_key", Reason::KeyRejected),
            (402, "payment_required", "insufficient_credits", Reason::NoCredit),
            (403, "authorization_error", "forbidden", Reason::Forbidden),
            (403, "authorization_error", "subscription_required", Reason::Forbidden),
            (403, "authorization_error", "voice_access_denied", Reason::VoiceUnknown),
            (403, "authorization_error", "model_access_denied", Reason::ModelUnknown),
            (404, "not_found", "voice_not_found", Reason::VoiceUnknown),
            (404, "not_found", "model_not_found", Reason::ModelUnknown),
            (409, "conflict", "already_running", Reason::Unavailable),
            (425, "", "", Reason::RateLimited),
            (429, "rate_limit_error", "rate_limit_exceeded", Reason::RateLimited),
            (429, "rate_limit_error", "concurrent_limit_exceeded", Reason::RateLimited),
            (429, "rate_limit_error", "system_busy", Reason::Unavailable),
            (500, "internal_error", "internal_error", Reason::Unavailable),
            (503, "service_unavailable", "maintenance", Reason::Unavailable),
        ];
        for (status, kind, code, expected) in rows {
            let body = json!({ "detail": { "type": kind, "code": code, "message": "m", "status": "", "request_id": "r" } });
            let (reason, _) = read(StatusCode::from_u16(status).unwrap(), body.to_string().as_bytes());
            assert_eq!(reason, expected, "{status} {kind} {code}");
        }
    }

    #[test]
    fn the_older_answers_and_the_list_of_mistakes_are_read_too() {
        let rows = [
            (401, json!({ "detail": { "status": "quota_exceeded", "message": "m" } }), Reason::NoCredit),
            (401, json!({ "detail": { "status": "invalid_api_key", "message": "m" } }), Reason::KeyRejected),
            (400, json!({ "detail": { "status": "max_character_limit_exceeded", "message": "m" } }), Reason::TooLong),
            (400, json!({ "detail": { "status": "voice_not_found", "message": "m" } }), Reason::VoiceUnknown),
            (429, json!({ "detail": { "status": "too_many_concurrent_requests", "message": "m" } }), Reason::RateLimited),
            (
                422,
                json!({ "detail": [{ "loc": ["body", "text"], "msg": "field required", "type": "missing" }] }),
                Reason::Invalid,
            ),
        ];
        for (status, body, expected) in rows {
            let (reason, said) = read(StatusCode::from_u16(status).unwrap(), body.to_string().as_bytes());
            assert_eq!(reason, expected, "{body}");
            assert!(!said.message.is_empty());
        }
    }
}
