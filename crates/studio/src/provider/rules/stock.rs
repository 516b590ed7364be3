//! The refusals of Pexels (`{"error": "…"}`) and Pixabay (plain text, `[ERROR 400] …`).

use http::StatusCode;
use serde::Deserialize;

use super::{Reason, Said, by_status};

#[derive(Deserialize)]
struct Envelope {
    error: String,
}

pub(super) fn read(status: StatusCode, body: &[u8]) -> (Reason, Said) {
    let text = String::from_utf8_lossy(body);
    let message = serde_json::from_slice::<Envelope>(body).map_or_else(|_| plain(&text), |envelope| envelope.error);
    (reason(status, &message), Said { code: String::new(), message })
}

/// Pixabay tells a wrong key with the status of a wrong request.
fn reason(status: StatusCode, message: &str) -> Reason {
    let lower = message.to_lowercase();
    if status == StatusCode::BAD_REQUEST && lower.contains("api key") { Reason::KeyRejected } else { by_status(status) }
}

/// The words of a page are for browsers.
fn plain(text: &str) -> String {
    if text.trim_start().starts_with('<') { String::new() } else { text.trim().to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_of_the_libraries_has_its_outcome() {
        let rows = [
            (401, r#"{"error":"Unauthorized"}"#, Reason::KeyRejected),
            (400, r#"{"error":"Bad Request"}"#, Reason::Invalid),
            (403, r#"{"error":"Forbidden"}"#, Reason::Forbidden),
            (429, r#"{"error":"Too Many Requests"}"#, Reason::RateLimited),
            (500, "<html>oops</html>", Reason::Unavailable),
            (400, "[ERROR 400] Invalid or missing API key (https://pixabay.com/api/docs/).", Reason::KeyRejected),
            (400, "[ERROR 400] \"per_page\" is out of valid range.", Reason::Invalid),
            (429, "API rate limit exceeded", Reason::RateLimited),
            (503, "", Reason::Unavailable),
        ];
        for (status, body, expected) in rows {
            assert_eq!(read(StatusCode::from_u16(status).unwrap(), body.as_bytes()).0, expected, "{status} {body}");
        }
    }
}
