//! Addresses, hashtags and handles, as they are dictated.

use std::sync::LazyLock;

use regex::Regex;

use super::english::pieces;
use super::tables::ENGLISH;

static MAIL: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"^(?:mailto:)?([\w.+-]+@[\w-]+(?:\.[\w-]+)+)$").ok());
static ADDRESS: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)^(https?://)?(www\.)?((?:[a-z0-9-]+\.)+([a-z]{2,}))(:\d+)?([/?#]\S*)?$").ok());

/// What is said for an address, a hashtag or a handle.
pub(super) fn read(core: &str) -> Option<String> {
    if let Some(found) = MAIL.as_ref().and_then(|mail| mail.captures(core)) {
        return Some(dictate(&found[1]));
    }
    if let Some(found) = ADDRESS.as_ref().and_then(|address| address.captures(core)) {
        let sure = found.get(1).or(found.get(2)).is_some() || ENGLISH.domains.contains(&found[4].to_lowercase());
        let rest = found.get(6).map_or("", |path| path.as_str()).trim_end_matches('/');
        let www = if found.get(2).is_some() { "W.W.W dot " } else { "" };
        let port = found.get(5).map_or("", |port| port.as_str());
        return sure.then(|| format!("{www}{}{}{}", host(&found[3]), dictate(port), dictate(rest)));
    }
    let (sign, name) = core.split_at_checked(1)?;
    let named = name.starts_with(char::is_alphabetic) && name.chars().all(|c| c.is_alphanumeric() || "_.'’-".contains(c));
    match sign {
        "#" if named => Some(format!("hashtag {}", parts(name))),
        "@" if named => Some(format!("at {}", parts(name))),
        _ => None,
    }
}

fn host(name: &str) -> String {
    let (body, end) = name.rsplit_once('.').unwrap_or(("", name));
    let end = match end.to_lowercase().as_str() {
        word @ ("me" | "co" | "in" | "to" | "it" | "at" | "so" | "no") => word.to_owned(),
        short if short.len() == 2 => short.to_uppercase().chars().map(String::from).collect::<Vec<_>>().join("."),
        long => long.to_owned(),
    };
    format!("{} dot {end}", dictate(body))
}

/// Signs by their names, the rest as words.
fn dictate(text: &str) -> String {
    let mut said = String::new();
    let mut word = String::new();
    for c in text.chars() {
        if c.is_alphanumeric() {
            word.push(c);
            continue;
        }
        said.push_str(&parts(&std::mem::take(&mut word)));
        said.push_str(sign(c));
    }
    said.push_str(&parts(&word));
    said
}

fn sign(c: char) -> &'static str {
    match c {
        '.' => " dot ",
        '/' => " slash ",
        '-' => " dash ",
        '_' => " underscore ",
        '@' => " at ",
        '+' => " plus ",
        ':' => " colon ",
        '?' => " question mark ",
        '=' => " equals ",
        '&' => " and ",
        '#' => " hash ",
        '~' => " tilde ",
        '%' => " percent ",
        _ => " ",
    }
}

/// A name without spaces, word by word: `VideoTips2026` has three.
fn parts(name: &str) -> String {
    let mut spaced = String::new();
    let mut before = None;
    for c in name.chars() {
        let new = before.is_some_and(|before: char| {
            (before.is_lowercase() && c.is_uppercase()) || before.is_ascii_digit() != c.is_ascii_digit()
        });
        if new || c == '_' {
            spaced.push(' ');
        }
        if c != '_' {
            spaced.push(c);
        }
        before = Some(c);
    }
    let said = |word: &str| {
        if word.len() == 4 { super::quantities::four_digits(word).unwrap_or_else(|| pieces(word)) } else { pieces(word) }
    };
    spaced.split_whitespace().map(said).collect::<Vec<_>>().join(" ")
}
