//! The parameters of a call, wherever they were sent.

use actix_web::HttpRequest;
use actix_web::http::header::CONTENT_TYPE;
use serde_json::Value;

/// Names and values in the order they came.
#[derive(Debug, Default)]
pub(crate) struct Params(Vec<(String, String)>);

impl Params {
    /// Those of the address.
    pub(crate) fn of_query(request: &HttpRequest) -> Self {
        Self(serde_urlencoded::from_str(request.query_string()).unwrap_or_default())
    }

    /// Those of a form; nothing when the body is not declared as one.
    pub(crate) fn of_form(request: &HttpRequest, body: &[u8]) -> Option<Self> {
        if !content_type(request).starts_with("application/x-www-form-urlencoded") {
            return None;
        }
        serde_urlencoded::from_bytes(body).ok().map(Self)
    }

    /// Those of address, form and JSON together, as Meta reads them.
    pub(crate) fn of_all(request: &HttpRequest, body: &[u8]) -> Self {
        let mut all = Self::of_query(request);
        if let Some(form) = Self::of_form(request, body) {
            all.0.extend(form.0);
        }
        if content_type(request).starts_with("application/json")
            && let Ok(Value::Object(fields)) = serde_json::from_slice(body)
        {
            all.0.extend(fields.into_iter().map(|(name, value)| (name, plain(value))));
        }
        all
    }

    /// The first value of `name` that is not empty.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, value)| key == name && !value.is_empty()).map(|(_, value)| value.as_str())
    }

    /// All values of `name`, those with commas taken apart; Meta reads lists in JSON as well.
    pub(crate) fn list(&self, name: &str) -> Vec<&str> {
        let values =
            self.0.iter().filter(|(key, _)| key == name).flat_map(|(_, value)| value.trim_matches(['[', ']']).split(','));
        values.map(|value| value.trim().trim_matches('"')).filter(|value| !value.is_empty()).collect()
    }
}

fn plain(value: Value) -> String {
    match value {
        Value::String(text) => text,
        other => other.to_string(),
    }
}

/// The declared type of the body, in lower case.
pub(crate) fn content_type(request: &HttpRequest) -> String {
    header(request, CONTENT_TYPE.as_str()).unwrap_or_default().to_ascii_lowercase()
}

/// A header as text.
pub(crate) fn header<'a>(request: &'a HttpRequest, name: &str) -> Option<&'a str> {
    request.headers().get(name)?.to_str().ok()
}

/// The token of `Authorization: Bearer TOKEN`.
pub(crate) fn bearer(request: &HttpRequest) -> Option<&str> {
    header(request, "authorization")?.strip_prefix("Bearer ")
}
