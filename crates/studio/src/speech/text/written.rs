//! Written words, taken apart: what is around them and what they are.

use std::ops::Range;

/// A whitespace-separated word.
#[derive(Debug, Clone)]
pub(super) struct Written<'a> {
    /// Where it stands, in bytes.
    pub(super) range: Range<usize>,
    /// Between the punctuation.
    pub(super) core: &'a str,
    /// The punctuation behind it, with closing quotes and brackets.
    pub(super) tail: &'a str,
}

impl Written<'_> {
    /// The punctuation behind it that a voice breathes on.
    pub(super) fn pause(&self) -> String {
        self.tail.chars().filter(|c| ",.;:!?…—–".contains(*c)).collect()
    }

    /// Whether a sentence may end here.
    pub(super) fn ends(&self) -> bool {
        self.tail.contains(['.', '!', '?', '…'])
    }
}

/// The words of `text` with their places.
pub(super) fn split(text: &str) -> Vec<Written<'_>> {
    let place = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    text.split_whitespace().map(|word| take_apart(word, place(word))).collect()
}

fn take_apart(word: &str, start: usize) -> Written<'_> {
    let mut head = word.len() - word.trim_start_matches(opens).len();
    let end = word.trim_end_matches(closes).len().max(head);
    // an apostrophe before digits leaves out a century
    if word[head..end].starts_with(|c: char| c.is_ascii_digit()) && word[..head].ends_with(['\'', '’']) {
        head -= word[..head].chars().next_back().map_or(0, char::len_utf8);
    }
    Written { range: start..start + word.len(), core: &word[head..end], tail: &word[end..] }
}

/// What is left out before a word: quotes, brackets, marks of emphasis, anything that is no sign of its own.
fn opens(c: char) -> bool {
    is_quote(c) || "([{*_`~¿¡".contains(c) || super::plain::is_picture(c)
}

fn closes(c: char) -> bool {
    is_quote(c) || ")]}*_`~,.;:!?…".contains(c) || super::plain::is_picture(c)
}

pub(super) fn is_quote(c: char) -> bool {
    "\"'“”„‟‘’‚‛«»‹›".contains(c)
}

/// A word as it is compared: without punctuation around it and in small letters.
pub(super) fn key(word: &str) -> String {
    word.trim_start_matches(opens).trim_end_matches(closes).to_lowercase().replace('’', "'")
}
