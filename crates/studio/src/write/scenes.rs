//! Cuts a text into scenes of a comfortable length, without touching a letter of it.

use super::BriefKind;
use super::sentences::{fold, paragraphs, sentences};

/// Weights are letters; a narrator says about fifteen in a second, so these are some 2 and 8 seconds.
const SHORT: usize = 30;
const LONG: usize = 120;
/// A digit is read as a word.
const DIGIT: usize = 4;
/// Words before which a long sentence may be parted.
const JOINTS: &[&str] =
    &["and", "but", "because", "which", "who", "that", "so", "or", "while", "when", "where", "if", "until", "than"];
const BULLETS: &[char] = &['-', '*', '•', '‣', '◦', '–', '—', '·', '▪', '●'];

/// The narrations of the scenes of `script`, in order. Joined with spaces they are the folded script; of talking points
/// only the bullets are gone.
pub(super) fn narrations(script: &str, kind: BriefKind) -> Vec<String> {
    let flow = |text: &str| join(cut(sentences(text)));
    let scenes = match kind {
        BriefKind::Script | BriefKind::Topic => paragraphs(script).iter().flat_map(|paragraph| flow(paragraph)).collect(),
        BriefKind::TalkingPoints => {
            points(script).flat_map(|point| if weight(&point) > LONG { flow(&point) } else { vec![point] }).collect()
        }
    };
    absorb(scenes)
}

/// The talking points of `script`, without their bullets.
pub(super) fn points(script: &str) -> impl Iterator<Item = String> {
    script.lines().map(point).filter(|point| !silent(point))
}

fn point(line: &str) -> String {
    let line = fold(line);
    let bare = line.trim_start_matches(BULLETS).trim_start();
    let number = bare.trim_start_matches(|c: char| c.is_ascii_digit());
    let listed = number.len() < bare.len() && number.len() + 3 >= bare.len();
    let rest = number.strip_prefix(['.', ')']).filter(|rest| listed && rest.starts_with(' '));
    rest.map_or(bare, str::trim_start).to_owned()
}

/// About how long a text takes to be said.
fn weight(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii_digit() { DIGIT } else { 1 }).sum()
}

fn cut(sentences: Vec<String>) -> Vec<String> {
    sentences.into_iter().flat_map(|sentence| halve(&sentence)).collect()
}

/// Parts a long sentence near its middle, at a clause if it can, until every part is short enough.
fn halve(sentence: &str) -> Vec<String> {
    let words: Vec<&str> = sentence.split(' ').collect();
    if weight(sentence) <= LONG || words.len() < 2 {
        return vec![sentence.to_owned()];
    }
    let total = weight(sentence);
    let mut before = 0;
    let mut best = (usize::MAX, 1);
    for (index, pair) in words.windows(2).enumerate() {
        before += weight(pair[0]) + 1;
        let off_center = before.abs_diff(total - before);
        best = best.min((off_center + roughness(pair[0], pair[1]) * total / 4, index + 1));
    }
    let (left, right) = words.split_at(best.1);
    [left, right].iter().flat_map(|half| halve(&half.join(" "))).collect()
}

/// How bad it is to part two words: 0 at punctuation, 1 at a conjunction, 3 elsewhere.
fn roughness(word: &str, next: &str) -> usize {
    if word.ends_with([',', ';', ':', '—', '–']) || ["—", "–", "-"].contains(&next) {
        return 0;
    }
    if JOINTS.contains(&next.to_lowercase().as_str()) { 1 } else { 3 }
}

/// Joins very short neighbours, as long as the scene does not become long.
fn join(pieces: Vec<String>) -> Vec<String> {
    merge(pieces, |scene, piece| {
        let short = weight(scene) < SHORT || weight(piece) < SHORT;
        short && weight(scene) + weight(piece) <= LONG
    })
}

/// Joins what cannot be spoken, such as a line of stars, to what can.
fn absorb(scenes: Vec<String>) -> Vec<String> {
    merge(scenes, |scene, piece| silent(scene) || silent(piece))
}

fn merge(pieces: Vec<String>, belong: impl Fn(&str, &str) -> bool) -> Vec<String> {
    let mut scenes: Vec<String> = Vec::new();
    for piece in pieces {
        match scenes.last_mut() {
            Some(last) if belong(last, &piece) => {
                last.push(' ');
                last.push_str(&piece);
            }
            _ => scenes.push(piece),
        }
    }
    scenes
}

/// Whether nothing of a text can be spoken.
pub(super) fn silent(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn given_talking_points_when_cut_then_each_line_is_a_scene_without_its_bullet() {
        let script = "- First point\n* Second point\n\n  • Third\n1. Fourth\n12) Fifth\n3.5 million people\n2026 was good";
        let expected = ["First point", "Second point", "Third", "Fourth", "Fifth", "3.5 million people", "2026 was good"];
        assert_eq!(narrations(script, BriefKind::TalkingPoints), expected);
    }

    #[test]
    fn given_a_line_of_stars_when_cut_then_it_makes_no_scene_of_its_own() {
        assert_eq!(
            narrations("***\n\nOne sentence here.\n\n***\n\nTwo.", BriefKind::Script),
            ["*** One sentence here. ***", "Two."]
        );
        assert_eq!(narrations("- one\n---\n===\n- two", BriefKind::TalkingPoints), ["one", "two"]);
    }

    #[test]
    fn short_neighbours_share_a_scene_and_long_sentences_are_parted_at_clauses() {
        let script = "Stop. Look at that. Honey never spoils, because its sugar draws water out of every microbe that lands \
                      in it, and so a jar found in a tomb after three thousand years could still be eaten with bread.";
        let scenes = narrations(script, BriefKind::Script);
        assert!(scenes[0].starts_with("Stop. Look at that. Honey"), "{scenes:?}");
        assert!(scenes[0].ends_with("lands in it,"), "{scenes:?}");
        assert!(scenes.iter().all(|scene| weight(scene) <= LONG));
    }

    proptest! {
        #[test]
        fn no_letter_of_a_script_is_lost_or_added(script in "([A-Za-z0-9 .,;:!?\n\t'\"$%😀é—-]{0,40}[.!?]?[ \n]{1,3}){0,12}") {
            prop_assert_eq!(narrations(&script, BriefKind::Script).join(" "), fold(&script));
        }

        #[test]
        fn no_letter_of_any_text_is_lost_or_added(script in "\\PC{0,400}") {
            prop_assert_eq!(narrations(&script, BriefKind::Script).join(" "), fold(&script));
        }

        #[test]
        fn sentences_of_ordinary_words_never_make_a_long_scene(words in prop::collection::vec("[a-z]{1,12}", 1..120)) {
            let scenes = narrations(&words.join(" "), BriefKind::Script);
            prop_assert!(scenes.iter().all(|scene| weight(scene) <= LONG));
        }
    }
}
