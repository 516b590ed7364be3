//! How long the words of a question want the answer to be.

use std::sync::LazyLock;

use regex::{Captures, Regex};

static WORDS: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)(\d{1,4})(?:\s*(?:-|–|to|and)\s*(\d{1,4}))?[\s-]+(?:spoken |english )?words\b").ok());
static SECONDS: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)(\d{1,3})(?:\s*(?:-|–|to|and)\s*(\d{1,3}))?[\s-]*(?:seconds?|s)\b").ok());
static SCENES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)(\d{1,2})(?:\s*(?:-|–|to|and)\s*(\d{1,2}))?\s+(?:\w+\s+)?(?:scenes|segments|shots)\b").ok()
});
static IDEAS: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)(\d{1,2})\s+(?:\w+\s+){0,2}(?:topics|ideas|suggestions)\b").ok());

/// What stands before or after a number of words that is not the length of the whole.
const OF_PARTS: [&str; 14] = [
    "each",
    "per ",
    "every",
    "at most",
    "no more",
    "up to",
    "max",
    "fewer",
    "less than",
    "under ",
    "at least",
    "title",
    "hook",
    "limit",
];
/// Characters before and after a number in which these may stand.
const NEAR: (usize, usize) = (32, 14);
/// Words that are spoken in a second.
const PACE: f64 = 2.5;

/// Words of the whole, when the text names them or a time.
pub(super) fn words(text: &str) -> Option<usize> {
    // what is told of an earlier answer ("have 60 words") is no wish
    let pattern = WORDS.as_ref()?;
    let mut clear = text.lines().filter(|line| line.contains("about") || line.contains("between"));
    let named = clear.find_map(|line| numbers(pattern, line).max()).or_else(|| numbers(pattern, text).max());
    named.or_else(|| numbers(SECONDS.as_ref()?, text).max().map(|seconds| (seconds as f64 * PACE) as usize))
}

/// Scenes of the whole, when the text names them.
pub(super) fn scenes(text: &str) -> Option<usize> {
    numbers(SCENES.as_ref()?, text).next()
}

/// Ideas that the text wants.
pub(super) fn ideas(text: &str) -> Option<usize> {
    numbers(IDEAS.as_ref()?, text).next()
}

fn numbers<'t>(pattern: &'t Regex, text: &'t str) -> impl Iterator<Item = usize> + 't {
    pattern
        .captures_iter(text)
        .filter(|found| of_whole(found, text))
        .filter_map(|found| middle(&found))
        .filter(|number| *number > 0)
}

/// The number, or what lies between two.
fn middle(found: &Captures) -> Option<usize> {
    let first: usize = found.get(1)?.as_str().parse().ok()?;
    let second = found.get(2).and_then(|second| second.as_str().parse().ok()).unwrap_or(first);
    Some(first.midpoint(second))
}

fn of_whole(found: &Captures, text: &str) -> bool {
    let Some(all) = found.get(0) else { return false };
    let before: String =
        text[..all.start()].chars().rev().take_while(|letter| !matches!(letter, '\n' | '.' | ';')).take(NEAR.0).collect();
    let before: String = before.chars().rev().collect();
    let after: String = text[all.end()..].chars().take_while(|letter| !matches!(letter, '\n' | '.' | ';')).take(NEAR.1).collect();
    let near = format!("{before} {after} ").to_lowercase();
    !OF_PARTS.iter().any(|word| near.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_length_of_the_whole_is_found_among_those_of_parts() {
        let text = "A title of at most 8 words. Each scene has up to 25 words; together they have between 60 and 90 words.";
        assert_eq!(words(text), Some(75));
        assert_eq!(words("Write about 75 words in 5 scenes"), Some(75));
        assert_eq!(scenes("Write about 75 words in 4 to 6 short scenes"), Some(5));
        assert_eq!(words("It lasts 30 seconds"), Some(75));
        assert_eq!((words("no number"), ideas("Propose 7 new topics")), (None, Some(7)));
    }
}
