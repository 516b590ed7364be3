//! Words of scripts that put no space between them.

use std::sync::LazyLock;

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};

use crate::Word;

static SEGMENTER: LazyLock<WordSegmenterBorrowed<'static>> =
    LazyLock::new(|| WordSegmenter::new_auto(WordBreakInvariantOptions::default()));

/// Signs that belong to what follows them.
const OPENING: &str = "「『（《〈【〔［｛“‘([{¿¡";

/// A word of a text, and whether it follows the one before without a space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) word: Word,
    pub(crate) glued: bool,
}

/// The words as they are read: what has no spaces inside is divided, and its time with it, by length.
pub(crate) fn parts(words: &[Word]) -> Vec<Part> {
    words.iter().flat_map(divided).collect()
}

/// The words of a text that is not spoken.
pub(crate) fn parts_of(text: &str) -> Vec<Part> {
    let words = text.split_whitespace().map(|text| Word { text: text.into(), start_ms: 0, end_ms: 0 });
    parts(&words.collect::<Vec<_>>())
}

/// Texts in one line, with spaces only where they were written.
pub(crate) fn joined(parts: &[Part]) -> String {
    let mut text = String::new();
    for (index, part) in parts.iter().enumerate() {
        if index > 0 && !part.glued {
            text.push(' ');
        }
        text.push_str(&part.word.text);
    }
    text
}

fn divided(word: &Word) -> Vec<Part> {
    if !word.text.chars().any(is_spaceless) {
        return vec![Part { word: word.clone(), glued: false }];
    }
    let texts = segments(&word.text);
    let length = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count() as u64;
    let all = texts.iter().map(|text| length(text)).sum::<u64>().max(1);
    let at = |passed: u64| word.start_ms + (word.end_ms - word.start_ms) * passed / all;
    let mut passed = 0;
    let part = |(index, text): (usize, &str)| {
        let start_ms = at(passed);
        passed += length(text);
        Part { word: Word { text: text.to_owned(), start_ms, end_ms: at(passed) }, glued: index > 0 }
    };
    texts.into_iter().enumerate().map(part).collect()
}

/// Thai and Lao, Myanmar, Khmer, and all of East Asia but the Hangul, which has spaces.
fn is_spaceless(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{2e80}'..='\u{312f}'
        | '\u{31a0}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}'
        | '\u{20000}'..='\u{3ffff}')
}

/// A text divided where a reader would; signs and short endings stay with their word.
fn segments(text: &str) -> Vec<&str> {
    let breaks: Vec<usize> = SEGMENTER.segment_str(text).collect();
    let pieces: Vec<(usize, usize)> = breaks.windows(2).map(|pair| (pair[0], pair[1])).collect();
    let mut merged: Vec<(usize, usize)> = Vec::new();
    for (start, end) in pieces {
        let hangs = merged.last().is_some_and(|&(from, to)| hangs(&text[from..to], &text[start..end]));
        match merged.last_mut() {
            Some(last) if hangs => last.1 = end,
            _ => merged.push((start, end)),
        }
    }
    merged.into_iter().map(|(start, end)| &text[start..end]).collect()
}

/// Whether `next` cannot stand apart from what is before it.
fn hangs(before: &str, next: &str) -> bool {
    let opens = before.chars().next_back().is_some_and(|c| OPENING.contains(c));
    let ends = before.chars().next_back().is_some_and(|c| "。、！？，；：….,!?;:".contains(c));
    let sign = !next.chars().any(char::is_alphanumeric) && !next.chars().all(|c| OPENING.contains(c));
    let particle = next.chars().count() <= 2 && next.chars().all(|c| matches!(c, '\u{3041}'..='\u{309f}' | 'ー'));
    let both_foreign = !before.chars().any(is_spaceless) && !next.chars().any(is_spaceless);
    opens || sign || (particle && !ends && before.chars().count() <= 6) || (both_foreign && !ends)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        let word = Word { text: text.into(), start_ms: 100, end_ms: 1300 };
        let parts = parts(&[word]);
        assert_eq!(joined(&parts), text);
        assert_eq!((parts[0].word.start_ms, parts.last().unwrap().word.end_ms), (100, 1300));
        assert!(parts.windows(2).all(|pair| pair[0].word.end_ms == pair[1].word.start_ms && pair[1].glued));
        parts.into_iter().map(|part| part.word.text).collect()
    }

    #[test]
    fn texts_without_spaces_are_divided_into_words_and_signs_stay_with_them() {
        assert_eq!(texts("蜂蜜永远不会变质。"), ["蜂蜜", "永远", "不会", "变质。"]);
        assert_eq!(texts("「東京」へ行きます。").first().unwrap(), "「東京」へ");
        assert!(texts("สวัสดีชาวโลก").len() >= 2);
        assert_eq!(texts("Hello,"), ["Hello,"]);
        assert_eq!(texts("3,000-year-old年"), ["3,000-year-old", "年"]);
    }
}
