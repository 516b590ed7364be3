//! YouTube's refusals: the list of what each reason leads to, and how the reason is read.

use chrono::{DateTime, Days, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::America::Los_Angeles;
use http::StatusCode;
use serde::Deserialize;

use crate::answer::Answer;
use crate::rules::rule;
use crate::{Refusal, Rule, Then};

const TROUBLE: &str = "YouTube has trouble of its own.";
const BUSY: &str = "YouTube is busy and asks us to come back later.";
const DETAILS: &str = "YouTube does not accept the details of the video.";
const PERMISSION: &str =
    "The connection lacks a permission that is needed; connect the channel again and allow everything asked for.";
const CLOSED: &str = "YouTube has closed or suspended the connected account.";
const CHANNEL_CLOSED: &str = "YouTube has closed or suspended the channel.";
const UNCONVERTED: &str = "YouTube could not convert the video.";
const EMPTY: &str = "YouTube says the video is empty or too short.";
const BROKEN_OFF: &str = "YouTube says the upload was broken off; it has to begin anew.";
const CLAIM: &str = "YouTube rejected the video for a claim of someone's rights.";
const CONTENT: &str = "YouTube rejected the video for breaking its rules.";
const CLIENT: &str = "Google does not accept this installation's client id and secret.";
const NO_PLAYLIST: &str = "The channel has no such playlist of its own on YouTube.";

const PLAYLIST: Option<&str> = Some("options.youtube.playlist_id");
const COMMENT: Option<&str> = Some("options.youtube.first_comment");
const BYTES: Option<&str> = Some("bytes");

use Then::{Anew, FreshToken, Reconnect, Reject, Retry, WaitForQuotaDay, WaitHours};

/// Everything YouTube and Google are known to refuse with.
pub(crate) const RULES: &[Rule] = &[
    // Google's OAuth: the key `error`
    Rule::new("invalid_grant", Reconnect, "Google has ended the permission; connect the channel again."),
    Rule::new("invalid_token", Reconnect, "Google had ended the permission already."),
    Rule::new(
        "access_denied",
        Reconnect,
        "Google was not allowed to connect the channel; connect it again and allow what is asked.",
    ),
    Rule::new("invalid_scope", Reconnect, "Google did not grant the permissions asked for; connect the channel again."),
    Rule::new("invalid_client", Reject(None, "client_refused"), CLIENT),
    Rule::new("unauthorized_client", Reject(None, "client_refused"), CLIENT),
    Rule::new(
        "redirect_uri_mismatch",
        Reject(None, "redirect_refused"),
        "The callback address of this installation is not registered with Google.",
    ),
    // the API: `error.errors[].reason`, or `error.details[].reason`
    Rule::new("authError", FreshToken, "Google no longer accepts the access token; a fresh one is needed."),
    Rule::new("insufficientPermissions", Reconnect, PERMISSION),
    Rule::new("ACCESS_TOKEN_SCOPE_INSUFFICIENT", Reconnect, PERMISSION),
    Rule::new(
        "accountDelegationForbidden",
        Reconnect,
        "The connected Google account may not act for this channel; connect the channel again.",
    ),
    Rule::new(
        "authenticatedUserNotChannel",
        Reconnect,
        "The permission opens another channel than the one connected; connect the channel again.",
    ),
    Rule::new("authenticatedUserAccountClosed", Reconnect, CLOSED),
    Rule::new("authenticatedUserAccountSuspended", Reconnect, CLOSED),
    Rule::new(
        "youtubeSignupRequired",
        Reject(None, "no_channel"),
        "The Google account has no YouTube channel; create one first.",
    ),
    Rule::new(
        "quotaExceeded",
        WaitForQuotaDay,
        "This installation has used up its YouTube quota for today; it is renewed at midnight Pacific time.",
    ),
    Rule::new(
        "dailyLimitExceeded",
        WaitForQuotaDay,
        "This installation has used up its YouTube calls for today; they are renewed at midnight Pacific time.",
    ),
    Rule::new(
        "uploadLimitExceeded",
        WaitHours(24),
        "The channel has reached YouTube's limit of uploads; it can upload again in a day.",
    ),
    Rule::new("rateLimitExceeded", Retry(5), BUSY),
    Rule::new("userRateLimitExceeded", Retry(5), BUSY),
    Rule::new("uploadRateLimitExceeded", Retry(300), "The channel has been sent too many covers in a short time."),
    Rule::new("backendError", Retry(0), TROUBLE),
    Rule::new("internalError", Retry(0), TROUBLE),
    Rule::new("invalidTitle", Reject(Some("title"), "title_invalid"), "YouTube does not accept the title."),
    Rule::new(
        "invalidDescription",
        Reject(Some("description"), "description_invalid"),
        "YouTube does not accept the description.",
    ),
    Rule::new("invalidTags", Reject(Some("tags"), "tags_invalid"), "YouTube does not accept the tags."),
    Rule::new(
        "invalidCategoryId",
        Reject(Some("options.youtube.category_id"), "category_invalid"),
        "YouTube does not accept the category; not every category is open in every country.",
    ),
    Rule::new(
        "invalidPublishAt",
        Reject(Some("options.youtube.publish_at"), "publish_at_invalid"),
        "YouTube does not accept the time at which the video becomes public.",
    ),
    Rule::new("invalidFilename", Reject(Some("marker"), "marker_invalid"), "YouTube does not accept the file name."),
    Rule::new("defaultLanguageNotSet", Reject(Some("language"), "language_invalid"), "YouTube does not accept the language."),
    Rule::new("invalidRecordingDetails", Reject(None, "metadata_invalid"), DETAILS),
    Rule::new("invalidVideoGameRating", Reject(None, "metadata_invalid"), DETAILS),
    Rule::new("invalidVideoMetadata", Reject(None, "metadata_invalid"), DETAILS),
    Rule::new("mediaBodyRequired", Reject(BYTES, "file_empty"), "YouTube was sent nothing to store."),
    Rule::new(
        "forbidden",
        Reject(None, "forbidden"),
        "YouTube does not allow this for the connected channel; covers, for one, need a channel verified by phone.",
    ),
    Rule::new("forbiddenLicenseSetting", Reject(None, "forbidden"), "YouTube does not allow this licence for the channel."),
    Rule::new(
        "forbiddenPrivacySetting",
        Reject(Some("privacy"), "privacy_forbidden"),
        "YouTube does not allow this privacy for the channel.",
    ),
    Rule::new("videoNotFound", Reject(None, "video_not_found"), "YouTube has no such video."),
    Rule::new("invalidImage", Reject(Some("cover_url"), "cover_invalid"), "YouTube does not accept the picture as a cover."),
    Rule::new("playlistNotFound", Reject(PLAYLIST, "playlist_not_found"), NO_PLAYLIST),
    Rule::new("playlistItemsNotAccessible", Reject(PLAYLIST, "playlist_not_found"), NO_PLAYLIST),
    Rule::new("playlistOperationUnsupported", Reject(PLAYLIST, "playlist_not_found"), NO_PLAYLIST),
    Rule::new("playlistContainsMaximumNumberOfVideos", Reject(PLAYLIST, "playlist_full"), "The playlist on YouTube is full."),
    Rule::new("commentTextRequired", Reject(COMMENT, "comment_empty"), "YouTube was sent an empty comment."),
    Rule::new("commentTextTooLong", Reject(COMMENT, "comment_too_long"), "YouTube does not accept so long a comment."),
    Rule::new("commentsDisabled", Reject(COMMENT, "comments_disabled"), "Comments are turned off for the video on YouTube."),
    Rule::new("ineligibleAccount", Reject(COMMENT, "comment_forbidden"), "YouTube does not let the connected account comment."),
    Rule::new("channelOrVideoIdMissing", Reject(None, "metadata_invalid"), DETAILS),
    Rule::new("channelNotFound", Reject(None, "channel_not_found"), "YouTube does not know the connected channel."),
    Rule::new("processingFailure", Retry(60), "YouTube could not take the comment in just now."),
    // the end of an upload: `status.uploadStatus` and `processingDetails.processingStatus`
    Rule::new("failed", Reject(None, "processing_failed"), "YouTube could not process the video."),
    Rule::new("terminated", Reject(None, "processing_failed"), "YouTube has stopped processing the video."),
    Rule::new("rejected", Reject(None, "video_rejected"), "YouTube rejected the video."),
    Rule::new("deleted", Reject(None, "video_deleted"), "The video was deleted on YouTube."),
    // why: `status.failureReason` and `processingDetails.processingFailureReason`
    Rule::new("codec", Reject(BYTES, "format_refused"), "YouTube does not know the codec of the video."),
    Rule::new("conversion", Reject(None, "processing_failed"), UNCONVERTED),
    Rule::new("emptyFile", Reject(BYTES, "file_empty"), EMPTY),
    Rule::new("invalidFile", Reject(BYTES, "format_refused"), "YouTube says the file is no video."),
    Rule::new("tooSmall", Reject(BYTES, "file_empty"), EMPTY),
    Rule::new("uploadAborted", Anew, BROKEN_OFF),
    Rule::new("uploadFailed", Anew, BROKEN_OFF),
    Rule::new("transcodeFailed", Reject(None, "processing_failed"), UNCONVERTED),
    Rule::new("streamingFailed", Reject(None, "processing_failed"), UNCONVERTED),
    Rule::new("other", Reject(None, "processing_failed"), "YouTube could not process the video and does not say why."),
    // why: `status.rejectionReason`
    Rule::new("claim", Reject(None, "rights_claimed"), CLAIM),
    Rule::new("copyright", Reject(None, "rights_claimed"), CLAIM),
    Rule::new("trademark", Reject(None, "rights_claimed"), CLAIM),
    Rule::new("legal", Reject(None, "rights_claimed"), "YouTube rejected the video for a legal reason."),
    Rule::new(
        "duplicate",
        Reject(None, "duplicate_video"),
        "YouTube rejected the video as a duplicate of one already on the channel.",
    ),
    Rule::new("inappropriate", Reject(None, "content_refused"), CONTENT),
    Rule::new("termsOfUse", Reject(None, "content_refused"), CONTENT),
    Rule::new(
        "length",
        Reject(Some("duration_ms"), "video_too_long"),
        "YouTube rejected the video as too long for this channel.",
    ),
    Rule::new("uploaderAccountClosed", Reject(None, "channel_closed"), CHANNEL_CLOSED),
    Rule::new("uploaderAccountSuspended", Reject(None, "channel_closed"), CHANNEL_CLOSED),
];

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
    let known = reasons(answer).find_map(|reason| answer.by_rule(RULES, &reason));
    let by_status = || match answer.status {
        StatusCode::UNAUTHORIZED => answer.by_rule(RULES, "authError"),
        StatusCode::FORBIDDEN => answer.by_rule(RULES, "forbidden"),
        _ => None,
    };
    known.or_else(by_status).unwrap_or_else(|| answer.by_status())
}

