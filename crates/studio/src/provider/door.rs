//! The one way to a provider: time limits, no redirects, bounded answers, the retry policy, the rule of the stand-in.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::header::{AUTHORIZATION, RETRY_AFTER};
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use reqwest::{Client, RequestBuilder, Response};
use secrecy::ExposeSecret;
use serde_json::Value;
use url::Url;

use super::guard::PublicOnly;
use super::limit::{Gate, Limits};
use super::{Access, Provider, ProviderError, Reason, guard, retry, rules};
use crate::StudioError;

const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// An old connection may close just as it is used again, which loses an answer.
const IDLE_TIMEOUT: Duration = Duration::from_secs(4);
/// A long narration with its word times is some megabytes; more is no answer.
const BODY_LIMIT: usize = 64 << 20;

/// All providers, as one process reaches them. Cheap to clone.
#[derive(Clone)]
pub struct Providers {
    inner: Arc<Inner>,
}

struct Inner {
    /// For providers, whose hosts we know.
    client: Client,
    /// For servers that people name: it reaches public addresses alone, and what the operator allows.
    guarded: Client,
    settings: settings::Providers,
    limits: Limits,
}

impl Providers {
    /// Fails where the machine has no certificate authorities.
    pub fn new(settings: &settings::Providers) -> Result<Self, StudioError> {
        let except: Arc<[String]> = settings.compatible_private_hosts.iter().cloned().collect();
        let build = |builder: reqwest::ClientBuilder| {
            builder.build().map_err(|error| StudioError::tool("tool_missing", "There is no HTTPS client.", error.to_string()))
        };
        let inner = Inner {
            client: build(builder())?,
            guarded: build(builder().dns_resolver(Arc::new(PublicOnly { except })))?,
            settings: settings.clone(),
            limits: Limits::default(),
        };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// The door that `access` opens. Fails with [`Reason::KeyMissing`] or [`Reason::AddressNotAllowed`].
    pub fn door(&self, access: Access) -> Result<Door, ProviderError> {
        let provider = access.provider;
        if access.key.is_none() && provider != Provider::Compatible {
            let message = format!("There is no key for {}. Set one under Settings, Provider keys.", provider.title());
            return Err(ProviderError::new(provider, Reason::KeyMissing, message, "no key"));
        }
        let base = match (provider.home(), &access.base) {
            (Some(home), _) => home.to_owned(),
            (None, Some(base)) => self.allowed(base)?,
            (None, None) => {
                let message = "No OpenAI-compatible server is named. Set its address under Settings, Provider keys.";
                return Err(ProviderError::new(provider, Reason::KeyMissing, message, "no base address"));
            }
        };
        let gate = self.inner.limits.gate(&access);
        Ok(Door { providers: self.clone(), base: self.address(&base), access, gate })
    }

    /// Models and service-wide keys, as the operator set them.
    pub fn settings(&self) -> &settings::Providers {
        &self.inner.settings
    }

    /// `https://HOST/PATH`, or where the stand-in serves it.
    pub(crate) fn address(&self, address: &str) -> String {
        match (&self.inner.settings.providers_base_url, address.strip_prefix("https://")) {
            (Some(base), Some(place)) => format!("{}/{place}", base.as_str().trim_end_matches('/')),
            _ => address.to_owned(),
        }
    }

    /// Whether a stand-in plays the providers.
    pub(crate) fn stand_in(&self) -> Option<&Url> {
        self.inner.settings.providers_base_url.as_ref()
    }

    /// The client that reaches public addresses alone, for files on hosts that are allowed by name.
    pub(crate) fn guarded(&self) -> &Client {
        if self.stand_in().is_some() { &self.inner.client } else { &self.inner.guarded }
    }

    fn allowed(&self, base: &Url) -> Result<String, ProviderError> {
        let refuse = |message: &str| {
            Err(ProviderError::new(Provider::Compatible, Reason::AddressNotAllowed, message, base.host_str().unwrap_or("")))
        };
        let host = base.host_str().unwrap_or_default();
        let private = self.inner.settings.compatible_private_hosts.iter().any(|allowed| allowed.eq_ignore_ascii_case(host))
            || self.inner.settings.compatible_url.as_ref() == Some(base);
        if base.query().is_some() || base.fragment().is_some() || !base.username().is_empty() || base.password().is_some() {
            return refuse("The address of a server has neither a name and password nor a query.");
        }
        match (base.scheme(), base.host()) {
            ("https" | "http", Some(_)) if private => Ok(base.as_str().trim_end_matches('/').to_owned()),
            ("http", _) => refuse("The address of a server begins with https://."),
            ("https", Some(url::Host::Ipv4(address))) if !guard::is_public(address.into()) => refuse(PRIVATE),
            ("https", Some(url::Host::Ipv6(address))) if !guard::is_public(address.into()) => refuse(PRIVATE),
            ("https", Some(_)) => Ok(base.as_str().trim_end_matches('/').to_owned()),
            _ => refuse("This is not the address of a server."),
        }
    }
}

const PRIVATE: &str = "This address is private. The operator can allow it with COMPATIBLE_PRIVATE_HOSTS.";

#[allow(clippy::disallowed_methods, reason = "the studio is one of the two places that speak HTTP to others")]
fn builder() -> reqwest::ClientBuilder {
    Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(CONNECT_TIMEOUT)
        .pool_idle_timeout(IDLE_TIMEOUT)
        .user_agent(concat!("video-publisher/", env!("CARGO_PKG_VERSION")))
}

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
        self.headers.get(header)?.to_str().ok()?.trim().parse().ok()
    }
}

