//! What a question is about.

use std::sync::LazyLock;

use regex::Regex;

/// A line that names the subject.
static NAMED: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"(?im)^[\s*#>-]*topic\**:\**[ \t]*\n?[ \t]*(.+)$").ok());

/// "Five facts about honey" is about honey.
static COUNTED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)^\S+ (?:\w+ )?(?:facts|things|tips|reasons|ideas|secrets|myths)(?: \w+){0,3}? (?:about|for|of|on) (.+)$")
        .ok()
});

/// Verbs that stand before the subject of a question.
const VERBS: [&str; 10] = ["do", "does", "did", "is", "are", "was", "can", "should", "would", "much"];
/// Words that begin a subject and are written small inside a sentence.
const SMALL: [&str; 22] = [
    "a", "an", "the", "why", "how", "what", "when", "where", "who", "which", "is", "are", "do", "does", "can", "my", "your",
    "our", "this", "these", "some", "five",
];
/// Words that say nothing about a subject.
const EMPTY: [&str; 30] = [
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "with", "from", "by", "why", "how", "what", "when",
    "where", "who", "which", "is", "are", "do", "does", "you", "your", "it", "its", "about",
];
/// Words of a subject that is only guessed.
const GUESSED: usize = 6;
/// A subject longer than this is cut, in characters.
const LONGEST: usize = 90;

/// A subject, as it stands inside a sentence and at its beginning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    pub(super) inside: String,
    pub(super) first: String,
    /// The words that say something, in small letters.
    pub(super) words: Vec<String>,
}

impl Subject {
    /// What follows `Topic:`, else the first words.
    pub(super) fn of(text: &str) -> Self {
        let named = NAMED.as_ref().and_then(|pattern| pattern.captures(text)).map(|found| found[1].to_owned());
        let guessed = || text.split_whitespace().take(GUESSED).collect::<Vec<_>>().join(" ");
        Self::new(&named.unwrap_or_else(guessed))
    }

    fn new(text: &str) -> Self {
        let quotes = ['"', '\'', '“', '”', '*', '`', '.', '!', '?', ',', ':', ';', ' ', '\t', '\r'];
        let text: String = text.trim_matches(quotes).chars().filter(|letter| !letter.is_control()).take(LONGEST).collect();
        let text = if text.is_empty() { "everyday life" } else { text.trim() };
        let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
        let plain = !rest.chars().any(char::is_uppercase) && first.chars().skip(1).all(char::is_lowercase);
        let small = plain || SMALL.contains(&first.to_lowercase().as_str());
        let words = text.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase);
        let inside = if small { changed(text, |letter| letter.to_lowercase().collect()) } else { text.to_owned() };
        let inside = noun(&inside);
        Self {
            first: capital(&inside),
            inside,
            words: words.filter(|word| word.len() > 1 && !EMPTY.contains(&word.as_str())).collect(),
        }
    }
}

/// A question as something that one can talk about: "why bread rises" is the way bread rises.
fn noun(text: &str) -> String {
    if let Some(counted) = COUNTED.as_ref().and_then(|pattern| pattern.captures(text)) {
        return counted[1].to_owned();
    }
    let question = [("how to ", "the right way to "), ("why ", "the way "), ("how ", "the way ")];
    let found = question.iter().find_map(|(old, new)| Some((text.strip_prefix(old)?, new)));
    match found {
        // in a question with a verb before its subject the words would stand in the wrong order
        Some((rest, _)) if VERBS.contains(&rest.split(' ').next().unwrap_or_default()) => format!("the question {text}"),
        Some((rest, new)) => format!("{new}{rest}"),
        None => text.to_owned(),
    }
}

/// The text with a large letter first.
pub(super) fn capital(text: &str) -> String {
    changed(text, |letter| letter.to_uppercase().collect())
}

/// The text with its first letter changed.
fn changed(text: &str, change: impl Fn(char) -> String) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| change(first) + letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_topic_wins_over_the_first_words() {
        let subject = Subject::of("You write scripts.\nTopic: Why cats purr\nLanguage: English");
        assert_eq!((subject.inside.as_str(), subject.first.as_str()), ("the way cats purr", "The way cats purr"));
        assert_eq!(subject.words, ["cats", "purr"]);
        assert_eq!(Subject::of("**Topic:**\n  \"Mount Everest\"\n").inside, "Mount Everest");
    }

    #[test]
    fn without_one_the_first_words_are_the_subject() {
        assert_eq!(Subject::of("Write about the history of bread and of salt.").inside, "write about the history of bread");
        assert_eq!(Subject::of("Topic: How to fold a plane").inside, "the right way to fold a plane");
        assert_eq!(Subject::of("Topic: 5 surprising facts about honey").inside, "honey");
        assert_eq!(Subject::of("Topic: Why do cats purr?").inside, "the question why do cats purr");
        assert_eq!(Subject::of("  ").inside, "everyday life");
    }
}
