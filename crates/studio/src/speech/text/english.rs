//! English, read aloud: the rules in their order, each word seen with its neighbours.

use std::sync::LazyLock;

use regex::Regex;

use super::tables::ENGLISH;
use super::written::Written;
use super::{names, numbers, quantities, times};

/// What a word without a special meaning is made of: letters, digits, single signs.
static PIECES: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"[\p{L}\p{M}]+(?:['’.][\p{L}\p{M}]+)*|[0-9][0-9,]*(?:\.[0-9]+)*|\S").ok());

/// Abbreviations that mean nothing else only before a number.
const BEFORE_NUMBERS: [&str; 7] = ["vol", "Vol", "fig", "Fig", "pp", "ca", "No"];

/// A word among its neighbours.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    words: &'a [Written<'a>],
    index: usize,
}

impl<'a> Place<'a> {
    pub(super) fn core(self) -> &'a str {
        self.words[self.index].core
    }

    pub(super) fn tail(self) -> &'a str {
        self.words[self.index].tail
    }

    /// The word before, unless punctuation stands between.
    pub(super) fn before(self) -> Option<&'a str> {
        let before = self.words.get(self.index.checked_sub(1)?)?;
        (before.pause().trim_matches('.').is_empty()).then_some(before.core)
    }

    /// The word behind, unless punctuation stands between.
    pub(super) fn after(self) -> Option<&'a str> {
        let open = self.words[self.index].pause().trim_matches('.').is_empty();
        self.words.get(self.index + 1).filter(|_| open).map(|word| word.core)
    }
}

/// What is said for the word at `index`.
pub(super) fn read(words: &[Written<'_>], index: usize) -> String {
    let (place, word) = (Place { words, index }, &words[index]);
    if let Some(said) = abbreviation(place) {
        return format!("{said}{}", pause_after_dot(place));
    }
    let known = ENGLISH.short_forms.get(place.core()).cloned();
    let known = known.or_else(|| times::read(place)).or_else(|| quantities::read(place)).or_else(|| names::read(place.core()));
    let said = known.unwrap_or_else(|| pieces(place.core()));
    format!("{said}{}", word.pause())
}

/// A title before a name, or something with its dot.
fn abbreviation(place: Place<'_>) -> Option<String> {
    let (core, next) = (place.core(), place.after());
    let named = next.is_some_and(|next| next.starts_with(char::is_uppercase));
    if let Some(title) = ENGLISH.titles.get(core).filter(|_| named) {
        return Some(title.clone());
    }
    if let Some(month) = times::month(place) {
        return Some(month);
    }
    let numbered = next.is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
    if !place.tail().starts_with('.') || (BEFORE_NUMBERS.contains(&core) && !numbered) {
        return None;
    }
    match core {
        "no" | "No" | "nos" | "Nos" if numbered => Some("number".to_owned()),
        "p" if numbered => Some("page".to_owned()),
        "al" if place.before() != Some("et") => None,
        _ => ENGLISH.abbreviations.get(core).cloned(),
    }
}

/// The dot belongs to the abbreviation, and to a sentence only where that can be seen.
fn pause_after_dot(place: Place<'_>) -> String {
    let word = &place.words[place.index];
    let rest = word.pause().replacen('.', "", 1);
    let last = place.index + 1 == place.words.len();
    let new = place.core() == "etc" && place.after().is_some_and(|next| next.starts_with(char::is_uppercase));
    if rest.is_empty() && word.ends() && (last || new) { ".".to_owned() } else { rest }
}

/// A word, piece by piece.
pub(super) fn pieces(core: &str) -> String {
    let Some(pattern) = PIECES.as_ref() else { return core.to_owned() };
    let pieces: Vec<&str> = pattern.find_iter(core).map(|piece| piece.as_str()).collect();
    let kind = |index: Option<usize>| index.and_then(|index| pieces.get(index)?.chars().next());
    let mut said = String::new();
    for (index, piece) in pieces.iter().enumerate() {
        let (before, after) = (kind(index.checked_sub(1)), kind(Some(index + 1)));
        said.push_str(&say(piece, before, after));
    }
    said
}

fn say(piece: &str, before: Option<char>, after: Option<char>) -> String {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let number = |c: Option<char>| c.is_some_and(char::is_numeric);
    let first = piece.chars().next().unwrap_or_default();
    if first.is_ascii_digit() {
        let number = digits(piece, letter(after));
        return format!("{}{number}{}", gap(before), gap(after.filter(|c| c.is_alphanumeric())));
    }
    if first.is_alphabetic() {
        return letters(piece);
    }
    match first {
        '-' | '–' | '‑' if letter(before) && letter(after) => "-".to_owned(),
        '-' | '–' | '‑' if before.is_some() && after.is_some() => " ".to_owned(),
        // otherwise it is a part of markup
        '/' if !number(before) || !number(after) => " ".to_owned(),
        '<' | '>' if !(number(after) || (before.is_none() && after.is_none())) => " ".to_owned(),
        sign => ENGLISH.symbols.get(&sign).map_or_else(|| piece.to_owned(), |word| format!(" {word} ")),
    }
}

fn gap(beside: Option<char>) -> &'static str {
    if beside.is_some_and(char::is_alphanumeric) { " " } else { "" }
}

/// Digits in the middle of a word; four of them before letters are read like a year, as in 1080p.
fn digits(digits: &str, lettered: bool) -> String {
    if digits.contains('.') {
        return numbers::decimal(digits);
    }
    if lettered && digits.len() == 4 { numbers::year(digits) } else { numbers::cardinal(digits) }
}

/// Letters: initials one by one, anything else as it is.
fn letters(run: &str) -> String {
    let (stem, ending) = run.split_once(['\'', '’']).map_or((run, ""), |(stem, _)| (stem, &run[stem.len()..]));
    if stem.contains('.') {
        let initials = stem.split('.').all(|part| part.chars().count() == 1);
        return if initials || ENGLISH.abbreviations.contains_key(stem) { run.to_owned() } else { run.replace('.', ". ") };
    }
    if !is_initialism(stem) {
        return run.to_owned();
    }
    let spelled: Vec<String> = stem.chars().map(String::from).collect();
    format!("{}{ending}", spelled.join("."))
}

/// Capital letters that cannot be a word, or that are known not to be one.
fn is_initialism(stem: &str) -> bool {
    let capital = stem.len() >= 2 && stem.chars().all(|c| c.is_ascii_uppercase());
    capital && (ENGLISH.initialisms.contains(stem) || (stem.len() <= 5 && !stem.contains(['A', 'E', 'I', 'O', 'U', 'Y'])))
}
