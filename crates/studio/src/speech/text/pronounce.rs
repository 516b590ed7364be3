//! The person's own pronunciations: whole words and phrases, in any case, before every rule.

use super::Pronunciation;
use super::written::{Written, key};

/// A pronunciation, ready to be looked for.
struct Rule<'a> {
    keys: Vec<String>,
    spoken: Vec<&'a str>,
}

/// For each word what a pronunciation says for it; nothing where none does. Longer phrases are looked for first.
pub(super) fn apply(words: &[Written<'_>], pronunciations: &[Pronunciation]) -> Vec<Option<String>> {
    let mut set = vec![None; words.len()];
    if pronunciations.is_empty() {
        return set;
    }
    let keys: Vec<_> = words.iter().map(|word| key(word.core)).collect();
    let mut rules: Vec<_> = pronunciations.iter().map(rule).filter(|rule| !rule.keys.is_empty()).collect();
    rules.sort_by_key(|rule| std::cmp::Reverse(rule.keys.len()));
    let mut at = 0;
    while at < words.len() {
        let found = rules.iter().find_map(|rule| Some((rule, ending(&rule.keys, &keys[at..])?)));
        let Some((rule, ending)) = found else {
            at += 1;
            continue;
        };
        let end = at + rule.keys.len();
        for (place, said) in set[at..end].iter_mut().zip(share(&rule.spoken, end - at)) {
            *place = Some(said);
        }
        let last = set[at..end].iter_mut().flatten().rev().find(|said| !said.is_empty());
        if let Some(said) = last {
            said.push_str(ending);
            said.push_str(&words[end - 1].pause());
        }
        at = end;
    }
    set
}

fn rule(pronunciation: &Pronunciation) -> Rule<'_> {
    let keys = pronunciation.written.split_whitespace().map(key).filter(|key| !key.is_empty()).collect();
    Rule { keys, spoken: pronunciation.spoken.split_whitespace().collect() }
}

/// Whether the words begin with `rule`, and the ending of the last one that is said behind it: a possessive.
fn ending(rule: &[String], words: &[String]) -> Option<&'static str> {
    let (last, first) = rule.split_last()?;
    let heard = words.get(first.len())?;
    if words[..first.len()] != *first {
        return None;
    }
    match heard.strip_prefix(last.as_str())? {
        "" => Some(""),
        "'s" => Some("'s"),
        _ => None,
    }
}

/// The spoken words, shared over `count` written ones in order.
fn share(spoken: &[&str], count: usize) -> Vec<String> {
    let size = spoken.len().max(count);
    let part = |index: usize| {
        let (start, end) = (size * index / count, size * (index + 1) / count);
        spoken[start.min(spoken.len())..end.min(spoken.len())].join(" ")
    };
    (0..count).map(part).collect()
}
