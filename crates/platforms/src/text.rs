//! Counting captions as the platforms count them, and telling whether two are the same.

/// Length in UTF-16 units, TikTok's measure.
pub(crate) fn utf16_units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// How many hashtags a caption has: `#` before a letter, digit or underscore.
pub(crate) fn hashtags(text: &str) -> usize {
    marks(text, '#')
}

/// How many accounts a caption names: `@` before a letter, digit or underscore, not inside a word as in an address.
pub(crate) fn mentions(text: &str) -> usize {
    marks(text, '@')
}

fn marks(text: &str, mark: char) -> usize {
    let word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let mut before = None;
    let mut letters = text.chars().peekable();
    let mut count = 0;
    while let Some(letter) = letters.next() {
        let begins = letter == mark && letters.peek().copied().is_some_and(word);
        // `a@b` is an address, `a#b` still a hashtag to be counted on the safe side
        if begins && (mark == '#' || !before.is_some_and(word)) {
            count += 1;
        }
        before = Some(letter);
    }
    count
}

/// Whether the platform's caption is ours: platforms trim and change line ends, nothing else.
pub(crate) fn same(ours: &str, theirs: &str) -> bool {
    plain(ours) == plain(theirs)
}

/// Whether the platform's caption is ours, cut after `limit` UTF-16 units or more.
pub(crate) fn same_or_cut(ours: &str, theirs: &str, limit: usize) -> bool {
    let (ours, theirs) = (plain(ours), plain(theirs));
    ours == theirs || (utf16_units(&theirs) + 1 >= limit && ours.starts_with(theirs.trim_end_matches('…')))
}

fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashtags_and_mentions_are_counted_where_they_begin_a_word() {
        assert_eq!(hashtags("#one two #three# # #_x"), 3);
        assert_eq!(mentions("@one me@example.org @ @two."), 2);
    }

    #[test]
    fn an_emoji_counts_twice_for_tiktok() {
        assert_eq!(utf16_units("a😀"), 3);
    }

    #[test]
    fn captions_are_the_same_but_for_line_ends_and_a_cut() {
        assert!(same("a\r\nb ", "a\nb"));
        assert!(!same("a", "a b"));
        let long = "x".repeat(200);
        assert!(same_or_cut(&long, &"x".repeat(150), 150));
        assert!(!same_or_cut(&long, "x", 150));
        assert!(!same_or_cut(&long, "", 150));
    }
}
