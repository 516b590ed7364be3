//! Whether a narration can be spoken and shown as it stands.

use std::sync::LazyLock;

use regex::Regex;

use super::super::sentences::sentences;
use super::converse::Faults;
use crate::PlannedScene;
use crate::captions::{self, Style};
use crate::render::Format;

const MOST_SENTENCES: usize = 3;
/// Three long sentences, some 25 seconds.
const LONGEST: usize = 400;
/// Fewer letters say too little about their language.
const TELLING: usize = 120;
/// Languages that are easily taken for each other.
const ALIKE: &[&[&str]] = &[
    &["nob", "dan", "swe"],
    &["hrv", "srp", "slv", "slk", "ces"],
    &["rus", "ukr", "bel", "bul", "mkd"],
    &["spa", "por", "cat"],
    &["afr", "nld"],
    &["ara", "pes", "urd"],
    &["hin", "mar", "nep"],
    &["tur", "aze"],
    &["lit", "lav"],
    &["ind", "jav"],
    &["est", "fin"],
];

static MARKUP: LazyLock<Regex> = LazyLock::new(|| rule(r"[<>*_`#\[\]{}|\\~^]|https?://|www\.|&[a-z]{2,8};"));
static SPEAKER: LazyLock<Regex> = LazyLock::new(|| {
    rule(
        r"(?i)^\W*(narrator|voice[- ]?over|vo|host|speaker|scene|shot|visuals?|hook|intro|outro|b-roll|on[- ]screen text|sfx|music|title)\s*\d*\s*:",
    )
});
static STAGE: LazyLock<Regex> = LazyLock::new(|| {
    rule(
        r"(?i)\([^)]*\b(music|pauses?|beat|sfx|sounds?|cuts? to|fades?|zooms?|b-roll|narrator|voice ?over|laugh(s|ing)?|sigh(s|ing)?|whisper(s|ing)?|dramatic(ally)?|upbeat|on screen|camera|applause)\b[^)]*\)",
    )
});

#[allow(clippy::panic, reason = "the rules are constants, and a test reads each of them")]
fn rule(rule: &str) -> Regex {
    Regex::new(rule).unwrap_or_else(|error| panic!("a rule for narrations does not compile: {error}"))
}

/// Notes what is wrong with the narrations, scene by scene.
pub(super) fn check(scenes: &[PlannedScene], language: &str, faults: &mut Faults) {
    for (number, scene) in (1..).zip(scenes) {
        if let Some(fault) = fault(&scene.narration) {
            faults.note(format!("Scene {number} {fault}."));
        }
    }
    if faults.is_empty() {
        let whole = scenes.iter().map(|scene| scene.narration.as_str()).collect::<Vec<_>>().join(" ");
        faults.check(captions::check_text(&whole, &Style::default(), Format::default()));
        check_language(&whole, language, faults);
    }
}

fn fault(narration: &str) -> Option<String> {
    let length = narration.chars().count();
    if !narration.chars().any(char::is_alphanumeric) {
        return Some("says nothing".into());
    }
    if length > LONGEST {
        return Some(format!("has {length} characters; at most {LONGEST} are possible"));
    }
    let said = sentences(narration).len();
    if said > MOST_SENTENCES {
        return Some(format!("has {said} sentences; at most {MOST_SENTENCES} are possible"));
    }
    if let Some(mark) = MARKUP.find(narration) {
        return Some(format!("has markup or a link: {}", mark.as_str()));
    }
    let direction = SPEAKER.find(narration).or_else(|| STAGE.find(narration))?;
    let shown: String = direction.as_str().chars().take(60).collect();
    Some(format!("has a stage direction or a speaker's name: {shown}"))
}

/// Only what is surely another language counts: short texts and sisters are easily mistaken.
fn check_language(text: &str, language: &str, faults: &mut Faults) {
    if text.chars().filter(|c| c.is_alphabetic()).count() < TELLING {
        return;
    }
    let Some(found) = whatlang::detect(text).filter(whatlang::Info::is_reliable) else { return };
    let Some(wanted) = code(language).filter(|code| whatlang::Lang::from_code(*code).is_some()) else { return };
    let sisters = |group: &&[&str]| group.contains(&wanted) && group.contains(&found.lang().code());
    if found.lang().code() != wanted && !ALIKE.iter().any(sisters) {
        faults.note(format!("The narration is in {} and not in the language that was asked for.", found.lang().eng_name()));
    }
}

/// The code of the detector, which names some languages by their most spoken variety.
fn code(language: &str) -> Option<&'static str> {
    let primary = language.trim().split(['-', '_']).next().unwrap_or_default().to_lowercase();
    let known = isolang::Language::from_639_1(&primary).or_else(|| isolang::Language::from_639_3(&primary))?;
    Some(match known.to_639_3() {
        "zho" => "cmn",
        "nor" => "nob",
        "fas" => "pes",
        "lvs" => "lav",
        "ekk" => "est",
        code => code,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults_of(narrations: &[&str], language: &str) -> bool {
        let scene = |text: &&str| PlannedScene { narration: (*text).into(), search_terms: Vec::new(), emphasis: Vec::new() };
        let mut faults = Faults::default();
        check(&narrations.iter().map(scene).collect::<Vec<_>>(), language, &mut faults);
        !faults.is_empty()
    }

    #[test]
    fn plain_sentences_pass_with_all_their_punctuation() {
        for text in [
            "It costs $1.50, or 20% less - about \u{20ac}3 & a smile. Really? Yes!",
            "Dr. Smith said: \u{201c}Wait\u{201d}. The scene was calm.",
            "It takes three minutes (or four) to boil an egg.",
        ] {
            assert!(!faults_of(&[text], "en"), "{text}");
        }
    }

    #[test]
    fn stage_directions_markup_and_too_much_are_refused() {
        for text in [
            "[Music fades] Honey never spoils.",
            "(dramatic pause) Honey never spoils.",
            "Narrator: Honey never spoils.",
            "Scene 2: Honey never spoils.",
            "**Honey** never spoils.",
            "Honey <break/> never spoils.",
            "Read more at https://honey.example now.",
            "One. Two is more. Three is too. Four is many.",
            "... !!!",
            "\u{1208}\u{1209}",
        ] {
            assert!(faults_of(&[text], "en"), "{text}");
        }
        assert!(faults_of(&[&"long words ".repeat(40)], "en"));
    }

    #[test]
    fn another_language_is_noticed_and_a_sister_is_not() {
        let german = "Honig verdirbt nie, weil er kaum Wasser enth\u{e4}lt und sehr sauer ist. \
                      Deshalb findet man ihn noch nach vielen Jahrhunderten in alten Gr\u{e4}bern, und er schmeckt immer noch gut.";
        assert!(faults_of(&[german], "en"));
        assert!(!faults_of(&[german], "de-AT"));
        assert!(!faults_of(&[german], "xx"), "a language that nobody knows is not judged");
    }
}
