//! Instagram's refusals: subcode first, then code, or else status, to what to do next.

use std::collections::HashMap;
use std::time::Duration;

use chrono::TimeDelta;
use serde::Deserialize;

use crate::Refusal;
use crate::answer::Answer;

/// A container needs this long to be known everywhere.
const SETTLE: Duration = Duration::from_secs(30);
/// The pause for a limit whose end Instagram does not tell.
const COOL_DOWN: Duration = Duration::from_mins(5);

#[derive(Deserialize)]
struct Envelope {
    error: Fault,
}

#[derive(Deserialize)]
pub(super) struct Fault {
    #[serde(default)]
    pub(super) code: i64,
    #[serde(default)]
    pub(super) error_subcode: i64,
    #[serde(default)]
    is_transient: bool,
}

/// The numbers of a failure, where the answer has them.
pub(super) fn fault(answer: &Answer) -> Option<Fault> {
    answer.json::<Envelope>().map(|body| body.error)
}

/// What an answer that is no success means.
pub(super) fn refusal(answer: &Answer) -> Refusal {
    let Some(fault) = fault(answer) else {
        return answer.by_status();
    };
    if answer.is_once() && matches!(fault.error_subcode, 2_207_001 | 2_207_003 | 2_207_032) {
        return answer.lost();
    }
    match (fault.code, fault.error_subcode) {
        (_, 2_207_042) => Refusal::Wait {
            until: answer.now() + TimeDelta::hours(1),
            message: "The account has reached Instagram's limit of posts in 24 hours; room comes back little by little."
                .to_owned(),
        },
        (_, 2_207_008 | 2_207_027) | (100, 33) => settle(),
        (_, subcode @ 2_207_000..2_208_000) => by_subcode(subcode),
        (190, _) => reconnect("Instagram has ended the permission; connect the account again."),
        (101, _) => reject(None, "client_refused", "Instagram does not accept this installation's app id and secret."),
        (10 | 200..=299, _) => reconnect(
            "The connection lacks a permission that is needed; connect the account again and allow everything asked for.",
        ),
        (4 | 17 | 32 | 613 | 80_000..=80_008, _) => limited(answer),
        // some code 1 and 2 answers came although the thing was done
        (1 | 2 | -1 | -2, _) if answer.is_once() => answer.lost(),
        (1 | 2 | -1 | -2, _) => retry("Instagram has trouble of its own.", answer.retry_after()),
        _ if fault.is_transient && !answer.is_once() => retry("Instagram has trouble of its own.", answer.retry_after()),
        _ if answer.status.is_server_error() => answer.by_status(),
        _ => reject(None, "refused", "Instagram does not accept the request."),
    }
}

/// What a media subcode means; containers that failed tell it too.
pub(super) fn by_subcode(subcode: i64) -> Refusal {
    match subcode {
        2_207_001 | 2_207_003 | 2_207_020 | 2_207_032 | 2_207_053 | 2_207_006 => {
            gone("Instagram failed to take the video in; it has to begin anew.")
        }
        2_207_052 => gone("Instagram could not fetch the video from this installation; is its public address reachable?"),
        2_207_026 => reject(Some("bytes"), "format_refused", "Instagram does not accept the format of the video."),
        2_207_010 => reject(Some("description"), "caption_too_long", "Instagram says the caption is too long."),
        2_207_040 => reject(Some("description"), "too_many_mentions", "Instagram says the caption names too many accounts."),
        2_207_004 | 2_207_005 | 2_207_009 => {
            reject(Some("width"), "picture_refused", "Instagram does not accept the size or shape of the picture.")
        }
        2_207_050 => {
            reject(None, "account_restricted", "Instagram has restricted the account; its owner has to look into the app.")
        }
        2_207_051 => reject(None, "action_blocked", "Instagram takes the post for spam and blocked it."),
        _ => reject(None, "refused", "Instagram does not accept the video."),
    }
}

/// The subcode at the end of a failed container's status.
pub(super) fn subcode_of(status: &str) -> Option<i64> {
    let last = status.split_whitespace().last()?;
    last.trim_end_matches('.').parse().ok().filter(|code| (2_207_000..2_208_000).contains(code))
}

#[derive(Deserialize)]
struct Usage {
    #[serde(default)]
    estimated_time_to_regain_access: i64,
}

/// Instagram tells the end of a limit in a header, in minutes.
fn limited(answer: &Answer) -> Refusal {
    let usage = answer
        .header("x-business-use-case-usage")
        .and_then(|text| serde_json::from_str::<HashMap<String, Vec<Usage>>>(text).ok());
    let minutes = usage.into_iter().flatten().flat_map(|(_, list)| list).map(|one| one.estimated_time_to_regain_access).max();
    match minutes {
        Some(minutes) if minutes > 0 => Refusal::Wait {
            until: answer.now() + TimeDelta::minutes(minutes),
            message: "The account has used up its Instagram calls for the moment.".to_owned(),
        },
        _ => answer.busy(Some(COOL_DOWN)),
    }
}

fn settle() -> Refusal {
    retry("Instagram does not know the post yet.", Some(SETTLE))
}

fn retry(message: &str, after: Option<Duration>) -> Refusal {
    Refusal::Retry { after, message: message.to_owned() }
}

pub(super) fn reconnect(message: &str) -> Refusal {
    Refusal::Reconnect { message: message.to_owned() }
}

pub(super) fn reject(field: Option<&'static str>, code: &'static str, message: &str) -> Refusal {
    Refusal::Reject { field, code, message: message.to_owned() }
}

pub(super) fn gone(message: &str) -> Refusal {
    Refusal::HandleGone { message: message.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_subcode_stands_at_the_end_of_the_status() {
        assert_eq!(subcode_of("Error: Media upload has failed with error code 2207026"), Some(2_207_026));
        assert_eq!(subcode_of("Error: 2207026 is not what ended this"), None);
        assert_eq!(subcode_of("Finished: Media has been uploaded and it is ready to be published."), None);
    }

    #[test]
    fn a_container_that_failed_by_instagrams_fault_may_begin_anew() {
        for subcode in [2_207_001, 2_207_003, 2_207_020, 2_207_032, 2_207_052, 2_207_053] {
            assert!(matches!(by_subcode(subcode), Refusal::HandleGone { .. }), "{subcode}");
        }
        for subcode in [2_207_026, 2_207_010, 2_207_050, 2_207_051, 2_207_999] {
            assert!(matches!(by_subcode(subcode), Refusal::Reject { .. }), "{subcode}");
        }
    }
}
