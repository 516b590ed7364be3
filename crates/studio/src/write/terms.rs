//! Finds what a scene is about: words to search footage by, and words to stress.

use std::collections::HashSet;
use std::sync::LazyLock;

use stop_words::Language;

const MAX_TERMS: usize = 5;
const MAX_EMPHASIS: usize = 3;

static STOP_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| stop_words::get(Language::English).iter().copied().collect());

/// A word without the punctuation around it.
pub(super) fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Whether a bare word says something by itself.
pub(super) fn is_content(word: &str) -> bool {
    let lower = word.to_lowercase().replace('’', "'");
    lower.chars().count() > 2
        && lower.chars().any(char::is_alphabetic)
        && !STOP_WORDS.contains(lower.as_str())
        && !lower.contains('\'')
}

/// Search terms of a narration, from concrete (names, neighbouring nouns) to general (single words, longest first).
pub fn search_terms(narration: &str) -> Vec<String> {
    let words: Vec<&str> = narration.split_whitespace().collect();
    let together =
        |pair: &&[&str]| !pair[0].ends_with([',', '.', ';', ':', '!', '?']) && pair.iter().all(|word| is_content(bare(word)));
    let mut pairs: Vec<_> =
        words.windows(2).filter(together).map(|pair| (name(pair[1]), [bare(pair[0]), bare(pair[1])].join(" "))).collect();
    pairs.sort_by_key(|(name, text)| (!name, std::cmp::Reverse(text.len())));
    let mut singles: Vec<&str> = words.iter().map(|word| bare(word)).filter(|word| is_content(word)).collect();
    singles.sort_by_key(|word| (!name(word), std::cmp::Reverse(word.chars().count())));
    let all = pairs.into_iter().map(|(_, text)| text).take(2).chain(singles.into_iter().map(str::to_owned));
    unique(all.map(|term| term.to_lowercase())).take(MAX_TERMS).collect()
}

/// Words of a narration to stress: numbers, names, and the longest word that says something.
pub(super) fn emphasis(narration: &str) -> Vec<String> {
    let words: Vec<&str> = narration.split_whitespace().map(bare).filter(|word| !word.is_empty()).collect();
    let numbers = words.iter().filter(|word| word.chars().any(|c| c.is_ascii_digit()));
    let names = words.iter().skip(1).filter(|word| name(word) && is_content(word));
    let longest =
        words.iter().filter(|word| is_content(word) && word.chars().count() > 4).max_by_key(|word| word.chars().count());
    unique(numbers.chain(longest).chain(names).map(|word| (*word).to_owned())).take(MAX_EMPHASIS).collect()
}

fn name(word: &str) -> bool {
    bare(word).chars().next().is_some_and(char::is_uppercase)
}

pub(super) fn unique(words: impl Iterator<Item = String>) -> impl Iterator<Item = String> {
    let mut seen = HashSet::new();
    words.filter(move |word| seen.insert(word.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn search_terms_go_from_concrete_to_general_without_stop_words() {
        let terms = search_terms("Archaeologists found honey in the Egyptian tombs of Giza.");
        assert!(terms.contains(&"egyptian tombs".to_owned()), "{terms:?}");
        assert!(terms.iter().all(|term| term != "the" && term != "in"));
        assert!(terms.len() <= MAX_TERMS);
    }

    #[test]
    fn numbers_names_and_the_longest_word_are_stressed_as_written() {
        let words = emphasis("In 2026, the octopus of Naples has 3 hearts.");
        assert_eq!(words, ["2026", "3", "octopus"]);
        assert!(emphasis("We met Ada there.").contains(&"Ada".to_owned()));
    }
}
