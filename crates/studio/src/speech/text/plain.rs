//! What holds in every language: pictures, quotes, brackets and markup are not read aloud, and never commands.

use unicode_properties::UnicodeEmoji;

use super::written::{Written, is_quote};

/// The word without what is silent.
pub(super) fn read(word: &Written<'_>) -> String {
    format!("{}{}", word.core, word.pause())
}

/// An emoji, or a part of one. Digits and trade marks are emoji too, but written ones.
pub(super) fn is_picture(c: char) -> bool {
    let joins = matches!(c, '\u{200d}' | '\u{fe0e}' | '\u{fe0f}' | '\u{20e3}' | '\u{e0020}'..='\u{e007f}');
    joins || (c.is_emoji_char() && !c.is_ascii() && !matches!(c, '©' | '®' | '™' | '↔'..='↙'))
}

/// Text that a voice can only say: some take brackets, tags and marks of emphasis as commands.
pub(super) fn harmless(text: &str) -> String {
    let kept: String = text.chars().filter_map(harmless_character).collect();
    let words = kept.split_whitespace().map(bare).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

fn harmless_character(c: char) -> Option<char> {
    match c {
        '’' | '‘' | '`' | '´' => Some('\''),
        '[' | ']' | '{' | '}' | '<' | '>' | '|' | '\\' | '*' | '_' | '^' | '~' | '(' | ')' | '#' => Some(' '),
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => None,
        c if c.is_control() => Some(' '),
        c if is_picture(c) || (is_quote(c) && c != '\'') => None,
        c => Some(c),
    }
}

/// Apostrophes belong inside a word.
fn bare(word: &str) -> &str {
    word.trim_matches('\'')
}