impl Door {
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
        let body = read(response).await.ok_or_else(|| self.lost("the answer broke off or is too long"))?;
        tracing::debug!(provider = %self.provider(), path = ask.path, status = status.as_u16(), "answered");
        let answer = Answer { headers, body };
        if let Some(width) = answer.number("maximum-concurrent-requests") {
            self.gate.learn(width as usize);
        }
        if status.is_success() { Ok(answer) } else { Err(self.refused(status, &answer)) }
    }

    fn request(&self, ask: &Ask<'_>) -> Result<RequestBuilder, ProviderError> {
        let client = if self.access.base.is_some() { self.providers.guarded() } else { &self.providers.inner.client };
        let mut request = client.request(ask.method.clone(), format!("{}{}", self.base, ask.path)).timeout(ask.limit);
        request = request.query(&ask.query);
        if let Some(body) = ask.body {
            request = request.json(body);
        }
        let Some(key) = &self.access.key else { return Ok(request) };
        let secret = |text: String| {
            let mut value =
                HeaderValue::try_from(text).map_err(|_| rules::key_rejected(self.provider(), "not a header value"))?;
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
        let seconds = |value: &HeaderValue| value.to_str().ok()?.trim().parse().ok().map(Duration::from_secs);
        let after = answer.headers.get(RETRY_AFTER).and_then(seconds);
        rules::read(self.provider(), status, &answer.body).after(after)
    }

    fn broken(&self, error: &reqwest::Error) -> ProviderError {
        let provider = self.provider();
        // the address may carry a key, so it is not repeated
        let detail = if error.is_timeout() { "time is up" } else { "no connection" };
        if error.is_connect() || error.is_builder() {
            let message = format!("{} cannot be reached.", capital(provider.title()));
            return ProviderError::new(provider, Reason::Unreachable, message, detail);
        }
        self.lost(detail)
    }

    fn lost(&self, detail: &str) -> ProviderError {
        let provider = self.provider();
        let message = format!("The answer of {} got lost.", provider.title());
        ProviderError::new(provider, Reason::AnswerLost, message, detail)
    }
}

/// With a capital letter, for the beginning of a sentence.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
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
