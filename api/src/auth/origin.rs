//! Whether a request that a cookie would speak for was really meant by our own pages.

use actix_web::http::header::{CONTENT_TYPE, HOST, HeaderMap, ORIGIN};
use url::Url;

/// A header that no form and no image can send.
const DELIBERATE: &str = "x-requested-with";

/// Whether the request comes from our own pages, from an allowed origin, or from no page at all.
pub(crate) fn is_known_origin(headers: &HeaderMap, public_url: &Url, allowed: &[String]) -> bool {
    let Some(origin) = headers.get(ORIGIN) else { return true };
    let Ok(origin) = origin.to_str() else { return false };
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    let same_host = origin.split_once("://").is_some_and(|(_, authority)| Some(authority) == host);
    same_host || origin == public_url.origin().ascii_serialization() || allowed.iter().any(|allowed| allowed == origin)
}

/// Whether the request carries what another site's page cannot make a browser send without asking us first.
pub(crate) fn is_deliberate(headers: &HeaderMap) -> bool {
    let content_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let is_json = content_type.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"));
    is_json || headers.contains_key(DELIBERATE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::header::{HeaderName, HeaderValue};

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value))).collect()
    }

    fn known(pairs: &[(&'static str, &'static str)]) -> bool {
        let ours = "https://videos.example/app".parse().unwrap();
        is_known_origin(&headers(pairs), &ours, &["https://dash.example".to_owned()])
    }

    #[test]
    fn our_own_pages_allowed_pages_and_programs_are_known() {
        assert!(known(&[]));
        assert!(known(&[("origin", "https://videos.example")]));
        assert!(known(&[("origin", "https://dash.example")]));
        assert!(known(&[("origin", "http://127.0.0.1:8080"), ("host", "127.0.0.1:8080")]));
    }

    #[test]
    fn strangers_are_not_known() {
        assert!(!known(&[("origin", "https://evil.example"), ("host", "videos.example")]));
        assert!(!known(&[("origin", "https://videos.example.evil.example")]));
        assert!(!known(&[("origin", "http://videos.example")]));
        assert!(!known(&[("origin", "null"), ("host", "videos.example")]));
    }

    #[test]
    fn what_a_form_can_send_is_not_deliberate() {
        assert!(is_deliberate(&headers(&[("content-type", "application/json; charset=utf-8")])));
        assert!(is_deliberate(&headers(&[("content-type", "multipart/form-data"), ("x-requested-with", "video-publisher")])));
        assert!(!is_deliberate(&headers(&[("content-type", "text/plain;application/json")])));
        assert!(!is_deliberate(&headers(&[("content-type", "multipart/form-data")])));
        assert!(!is_deliberate(&headers(&[])));
    }
}
