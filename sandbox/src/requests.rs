//! What providers were asked: the latest calls with their bodies, without any key.

use std::collections::VecDeque;

use actix_web::HttpRequest;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::params::content_type;
use crate::party::Provider;

/// How many are kept.
const KEPT: usize = 500;
/// Parameters of addresses that carry keys.
const SECRET: [&str; 2] = ["key", "xi-api-key"];

/// One call.
#[derive(Clone, Serialize)]
pub(crate) struct Asked {
    number: usize,
    pub(crate) provider: Provider,
    operation: &'static str,
    method: String,
    /// Host and path.
    path: String,
    query: Map<String, Value>,
    /// The JSON that was sent; null for other kinds of bodies and broken ones.
    body: Value,
}

/// The latest calls, oldest first.
#[derive(Default)]
pub(crate) struct Requests {
    kept: VecDeque<Asked>,
    seen: usize,
}

impl Requests {
    /// Writes one down and forgets the oldest when there are too many.
    pub(crate) fn note(&mut self, provider: Provider, operation: &'static str, request: &HttpRequest, body: &[u8]) {
        let query: Vec<(String, String)> = serde_urlencoded::from_str(request.query_string()).unwrap_or_default();
        let query = query.into_iter().filter(|(name, _)| !SECRET.contains(&name.as_str()));
        let is_json = content_type(request).starts_with("application/json");
        self.kept.push_back(Asked {
            number: self.seen,
            provider,
            operation,
            method: request.method().to_string(),
            path: request.path().trim_start_matches('/').to_owned(),
            query: query.map(|(name, value)| (name, Value::String(value))).collect(),
            body: if is_json { serde_json::from_slice(body).unwrap_or_default() } else { Value::Null },
        });
        self.seen += 1;
        if self.kept.len() > KEPT {
            self.kept.pop_front();
        }
    }

    /// Those kept, of one provider or of all.
    pub(crate) fn of(&self, provider: Option<Provider>) -> Vec<&Asked> {
        self.kept.iter().filter(|asked| provider.is_none_or(|wanted| asked.provider == wanted)).collect()
    }
}
