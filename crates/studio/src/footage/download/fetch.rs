//! The way to a file: each address on it is looked at before it is asked.

use std::time::Duration;

use http::StatusCode;
use http::header::LOCATION;
use reqwest::Response;
use url::Url;

use super::{DownloadLimits, failed, gone, host_not_allowed, hosts};
use crate::StudioError;
use crate::provider::{Provider, ProviderError, Providers, Reason, retry_after};

const MOST_REDIRECTS: usize = 3;
/// A server that says nothing for so long has forgotten us.
const SILENCE: Duration = Duration::from_secs(30);

/// What is fetched.
pub(super) struct Source<'a> {
    pub(super) providers: &'a Providers,
    pub(super) provider: Provider,
    pub(super) url: &'a Url,
    pub(super) limits: &'a DownloadLimits,
}

/// Why an attempt ended without a file.
pub(super) enum Stop {
    /// The next one may do better.
    Passing(ProviderError),
    /// No other one will.
    Final(StudioError),
}

impl From<StudioError> for Stop {
    fn from(error: StudioError) -> Self {
        Self::Final(error)
    }
}

impl Source<'_> {
    /// The answer with the file, behind at most three redirects.
    pub(super) async fn open(&self) -> Result<Response, Stop> {
        let mut url = self.url.clone();
        for _ in 0..=MOST_REDIRECTS {
            let address = hosts::allowed(self.providers, self.provider, &url);
            let address = address.ok_or_else(|| host_not_allowed(self.provider, url.as_str()))?;
            let request = self.providers.guarded().get(address.clone()).send();
            let response = self.patient(request).await?;
            if !response.status().is_redirection() {
                return self.accept(response);
            }
            url = self.next(&address, &response)?;
        }
        Err(failed(self.provider, "more than three redirects").into())
    }

    /// The next piece of the file.
    pub(super) async fn piece(&self, response: &mut Response) -> Result<Option<bytes::Bytes>, Stop> {
        self.patient(response.chunk()).await
    }

    pub(super) fn lost(&self, detail: &str) -> Stop {
        Stop::Passing(self.trouble(Reason::AnswerLost, detail))
    }

    async fn patient<T>(&self, answer: impl Future<Output = Result<T, reqwest::Error>>) -> Result<T, Stop> {
        match tokio::time::timeout(SILENCE, answer).await {
            Err(_) => Err(self.lost("silence")),
            Ok(Err(error)) if error.is_connect() => Err(Stop::Passing(self.trouble(Reason::Unreachable, "no connection"))),
            Ok(Err(_)) => Err(self.lost("the answer broke off")),
            Ok(Ok(answer)) => Ok(answer),
        }
    }

    fn next(&self, from: &Url, response: &Response) -> Result<Url, Stop> {
        let location = response.headers().get(LOCATION).and_then(|location| location.to_str().ok());
        let next = location.and_then(|location| from.join(location).ok());
        next.ok_or_else(|| failed(self.provider, "a redirect to nowhere").into())
    }

    fn accept(&self, response: Response) -> Result<Response, Stop> {
        let status = response.status();
        match status.as_u16() {
            200 => Ok(response),
            429 => {
                let error = self.trouble(Reason::RateLimited, status.as_str());
                Err(Stop::Passing(error.after(retry_after(response.headers()))))
            }
            408 | 425 | 500..=599 => Err(Stop::Passing(self.trouble(Reason::Unavailable, status.as_str()))),
            400..=499 => Err(gone(self.provider).into()),
            _ => Err(self.odd(status)),
        }
    }

    fn odd(&self, status: StatusCode) -> Stop {
        failed(self.provider, status.as_str()).into()
    }

    fn trouble(&self, reason: Reason, detail: &str) -> ProviderError {
        let message = format!("The files of {} cannot be fetched at the moment.", self.provider.title());
        ProviderError::new(self.provider, reason, message, detail)
    }
}
