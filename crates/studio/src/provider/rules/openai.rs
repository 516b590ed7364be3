//! OpenAI's refusals, and those of servers like it: `{"error": {"message", "type", "param", "code"}}`.

use http::StatusCode;
use serde::Deserialize;

use super::{Reason, Said, by_status};

#[derive(Deserialize)]
struct Envelope {
    error: Error,
}

/// Servers like OpenAI leave out or retype some of these.
#[derive(Deserialize)]
#[serde(untagged)]
enum Error {
    Told {
        #[serde(default)]
        message: Option<String>,
        #[serde(default)]
        r#type: Option<String>,
        #[serde(default)]
        param: Option<String>,
        #[serde(default)]
        code: Option<serde_json::Value>,
    },
    Words(String),
}

pub(super) fn read(status: StatusCode, body: &[u8]) -> (Reason, Said) {
    let (kind, (param, code), message) = match serde_json::from_slice::<Envelope>(body).map(|envelope| envelope.error) {
        Ok(Error::Told { message, r#type, param, code }) => {
            let code = code.and_then(|code| code.as_str().map(str::to_owned)).unwrap_or_default();
            (r#type.unwrap_or_default(), (param.unwrap_or_default(), code), message.unwrap_or_default())
        }
        Ok(Error::Words(words)) => (String::new(), Default::default(), words),
        Err(_) => Default::default(),
    };
    let reason = match reason(status, &kind, &code) {
        // no code tells a wrong voice, but what was wrong is named
        Reason::Invalid if param == "voice" => Reason::VoiceUnknown,
        reason => reason,
    };
    let code = if code.is_empty() { kind } else { code };
    (reason, Said { code, message })
}

/// Billing comes with the status of a rate limit, but waiting does not help.
fn reason(status: StatusCode, kind: &str, code: &str) -> Reason {
    match code {
        "invalid_api_key" | "account_deactivated" => Reason::KeyRejected,
        "insufficient_quota"
        | "credit_balance_exhausted"
        | "organization_spend_limit_exceeded"
        | "project_spend_limit_exceeded"
        | "organization_usage_limit_exceeded"
        | "billing_hard_limit_reached" => Reason::NoCredit,
        "model_not_found" => Reason::ModelUnknown,
        "context_length_exceeded" | "string_above_max_length" => Reason::TooLong,
        "content_policy_violation" | "content_filter" | "moderation_blocked" => Reason::Filtered,
        "invalid_prompt" => Reason::Refused,
        "unsupported_country_region_territory" => Reason::Forbidden,
        "rate_limit_exceeded" => Reason::RateLimited,
        _ if kind == "insufficient_quota" => Reason::NoCredit,
        _ if status == StatusCode::NOT_FOUND && code.is_empty() => Reason::ModelUnknown,
        _ => by_status(status),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_row_of_openais_errors_has_its_outcome() {
        let rows = [
            (400, "invalid_request_error", "context_length_exceeded", Reason::TooLong),
            (400, "invalid_request_error", "content_policy_violation", Reason::Filtered),
            (400, "invalid_request_error", "invalid_json_schema", Reason::Invalid),
            (401, "invalid_request_error", "invalid_api_key", Reason::KeyRejected),
            (403, "permission_error", "unsupported_country_region_territory", Reason::Forbidden),
            (403, "", "", Reason::Forbidden),
            (404, "invalid_request_error", "model_not_found", Reason::ModelUnknown),
            (408, "server_error", "", Reason::Unavailable),
            (409, "server_error", "", Reason::Unavailable),
            (500, "server_error", "server_error", Reason::Unavailable),
            (503, "server_error", "", Reason::Unavailable),
            (429, "requests", "rate_limit_exceeded", Reason::RateLimited),
            (429, "tokens", "rate_limit_exceeded", Reason::RateLimited),
            (429, "insufficient_quota", "insufficient_quota", Reason::NoCredit),
            (429, "insufficient_quota", "credit_balance_exhausted", Reason::NoCredit),
            (429, "insufficient_quota", "organization_spend_limit_exceeded", Reason::NoCredit),
            (429, "insufficient_quota", "project_spend_limit_exceeded", Reason::NoCredit),
            (429, "insufficient_quota", "organization_usage_limit_exceeded", Reason::NoCredit),
        ];
        for (status, kind, code, expected) in rows {
            let body = json!({ "error": { "message": "m", "type": kind, "param": null, "code": code } }).to_string();
            let (reason, _) = read(StatusCode::from_u16(status).unwrap(), body.as_bytes());
            assert_eq!(reason, expected, "{status} {kind} {code}");
        }
    }

    #[test]
    fn a_voice_that_there_is_not_is_told_by_what_was_wrong() {
        let body =
            br#"{"error":{"message":"'voice' is one of anna, ben.","type":"invalid_request_error","param":"voice","code":null}}"#;
        assert_eq!(read(StatusCode::BAD_REQUEST, body).0, Reason::VoiceUnknown);
    }

    #[test]
    fn servers_like_openai_may_say_it_their_own_way() {
        for body in [r#"{"error":"model 'x' not found"}"#, r#"{"error":{"message":"no","code":404}}"#, "<html>", ""] {
            assert_eq!(read(StatusCode::NOT_FOUND, body.as_bytes()).0, Reason::ModelUnknown, "{body}");
        }
        assert_eq!(read(StatusCode::BAD_GATEWAY, b"<html>").0, Reason::Unavailable);
    }
}
