//! YouTube's refusals: reason, or else status, to what to do next.

use std::time::Duration;

use chrono::{DateTime, Days, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::America::Los_Angeles;
use http::StatusCode;
use serde::Deserialize;

use crate::Refusal;
use crate::answer::Answer;

#[derive(Deserialize)]
struct Envelope {
    error: Failure,
}

#[derive(Deserialize)]
struct Failure {
    #[serde(default)]
    errors: Vec<Reason>,
    #[serde(default)]
    details: Vec<Reason>,
}

#[derive(Deserialize)]
struct Reason {
    reason: Option<String>,
}

/// What an answer that is no success means.
pub(super) fn refusal(answer: &Answer) -> Refusal {
    let reason = answer.json::<Envelope>().and_then(|body| {
        let Failure { errors, details } = body.error;
        errors.into_iter().chain(details).find_map(|one| one.reason)
    });
    reason.and_then(|reason| by_reason(&reason, answer)).unwrap_or_else(|| match answer.status {
        StatusCode::UNAUTHORIZED => stale_token(),
        StatusCode::FORBIDDEN => reject(None, "forbidden", "YouTube does not allow this for the connected channel."),
        _ => answer.by_status(),
    })
}

fn by_reason(reason: &str, answer: &Answer) -> Option<Refusal> {
    Some(match reason {
        "quotaExceeded" | "dailyLimitExceeded" => Refusal::Wait {
            until: next_quota_day(answer.now()),
            message: "This installation has used up its YouTube quota for today; it is renewed at midnight Pacific time."
                .to_owned(),
        },
        "uploadLimitExceeded" => Refusal::Wait {
            until: answer.now() + TimeDelta::hours(24),
            message: "The channel has reached YouTube's limit of uploads; it can upload again in a day.".to_owned(),
        },
        "rateLimitExceeded" | "userRateLimitExceeded" | "uploadRateLimitExceeded" => answer.busy(Some(Duration::from_secs(5))),
        "backendError" | "internalError" | "serviceUnavailable" => {
            Refusal::Retry { after: answer.retry_after(), message: "YouTube has trouble of its own.".to_owned() }
        }
        "authError" => stale_token(),
        "insufficientPermissions" | "ACCESS_TOKEN_SCOPE_INSUFFICIENT" => reconnect(
            "The connection lacks a permission that is needed; connect the channel again and allow everything asked for.",
        ),
        "accountDelegationForbidden" | "authenticatedUserNotChannel" => {
            reconnect("The connected Google account may not act for this channel; connect the channel again.")
        }
        "authenticatedUserAccountClosed" | "authenticatedUserAccountSuspended" => {
            reconnect("YouTube has closed or suspended the connected account.")
        }
        _ => return final_reason(reason),
    })
}

fn final_reason(reason: &str) -> Option<Refusal> {
    let (field, code, message) = match reason {
        "youtubeSignupRequired" => (None, "no_channel", "The Google account has no YouTube channel; create one first."),
        "invalidTitle" => (Some("title"), "title_invalid", "YouTube does not accept the title."),
        "invalidDescription" => (Some("description"), "description_invalid", "YouTube does not accept the description."),
        "invalidTags" => (Some("tags"), "tags_invalid", "YouTube does not accept the tags."),
        "defaultLanguageNotSet" => (Some("language"), "language_invalid", "YouTube does not accept the language."),
        "forbiddenPrivacySetting" => {
            (Some("privacy"), "privacy_forbidden", "YouTube does not allow this privacy for the channel.")
        }
        "invalidFilename" => (Some("marker"), "marker_invalid", "YouTube does not accept the file name."),
        "forbidden" | "forbiddenLicenseSetting" => (None, "forbidden", "YouTube does not allow this for the connected channel."),
        "invalidCategoryId" | "invalidVideoMetadata" | "invalidPublishAt" | "invalidRecordingDetails" | "mediaBodyRequired" => {
            (None, "metadata_invalid", "YouTube does not accept the details of the video.")
        }
        "playlistNotFound" => (None, "playlist_not_found", "YouTube has no such playlist."),
        "videoNotFound" => (None, "video_not_found", "YouTube has no such video."),
        _ => return None,
    };
    Some(reject(field, code, message))
}

/// Access tokens live an hour and die in the middle of things.
fn stale_token() -> Refusal {
    Refusal::StaleToken { message: "Google no longer accepts the access token; a fresh one is needed.".to_owned() }
}

pub(super) fn reconnect(message: &str) -> Refusal {
    Refusal::Reconnect { message: message.to_owned() }
}

pub(super) fn reject(field: Option<&'static str>, code: &'static str, message: &str) -> Refusal {
    Refusal::Reject { field, code, message: message.to_owned() }
}

/// Quotas are renewed at midnight where Google lives.
pub(crate) fn next_quota_day(now: DateTime<Utc>) -> DateTime<Utc> {
    let tomorrow = now.with_timezone(&Los_Angeles).date_naive() + Days::new(1);
    Los_Angeles
        .from_local_datetime(&tomorrow.and_time(NaiveTime::MIN))
        .earliest()
        .map_or(now + TimeDelta::hours(24), |midnight| midnight.to_utc())
}

/// Why YouTube gave up on a video that it had received.
pub(super) fn failed(failure: Option<&str>) -> Refusal {
    let message = match failure {
        Some("codec") => "YouTube does not know the codec of the video.",
        Some("conversion" | "transcodeFailed" | "streamingFailed") => "YouTube could not convert the video.",
        Some("emptyFile" | "tooSmall") => "YouTube says the video is empty or too short.",
        Some("invalidFile") => "YouTube says the file is no video.",
        Some("uploadAborted" | "uploadFailed") => "YouTube says the upload was broken off.",
        _ => "YouTube could not process the video.",
    };
    reject(None, "processing_failed", message)
}

/// Why YouTube took a video down.
pub(super) fn rejected(rejection: Option<&str>) -> Refusal {
    let message = match rejection {
        Some("copyright" | "claim" | "trademark" | "legal") => "YouTube rejected the video for a claim of someone's rights.",
        Some("duplicate") => "YouTube rejected the video as a duplicate of one already on the channel.",
        Some("inappropriate" | "termsOfUse") => "YouTube rejected the video for breaking its rules.",
        Some("length") => "YouTube rejected the video as too long for this channel.",
        Some("uploaderAccountSuspended" | "uploaderAccountClosed") => "YouTube has closed or suspended the channel.",
        _ => "YouTube rejected the video.",
    };
    reject(None, "video_rejected", message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quota_day_ends_at_midnight_in_california_in_winter_and_summer() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        assert_eq!(next_quota_day(at("2026-11-23T18:00:00Z")), at("2026-11-24T08:00:00Z"));
        assert_eq!(next_quota_day(at("2026-07-01T06:59:59Z")), at("2026-07-01T07:00:00Z"));
    }
}
