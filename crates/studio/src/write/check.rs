//! What a brief must be before anything is queued.

use super::Brief;
use super::validate::check_title;
use crate::captions::{self, Preset};
use crate::speech::VoiceKind;
use crate::{StudioError, speech};

/// Longest script, in characters.
pub const MAX_SCRIPT_CHARACTERS: usize = 10_000;

/// Whether a video can be made of `brief`; cheap and pure. Fails with `script_empty`, `script_not_text`,
/// `script_too_long`, `script_too_short`, `language_unknown`, `language_unsupported`, `caption_not_drawable`,
/// `caption_too_wide`, `title_empty`, `title_too_long` or `title_not_allowed`.
pub fn check_brief(brief: &Brief) -> Result<(), StudioError> {
    check_brief_for(brief, VoiceKind::Local)
}

/// Like [`check_brief`], for the languages of another kind of voice.
pub fn check_brief_for(brief: &Brief, voice: VoiceKind) -> Result<(), StudioError> {
    check_script(&brief.script)?;
    speech::speaks(voice, &brief.language)?;
    captions::check_text(&brief.script, Preset::default())?;
    brief.title.as_deref().map_or(Ok(()), check_title)
}

fn check_script(script: &str) -> Result<(), StudioError> {
    let refuse = |code, message: String| Err(StudioError::input(code, Some("script"), message));
    if script.trim().is_empty() {
        return refuse("script_empty", "The script is empty.".into());
    }
    if !is_text(script) {
        return refuse("script_not_text", "The script is not text. Is it a binary file?".into());
    }
    let length = script.chars().count();
    if length > MAX_SCRIPT_CHARACTERS {
        let message = format!("The script has {length} characters; at most {MAX_SCRIPT_CHARACTERS} are possible.");
        return refuse("script_too_long", message);
    }
    if !script.chars().any(char::is_alphanumeric) {
        return refuse("script_too_short", "The script has no word that can be spoken.".into());
    }
    Ok(())
}

/// A text has no NUL and hardly any other control or undecodable character.
fn is_text(script: &str) -> bool {
    let odd = |c: &char| (c.is_control() && !c.is_whitespace()) || *c == char::REPLACEMENT_CHARACTER;
    let (odd, all) = (script.chars().filter(odd).count(), script.chars().count());
    !script.contains('\0') && odd * 50 <= all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write::BriefKind;

    fn code(script: &str, language: &str, title: Option<&str>) -> &'static str {
        let (script, language, title) = (script.to_owned(), language.to_owned(), title.map(str::to_owned));
        check_brief(&Brief { script, title, language, kind: BriefKind::Script }).map_or_else(|error| error.code(), |()| "ok")
    }

    #[test]
    fn every_bad_brief_is_refused_with_its_own_code() {
        assert_eq!(code(" \n\t ", "en", None), "script_empty");
        assert_eq!(code("\u{0}\u{1}ELF binary", "en", None), "script_not_text");
        assert_eq!(code("\u{fffd}PNG\u{1}\u{2}\u{3}\u{fffd}", "en", None), "script_not_text");
        assert_eq!(code(&"a ".repeat(5001), "en", None), "script_too_long");
        assert_eq!(code("... !!! 😀", "en", None), "script_too_short");
        assert_eq!(code("Hello.", "klingon", None), "language_unknown");
        assert_eq!(code("Hello.", "", None), "language_unknown");
        assert_eq!(code("Hallo.", "de-DE", None), "language_unsupported");
        assert_eq!(code("Hello \u{4f60}\u{597d}.", "en", None), "caption_not_drawable");
        assert_eq!(code(&"W".repeat(60), "en", None), "caption_too_wide");
        assert_eq!(code("Hello.", "en", Some(&"t".repeat(101))), "title_too_long");
        assert_eq!(code("Hello.", "en", Some("a <b>")), "title_not_allowed");
    }

    #[test]
    fn good_briefs_pass_in_every_spelling_of_the_language() {
        for language in ["en", "en-US", "en_GB", "eng", "EN"] {
            assert_eq!(code("Hello.", language, Some("Hello")), "ok");
        }
        assert_eq!(code(&"é ".repeat(5_000), "en", None), "ok");
    }

    #[test]
    fn an_unsupported_language_is_named_with_the_supported_ones() {
        let brief = Brief { script: "Hallo.".into(), title: None, language: "de".into(), kind: BriefKind::Script };
        let message = check_brief(&brief).unwrap_err().to_string();
        assert!(message.contains("German") && message.contains("English"), "{message}");
    }
}
