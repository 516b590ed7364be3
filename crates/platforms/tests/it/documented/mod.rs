//! What the platforms' documents say, transcribed, to be held against what we know.

use std::collections::BTreeSet;

use platforms::{Refusal, Rule, Then};

use crate::scene::kind;

/// One refusal of the documents.
#[derive(Debug)]
pub(crate) struct Line {
    /// Where it comes.
    pub(crate) place: &'static str,
    /// With which HTTP status.
    pub(crate) status: u16,
    /// The platform's word for it.
    pub(crate) code: &'static str,
}

/// The lines of a transcript. One beyond the documents has to say why.
pub(crate) fn lines(transcript: &'static str) -> Vec<Line> {
    let said = transcript.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let lines = said.map(|line| {
        let line = match line.strip_prefix("+ ") {
            Some(beyond) => {
                let (beyond, why) = beyond.split_once(" : ").unwrap_or_else(|| panic!("{line} does not say why it is here"));
                assert!(!why.trim().is_empty());
                beyond
            }
            None => line,
        };
        let words: Vec<&str> = line.split(' ').collect();
        let [place, status, code] = words[..] else { panic!("{line} is not: place, status, code") };
        Line { place, status: status.parse().unwrap(), code }
    });
    lines.collect()
}

/// Every documented code has one rule, and every rule is documented.
pub(crate) fn assert_covered(lines: &[Line], rules: &[Rule]) {
    let documented: BTreeSet<&str> = lines.iter().map(|line| line.code).collect();
    let known: BTreeSet<&str> = rules.iter().map(|rule| rule.code).collect();
    assert_eq!(documented.difference(&known).collect::<Vec<_>>(), [&""; 0], "documented, but without a rule");
    assert_eq!(known.difference(&documented).collect::<Vec<_>>(), [&""; 0], "a rule, but not documented");
    assert_eq!(known.len(), rules.len(), "a code has two rules");
}

/// The refusal is the one the rule promises.
pub(crate) fn assert_kept(rule: &Rule, refusal: &Refusal) {
    let expected = match rule.then {
        Then::Retry(_) => "retry",
        Then::WaitHours(_) | Then::WaitForQuotaDay => "wait",
        Then::FreshToken => "stale token",
        Then::Reconnect => "reconnect",
        Then::Reject(..) => "reject",
        Then::Anew => "handle gone",
        Then::Look => "unknown",
    };
    assert_eq!((kind(refusal), refusal.to_string().as_str()), (expected, rule.message), "{}", rule.code);
    match (rule.then, refusal) {
        (Then::Reject(field, code), Refusal::Reject { field: told, code: word, .. }) => {
            assert_eq!((*told, *word), (field, code), "{}", rule.code);
        }
        (Then::Retry(seconds), Refusal::Retry { after, .. }) => {
            assert_eq!(after.map_or(0, |after| after.as_secs()), seconds, "{}", rule.code);
        }
        _ => (),
    }
}
