//! The page of all refusals, made from the rules that the clients follow.

use std::borrow::Cow;
use std::fmt::Write;

use platforms::{Rule, Then, rules};

const HEAD: &str = "\
# Refusals

What each documented refusal of a platform leads to. The clients follow these very lists, and a story plays every line of
them. Written by `cargo run -p platforms --example refusals > docs/refusals.md`; a test fails when this page is behind.
";

const PLATFORMS: [(&str, &str); 3] = [("youtube", "YouTube"), ("tiktok", "TikTok"), ("instagram", "Instagram")];

/// The whole page; a platform without a list has no section.
pub(crate) fn page() -> String {
    let sections = PLATFORMS.iter().filter(|(slug, _)| !rules(slug).is_empty());
    sections.fold(HEAD.to_owned(), |page, (slug, name)| page + &section(name, rules(slug)))
}

fn section(name: &str, rules: &[Rule]) -> String {
    let mut section =
        format!("\n## {name}\n\n| {name} says | what happens | the person is told | error code, field |\n|---|---|---|---|\n");
    for Rule { code, then, message } in rules {
        let (next, blame) = (next(*then), blame(*then));
        let _ = writeln!(section, "| `{code}` | {next} | {message} | {blame} |");
    }
    section
}

fn next(then: Then) -> Cow<'static, str> {
    match then {
        Then::Retry(0) => "tried again".into(),
        Then::Retry(seconds) => format!("tried again after {seconds} s, or as long as the platform says").into(),
        Then::WaitHours(hours) => format!("waits {hours} h").into(),
        Then::WaitForQuotaDay => "waits for midnight in California".into(),
        Then::FreshToken => "tried again with a fresh access token".into(),
        Then::Reconnect => "ends; the person connects again".into(),
        Then::Reject(..) => "ends; the person changes something".into(),
        Then::Anew => "begins anew: nothing was published".into(),
        Then::Look => "looked for among the account's videos".into(),
    }
}

fn blame(then: Then) -> String {
    match then {
        Then::Reject(Some(field), code) => format!("`{code}`, `{field}`"),
        Then::Reject(None, code) => format!("`{code}`"),
        _ => String::new(),
    }
}
