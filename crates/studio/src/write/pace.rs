//! How long words take to be said.

use unicode_segmentation::UnicodeSegmentation;

/// English words a minute: a narrator says some 150, the local voice 197 (measured on six texts of 10 to 19 words, 2026-11-25).
/// Between the two, a video is at most a seventh longer or shorter than planned, whoever speaks.
const ENGLISH: f64 = 170.0;
/// How fast people read the same texts aloud in 17 languages, in words a minute (Trauzettel-Klosinski and Dietz, "`IReST`", 2012).
/// A narrator is slower than they were, but by the same factor everywhere.
const ALOUD: &[(&str, f64)] = &[
    ("ar", 138.0),
    ("de", 179.0),
    ("en", ALOUD_ENGLISH),
    ("es", 218.0),
    ("fi", 161.0),
    ("fr", 195.0),
    ("he", 187.0),
    ("it", 188.0),
    ("nl", 202.0),
    ("pl", 166.0),
    ("pt", 181.0),
    ("ru", 184.0),
    ("sl", 180.0),
    ("sv", 199.0),
    ("tr", 166.0),
];
const ALOUD_ENGLISH: f64 = 228.0;
/// The mean of all, for the others.
const ALOUD_ELSEWHERE: f64 = 184.0;
/// Languages without spaces between words, in characters a minute (the same source; Thai, Lao, Khmer and Burmese are taken to
/// be like Japanese, whose syllables are written with as many letters).
const CHARACTERS: &[(&str, f64)] = &[("zh", 255.0), ("ja", 357.0), ("th", 357.0), ("lo", 357.0), ("km", 357.0), ("my", 357.0)];
/// A number of several digits is said as several words.
const DIGITS_A_WORD: usize = 2;

/// How fast a language is spoken, and what is counted in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pace {
    /// How many are said in a minute.
    per_minute: f64,
    /// Whether characters are counted instead of words.
    characters: bool,
}

impl Pace {
    /// The pace of `language` (BCP 47 or ISO 639).
    pub fn of(language: &str) -> Self {
        let primary = language.trim().split(['-', '_']).next().unwrap_or_default().to_lowercase();
        let code = isolang::Language::from_639_3(&primary).and_then(|known| known.to_639_1()).unwrap_or(&primary);
        let of = |table: &[(&str, f64)]| table.iter().find(|(known, _)| *known == code).map(|(_, pace)| *pace);
        let slower = ENGLISH / ALOUD_ENGLISH;
        match of(CHARACTERS) {
            Some(pace) => Self { per_minute: pace * slower, characters: true },
            None => Self { per_minute: of(ALOUD).unwrap_or(ALOUD_ELSEWHERE) * slower, characters: false },
        }
    }

    /// How many words (or characters) of `text` are said.
    pub fn units(&self, text: &str) -> usize {
        if self.characters {
            return text.chars().filter(|c| c.is_alphanumeric()).count();
        }
        let said = |word: &str| 1.max(word.chars().filter(char::is_ascii_digit).count().div_ceil(DIGITS_A_WORD));
        text.unicode_words().map(said).sum()
    }

    /// How many words (or characters) are said in `seconds`.
    pub fn units_in(&self, seconds: f64) -> usize {
        (self.per_minute * seconds / 60.0).round() as usize
    }

    /// How long `units` take, in milliseconds.
    pub fn ms(&self, units: usize) -> f64 {
        units as f64 * 60_000.0 / self.per_minute
    }

    /// What is counted, for a sentence.
    pub fn noun(&self) -> &'static str {
        if self.characters { "characters" } else { "words" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_has_the_same_pace_in_every_spelling_of_its_name() {
        for language in ["en", "en-US", "en_GB", "eng", " EN "] {
            assert_eq!(Pace::of(language).units_in(60.0), 170, "{language}");
        }
        assert!((Pace::of("en").ms(85) - 30_000.0).abs() < 1.0);
    }

    #[test]
    fn long_words_take_longer_and_languages_without_spaces_are_counted_by_character() {
        assert!(Pace::of("fi").units_in(60.0) < Pace::of("en").units_in(60.0));
        assert_eq!(Pace::of("ja").units("蜂蜜は、腐りません。"), 8);
        assert_eq!(Pace::of("xx"), Pace::of("hi"), "an unknown one has the mean pace");
    }

    #[test]
    fn punctuation_is_silent_and_a_year_is_two_words() {
        assert_eq!(Pace::of("en").units("In 1969 — don't forget! — it flew."), 7);
    }
}
