//! TikTok's refusals: the list of what each code leads to, and how the code is read.

use chrono::{DateTime, Utc};
use http::StatusCode;
use serde_json::Value;

use super::wire::Envelope;
use crate::answer::Answer;
use crate::rules::rule;
use crate::{Refusal, Rule, Then};

const TROUBLE: &str = "TikTok has trouble of its own.";
const BUSY: &str = "TikTok is busy and asks us to come back later.";
const PERMISSION: &str =
    "The connection lacks a permission that is needed; connect the account again and allow everything asked for.";
const UNGRANTED: &str = "TikTok did not grant the permissions asked for; connect the account again.";
const CLIENT: &str = "TikTok does not accept this installation's client key and secret.";
const OAUTH: &str = "TikTok refused the request; is the callback address registered there?";
const DETAILS: &str = "TikTok does not accept the details of the video.";
const UNANSWERED: &str = "TikTok no longer answers for this post; it may have been published.";
const BANNED: &str = "TikTok has banned the account from posting.";
const POSTS: &str = "The account has reached TikTok's limit of posts a day; it can post again tomorrow.";
const OWN_FAULT: &str = "TikTok failed to process the video by its own fault.";
const UNFETCHED: &str = "TikTok could not fetch the file.";

const BYTES: Option<&str> = Some("bytes");
const PRIVACY: Option<&str> = Some("privacy");

use Then::{Anew, FreshToken, Look, Reconnect, Reject, Retry, WaitHours};

/// Everything TikTok is known to refuse with. A post's `fail_reason` stands as `FAILED/` and the reason, because some
/// words mean another thing there.
pub(crate) const RULES: &[Rule] = &[
    // Login Kit: the key `error`
    Rule::new("invalid_grant", Reconnect, "TikTok has ended the permission; connect the account again."),
    Rule::new("access_denied", Reconnect, UNGRANTED),
    Rule::new("invalid_scope", Reconnect, UNGRANTED),
    Rule::new("invalid_client", Reject(None, "client_refused"), CLIENT),
    Rule::new("unauthorized_client", Reject(None, "client_refused"), CLIENT),
    Rule::new("invalid_request", Reject(None, "oauth_refused"), OAUTH),
    Rule::new("unsupported_grant_type", Reject(None, "oauth_refused"), OAUTH),
    Rule::new("unsupported_response_type", Reject(None, "oauth_refused"), OAUTH),
    Rule::new("server_error", Retry(0), TROUBLE),
    Rule::new("temporarily_unavailable", Retry(0), TROUBLE),
    // the API: `error.code`
    Rule::new("access_token_invalid", FreshToken, "TikTok no longer accepts the access token; a fresh one is needed."),
    Rule::new("scope_not_authorized", Reconnect, PERMISSION),
    Rule::new("scope_permission_missed", Reconnect, PERMISSION),
    Rule::new("invalid_param", Reject(None, "refused"), DETAILS),
    Rule::new("invalid_params", Reject(None, "refused"), DETAILS),
    Rule::new("invalid_file_upload", Reject(BYTES, "file_invalid"), "TikTok does not accept the file."),
    // limits of calls slide over one minute
    Rule::new("rate_limit_exceeded", Retry(60), BUSY),
    Rule::new("internal_error", Retry(0), TROUBLE),
    Rule::new("spam_risk_too_many_posts", WaitHours(24), POSTS),
    Rule::new(
        "reached_active_user_cap",
        WaitHours(24),
        "This installation has reached TikTok's limit of accounts a day; it can post again tomorrow.",
    ),
    Rule::new(
        "spam_risk_too_many_pending_share",
        WaitHours(24),
        "Too many videos are waiting in the account's TikTok inbox; post or delete some there.",
    ),
    Rule::new("spam_risk_user_banned_from_posting", Reject(None, "banned_from_posting"), BANNED),
    Rule::new(
        "unaudited_client_can_only_post_to_private_accounts",
        Reject(PRIVACY, "app_not_audited"),
        "TikTok has not audited this installation's app yet. Until then the account must be set to private in TikTok, and \
         the video be for its owner alone; both can be changed in TikTok afterwards.",
    ),
    Rule::new(
        "privacy_level_option_mismatch",
        Reject(PRIVACY, "privacy_not_offered"),
        "TikTok does not offer this privacy for the account.",
    ),
    Rule::new(
        "url_ownership_unverified",
        Reject(Some("url"), "address_unverified"),
        "TikTok has not verified the address of the file.",
    ),
    Rule::new("app_version_check_failed", Reject(None, "app_too_old"), "The account's TikTok app is too old for this."),
    Rule::new("invalid_publish_id", Look, UNANSWERED),
    Rule::new("token_not_authorized_for_specified_publish_id", Look, UNANSWERED),
    Rule::new("publish_not_cancellable", Reject(None, "not_cancellable"), "TikTok can no longer cancel the post."),
    // a failed post is never published, so beginning anew is safe
    Rule::new(
        "FAILED/file_format_check_failed",
        Reject(BYTES, "format_refused"),
        "TikTok does not accept the format of the video.",
    ),
    Rule::new(
        "FAILED/duration_check_failed",
        Reject(Some("duration_ms"), "duration_refused"),
        "TikTok does not accept the length of the video.",
    ),
    Rule::new(
        "FAILED/frame_rate_check_failed",
        Reject(BYTES, "frame_rate_refused"),
        "TikTok does not accept the frame rate of the video.",
    ),
    Rule::new(
        "FAILED/picture_size_check_failed",
        Reject(Some("width"), "size_refused"),
        "TikTok does not accept the picture size of the video.",
    ),
    Rule::new("FAILED/internal", Anew, OWN_FAULT),
    Rule::new("FAILED/video_pull_failed", Anew, UNFETCHED),
    Rule::new("FAILED/photo_pull_failed", Anew, UNFETCHED),
    Rule::new("FAILED/publish_cancelled", Reject(None, "cancelled"), "The post was cancelled on TikTok."),
    Rule::new("FAILED/auth_removed", Reconnect, "The account has removed this installation's permission; connect it again."),
    // the next announcement hears of the limit and until when it holds
    Rule::new("FAILED/spam_risk_too_many_posts", Anew, "The account has reached TikTok's limit of posts a day."),
    Rule::new("FAILED/spam_risk_user_banned_from_posting", Reject(None, "banned_from_posting"), BANNED),
    Rule::new("FAILED/spam_risk_text", Reject(Some("description"), "caption_refused"), "TikTok takes the caption for spam."),
    Rule::new("FAILED/spam_risk", Reject(None, "spam_suspected"), "TikTok takes the post for spam."),
];

