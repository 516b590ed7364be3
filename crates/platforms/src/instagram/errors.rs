//! Instagram's refusals: the list of what each number leads to, and how the numbers are read: the subcode first, then both
//! together, then the code.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;

use crate::answer::Answer;
use crate::rules::rule;
use crate::{Refusal, Rule, Then};

const TROUBLE: &str = "Instagram has trouble of its own.";
const TAKEN_IN: &str = "Instagram failed to take the video in; it has to begin anew.";
const UNSETTLED: &str = "Instagram does not know the post yet.";
const ENDED: &str = "Instagram has ended the permission; connect the account again.";
const BUSY: &str = "Instagram is busy and asks us to come back later.";
const PICTURE: &str = "Instagram does not accept the size or shape of the picture.";
const REQUEST: &str = "Instagram does not accept the request.";
const PERMISSION: &str =
    "The connection lacks a permission that is needed; connect the account again and allow everything asked for.";

/// A container needs this long to be known everywhere, in seconds.
const SETTLE: u64 = 30;
/// The pause for a limit whose end Instagram does not tell, in seconds.
const COOL_DOWN: u64 = 300;

const BYTES: Option<&str> = Some("bytes");
const CAPTION: Option<&str> = Some("description");
const WIDTH: Option<&str> = Some("width");

use Then::{Anew, Reconnect, Reject, Retry, WaitHours};

/// Everything Instagram is known to refuse with: a subcode of the media errors, a code and subcode, or a code.
pub(crate) const RULES: &[Rule] = &[
    // media errors by subcode; containers that failed tell them too
    Rule::new("2207001", Anew, TAKEN_IN),
    Rule::new("2207003", Anew, TAKEN_IN),
    Rule::new("2207006", Anew, TAKEN_IN),
    Rule::new("2207020", Anew, TAKEN_IN),
    Rule::new("2207032", Anew, TAKEN_IN),
    Rule::new("2207053", Anew, TAKEN_IN),
    Rule::new("2207052", Anew, "Instagram could not fetch the video from this installation; is its public address reachable?"),
    Rule::new("2207008", Retry(SETTLE), UNSETTLED),
    Rule::new("2207027", Retry(SETTLE), UNSETTLED),
    Rule::new(
        "2207042",
        WaitHours(1),
        "The account has reached Instagram's limit of posts in 24 hours; room comes back little by little.",
    ),
    Rule::new("2207026", Reject(BYTES, "format_refused"), "Instagram does not accept the format of the video."),
    Rule::new("2207010", Reject(CAPTION, "caption_too_long"), "Instagram says the caption is too long."),
    Rule::new("2207040", Reject(CAPTION, "too_many_mentions"), "Instagram says the caption names too many accounts."),
    Rule::new("2207004", Reject(WIDTH, "picture_refused"), PICTURE),
    Rule::new("2207005", Reject(WIDTH, "picture_refused"), PICTURE),
    Rule::new("2207009", Reject(WIDTH, "picture_refused"), PICTURE),
    Rule::new(
        "2207057",
        Reject(Some("options.instagram.cover_ms"), "cover_out_of_range"),
        "Instagram says the frame of the cover is not within the video.",
    ),
    Rule::new(
        "2207050",
        Reject(None, "account_restricted"),
        "Instagram has restricted the account; its owner has to look into the app.",
    ),
    Rule::new("2207051", Reject(None, "action_blocked"), "Instagram takes the post for spam and blocked it."),
    Rule::new("2207081", Reject(None, "trial_reels_refused"), "Instagram does not let the account try reels out."),
    Rule::new("2207023", Reject(None, "refused"), REQUEST),
    Rule::new("2207028", Reject(None, "refused"), REQUEST),
    Rule::new("2207035", Reject(None, "refused"), REQUEST),
    Rule::new("2207036", Reject(None, "refused"), REQUEST),
    Rule::new("2207037", Reject(None, "refused"), REQUEST),
    // code and subcode
    Rule::new("100/33", Retry(SETTLE), UNSETTLED),
    Rule::new("190/458", Reconnect, "The account has removed this installation's permission; connect it again."),
    Rule::new("190/460", Reconnect, "The account's password was changed, which ends the permission; connect the account again."),
    Rule::new("190/463", Reconnect, "Instagram's permission has run out; connect the account again."),
    Rule::new("190/467", Reconnect, ENDED),
    // code alone
    Rule::new("190", Reconnect, ENDED),
    Rule::new("10", Reconnect, PERMISSION),
    Rule::new("200", Reconnect, PERMISSION),
    Rule::new("101", Reject(None, "client_refused"), "Instagram does not accept this installation's app id and secret."),
    Rule::new("4", Retry(COOL_DOWN), BUSY),
    Rule::new("17", Retry(COOL_DOWN), BUSY),
    Rule::new("32", Retry(COOL_DOWN), BUSY),
    Rule::new("613", Retry(COOL_DOWN), BUSY),
    Rule::new("80002", Retry(COOL_DOWN), BUSY),
    Rule::new("1", Retry(0), TROUBLE),
    Rule::new("2", Retry(0), TROUBLE),
];

