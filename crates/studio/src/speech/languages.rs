//! Which voice speaks which languages, as its maker documents them.

use serde::{Deserialize, Serialize};

use crate::StudioError;

/// The kinds of voices, which differ in the languages they speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::Display, strum::EnumString, strum::EnumIter)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum VoiceKind {
    /// The voice of this machine.
    Local,
    /// ElevenLabs' voices.
    ElevenLabs,
    /// OpenAI's voices, and those of servers like it.
    OpenAi,
}

/// A language that can be spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Language {
    /// ISO 639-1 code.
    pub code: &'static str,
    /// English name.
    pub name: &'static str,
}

const fn language(code: &'static str, name: &'static str) -> Language {
    Language { code, name }
}

const LOCAL: &[Language] = &[language("en", "English")];

/// The languages the local voice speaks, as ISO 639-1 codes with their English names.
pub fn languages() -> &'static [Language] {
    LOCAL
}

/// The languages that voices of this kind speak. ElevenLabs: those of its widest model, `eleven_v3`, as its list of models
/// names them; OpenAI: those of its guide to text to speech.
pub fn languages_of(voice: VoiceKind) -> &'static [Language] {
    match voice {
        VoiceKind::Local => LOCAL,
        VoiceKind::ElevenLabs => ELEVENLABS,
        VoiceKind::OpenAi => OPENAI,
    }
}

/// Fails with `language_unknown` or `language_unsupported` unless voices of this kind speak `language` (BCP 47 or ISO 639).
pub fn speaks(voice: VoiceKind, language: &str) -> Result<&'static Language, StudioError> {
    let known = find(language)?;
    let spoken = languages_of(voice);
    spoken.iter().find(|spoken| Some(spoken.code) == known.to_639_1()).ok_or_else(|| {
        let few: Vec<_> = spoken.iter().map(|language| language.name).collect();
        let message = format!("This voice does not speak {}. Supported: {}.", known.to_name(), few.join(", "));
        StudioError::input("language_unsupported", Some("language"), message)
    })
}

/// Fails with `language_unknown` or `language_unsupported` unless some voice speaks `language` (BCP 47 or ISO 639).
pub(crate) fn supported(language: &str) -> Result<&'static Language, StudioError> {
    let mut kinds = [VoiceKind::Local, VoiceKind::OpenAi, VoiceKind::ElevenLabs].into_iter();
    let known = find(language)?;
    kinds.find_map(|kind| speaks(kind, language).ok()).ok_or_else(|| {
        let message = format!("No voice here speaks {}.", known.to_name());
        StudioError::input("language_unsupported", Some("language"), message)
    })
}

/// The ISO 639-1 code of a language, where it has one.
pub(crate) fn primary(language: &str) -> Option<String> {
    find(language).ok()?.to_639_1().map(str::to_owned)
}

fn find(language: &str) -> Result<isolang::Language, StudioError> {
    let name = language.trim();
    let primary = name.split(['-', '_']).next().unwrap_or_default().to_lowercase();
    isolang::Language::from_639_1(&primary).or_else(|| isolang::Language::from_639_3(&primary)).ok_or_else(|| {
        let message = format!("\u{201c}{name}\u{201d} is not a language code. Use one such as \u{201c}en\u{201d}.");
        StudioError::input("language_unknown", Some("language"), message)
    })
}

