//! What travels through the browser while an account is being connected, and why it can end badly.

use std::sync::Arc;

use chrono::TimeDelta;
use entity::{Platform, oauth_attempt};
use platforms::Refusal;
use serde::{Deserialize, Serialize};
use url::Url;
use uuid::Uuid;

use crate::app::Api;

/// How long each half of the trip may take.
pub(super) const HALF: TimeDelta = TimeDelta::minutes(5);

/// Where the browser goes when nothing else was said.
pub(super) const HOME: &str = "/connections";

/// What the ticket and the OAuth `state` say.
#[derive(Serialize, Deserialize)]
pub(super) struct Trip {
    /// The attempt.
    pub(super) jti: Uuid,
}

/// Why an account was not connected: the `connect_error` in the address the browser returns to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stop(pub(super) &'static str);

/// The link is not ours, was used, or belongs to another browser.
pub(super) const INVALID: Stop = Stop("invalid_link");
/// It took too long.
pub(super) const EXPIRED: Stop = Stop("expired");
/// The platform is not set up here.
pub(super) const OFF: Stop = Stop("platform_off");
/// Another person, or nobody, is signed in here now.
pub(super) const OTHER_SESSION: Stop = Stop("other_session");
/// The person said no.
pub(super) const DENIED: Stop = Stop("access_denied");
/// The person allowed less than is needed.
pub(super) const MISSING_SCOPES: Stop = Stop("missing_scopes");
/// Something broke on our side.
pub(super) const FAILED: Stop = Stop("failed");
/// The platform cannot be reached or has trouble.
const UNREACHABLE: Stop = Stop("platform_unavailable");
/// The platform no longer honours what it just gave.
const REFUSED: Stop = Stop("platform_refused");

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        tracing::warn!(reason = %refusal, "a platform did not connect an account");
        match refusal {
            Refusal::Reject { code, .. } => Self(code),
            Refusal::Retry { .. } | Refusal::Wait { .. } | Refusal::Unknown { .. } => UNREACHABLE,
            Refusal::StaleToken { .. } | Refusal::Reconnect { .. } | Refusal::HandleGone { .. } => REFUSED,
        }
    }
}

/// Where the platform sends the browser back to; registered with the platform exactly like this.
pub(super) fn redirect_uri(api: &Api, platform: Platform) -> Url {
    api.public_url(&format!("connect/{}/callback", platform.slug()))
}

/// The client of a platform that is on.
pub(super) fn client(api: &Api, platform: Platform) -> Result<Arc<dyn platforms::Platform>, Stop> {
    api.platforms.get(platform.slug()).ok_or(OFF)
}

/// The address in the dashboard to return to, with how it went.
pub(super) fn way_home(attempt: Option<&oauth_attempt::Model>, (name, value): (&str, &str)) -> String {
    let path = attempt.and_then(|attempt| attempt.return_to.as_deref()).unwrap_or(HOME);
    let (path, fragment) = path.split_once('#').map_or((path, None), |(path, fragment)| (path, Some(fragment)));
    let joint = if path.contains('?') { '&' } else { '?' };
    let fragment = fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
    format!("{path}{joint}{name}={value}{fragment}")
}

/// Whether a path leads nowhere but into our own pages.
pub(super) fn is_own_path(path: &str) -> bool {
    let inside = path.starts_with('/') && !path.starts_with("//") && !path.starts_with("/\\");
    inside && path.len() <= 500 && path.chars().all(|letter| letter.is_ascii_graphic() && letter != '\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_our_own_pages_may_be_returned_to() {
        for path in ["/", "/connections", "/pipelines/1?tab=where#x"] {
            assert!(is_own_path(path), "{path}");
        }
        for path in ["", "connections", "//evil.example", "/\\evil.example", "https://evil.example", "/a b", "/a\r\nb", "/\u{e9}"]
        {
            assert!(!is_own_path(path), "{path}");
        }
    }

    #[test]
    fn the_way_home_keeps_what_the_path_said() {
        assert_eq!(way_home(None, ("connected", "YOUTUBE")), "/connections?connected=YOUTUBE");
    }
}
