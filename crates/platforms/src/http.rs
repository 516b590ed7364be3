//! The one way to other people's servers: time-outs, no redirects, and the rule of the stand-in.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::Method;
use reqwest::{Client, RequestBuilder, Response};
use settings::Clock;
use url::Url;

use crate::Refusal;
use crate::answer::Answer;

const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// An old connection may close just as it is used again, which loses an answer that then has to be looked for.
const IDLE_TIMEOUT: Duration = Duration::from_secs(4);
const ANSWER_TIMEOUT: Duration = Duration::from_secs(30);
/// Long enough for one chunk of video over a poor line.
pub(crate) const CHUNK_TIMEOUT: Duration = Duration::from_mins(10);
/// No answer we read is near this; more is not an answer.
const BODY_LIMIT: usize = 8 << 20;

/// Makes the client that all platforms share, or nothing where the machine has no certificate authorities.
#[allow(clippy::disallowed_methods, reason = "platforms is one of the two places that speak HTTP to others")]
pub(crate) fn client() -> Option<Client> {
    Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(CONNECT_TIMEOUT)
        .pool_idle_timeout(IDLE_TIMEOUT)
        .timeout(ANSWER_TIMEOUT)
        .user_agent(concat!("video-publisher/", env!("CARGO_PKG_VERSION")))
        .build()
        .inspect_err(|error| tracing::error!(%error, "the HTTPS client cannot be built"))
        .ok()
}

/// What a lost answer means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Call {
    /// The call may be made again whatever became of it.
    Repeatable,
    /// The call changes the world: without an answer it may have happened.
    Once,
}

/// The client of one platform.
#[derive(Clone)]
pub(crate) struct Http {
    /// The platform's name in sentences.
    pub(crate) name: &'static str,
    /// Domains that an address given by the platform may have.
    pub(crate) hosts: &'static [&'static str],
    pub(crate) client: Option<Client>,
    pub(crate) base: Option<Url>,
    pub(crate) clock: Clock,
}

impl Http {
    /// The address of `path` on `host`, or on the stand-in for it.
    pub(crate) fn address(&self, host: &str, path: &str) -> String {
        match &self.base {
            Some(base) => format!("{}/{host}{path}", base.as_str().trim_end_matches('/')),
            None => format!("https://{host}{path}"),
        }
    }

    /// The same as a URL, for people to open.
    pub(crate) fn page(&self, host: &str, path: &str) -> Option<Url> {
        Url::parse(&self.address(host, path)).ok()
    }

    /// An address the platform gave us, if it leads to the platform.
    pub(crate) fn trusted(&self, given: &str) -> Result<Url, Refusal> {
        let ours = |url: &Url| match &self.base {
            Some(base) => url.origin() == base.origin(),
            None => {
                url.scheme() == "https" && url.host_str().is_some_and(|host| self.hosts.iter().any(|domain| within(host, domain)))
            }
        };
        Url::parse(given).ok().filter(ours).ok_or_else(|| Refusal::Reject {
            field: None,
            code: "unexpected_address",
            message: format!("{} named an address outside its own domain; nothing was sent there.", self.name),
        })
    }

    /// Begins a request.
    pub(crate) fn request(&self, method: Method, address: &str) -> Result<RequestBuilder, Refusal> {
        match &self.client {
            Some(client) => Ok(client.request(method, address)),
            None => Err(Refusal::Retry {
                after: Some(Duration::from_mins(5)),
                message: "This machine has no certificate authorities; install the package ca-certificates.".to_owned(),
            }),
        }
    }

    /// Sends a request and reads the whole answer, whatever its status.
    pub(crate) async fn send(&self, call: Call, request: RequestBuilder) -> Result<Answer, Refusal> {
        let response = match request.send().await {
            Ok(response) => response,
            // neither of the two left the machine, so nothing can have happened
            Err(error) if error.is_builder() => return Err(crate::registry::strange(self.name)),
            Err(error) if error.is_connect() => return Err(self.unreachable()),
            Err(_) => return Err(self.lost(call)),
        };
        let (status, headers) = (response.status(), response.headers().clone());
        let body = read(response).await.ok_or_else(|| self.lost(call))?;
        tracing::debug!(platform = self.name, status = status.as_u16(), "answered");
        Ok(Answer::new(self.clone(), call, (status, headers, body)))
    }

    fn unreachable(&self) -> Refusal {
        Refusal::Retry { after: None, message: format!("{} cannot be reached.", self.name) }
    }

    /// The refusal of a call whose answer never came.
    pub(crate) fn lost(&self, call: Call) -> Refusal {
        match call {
            Call::Repeatable => Refusal::Retry { after: None, message: format!("{} did not answer.", self.name) },
            Call::Once => {
                Refusal::Unknown { message: format!("The answer of {} was lost: what was asked may have happened.", self.name) }
            }
        }
    }
}

fn within(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn http(base: Option<&str>) -> Http {
        Http {
            name: "YouTube",
            hosts: &["googleapis.com"],
            client: client(),
            base: base.map(|base| base.parse().unwrap()),
            clock: Clock::default(),
        }
    }

    #[test]
    fn an_address_goes_to_the_real_host_or_to_the_stand_in() {
        assert_eq!(http(None).address("a.example", "/x?y=1"), "https://a.example/x?y=1");
        assert_eq!(http(Some("http://127.0.0.1:9/")).address("a.example", "/x"), "http://127.0.0.1:9/a.example/x");
        assert_eq!(http(Some("http://127.0.0.1:9/in")).address("a.example", "/x"), "http://127.0.0.1:9/in/a.example/x");
    }

    #[test]
    fn bytes_go_only_to_the_platforms_own_domain() {
        let real = http(None);
        assert!(real.trusted("https://www.googleapis.com/upload?upload_id=1").is_ok());
        for foreign in [
            "http://www.googleapis.com/",
            "https://evilgoogleapis.com/",
            "https://googleapis.com.evil.example/",
            "https://10.0.0.1/",
            "nonsense",
        ] {
            assert!(matches!(real.trusted(foreign), Err(Refusal::Reject { code: "unexpected_address", .. })), "{foreign}");
        }
        let stand_in = http(Some("http://127.0.0.1:9/"));
        assert!(stand_in.trusted("http://127.0.0.1:9/upload").is_ok());
        assert!(stand_in.trusted("http://127.0.0.1:10/upload").is_err());
        assert!(stand_in.trusted("https://www.googleapis.com/upload").is_err());
    }
}
