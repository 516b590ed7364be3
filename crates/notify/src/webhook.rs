//! One webhook: a signed request to an address that a person named, and what its answer means.

use std::time::Duration;

use chrono::{DateTime, Utc};
use guard::{Guard, NotPublic, Unfit};
use http::header::{CONTENT_TYPE, HeaderMap, RETRY_AFTER};
use http::{HeaderValue, StatusCode};
use reqwest::{Client, Response};
use secrecy::SecretString;
use tokio::time::{Instant, timeout_at};
use url::Url;

use crate::sign::signature;

/// How long a receiver may take to answer.
pub const PATIENCE: Duration = Duration::from_secs(15);
/// How much of an answer is kept.
const EXCERPT: usize = 1_024;

/// What is sent.
#[derive(Debug)]
pub struct Letter<'a> {
    /// Where to.
    pub url: &'a Url,
    /// The id of the event: the same at every attempt.
    pub id: &'a str,
    /// The JSON.
    pub body: &'a [u8],
    /// The secrets that sign, the newest first.
    pub secrets: &'a [SecretString],
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The status code, if an answer came.
    pub status: Option<u16>,
    /// The beginning of the answer, as text.
    pub excerpt: Option<String>,
    /// What it means.
    pub verdict: Verdict,
}

/// What an answer means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It has arrived: any status from 200 to 299.
    Arrived,
    /// The receiver wants nothing more: 410.
    Gone,
    /// It did not arrive.
    Failed {
        /// Why, in a sentence for people.
        reason: String,
        /// Not before so long, as the receiver says.
        after: Option<Duration>,
    },
}

/// Sends webhooks. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Sender {
    client: Client,
    guard: Guard,
    patience: Duration,
}

impl Sender {
    /// A sender that reaches what `guard` lets pass and waits so long for an answer. Fails where the machine has no
    /// certificate authorities.
    pub fn new(guard: Guard, patience: Duration) -> Result<Self, reqwest::Error> {
        Ok(Self { client: guard.client().build()?, guard, patience })
    }

    /// Sends once, signed at `now`, and waits for the answer; never longer than it may, whatever the receiver does.
    pub async fn send(&self, letter: &Letter<'_>, now: DateTime<Utc>) -> Answer {
        if let Err(unfit) = self.guard.check(letter.url) {
            return Answer::failed(unfit_message(unfit));
        }
        let Ok(headers) = headers(letter, now) else {
            return Answer::failed("The secret of this webhook cannot be used; make a new one.");
        };
        let until = Instant::now() + self.patience;
        let request = self.client.post(letter.url.clone()).headers(headers).body(letter.body.to_vec());
        match timeout_at(until, request.send()).await {
            Ok(Ok(response)) => read(response, until, now).await,
            Ok(Err(error)) => Answer::failed(broken(&error)),
            Err(_) => Answer::failed(format!("There was no answer within {} seconds.", self.patience.as_secs_f32().ceil())),
        }
    }
}

impl Answer {
    fn failed(reason: impl Into<String>) -> Self {
        Self { status: None, excerpt: None, verdict: Verdict::Failed { reason: reason.into(), after: None } }
    }
}

/// Why an address is not used as a webhook.
pub fn unfit_message(unfit: Unfit) -> String {
    match unfit {
        Unfit::Private => "This address is private. The operator can allow it with WEBHOOK_PRIVATE_HOSTS.".to_owned(),
        other => other.to_string(),
    }
}

fn headers(letter: &Letter<'_>, now: DateTime<Utc>) -> Result<HeaderMap, Box<dyn std::error::Error>> {
    let timestamp = now.timestamp();
    let signed = signature(letter.secrets, letter.id, timestamp, letter.body)?;
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert("webhook-id", letter.id.try_into()?);
    headers.insert("webhook-timestamp", timestamp.into());
    headers.insert("webhook-signature", signed.try_into()?);
    Ok(headers)
}

async fn read(response: Response, until: Instant, now: DateTime<Utc>) -> Answer {
    let (status, after) = (response.status(), retry_after(response.headers(), now));
    let verdict = match status {
        StatusCode::GONE => Verdict::Gone,
        _ if status.is_success() => Verdict::Arrived,
        _ if status.is_redirection() => {
            let reason = format!("The receiver sent us elsewhere ({status}); redirects are not followed. Change the address.");
            Verdict::Failed { reason, after: None }
        }
        _ => Verdict::Failed { reason: format!("The receiver answered {status}."), after },
    };
    Answer { status: Some(status.as_u16()), excerpt: excerpt(response, until).await, verdict }
}

/// The beginning of a body. The status has said what counts, so a body that is slow or never ends is simply left.
async fn excerpt(mut response: Response, until: Instant) -> Option<String> {
    let mut body = Vec::new();
    while body.len() < EXCERPT
        && let Ok(Ok(Some(piece))) = timeout_at(until, response.chunk()).await
    {
        body.extend_from_slice(&piece);
    }
    body.truncate(EXCERPT);
    let text = String::from_utf8_lossy(&body);
    // PostgreSQL keeps no NUL in a text
    let text =
        text.trim_matches(|letter: char| letter.is_whitespace() || letter == char::REPLACEMENT_CHARACTER).replace('\0', "");
    (!text.is_empty()).then_some(text)
}

/// Seconds, or a date.
fn retry_after(headers: &HeaderMap, now: DateTime<Utc>) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let date: DateTime<Utc> = httpdate::parse_http_date(text).ok()?.into();
    (date - now).to_std().ok()
}

fn broken(error: &reqwest::Error) -> String {
    if NotPublic::is_cause_of(error) {
        return "The name leads to a private address. The operator can allow it with WEBHOOK_PRIVATE_HOSTS.".to_owned();
    }
    match error {
        _ if error.is_timeout() => "The receiver could not be reached in time.".to_owned(),
        _ if error.is_connect() => {
            "The receiver could not be reached: its name, its port or its certificate is wrong.".to_owned()
        }
        _ => "The connection broke off before there was an answer.".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receiver_may_say_in_seconds_or_by_date_when_to_come_back() {
        let now: DateTime<Utc> = "2026-11-26T12:00:00Z".parse().unwrap();
        let after = |text: &str| retry_after(&HeaderMap::from_iter([(RETRY_AFTER, text.parse().unwrap())]), now);
        assert_eq!(after("120"), Some(Duration::from_mins(2)));
        assert_eq!(after("Thu, 26 Nov 2026 12:05:00 GMT"), Some(Duration::from_mins(5)));
        assert_eq!(after("Thu, 26 Nov 2026 11:00:00 GMT"), None);
        assert_eq!(after("soon"), None);
    }
}
