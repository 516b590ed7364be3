//! What each documented failure of a platform leads to: one list per platform, read by its client, by the tests that
//! play every line of it, and by the documentation.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use crate::Refusal;

/// What one documented failure leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The platform's own word or number, as a field of its answer carries it: `quotaExceeded`, `spam_risk`, `2207042`.
    pub code: &'static str,
    /// What to do next.
    pub then: Then,
    /// What the person is told.
    pub message: &'static str,
}

/// What to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// The same again, after so many seconds or as long as the platform says.
    Retry(u64),
    /// The same again, when so many hours have passed.
    WaitHours(i64),
    /// The same again, when the platform's day is over (midnight in California).
    WaitForQuotaDay,
    /// The same again, with a fresh access token.
    FreshToken,
    /// Nothing, until the person connects again.
    Reconnect,
    /// Nothing, until the person changes the named field of [`crate::Video`] (where one is to blame): with a stable
    /// word for programs.
    Reject(Option<&'static str>, &'static str),
    /// Begin anew: the handle is dead and nothing was published under it.
    Anew,
    /// Look among the account's videos: the handle is not known any more, and it may have been published.
    Look,
}

impl Rule {
    /// A line of a list.
    pub(crate) const fn new(code: &'static str, then: Then, message: &'static str) -> Self {
        Self { code, then, message }
    }

    /// The refusal that this rule makes of an answer that came at `now` and asked for a pause of `asked`.
    pub(crate) fn refusal(&self, now: DateTime<Utc>, asked: Option<Duration>) -> Refusal {
        let message = self.message.to_owned();
        match self.then {
            Then::Retry(seconds) => {
                Refusal::Retry { after: asked.or(Some(Duration::from_secs(seconds)).filter(|after| !after.is_zero())), message }
            }
            Then::WaitHours(hours) => Refusal::Wait { until: now + TimeDelta::hours(hours), message },
            Then::WaitForQuotaDay => Refusal::Wait { until: crate::youtube::next_quota_day(now), message },
            Then::FreshToken => Refusal::StaleToken { message },
            Then::Reconnect => Refusal::Reconnect { message },
            Then::Reject(field, code) => Refusal::Reject { field, code, message },
            Then::Anew => Refusal::HandleGone { message },
            Then::Look => Refusal::Unknown { message },
        }
    }
}

/// The rule for `code`.
pub(crate) fn rule<'a>(rules: &'a [Rule], code: &str) -> Option<&'a Rule> {
    rules.iter().find(|rule| rule.code == code)
}
