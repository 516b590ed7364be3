//! Mends in a draft what needs no model: spaces, letters, marks, doubles.

use unicode_segmentation::UnicodeSegmentation;

use super::super::limits::PLATFORMS;
use super::super::sentences::{fold, sentences};
use super::super::terms::{bare, unique};
use super::draft::{Draft, DraftScene, DraftTexts, SEARCH_TERMS};
use super::repeat;
use crate::{PlannedScene, PlatformText};

const QUOTES: &[char] = &['"', '\'', '\u{201c}', '\u{201d}', '\u{2018}', '\u{2019}', '«', '»', ' '];
const MOST_HASHTAGS: usize = 8;
const LONGEST_HASHTAG: usize = 30;
const MOST_EMPHASIS: usize = 3;
/// Libraries find nothing for more, in characters and words.
const LONGEST_TERM: usize = 60;
const MOST_TERM_WORDS: usize = 5;

/// One line without what nobody sees.
pub(super) fn line(text: &str) -> String {
    fold(&visible(text))
}

/// A title or a hook: one line without quotes around it.
pub(super) fn bare_line(text: &str) -> String {
    line(text).trim_matches(QUOTES).to_owned()
}

pub(super) fn scene(scene: &DraftScene) -> PlannedScene {
    let narration = line(&scene.narration);
    let emphasis = emphasis(&narration, &scene.emphasis);
    PlannedScene { search_terms: search_terms(&scene.search_terms), emphasis, narration }
}

/// Small letters, each term once, the first three.
fn search_terms(terms: &[String]) -> Vec<String> {
    let mended = terms.iter().map(|term| line(term).to_lowercase()).map(|term| {
        let edge = |c: char| !c.is_alphanumeric();
        term.trim_matches(edge).to_owned()
    });
    let findable =
        |term: &String| !term.is_empty() && term.chars().count() <= LONGEST_TERM && term.split(' ').count() <= MOST_TERM_WORDS;
    unique(mended.filter(findable)).take(SEARCH_TERMS).collect()
}

/// The words of the narration that were meant, as they are spelled there.
fn emphasis(narration: &str, wanted: &[String]) -> Vec<String> {
    let said: Vec<&str> = narration.split_whitespace().map(bare).filter(|word| !word.is_empty()).collect();
    let meant = wanted.iter().flat_map(|words| words.split_whitespace()).map(|word| bare(word).to_lowercase());
    let found = meant.filter_map(|word| said.iter().find(|said| said.to_lowercase() == word));
    unique(found.map(|word| (*word).to_owned())).take(MOST_EMPHASIS).collect()
}

pub(super) fn hashtags(tags: &[String]) -> Vec<String> {
    let mended = tags.iter().map(|tag| {
        let small = tag.to_lowercase();
        small.chars().filter(|c| c.is_alphanumeric() || *c == '_').collect::<String>()
    });
    // a letter without a small form of one letter cannot be a tag everywhere
    let good = |tag: &String| (1..=LONGEST_HASHTAG).contains(&tag.chars().count()) && *tag == tag.to_lowercase();
    unique(mended.filter(good)).take(MOST_HASHTAGS).collect()
}

/// Makes the first scene begin with the hook, and gives the hook as it is said there. A hook that the first scene leaves out is
/// put before it.
pub(super) fn open(hook: &str, scenes: &mut [PlannedScene]) -> Option<String> {
    let first = scenes.first_mut().filter(|_| !hook.is_empty())?;
    if let Some(said) = opening(hook, &first.narration) {
        return Some(said);
    }
    let sentence = sentences(&first.narration).into_iter().next().filter(|sentence| repeat::alike(hook, sentence));
    if sentence.is_none() {
        let end = if hook.ends_with(|c: char| c.is_alphanumeric()) { "." } else { "" };
        let said = format!("{hook}{end}");
        first.narration = line(&format!("{said} {}", first.narration));
        return Some(said);
    }
    sentence
}

/// The beginning of `narration` that has the words of `hook`.
fn opening(hook: &str, narration: &str) -> Option<String> {
    let mut wanted: Vec<String> = hook.unicode_words().map(str::to_lowercase).collect();
    wanted.reverse();
    let mut end = 0;
    for piece in narration.split_inclusive(' ') {
        if wanted.is_empty() {
            break;
        }
        for word in piece.unicode_words() {
            if wanted.pop() != Some(word.to_lowercase()) {
                return None;
            }
        }
        end += piece.len();
    }
    let said = narration[..end].trim_end();
    (wanted.is_empty() && !said.is_empty()).then(|| said.to_owned())
}

