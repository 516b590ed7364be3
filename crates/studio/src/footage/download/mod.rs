//! Fetching a file of a stock library: from known hosts, within limits, whole or not at all.

mod fetch;
pub(super) mod hosts;
mod save;

use std::path::Path;
use std::time::Duration;

use url::Url;

use self::fetch::Stop;
use super::{MediaInfo, MediaKind};
use crate::provider::{Provider, ProviderError, Providers, Reason, patiently};
use crate::tool::Partial;
use crate::{Studio, StudioError};

/// How much may be fetched, and for how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DownloadLimits {
    /// The largest file, in bytes.
    pub bytes: u64,
    /// The longest time, with all attempts.
    pub time: Duration,
}

impl Default for DownloadLimits {
    fn default() -> Self {
        Self { bytes: 200_000_000, time: Duration::from_mins(5) }
    }
}

/// A file that was fetched and looked into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fetched {
    /// Its size.
    pub bytes: u64,
    /// SHA-256 of it, in hex.
    pub sha256: String,
    /// What it holds.
    pub media: MediaInfo,
}

impl Studio {
    /// Fetches the file at `url`, which `provider` named, into `out`, which appears only when all of it has come and can be
    /// used. Fails with `host_not_allowed`, `download_gone` (the library has it no more), `download_too_large`,
    /// `download_not_media`, `download_failed`, which may pass, with [`Reason::RateLimited`] and with `disk_full`.
    pub async fn download(
        &self,
        providers: &Providers,
        provider: Provider,
        url: &str,
        limits: &DownloadLimits,
        out: &Path,
    ) -> Result<Fetched, StudioError> {
        let from = Url::parse(url).map_err(|_| host_not_allowed(provider, url))?;
        let partial = Partial::of(out)?;
        let source = fetch::Source { providers, provider, url: &from, limits };
        let attempts = patiently(false, || async {
            match save::attempt(&source, partial.path()).await {
                Ok(received) => Ok(Ok(received)),
                Err(Stop::Passing(error)) => Err(error),
                Err(Stop::Final(error)) => Ok(Err(error)),
            }
        });
        let done = tokio::time::timeout(limits.time, attempts).await;
        let received = done.map_err(|_| failed(provider, "time is up"))?.map_err(|error| passed(provider, error))??;
        let media = self.usable(provider, partial.path()).await?;
        partial.finish()?;
        Ok(Fetched { bytes: received.bytes, sha256: received.sha256, media })
    }

    /// What the file holds, if it can be shown.
    async fn usable(&self, provider: Provider, path: &Path) -> Result<MediaInfo, StudioError> {
        self.probe(path).await.map_err(|error| match error {
            StudioError::Input { message, .. } => not_media(provider, &message),
            other => other,
        })
    }
}

/// Attempts that all failed. Who waits for a limit must know how long.
fn passed(provider: Provider, error: ProviderError) -> StudioError {
    if error.reason == Reason::RateLimited { error.into() } else { failed(provider, &error.detail) }
}

fn failed(provider: Provider, detail: &str) -> StudioError {
    StudioError::tool("download_failed", format!("A clip of {} could not be fetched.", provider.title()), detail)
}

fn host_not_allowed(provider: Provider, url: &str) -> StudioError {
    tracing::warn!(%provider, url = url.chars().take(200).collect::<String>(), "an address that is not fetched from");
    StudioError::input("host_not_allowed", None, format!("{} named an address that nothing is fetched from.", provider.title()))
}

fn gone(provider: Provider) -> StudioError {
    StudioError::input("download_gone", None, format!("{} does not have this clip any more.", provider.title()))
}

fn too_large(provider: Provider, limit: u64) -> StudioError {
    let message = format!("A clip of {} is larger than {} MB.", provider.title(), limit / 1_000_000);
    StudioError::input("download_too_large", None, message)
}

fn not_media(provider: Provider, why: &str) -> StudioError {
    StudioError::input("download_not_media", None, format!("What {} sent is no clip that can be used: {why}", provider.title()))
}

/// The kind of a file by its first bytes, among those that libraries and painters send.
pub(super) fn sniff(head: &[u8]) -> Option<MediaKind> {
    match infer::get(head)?.mime_type() {
        "video/mp4" | "video/x-m4v" | "video/quicktime" | "video/webm" => Some(MediaKind::Video),
        "image/jpeg" | "image/png" => Some(MediaKind::Image),
        _ => None,
    }
}