/// Some answers with these numbers came although the thing was done.
const MAYBE_DONE: [i64; 3] = [2_207_001, 2_207_003, 2_207_032];

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
    pub(super) is_transient: bool,
}

impl Fault {
    /// The line of the list that it falls under.
    fn rule(&self) -> Option<&'static Rule> {
        let of = |name: String| rule(RULES, &name);
        let both = || of(format!("{}/{}", self.code, self.error_subcode));
        subcode_rule(self.error_subcode).or_else(both).or_else(|| of(code_name(self.code)))
    }

    fn is_limit(&self) -> bool {
        matches!(self.code, 4 | 17 | 32 | 613 | 80_000..=80_008)
    }
}

/// Permissions and limits come in ranges; the list has one of each.
fn code_name(code: i64) -> String {
    match code {
        200..=299 => 200,
        80_000..=80_008 => 80_002,
        -1 => 1,
        -2 => 2,
        code => code,
    }
    .to_string()
}

fn subcode_rule(subcode: i64) -> Option<&'static Rule> {
    (subcode >= 2_207_000).then(|| rule(RULES, &subcode.to_string())).flatten()
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
    let may_be_done =
        MAYBE_DONE.contains(&fault.error_subcode) || (matches!(fault.code, 1 | 2 | -1 | -2) && fault.error_subcode == 0);
    if answer.is_once() && may_be_done {
        return answer.lost();
    }
    if subcode_rule(fault.error_subcode).is_none()
        && fault.is_limit()
        && let Some(until) = regained(answer)
    {
        return Refusal::Wait { until, message: "The account has used up its Instagram calls for the moment.".to_owned() };
    }
    let known = fault.rule().map(|rule| rule.refusal(answer.now(), answer.retry_after()));
    known.unwrap_or_else(|| match fault {
        Fault { is_transient: true, .. } if !answer.is_once() => {
            Refusal::Retry { after: answer.retry_after(), message: TROUBLE.to_owned() }
        }
        _ if answer.status.is_server_error() => answer.by_status(),
        _ => Refusal::reject(None, "refused", REQUEST),
    })
}

/// What the subcode of a failed container means.
pub(super) fn by_subcode(subcode: i64, answered_at: DateTime<Utc>) -> Refusal {
    let unknown = || Refusal::reject(None, "refused", "Instagram does not accept the video.");
    subcode_rule(subcode).map_or_else(unknown, |rule| rule.refusal(answered_at, None))
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

/// When a limit ends, told in a header, in minutes.
fn regained(answer: &Answer) -> Option<DateTime<Utc>> {
    let header = answer.header("x-business-use-case-usage")?;
    let usage: HashMap<String, Vec<Usage>> = serde_json::from_str(header).ok()?;
    let minutes = usage.into_values().flatten().map(|one| one.estimated_time_to_regain_access).max()?;
    (minutes > 0).then(|| answer.now() + TimeDelta::minutes(minutes))
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
}
