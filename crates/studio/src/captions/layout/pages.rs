//! Where captions break: at the cheapest places, judged over the whole scene.

use std::ops::Range;

use crate::Word;
use crate::write::abbreviates;

/// A silence after which a new page begins, in milliseconds.
const PAUSE_MS: u64 = 450;
/// A page shown for less than this is hard to read, in milliseconds.
const SHORT_MS: u64 = 550;

/// Cuts `words` into pages of at most `most` words. `fits` says whether words can stand together; one word always can.
/// Breaks prefer the ends of sentences, then of clauses, and spare numbers with their units and names.
pub(crate) fn split(words: &[Word], most: usize, fits: impl Fn(Range<usize>) -> bool) -> Vec<Range<usize>> {
    // best[end] is the cheapest way to cut the first `end` words: its cost and where its last page starts
    let mut best = vec![(0, 0)];
    for end in 1..=words.len() {
        let page = (end.saturating_sub(most)..end)
            .filter(|&start| start + 1 == end || (!pauses(&words[start..end]) && fits(start..end)))
            .map(|start| (best[start].0 + cost(words, start..end, most), start))
            .min();
        best.push(page.unwrap_or((i64::MAX, end - 1)));
    }
    let mut pages = Vec::new();
    let mut end = words.len();
    while end > 0 {
        let start = best[end].1;
        pages.push(start..end);
        end = start;
    }
    pages.reverse();
    pages
}

fn pauses(words: &[Word]) -> bool {
    words.windows(2).any(|pair| pair[1].start_ms.saturating_sub(pair[0].end_ms) >= PAUSE_MS)
}

fn cost(words: &[Word], page: Range<usize>, most: usize) -> i64 {
    let last = page.end - 1;
    let ideal = most as i64 - 1;
    let size = (page.len() as i64 - ideal).pow(2);
    let inside: i64 = words[page.start..last].iter().map(|word| Break::after(&word.text).inside()).sum();
    let shown = words[last].end_ms.saturating_sub(words[page.start].start_ms);
    let hasty = if shown < SHORT_MS { 6 } else { 0 };
    let edge = match words.get(page.end) {
        Some(next) if bound(&words[last].text, &next.text) => 8,
        Some(_) => Break::after(&words[last].text).at_edge(),
        None => 0,
    };
    2 + size + inside + hasty + edge
}

/// How good a place after a word is for a break.
#[derive(Clone, Copy)]
enum Break {
    Sentence,
    Clause,
    None,
}

impl Break {
    fn after(word: &str) -> Self {
        if abbreviates(word) {
            return Self::None;
        }
        match word.trim_end_matches(['"', '\'', '”', '’', ')', ']', '」', '』', '）', '》']).chars().next_back() {
            Some('.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '।') => Self::Sentence,
            Some(',' | ';' | ':' | '—' | '–' | '、' | '，' | '；' | '：' | '،' | '؛') => Self::Clause,
            _ => Self::None,
        }
    }

    fn inside(self) -> i64 {
        match self {
            Self::Sentence => 14,
            Self::Clause => 5,
            Self::None => 0,
        }
    }

    fn at_edge(self) -> i64 {
        match self {
            Self::Sentence => -3,
            Self::Clause => -1,
            Self::None => 3,
        }
    }
}

/// Whether two words are one thing to the eye: a number with its unit, the parts of a name, an article with its noun.
fn bound(word: &str, next: &str) -> bool {
    let capital = |text: &str| text.chars().next().is_some_and(char::is_uppercase);
    let number = word.chars().next_back().is_some_and(|c| c.is_ascii_digit());
    let title = abbreviates(word);
    let article = matches!(word.to_lowercase().as_str(), "a" | "an" | "the" | "of" | "to");
    let name = capital(word) && capital(next) && word.chars().all(char::is_alphabetic);
    number || title || article || name
}
