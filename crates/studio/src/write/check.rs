//! What a brief must be before anything is queued.

use std::ops::RangeInclusive;

use super::validate::check_title;
use super::{Brief, BriefKind, Direction, scenes};
use crate::captions::{self, Style};
use crate::render::Format;
use crate::speech::VoiceKind;
use crate::{StudioError, speech};

/// Longest script, in characters.
pub const MAX_SCRIPT_CHARACTERS: usize = 10_000;

/// Lengths of a topic, in characters.
const TOPIC_CHARACTERS: RangeInclusive<usize> = 3..=MAX_TOPIC_CHARACTERS;

/// Longest topic, in characters.
pub const MAX_TOPIC_CHARACTERS: usize = 500;

/// How long a narration written by a model may be, in seconds.
pub const TARGET_SECONDS: RangeInclusive<u32> = 15..=180;

/// Longest tone and audience, in characters.
const MAX_TONE: usize = 200;
/// Longest notes, in characters.
const MAX_NOTES: usize = 2_000;

/// Whether a video can be made of `brief`; cheap and pure. Fails with `script_empty`, `script_not_text`,
/// `script_too_long`, `script_too_short`, `language_unknown`, `language_unsupported`, `caption_not_drawable`,
/// `caption_too_wide`, `title_empty`, `title_too_long`, `title_not_allowed`, `topic_too_short`, `topic_too_long`,
/// `target_seconds_not_possible` or `direction_too_long`.
pub fn check_brief(brief: &Brief) -> Result<(), StudioError> {
    check_script(&brief.script, brief.kind)?;
    speech::supported(&brief.language)?;
    match brief.kind {
        BriefKind::Topic => check_topic(&brief.script, "script")?,
        // a topic is not shown
        BriefKind::Script | BriefKind::TalkingPoints => {
            captions::check_text(&brief.script, &Style::default(), Format::default())?;
        }
    }
    check_direction(&brief.direction)?;
    brief.title.as_deref().map_or(Ok(()), check_title)
}

/// The same, and whether that kind of voice speaks its language.
pub fn check_brief_for(brief: &Brief, voice: VoiceKind) -> Result<(), StudioError> {
    speech::speaks(voice, &brief.language)?;
    check_brief(brief)
}

fn check_script(script: &str, kind: BriefKind) -> Result<(), StudioError> {
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
    if is_silent(script, kind) {
        return refuse("script_too_short", "The script has no word that can be spoken.".into());
    }
    Ok(())
}

/// Whether `topic`, typed into `field`, can be written about.
pub(super) fn check_topic(topic: &str, field: &'static str) -> Result<(), StudioError> {
    let length = topic.trim().chars().count();
    if TOPIC_CHARACTERS.contains(&length) {
        return Ok(());
    }
    let code = if length < *TOPIC_CHARACTERS.start() { "topic_too_short" } else { "topic_too_long" };
    let (least, most) = TOPIC_CHARACTERS.into_inner();
    Err(StudioError::input(code, Some(field), format!("A topic has {least} to {most} characters; this one has {length}.")))
}

/// Whether a model can write so.
pub(super) fn check_direction(direction: &Direction) -> Result<(), StudioError> {
    if !TARGET_SECONDS.contains(&direction.target_seconds) {
        let (least, most) = TARGET_SECONDS.into_inner();
        let message = format!("A video written by a model is {least} to {most} seconds long.");
        return Err(StudioError::input("target_seconds_not_possible", Some("targetSeconds"), message));
    }
    let fields = [
        ("tone", &direction.tone, MAX_TONE),
        ("audience", &direction.audience, MAX_TONE),
        ("notes", &direction.notes, MAX_NOTES),
    ];
    match fields.into_iter().find(|(_, text, most)| text.chars().count() > *most) {
        Some((name, _, most)) => {
            let message = format!("The {name} of a video has at most {most} characters.");
            Err(StudioError::input("direction_too_long", Some(name), message))
        }
        None => Ok(()),
    }
}

/// Whether nothing of it can be spoken. The number of a point in a list is not said.
fn is_silent(script: &str, kind: BriefKind) -> bool {
    match kind {
        BriefKind::TalkingPoints => scenes::points(script).next().is_none(),
        BriefKind::Script | BriefKind::Topic => scenes::silent(script),
    }
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

    fn code(script: &str, language: &str, title: Option<&str>) -> &'static str {
        let title = title.map(str::to_owned);
        said(&Brief { title, ..Brief::new(BriefKind::Script, script, language) })
    }

    fn said(brief: &Brief) -> &'static str {
        check_brief_for(brief, VoiceKind::Local).map_or_else(|error| error.code(), |()| "ok")
    }

    #[test]
    fn every_bad_brief_is_refused_with_its_own_code() {
        assert_eq!(code(" \n\t ", "en", None), "script_empty");
        assert_eq!(code("\u{0}\u{1}ELF binary", "en", None), "script_not_text");
        assert_eq!(code("\u{fffd}PNG\u{1}\u{2}\u{3}\u{fffd}", "en", None), "script_not_text");
        assert_eq!(code(&"a ".repeat(5001), "en", None), "script_too_long");
        assert_eq!(code("... !!! 😀", "en", None), "script_too_short");
        assert_eq!(said(&Brief::new(BriefKind::TalkingPoints, " 1. !!!\n- ***", "en")), "script_too_short");
        assert_eq!(code("Hello.", "klingon", None), "language_unknown");
        assert_eq!(code("Hello.", "", None), "language_unknown");
        assert_eq!(code("Hallo.", "de-DE", None), "language_unsupported");
        assert_eq!(code("Hello \u{1208}\u{1209}.", "en", None), "caption_not_drawable");
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
        let brief = Brief::new(BriefKind::Script, "Hallo.", "de");
        let message = check_brief_for(&brief, VoiceKind::Local).unwrap_err().to_string();
        assert!(message.contains("German") && message.contains("English"), "{message}");
    }

    #[test]
    fn a_topic_is_a_line_or_two_in_any_script_and_its_direction_has_limits() {
        let topic = |topic: &str| said(&Brief::new(BriefKind::Topic, topic, "en"));
        assert_eq!(topic("Why honey never spoils"), "ok");
        assert_eq!(topic("\u{8702}\u{871c}\u{3068}\u{306f}"), "ok", "a topic is not drawn");
        assert_eq!(topic(" ab "), "topic_too_short");
        assert_eq!(topic(&"a".repeat(501)), "topic_too_long");
        let directed = |direction: Direction| said(&Brief { direction, ..Brief::new(BriefKind::Topic, "Honey", "en") });
        for (target_seconds, code) in
            [(14, "target_seconds_not_possible"), (15, "ok"), (180, "ok"), (181, "target_seconds_not_possible")]
        {
            assert_eq!(directed(Direction { target_seconds, ..Direction::default() }), code);
        }
        assert_eq!(directed(Direction { tone: "a".repeat(201), ..Direction::default() }), "direction_too_long");
    }
}
