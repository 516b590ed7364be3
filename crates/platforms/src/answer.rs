//! What a platform answered, and what its status alone means.

use std::time::Duration;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use http::{HeaderMap, StatusCode, header};
use serde::de::DeserializeOwned;

use crate::Refusal;
use crate::http::{Call, Http};
use crate::rules::{Rule, rule};

/// What a platform answered.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    call: Call,
    http: Http,
}

impl Answer {
    pub(crate) fn new(http: Http, call: Call, (status, headers, body): (StatusCode, HeaderMap, Bytes)) -> Self {
        Self { status, headers, body, call, http }
    }

    /// The body as `T`, where it is one.
    pub(crate) fn json<T: DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_slice(&self.body).ok()
    }

    /// The body of a success; one that cannot be read is as good as lost.
    pub(crate) fn read<T: DeserializeOwned>(&self) -> Result<T, Refusal> {
        self.json().ok_or_else(|| self.lost())
    }

    /// Header `name` as text.
    pub(crate) fn header(&self, name: impl header::AsHeaderName) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// The same answer to a call whose answered failures are known to have done nothing.
    pub(crate) fn harmless(self) -> Self {
        Self { call: Call::Repeatable, ..self }
    }

    /// Whether the call must not be made again blindly.
    pub(crate) fn is_once(&self) -> bool {
        self.call == Call::Once
    }

    /// The refusal of an answer that might as well not have come.
    pub(crate) fn lost(&self) -> Refusal {
        self.http.lost(self.call)
    }

    /// When the answer came.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.http.clock.now()
    }

    /// The pause the platform asks for, in seconds or as a date.
    pub(crate) fn retry_after(&self) -> Option<Duration> {
        let value = self.header(header::RETRY_AFTER)?;
        let until = || (DateTime::parse_from_rfc2822(value).ok()?.to_utc() - self.now()).to_std().ok();
        value.parse().map(Duration::from_secs).ok().or_else(until)
    }

    /// A pause, told to the person.
    pub(crate) fn busy(&self, at_least: Option<Duration>) -> Refusal {
        Refusal::Retry {
            after: self.retry_after().or(at_least),
            message: format!("{} is busy and asks us to come back later.", self.http.name),
        }
    }

    /// The refusal that the rule for `code` makes of this answer, where there is such a rule.
    pub(crate) fn by_rule(&self, rules: &[Rule], code: &str) -> Option<Refusal> {
        rule(rules, code).map(|rule| rule.refusal(self.now(), self.retry_after()))
    }

    /// The refusal of an answer that says nothing beyond its status.
    pub(crate) fn by_status(&self) -> Refusal {
        match self.status {
            StatusCode::TOO_MANY_REQUESTS => self.busy(None),
            status if status.is_server_error() && self.call == Call::Once => self.http.lost(Call::Once),
            status if status.is_server_error() || status == StatusCode::REQUEST_TIMEOUT => Refusal::Retry {
                after: self.retry_after(),
                message: format!("{} has trouble of its own (HTTP {}).", self.http.name, status.as_u16()),
            },
            status => Refusal::Reject {
                field: None,
                code: "refused",
                message: format!("{} refused the request (HTTP {}).", self.http.name, status.as_u16()),
            },
        }
    }
}