#[rustfmt::skip]
const ELEVENLABS: &[Language] = &[
    language("af", "Afrikaans"), language("ar", "Arabic"), language("hy", "Armenian"), language("as", "Assamese"),
    language("az", "Azerbaijani"), language("be", "Belarusian"), language("bn", "Bengali"), language("bs", "Bosnian"),
    language("bg", "Bulgarian"), language("ca", "Catalan"), language("ny", "Chichewa"), language("zh", "Chinese"),
    language("hr", "Croatian"), language("cs", "Czech"), language("da", "Danish"), language("nl", "Dutch"),
    language("en", "English"), language("et", "Estonian"), language("tl", "Filipino"), language("fi", "Finnish"),
    language("fr", "French"), language("gl", "Galician"), language("ka", "Georgian"), language("de", "German"),
    language("el", "Greek"), language("gu", "Gujarati"), language("ha", "Hausa"), language("he", "Hebrew"),
    language("hi", "Hindi"), language("hu", "Hungarian"), language("is", "Icelandic"), language("id", "Indonesian"),
    language("ga", "Irish"), language("it", "Italian"), language("ja", "Japanese"), language("jv", "Javanese"),
    language("kn", "Kannada"), language("kk", "Kazakh"), language("ko", "Korean"), language("ky", "Kyrgyz"),
    language("lv", "Latvian"), language("ln", "Lingala"), language("lt", "Lithuanian"), language("lb", "Luxembourgish"),
    language("mk", "Macedonian"), language("ms", "Malay"), language("ml", "Malayalam"), language("mr", "Marathi"),
    language("ne", "Nepali"), language("no", "Norwegian"), language("ps", "Pashto"), language("fa", "Persian"),
    language("pl", "Polish"), language("pt", "Portuguese"), language("pa", "Punjabi"), language("ro", "Romanian"),
    language("ru", "Russian"), language("sr", "Serbian"), language("sd", "Sindhi"), language("sk", "Slovak"),
    language("sl", "Slovenian"), language("so", "Somali"), language("es", "Spanish"), language("sw", "Swahili"),
    language("sv", "Swedish"), language("ta", "Tamil"), language("te", "Telugu"), language("th", "Thai"),
    language("tr", "Turkish"), language("uk", "Ukrainian"), language("ur", "Urdu"), language("vi", "Vietnamese"),
    language("cy", "Welsh"),
];

#[rustfmt::skip]
const OPENAI: &[Language] = &[
    language("af", "Afrikaans"), language("ar", "Arabic"), language("hy", "Armenian"), language("az", "Azerbaijani"),
    language("be", "Belarusian"), language("bs", "Bosnian"), language("bg", "Bulgarian"), language("ca", "Catalan"),
    language("zh", "Chinese"), language("hr", "Croatian"), language("cs", "Czech"), language("da", "Danish"),
    language("nl", "Dutch"), language("en", "English"), language("et", "Estonian"), language("tl", "Filipino"),
    language("fi", "Finnish"), language("fr", "French"), language("gl", "Galician"), language("de", "German"),
    language("el", "Greek"), language("he", "Hebrew"), language("hi", "Hindi"), language("hu", "Hungarian"),
    language("is", "Icelandic"), language("id", "Indonesian"), language("it", "Italian"), language("ja", "Japanese"),
    language("kn", "Kannada"), language("kk", "Kazakh"), language("ko", "Korean"), language("lv", "Latvian"),
    language("lt", "Lithuanian"), language("mk", "Macedonian"), language("ms", "Malay"), language("mi", "Maori"),
    language("mr", "Marathi"), language("ne", "Nepali"), language("no", "Norwegian"), language("fa", "Persian"),
    language("pl", "Polish"), language("pt", "Portuguese"), language("ro", "Romanian"), language("ru", "Russian"),
    language("sr", "Serbian"), language("sk", "Slovak"), language("sl", "Slovenian"), language("es", "Spanish"),
    language("sw", "Swahili"), language("sv", "Swedish"), language("ta", "Tamil"), language("th", "Thai"),
    language("tr", "Turkish"), language("uk", "Ukrainian"), language("ur", "Urdu"), language("vi", "Vietnamese"),
    language("cy", "Welsh"),
];

#[cfg(test)]
mod tests {
    use strum::IntoEnumIterator;

    use super::*;

    #[test]
    fn every_language_has_a_code_that_is_known_and_every_kind_speaks_english() {
        for kind in VoiceKind::iter() {
            assert!(languages_of(kind).iter().all(|language| isolang::Language::from_639_1(language.code).is_some()), "{kind}");
            assert!(languages_of(kind).windows(2).all(|pair| pair[0].name < pair[1].name), "{kind}");
            assert_eq!(speaks(kind, "en-US").unwrap().name, "English");
        }
    }

    #[test]
    fn a_language_is_refused_by_the_voice_that_does_not_speak_it() {
        assert_eq!(speaks(VoiceKind::Local, "de-DE").unwrap_err().code(), "language_unsupported");
        assert_eq!(speaks(VoiceKind::ElevenLabs, "deu").unwrap().code, "de");
        assert_eq!(speaks(VoiceKind::OpenAi, "nope").unwrap_err().code(), "language_unknown");
        assert_eq!(supported("ka").unwrap().name, "Georgian");
        assert_eq!(supported("la").unwrap_err().code(), "language_unsupported");
    }
}
