//! What a voice is given for what is written: words as people say them, one entry for each written word.

mod english;
mod names;
mod numbers;
mod plain;
mod pronounce;
mod quantities;
mod tables;
mod times;
mod written;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use written::Written;

/// Changes whenever the same text would be read differently; part of every voice's version.
pub(crate) const VERSION: &str = "1";

/// How a word or phrase shall be said, whatever the rules say.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Pronunciation {
    /// As it stands in the text; capital letters make no difference.
    pub written: String,
    /// Words that sound as it shall.
    pub spoken: String,
}

/// One written word, and what is said for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpokenWord {
    /// The number of the written word, from 0.
    pub index: usize,
    /// Where it stands in the text, in bytes.
    pub written: Range<usize>,
    /// What the voice is given: several words, one, or none where nothing is said.
    pub spoken: String,
}

impl SpokenWord {
    /// Whether nothing of it can be heard.
    pub fn is_silent(&self) -> bool {
        !self.spoken.chars().any(char::is_alphanumeric)
    }
}

/// What is said for each whitespace-separated word of `text`, in order. Pronunciations win over all rules. English is
/// read in full; in other languages numbers and abbreviations are left to the voice.
pub fn spoken(text: &str, language: &str, pronunciations: &[Pronunciation]) -> Vec<SpokenWord> {
    let words = written::split(text);
    let set = pronounce::apply(&words, pronunciations);
    let english = super::languages::primary(language).as_deref() == Some("en");
    let say = |(index, (word, set)): (usize, (&Written<'_>, Option<String>))| {
        let read = set.unwrap_or_else(|| if english { english::read(&words, index) } else { plain::read(word) });
        SpokenWord { index, written: word.range.clone(), spoken: plain::harmless(&read) }
    };
    words.iter().zip(set).enumerate().map(say).collect()
}

/// The text that a voice is given.
pub(crate) fn joined(words: &[SpokenWord]) -> String {
    words.iter().map(|word| word.spoken.as_str()).filter(|spoken| !spoken.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
