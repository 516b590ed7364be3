//! TikTok's refusals: code, or else status, to what to do next.

use std::time::Duration;

use chrono::TimeDelta;
use http::StatusCode;
use serde_json::Value;

use super::wire::Envelope;
use crate::Refusal;
use crate::answer::Answer;

/// Limits of calls slide over one minute.
const MINUTE: Duration = Duration::from_mins(1);

/// What an answer that is no success means. Some failures come with HTTP 200.
pub(super) fn refusal(answer: &Answer) -> Refusal {
    let code = answer.json::<Envelope<Value>>().map(|body| body.error.code);
    let known = code.as_deref().and_then(|code| by_code(code, answer));
    known.unwrap_or_else(|| match answer.status {
        StatusCode::UNAUTHORIZED => stale_token(),
        status if status.is_success() => answer
            .read::<Envelope<Value>>()
            .err()
            .unwrap_or_else(|| reject(None, "refused", "TikTok refused the request for a reason this version does not know.")),
        _ => answer.by_status(),
    })
}

fn by_code(code: &str, answer: &Answer) -> Option<Refusal> {
    let in_a_day = |message: &str| Refusal::Wait { until: answer.now() + TimeDelta::hours(24), message: message.to_owned() };
    Some(match code {
        "access_token_invalid" => stale_token(),
        "scope_not_authorized" | "scope_permission_missed" => reconnect(
            "The connection lacks a permission that is needed; connect the account again and allow everything asked for.",
        ),
        "rate_limit_exceeded" => answer.busy(Some(MINUTE)),
        "internal_error" => Refusal::Retry { after: answer.retry_after(), message: "TikTok has trouble of its own.".to_owned() },
        "spam_risk_too_many_posts" => {
            in_a_day("The account has reached TikTok's limit of posts a day; it can post again tomorrow.")
        }
        "reached_active_user_cap" => {
            in_a_day("This installation has reached TikTok's limit of accounts a day; it can post again tomorrow.")
        }
        "spam_risk_too_many_pending_share" => in_a_day("Too many posts are waiting in the account's TikTok inbox."),
        "invalid_publish_id" | "token_not_authorized_for_specified_publish_id" => {
            Refusal::Unknown { message: "TikTok no longer answers for this post; it may have been published.".to_owned() }
        }
        _ => return final_code(code),
    })
}

fn final_code(code: &str) -> Option<Refusal> {
    let (field, code, message) = match code {
        "spam_risk_user_banned_from_posting" => (None, "banned_from_posting", "TikTok has banned the account from posting."),
        "unaudited_client_can_only_post_to_private_accounts" => (
            Some("privacy"),
            "app_not_audited",
            "TikTok has not audited this installation's app yet: the account must be private and the video for the owner alone.",
        ),
        "privacy_level_option_mismatch" => {
            (Some("privacy"), "privacy_not_offered", "TikTok does not offer this privacy for the account.")
        }
        "url_ownership_unverified" => (Some("url"), "address_unverified", "TikTok has not verified the address of the file."),
        "invalid_param" | "invalid_params" => (None, "refused", "TikTok does not accept the details of the video."),
        "invalid_file_upload" => (Some("bytes"), "file_invalid", "TikTok does not accept the file."),
        _ => return None,
    };
    Some(reject(field, code, message))
}

/// Access tokens live two hours and die in the middle of things.
fn stale_token() -> Refusal {
    Refusal::StaleToken { message: "TikTok no longer accepts the access token; a fresh one is needed.".to_owned() }
}

pub(super) fn reconnect(message: &str) -> Refusal {
    Refusal::Reconnect { message: message.to_owned() }
}

pub(super) fn reject(field: Option<&'static str>, code: &'static str, message: &str) -> Refusal {
    Refusal::Reject { field, code, message: message.to_owned() }
}

/// Why a post failed after its announcement. A failed post is never published, so beginning anew is safe.
pub(super) fn failed(reason: Option<&str>) -> Refusal {
    let (field, code, message) = match reason {
        Some("file_format_check_failed") => (Some("bytes"), "format_refused", "TikTok does not accept the format of the video."),
        Some("duration_check_failed") => {
            (Some("duration_ms"), "duration_refused", "TikTok does not accept the length of the video.")
        }
        Some("frame_rate_check_failed") => {
            (Some("bytes"), "frame_rate_refused", "TikTok does not accept the frame rate of the video.")
        }
        Some("picture_size_check_failed") => {
            (Some("width"), "size_refused", "TikTok does not accept the picture size of the video.")
        }
        Some("spam_risk_user_banned_from_posting") => {
            (None, "banned_from_posting", "TikTok has banned the account from posting.")
        }
        Some("spam_risk_text") => (Some("description"), "caption_refused", "TikTok takes the caption for spam."),
        Some("spam_risk") => (None, "spam_suspected", "TikTok takes the post for spam."),
        Some("publish_cancelled") => (None, "cancelled", "The post was cancelled on TikTok."),
        Some("auth_removed") => return reconnect("The account has removed this installation's permission; connect it again."),
        // the next announcement hears of the limit and until when it holds
        Some("spam_risk_too_many_posts") => return gone("The account has reached TikTok's limit of posts a day."),
        Some("internal" | "video_pull_failed") => return gone("TikTok failed to process the video by its own fault."),
        _ => (None, "processing_failed", "TikTok could not publish the video and does not say why."),
    };
    reject(field, code, message)
}

pub(super) fn gone(message: &str) -> Refusal {
    Refusal::HandleGone { message: message.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_post_is_final_unless_the_fault_was_tiktoks_or_the_day_was_full() {
        for reason in ["internal", "video_pull_failed", "spam_risk_too_many_posts"] {
            assert!(matches!(failed(Some(reason)), Refusal::HandleGone { .. }), "{reason}");
        }
        assert!(matches!(failed(Some("auth_removed")), Refusal::Reconnect { .. }));
        for reason in [
            "file_format_check_failed",
            "duration_check_failed",
            "frame_rate_check_failed",
            "picture_size_check_failed",
            "spam_risk",
            "spam_risk_text",
            "spam_risk_user_banned_from_posting",
            "publish_cancelled",
            "never heard of",
        ] {
            assert!(matches!(failed(Some(reason)), Refusal::Reject { .. }), "{reason}");
        }
    }
}
