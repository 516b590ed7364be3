//! Which words of a scene's search terms a clip's own words say, whatever their endings.

use std::collections::HashSet;

use snowball_stemmers_rs::{Algorithm, Stemmer};
use unicode_segmentation::UnicodeSegmentation;

/// The languages that have a stemmer.
const ALGORITHMS: [(&str, Algorithm); 24] = [
    ("ar", Algorithm::Arabic),
    ("ca", Algorithm::Catalan),
    ("cs", Algorithm::Czech),
    ("da", Algorithm::Danish),
    ("nl", Algorithm::Dutch),
    ("en", Algorithm::English),
    ("fi", Algorithm::Finnish),
    ("fr", Algorithm::French),
    ("de", Algorithm::German),
    ("el", Algorithm::Greek),
    ("hi", Algorithm::Hindi),
    ("hu", Algorithm::Hungarian),
    ("id", Algorithm::Indonesian),
    ("it", Algorithm::Italian),
    ("nb", Algorithm::Norwegian),
    ("nn", Algorithm::Norwegian),
    ("no", Algorithm::Norwegian),
    ("pl", Algorithm::Polish),
    ("pt", Algorithm::Portuguese),
    ("ro", Algorithm::Romanian),
    ("ru", Algorithm::Russian),
    ("es", Algorithm::Spanish),
    ("sv", Algorithm::Swedish),
    ("tr", Algorithm::Turkish),
];

/// Brings words of one language to their stems.
pub(super) struct Stems {
    stemmer: Option<Stemmer>,
    stop_words: &'static [&'static str],
}

impl Stems {
    /// For a BCP 47 language; words of a language without a stemmer are compared as they are.
    pub(super) fn of(language: &str) -> Self {
        let primary = language.split(['-', '_']).next().unwrap_or_default().to_lowercase();
        let algorithm = ALGORITHMS.iter().find(|(language, _)| *language == primary);
        let stemmer = algorithm.map(|(_, algorithm)| Stemmer::create(*algorithm));
        Self { stemmer, stop_words: stop_words::lookup(&primary).unwrap_or_default() }
    }

    /// The stems of a text in its order, without words that say nothing, unless it has no others.
    pub(super) fn list(&self, text: &str) -> Vec<String> {
        let words: Vec<String> = text.unicode_words().map(str::to_lowercase).collect();
        let says = |word: &&String| !self.stop_words.contains(&word.as_str());
        let saying: Vec<&String> = words.iter().filter(says).collect();
        let kept = if saying.is_empty() { words.iter().collect() } else { saying };
        let mut seen = HashSet::new();
        kept.into_iter().map(|word| self.stem(word)).filter(|stem| seen.insert(stem.clone())).collect()
    }

    /// The stems of a clip's words.
    pub(super) fn set(&self, tags: &[String]) -> HashSet<String> {
        tags.iter().flat_map(|tag| tag.unicode_words()).map(|word| self.stem(&word.to_lowercase())).collect()
    }

    fn stem(&self, word: &str) -> String {
        self.stemmer.as_ref().map_or_else(|| word.to_owned(), |stemmer| stemmer.stem(word).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_and_small_words_do_not_matter() {
        let english = Stems::of("en-US");
        assert_eq!(english.list("The Bees of a Hive"), english.list("bee hives"));
        assert!(english.set(&["honey bees".into(), "flying".into()]).contains("bee"));
        assert_eq!(Stems::of("de").list("die Bienen"), Stems::of("de").list("Biene"));
        assert_eq!(english.list("to be or not to be").len(), 4, "a term of small words is still a term");
        assert_eq!(Stems::of("sw").list("Nyuki wengi"), ["nyuki", "wengi"]);
    }
}