/// What each platform shows: the model's text or the description, and the hashtags.
pub(super) fn texts(draft: &Draft, title: &str, description: &str, hashtags: &[String]) -> Vec<PlatformText> {
    let tags: Vec<String> = hashtags.iter().map(|tag| format!("#{tag}")).collect();
    let DraftTexts { youtube, tiktok, instagram } = &draft.texts;
    let shown = |(platform, own): (&str, &String)| {
        let own = prose(own);
        let text = if own.is_empty() { description } else { own.as_str() };
        let title = (platform == "youtube").then(|| title.to_owned());
        let text = format!("{text}\n\n{}", tags.join(" ")).trim().to_owned();
        PlatformText { platform: platform.to_owned(), title, text }
    };
    PLATFORMS.into_iter().zip([youtube, tiktok, instagram]).map(shown).collect()
}

/// Paragraphs without hashtags and what platforms refuse.
pub(super) fn prose(text: &str) -> String {
    let words = |line: &str| {
        let line = fold(&visible(line).replace(['<', '>'], ""));
        line.split(' ').filter(|word| !word.starts_with('#')).collect::<Vec<_>>().join(" ")
    };
    let mut lines: Vec<String> = text.lines().map(words).collect();
    lines.dedup_by(|line, before| line.is_empty() && before.is_empty());
    lines.join("\n").trim().to_owned()
}

/// The text without marks that only steer how it is shown, such as those that turn its direction.
fn visible(text: &str) -> String {
    let steers = |c: char| matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    text.chars().filter(|c| !steers(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings(words: &[&str]) -> Vec<String> {
        words.iter().map(|&word| word.to_owned()).collect()
    }

    fn first(narration: &str) -> Vec<PlannedScene> {
        vec![PlannedScene { narration: narration.into(), search_terms: Vec::new(), emphasis: Vec::new() }]
    }

    #[test]
    fn terms_tags_and_stressed_words_are_brought_into_shape() {
        let terms = search_terms(&strings(&[" Honey Jar ", "honey jar", "\"Bees\"", "", "a b c d e f", "Kitchen", "more"]));
        assert_eq!(terms, ["honey jar", "bees", "kitchen"]);
        assert_eq!(hashtags(&strings(&["#Honey", "honey", "food facts", "İ", "###"])), ["honey", "foodfacts", "i"]);
        let stressed = emphasis("Honey never spoils, they say.", &strings(&["NEVER", "spoils they", "bees"]));
        assert_eq!(stressed, ["never", "spoils", "they"]);
    }

    #[test]
    fn the_hook_is_what_the_first_scene_says_first() {
        let mut scenes = first("Honey, never spoils! And so on.");
        assert_eq!(open("honey never spoils", &mut scenes).as_deref(), Some("Honey, never spoils!"));
        let mut scenes = first("Honey really never spoils in a jar. And so on.");
        assert_eq!(open("Honey never spoils in a jar.", &mut scenes).as_deref(), Some("Honey really never spoils in a jar."));
        let mut scenes = first("Bees work hard.");
        assert_eq!(open("A jar outlives kings", &mut scenes).as_deref(), Some("A jar outlives kings."));
        assert_eq!(scenes[0].narration, "A jar outlives kings. Bees work hard.");
        assert_eq!(open("", &mut scenes), None);
        assert_eq!(open("Hook", &mut []), None);
    }

    #[test]
    fn a_platform_without_a_text_shows_the_description_and_hashtags_come_once() {
        let texts_of = DraftTexts { youtube: "One.\n\n\n\nTwo <b> #honey".into(), ..DraftTexts::default() };
        let draft = Draft { texts: texts_of, ..Draft::default() };
        let shown = texts(&draft, "T", "About honey.", &strings(&["honey"]));
        assert_eq!(shown[0].text, "One.\n\nTwo b\n\n#honey");
        assert_eq!(shown[0].title.as_deref(), Some("T"));
        assert_eq!((shown[1].text.as_str(), &shown[1].title), ("About honey.\n\n#honey", &None));
    }

    #[test]
    fn marks_that_turn_the_text_around_are_not_kept() {
        assert_eq!(bare_line("\u{201c}ab\u{202e}c\u{200b}\n\u{0}d\u{201d}"), "abc d");
    }
}
