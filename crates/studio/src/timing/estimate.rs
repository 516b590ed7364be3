//! Words spread over what is spoken, by the length of what is said for them.

use std::ops::Range;

use crate::Word;
use crate::speech::SpokenWord;

/// A sign of a script without letters is about a syllable; so is a digit, or a letter that is said by its name.
const SYLLABLE: u64 = 3;

/// Words with times inside `span`, a breath after punctuation.
pub(crate) fn estimate(text: &str, spoken: &[SpokenWord], span: Range<u64>) -> Vec<Word> {
    let size = |word: &SpokenWord| length(&word.spoken) + breath(&word.spoken);
    // nothing is said behind the last breath
    let last = spoken.last().map_or(0, |word| breath(&word.spoken));
    let total = spoken.iter().map(size).sum::<u64>().saturating_sub(last).max(1);
    let at = |passed: u64| (span.start + passed * (span.end - span.start) / total).min(span.end);
    let mut passed = 0;
    let place = |word: &SpokenWord| {
        let (start_ms, end_ms) = (at(passed), at(passed + length(&word.spoken)));
        passed += size(word);
        Word { text: text[word.written.clone()].to_owned(), start_ms, end_ms }
    };
    spoken.iter().map(place).collect()
}

/// How long a text takes to say, in letters.
fn length(spoken: &str) -> u64 {
    spoken.split_whitespace().map(word_length).sum()
}

fn word_length(word: &str) -> u64 {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let initials = word.len() > 1 && word.split('.').all(|part| part.chars().count() <= 1);
    let letter = |c: char| if initials || c.is_numeric() || c >= '\u{2e80}' { SYLLABLE } else { 1 };
    let letters: u64 = word.chars().filter(|c| c.is_alphanumeric()).map(letter).sum();
    if letters == 0 { 0 } else { letters + 1 }
}

fn breath(spoken: &str) -> u64 {
    if spoken.ends_with(['.', '!', '?', '…', '。', '！', '？']) {
        return 5;
    }
    if spoken.ends_with([',', ';', ':', '—', '–', '、', '，']) { 3 } else { 0 }
}
