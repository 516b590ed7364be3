//! What the studio says of a script, as something a person can mend.

use studio::StudioError;

use crate::error::UserErrorCode::{
    Invalid, LanguageUnknown, LanguageUnsupported, NotText, PlatformLimit, Required, TooLong, TooShort,
};
use crate::error::{UserError, UserErrorCode};

/// The studio's refusal; `language_field` is the input that chose the language.
pub(crate) fn user_error(error: &StudioError, language_field: &str) -> UserError {
    let (code, message) = (error.code(), error.to_string());
    let field = match code.split('_').next() {
        Some("language") => language_field,
        Some("title") => "title",
        _ => "script",
    };
    UserError::on(field, kind(code), message)
}

fn kind(code: &str) -> UserErrorCode {
    match code {
        "script_empty" => Required,
        "script_not_text" => NotText,
        "script_too_long" => TooLong,
        "script_too_short" => TooShort,
        "language_unknown" => LanguageUnknown,
        "language_unsupported" => LanguageUnsupported,
        "title_too_long" | "title_not_allowed" => PlatformLimit,
        _ => Invalid,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use studio::speech::VoiceKind;
    use studio::write::{Brief, BriefKind, check_brief_for};

    fn refusal(script: &str, language: &str, title: Option<&str>) -> (UserErrorCode, String) {
        let title = title.map(str::to_owned);
        let brief = Brief { title, ..Brief::new(BriefKind::Script, script, language) };
        let error = check_brief_for(&brief, VoiceKind::Local).unwrap_err();
        let error = user_error(&error, "pipelineId");
        (error.code, error.field.unwrap().join("."))
    }

    #[test]
    fn every_refusal_of_the_studio_names_the_input_to_mend() {
        let script = "input.script".to_owned();
        assert_eq!(refusal("  ", "en", None), (Required, script.clone()));
        assert_eq!(refusal("\u{0}\u{1}", "en", None), (NotText, script.clone()));
        assert_eq!(refusal(&"a ".repeat(5001), "en", None), (TooLong, script.clone()));
        assert_eq!(refusal("...", "en", None), (TooShort, script));
        assert_eq!(refusal("Hello.", "klingon", None), (LanguageUnknown, "input.pipelineId".to_owned()));
        assert_eq!(refusal("Hello.", "de", None), (LanguageUnsupported, "input.pipelineId".to_owned()));
        assert_eq!(refusal("Hello.", "en", Some(&"t".repeat(101))), (PlatformLimit, "input.title".to_owned()));
    }
}
