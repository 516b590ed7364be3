//! A text that a pattern matches.

use regex::Regex;
use regex_syntax::hir::{Class, ClassUnicodeRange, Hir, HirKind};

/// Whether the pattern, which may match anywhere in the text, matches. Patterns that are no regular ones match everything.
pub(super) fn matches(pattern: &str, text: &str) -> bool {
    Regex::new(pattern).map_or(true, |pattern| pattern.is_match(text))
}

/// A short text that matches; `least` characters of it where the pattern repeats something.
pub(super) fn sample(pattern: &str, least: usize) -> Option<String> {
    let parsed = regex_syntax::parse(pattern).ok()?;
    let mut text = String::new();
    write(&parsed, &mut text, least);
    Some(text)
}

fn write(part: &Hir, text: &mut String, least: usize) {
    match part.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => text.push_str(&String::from_utf8_lossy(&literal.0)),
        HirKind::Class(class) => text.extend(letter(class, text.chars().count())),
        HirKind::Capture(group) => write(&group.sub, text, least),
        HirKind::Concat(parts) => parts.iter().for_each(|part| write(part, text, least)),
        HirKind::Alternation(parts) => parts.first().into_iter().for_each(|part| write(part, text, least)),
        HirKind::Repetition(repeated) => {
            let most = repeated.max.unwrap_or(u32::MAX);
            let mut times = 0;
            while times < repeated.min || (times < most && text.chars().count() < least && !is_empty(&repeated.sub)) {
                write(&repeated.sub, text, least);
                times += 1;
            }
        }
    }
}

fn is_empty(part: &Hir) -> bool {
    part.properties().maximum_len() == Some(0)
}

/// A letter or digit of the class where it has one, others in turn, so that long samples are no single letter.
fn letter(class: &Class, place: usize) -> Option<char> {
    let wanted = "etaoinshrdlucmwfygpbvkxqjz0123456789";
    let holds = |letter: &char| match class {
        Class::Unicode(class) => class.ranges().iter().any(|range| (range.start()..=range.end()).contains(letter)),
        Class::Bytes(class) => class.ranges().iter().any(|range| (range.start()..=range.end()).contains(&(*letter as u8))),
    };
    let good: Vec<char> = wanted.chars().filter(holds).collect();
    let first = || match class {
        Class::Unicode(class) => class.ranges().first().map(ClassUnicodeRange::start),
        Class::Bytes(class) => class.ranges().first().map(|range| char::from(range.start())),
    };
    if good.is_empty() { first() } else { Some(good[place * 7 % good.len()]) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_match_their_patterns() {
        for pattern in ["^#[A-Za-z0-9_]+$", "^[a-z]{3,5}(-[0-9]{2})?$", r"^\d{4}-\d{2}$", "^(red|blue)$", "^[A-Z]{2}$", "."] {
            let text = sample(pattern, 4).unwrap();
            assert!(matches(pattern, &text), "{pattern}: {text}");
        }
    }
}
