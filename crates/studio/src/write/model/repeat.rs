//! Whether two titles, opening words or topics say the same.

use unicode_segmentation::UnicodeSegmentation;

use super::super::terms::is_content;

/// Of seven words one may be another: the same sentence, touched up.
const SAME_LETTERS: f64 = 0.85;
/// The same words that say something, in another order or between other little words. Below this, two true sentences about
/// one subject ("why octopuses have three hearts", "why octopuses have blue blood") would count as one.
const SAME_WORDS: f64 = 0.85;
/// More of a text is not compared, in characters.
const COMPARED: usize = 300;

/// Whether `a` and `b` are one to a viewer.
pub fn alike(a: &str, b: &str) -> bool {
    let (a, b) = (words(a), words(b));
    if a.is_empty() || b.is_empty() {
        return false;
    }
    let (whole_a, whole_b) = (a.join(" "), b.join(" "));
    if whole_a == whole_b {
        return true;
    }
    let (core_a, core_b) = (core(&a), core(&b));
    let same_words = !core_a.is_empty() && strsim::sorensen_dice(&core_a, &core_b) >= SAME_WORDS;
    same_words || strsim::normalized_levenshtein(&whole_a, &whole_b) >= SAME_LETTERS
}

/// The first of `others` that is like `text`.
pub(super) fn repeated<'a>(text: &str, others: &'a [String]) -> Option<&'a String> {
    others.iter().find(|other| alike(text, other))
}

fn words(text: &str) -> Vec<String> {
    let short: String = text.chars().take(COMPARED).collect();
    short.unicode_words().map(str::to_lowercase).collect()
}

/// The words that say something; numbers do.
fn core(words: &[String]) -> String {
    let says = |word: &&String| is_content(word) || word.chars().any(|c| c.is_ascii_digit());
    words.iter().filter(says).map(String::as_str).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_said_a_little_differently_is_a_repeat() {
        for (a, b) in [
            ("Why honey never spoils", "why HONEY never spoils!"),
            ("Why honey never spoils", "Why does honey never spoil?"),
            ("The secret of honey that never spoils", "Honey never spoils: that is the secret"),
            ("A jar of honey can outlive you.", "A jar of honey could outlive you."),
            ("蜂蜜が腐らない理由", "蜂蜜が腐らない理由！"),
        ] {
            assert!(alike(a, b), "{a} / {b}");
        }
    }

    #[test]
    fn another_thing_about_the_same_subject_is_no_repeat() {
        for (a, b) in [
            ("Why octopuses have three hearts", "Why octopuses have blue blood"),
            ("How bees make honey", "Why honey never spoils"),
            ("How rainbows form", "How glaciers form"),
            ("The history of coffee", "The history of chocolate"),
            ("Three tips for better sleep", "Three tips for better coffee"),
            ("", ""),
            ("!!!", "???"),
        ] {
            assert!(!alike(a, b), "{a} / {b}");
        }
    }
}
