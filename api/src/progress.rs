//! How far something is, and why it ended: the same two shapes for runs, steps and publications.

use async_graphql::{Enum, SimpleObject};

/// How far something is.
#[derive(SimpleObject, Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Progress {
    /// Parts done.
    pub(crate) done: i64,
    /// Parts in all; 0 while unknown.
    pub(crate) total: i64,
    /// The same in percent, 0 to 100.
    pub(crate) percent: i32,
}

impl Progress {
    /// `done` of `total` parts; all of them once it is `over` well.
    pub(crate) fn new(done: i64, total: i64, over: bool) -> Self {
        let percent = match total {
            _ if over => 100,
            0 => 0,
            // 100 is said when it is so, not when it nearly is
            total => (done.saturating_mul(100) / total).clamp(0, 99),
        };
        Self { done, total, percent: percent as i32 }
    }
}

/// Why something did not work.
#[derive(SimpleObject, Clone, Debug)]
pub(crate) struct Failure {
    /// A stable word for programs.
    code: String,
    /// What to tell the person.
    message: String,
    /// Whether trying again can help.
    retryable: bool,
    /// What to do about it.
    next_action: NextAction,
}

/// What a person can do about a failure.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NextAction {
    /// Nothing: it is being tried again by itself.
    Wait,
    /// Connect the account again, then try again.
    ConnectAgain,
    /// Try again.
    Retry,
    /// Change what the message names: the same again would end the same way.
    Change,
}

impl NextAction {
    fn of(code: &str, retryable: bool, is_over: bool) -> Self {
        match code {
            _ if !is_over => Self::Wait,
            "connect_again" => Self::ConnectAgain,
            _ if retryable => Self::Retry,
            _ => Self::Change,
        }
    }
}

impl Failure {
    /// The failure of a row, if it has one.
    pub(crate) fn of(code: Option<&str>, message: Option<&str>, (retryable, is_over): (bool, bool)) -> Option<Self> {
        let code = code?.to_owned();
        let next_action = NextAction::of(&code, retryable, is_over);
        Some(Self { code, message: message.unwrap_or("Something went wrong.").to_owned(), retryable, next_action })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundred_percent_is_only_said_at_the_end() {
        assert_eq!(Progress::new(999, 1000, false).percent, 99);
        assert_eq!(Progress::new(1000, 1000, false).percent, 99);
        assert_eq!(Progress::new(1000, 1000, true).percent, 100);
        assert_eq!(Progress::new(0, 0, false).percent, 0);
        assert_eq!(Progress::new(i64::MAX, 3, false).percent, 99);
    }
}
