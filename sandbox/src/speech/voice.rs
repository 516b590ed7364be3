//! How a voice sounds: which of espeak-ng's voices speaks, and how high.

use sha2::{Digest as _, Sha256};

/// Variants of espeak-ng's voices that are pleasant enough.
const VARIANTS: [&str; 11] = ["m1", "m2", "m3", "m4", "m5", "m6", "m7", "f1", "f2", "f3", "f4"];
/// Languages that espeak-ng calls by another name than ISO 639-1 does.
const NAMES: [(&str, &str); 4] = [("en", "en-us"), ("fr", "fr-fr"), ("zh", "cmn"), ("no", "nb")];

/// A word that is said alone takes its time; so much faster it is as long as in a sentence.
const ALONE: f64 = 1.4;

/// A voice in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Voice {
    /// What `-v` takes, as `en-us+f3`.
    pub(crate) name: String,
    /// From 0 to 99.
    pub(crate) pitch: u8,
    /// Words a minute at usual speed.
    pub(crate) pace: u16,
}

impl Voice {
    /// The voice of the provider's `id`: the same for the same id, and hardly twice the same for two ids.
    pub(crate) fn of(id: &str, language: Option<&str>) -> Self {
        let hash = Sha256::digest(id.as_bytes());
        let variant = VARIANTS[usize::from(hash[0]) % VARIANTS.len()];
        Self::new(language.unwrap_or("en"), variant, 25 + hash[1] % 50, 150 + u16::from(hash[2] % 30))
    }

    /// The same among women's or men's voices.
    pub(crate) fn gendered(id: &str, language: Option<&str>, female: bool) -> Self {
        let Self { name, pitch, pace } = Self::of(id, language);
        let (mark, number) = (name.find('+').unwrap_or(name.len()), 1 + pitch % 4);
        let variant = if female { format!("f{number}") } else { format!("m{number}") };
        Self { name: format!("{}+{variant}", &name[..mark]), pitch, pace }
    }

    fn new(language: &str, variant: &str, pitch: u8, pace: u16) -> Self {
        let language = NAMES.iter().find(|(code, _)| *code == language).map_or(language, |(_, name)| name);
        Self { name: format!("{language}+{variant}"), pitch, pace }
    }

    /// Words a minute at `speed`, within what espeak-ng can do.
    pub(crate) fn words_per_minute(&self, speed: f64) -> u16 {
        (f64::from(self.pace) * speed * ALONE).clamp(80.0, 450.0) as u16
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_always_has_the_same_voice_and_two_ids_differ() {
        assert_eq!(Voice::of("alloy", None), Voice::of("alloy", Some("en")));
        assert_ne!(Voice::of("alloy", None), Voice::of("nova", None));
        assert!(Voice::of("alloy", Some("de")).name.starts_with("de+"));
    }
}