/// What an answer that is no success means. Some failures come with HTTP 200.
pub(super) fn refusal(answer: &Answer) -> Refusal {
    let code = answer.json::<Envelope<Value>>().map(|body| body.error.code);
    let known = code.as_deref().and_then(|code| answer.by_rule(RULES, code));
    known.unwrap_or_else(|| match answer.status {
        StatusCode::UNAUTHORIZED => stale_token(),
        status if status.is_success() => answer.read::<Envelope<Value>>().err().unwrap_or_else(|| {
            Refusal::reject(None, "refused", "TikTok refused the request for a reason this version does not know.")
        }),
        _ => answer.by_status(),
    })
}

/// What Login Kit's `error` means.
pub(super) fn oauth_refusal(error: &str, answer: &Answer) -> Refusal {
    let unknown = || Refusal::reject(None, "oauth_refused", "TikTok refused to connect the account.");
    answer.by_rule(RULES, error).unwrap_or_else(unknown)
}

/// Why a post failed after its announcement.
pub(super) fn failed(reason: Option<&str>, answered_at: DateTime<Utc>) -> Refusal {
    let known = reason.and_then(|reason| rule(RULES, &format!("FAILED/{reason}")));
    known.map_or_else(
        || Refusal::reject(None, "processing_failed", "TikTok could not publish the video and does not say why."),
        |rule| rule.refusal(answered_at, None),
    )
}

/// Access tokens live two hours and die in the middle of things.
fn stale_token() -> Refusal {
    Refusal::StaleToken { message: "TikTok no longer accepts the access token; a fresh one is needed.".to_owned() }
}
