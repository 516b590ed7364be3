//! One key at one provider: every question goes through it, with its limits and the retry policy.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::header::{AUTHORIZATION, RETRY_AFTER};
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use reqwest::{RequestBuilder, Response};
use secrecy::ExposeSecret;
use serde_json::Value;
use url::Url;

use super::limit::Gate;
use super::{Access, Provider, ProviderError, Providers, Reason, retry, rules};

/// A long narration with its word times is some megabytes; more is no answer.
const BODY_LIMIT: usize = 64 << 20;

/// One key at one provider.
#[derive(Clone)]
pub struct Door {
    providers: Providers,
    base: String,
    access: Access,
    gate: Arc<Gate>,
}

/// One question.
#[derive(Debug, Clone)]
pub struct Ask<'a> {
    /// The method.
    pub method: Method,
    /// The path behind the provider's home, with its slash.
    pub path: &'a str,
    /// The query, without any key.
    pub query: Vec<(&'static str, String)>,
    /// The body, as JSON.
    pub body: Option<&'a Value>,
    /// Whether the provider charges for it: then a lost answer is not asked for again.
    pub paid: bool,
    /// How long one attempt may take.
    pub limit: Duration,
}

impl<'a> Ask<'a> {
    /// A free question.
    pub fn get(path: &'a str) -> Self {
        Self { method: Method::GET, path, query: Vec::new(), body: None, paid: false, limit: Duration::from_secs(20) }
    }

    /// A question that costs.
    pub fn post(path: &'a str, body: &'a Value) -> Self {
        Self { method: Method::POST, path, query: Vec::new(), body: Some(body), paid: true, limit: Duration::from_mins(3) }
    }
}

/// What came back, with a good status.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Its headers.
    pub headers: HeaderMap,
    /// Its whole body.
    pub body: Bytes,
}

impl Answer {
    /// A header as a number.
    pub fn number(&self, header: &str) -> Option<u64> {
        number(&self.headers, header)
    }
}

fn number(headers: &HeaderMap, name: &str) -> Option<u64> {
    headers.get(name)?.to_str().ok()?.trim().parse().ok()
}

/// How long to wait, as an answer says.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    number(headers, RETRY_AFTER.as_str()).map(Duration::from_secs)
}

impl Door {
    /// A door whose interface begins at `base`.
    pub(super) fn new(providers: Providers, base: String, access: Access, gate: Arc<Gate>) -> Self {
        Self { providers, base, access, gate }
    }

    /// Whose door it is.
    pub fn provider(&self) -> Provider {
        self.access.provider
    }

    /// Where a server is that a person named; nothing for the others.
    pub fn server(&self) -> Option<&Url> {
        self.access.base.as_ref()
    }

    /// All providers.
    pub fn providers(&self) -> &Providers {
        &self.providers
    }

    /// Which way of asking the server took last, in the numbers of whoever asks; 0 at first.
    pub(crate) fn dialect(&self) -> u8 {
        self.gate.dialect().load(Ordering::Relaxed)
    }

    /// Remembers for this process which way of asking the server took.
    pub(crate) fn learn_dialect(&self, dialect: u8) {
        self.gate.dialect().store(dialect, Ordering::Relaxed);
    }

    /// Asks, as often as the retry policy allows, and gives the first good answer.
    pub async fn ask(&self, ask: &Ask<'_>) -> Result<Answer, ProviderError> {
        retry::patiently(ask.paid, || self.once(ask)).await
    }

    async fn once(&self, ask: &Ask<'_>) -> Result<Answer, ProviderError> {
        let _place = self.gate.enter().await;
        let response = self.request(ask)?.send().await.map_err(|error| self.broken(&error))?;
        let (status, headers) = (response.status(), response.headers().clone());
        let body = read(response)
            .await
            .ok_or_else(|| rules::unsaid(self.provider(), Reason::AnswerLost, "the answer broke off or is too long"))?;
        tracing::debug!(provider = %self.provider(), path = ask.path, status = status.as_u16(), "answered");
        let answer = Answer { headers, body };
        if let Some(width) = answer.number("maximum-concurrent-requests") {
            self.gate.learn(width as usize);
        }
        if status.is_success() { Ok(answer) } else { Err(self.refused(status, &answer)) }
    }

    fn request(&self, ask: &Ask<'_>) -> Result<RequestBuilder, ProviderError> {
        let client = if self.access.base.is_some() { self.providers.guarded() } else { self.providers.client() };
        let mut request = client.request(ask.method.clone(), format!("{}{}", self.base, ask.path)).timeout(ask.limit);
        request = request.query(&ask.query);
        if let Some(body) = ask.body {
            request = request.json(body);
        }
        let Some(key) = &self.access.key else { return Ok(request) };
        let secret = |text: String| {
            let rejected = |_| rules::unsaid(self.provider(), Reason::KeyRejected, "not a header value");
            let mut value = HeaderValue::try_from(text).map_err(rejected)?;
            value.set_sensitive(true);
            Ok::<_, ProviderError>(value)
        };
        Ok(match self.provider() {
            Provider::OpenAi | Provider::Compatible => {
                request.header(AUTHORIZATION, secret(format!("Bearer {}", key.expose_secret()))?)
            }
            Provider::ElevenLabs => request.header("xi-api-key", secret(key.expose_secret().to_owned())?),
            Provider::Pexels => request.header(AUTHORIZATION, secret(key.expose_secret().to_owned())?),
            Provider::Pixabay => request.query(&[("key", key.expose_secret())]),
        })
    }

    fn refused(&self, status: StatusCode, answer: &Answer) -> ProviderError {
        rules::read(self.provider(), status, &answer.body).after(retry_after(&answer.headers))
    }

    fn broken(&self, error: &reqwest::Error) -> ProviderError {
        // the address may carry a key, so it is not repeated
        let detail = if error.is_timeout() { "time is up" } else { "no connection" };
        let reason = if error.is_connect() || error.is_builder() { Reason::Unreachable } else { Reason::AnswerLost };
        rules::unsaid(self.provider(), reason, detail)
    }
}

async fn read(mut response: Response) -> Option<Bytes> {
    let mut body = BytesMut::new();
    while let Some(piece) = response.chunk().await.ok()? {
        body.extend_from_slice(&piece);
        if body.len() > BODY_LIMIT {
            return None;
        }
    }
    Some(body.freeze())
}