/// The same for a call that needs `scope`, which not every connection has.
pub(super) fn refusal_needing(answer: &Answer, scope: &str) -> Refusal {
    let lacking = ["insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT"];
    if reasons(answer).any(|reason| lacking.contains(&reason.as_str())) {
        return Refusal::Reconnect {
            message: format!("This needs the permission {scope}: add it to YOUTUBE_EXTRA_SCOPES and connect the channel again."),
        };
    }
    refusal(answer)
}

fn reasons(answer: &Answer) -> impl Iterator<Item = String> {
    let failure = answer.json::<Envelope>().map(|body| body.error);
    failure.into_iter().flat_map(|failure| failure.errors.into_iter().chain(failure.details)).filter_map(|one| one.reason)
}

/// The refusal of the first of `codes` that has a rule.
pub(super) fn first_known<'a>(codes: impl IntoIterator<Item = &'a str>, now: DateTime<Utc>) -> Option<Refusal> {
    codes.into_iter().find_map(|code| rule(RULES, code)).map(|rule| rule.refusal(now, None))
}

/// Quotas are renewed at midnight where Google lives.
pub(crate) fn next_quota_day(now: DateTime<Utc>) -> DateTime<Utc> {
    let tomorrow = now.with_timezone(&Los_Angeles).date_naive() + Days::new(1);
    Los_Angeles
        .from_local_datetime(&tomorrow.and_time(NaiveTime::MIN))
        .earliest()
        .map_or(now + TimeDelta::hours(24), |midnight| midnight.to_utc())
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
