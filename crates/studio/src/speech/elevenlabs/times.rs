//! From the times of characters to those of words.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::answer::Alignment;

/// A word of an alignment, in seconds.
#[derive(Debug, Clone, PartialEq)]
struct Token {
    key: String,
    start: f64,
    end: f64,
}

/// Start and end, in seconds, of each whitespace-separated word of `said`: by the alignment of the text itself, else by that
/// of the text as it was read. Nothing when neither can be true.
pub(super) fn of_words(alignment: Option<&Alignment>, normalized: Option<&Alignment>, said: &str) -> Option<Vec<(f64, f64)>> {
    let keys: Vec<String> = said.split_whitespace().map(key).collect();
    let own = alignment.and_then(tokens).and_then(|tokens| one_to_one(&tokens, &keys));
    own.or_else(|| map_back(&normalized.and_then(tokens)?, &keys))
}

/// The words of an alignment, if its times can be true.
fn tokens(alignment: &Alignment) -> Option<Vec<Token>> {
    let Alignment { characters, starts, ends } = alignment;
    let possible = |time: &f64| time.is_finite() && *time >= 0.0;
    let ordered = starts.windows(2).all(|pair| pair[0] <= pair[1]) && starts.iter().zip(ends).all(|(start, end)| start <= end);
    if characters.len() != starts.len() || starts.len() != ends.len() || !ordered || !starts.iter().chain(ends).all(possible) {
        return None;
    }
    let spaces = |index: &usize| characters[*index].0.chars().all(char::is_whitespace);
    let indexes: Vec<usize> = (0..characters.len()).collect();
    let words = indexes.split(spaces).filter(|word| !word.is_empty());
    let all: Vec<Token> = words.map(|word| token(alignment, word)).collect();
    let still = all.windows(3).any(|run| run[0].start.total_cmp(&run[2].start).is_eq());
    (!all.is_empty() && !still).then_some(all)
}

/// A word begins with its first letter and ends with its last; the silence before it belongs to the space.
fn token(alignment: &Alignment, word: &[usize]) -> Token {
    let heard = |index: &&usize| alignment.characters[**index].0.chars().any(char::is_alphanumeric);
    let first = word.iter().find(heard).unwrap_or(&word[0]);
    let last = word.iter().rev().find(heard).unwrap_or(&word[word.len() - 1]);
    let text: String = word.iter().map(|&index| alignment.characters[index].0.as_str()).collect();
    Token { key: key(&text), start: alignment.starts[*first], end: alignment.ends[*last] }
}

fn key(word: &str) -> String {
    word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The times of the very words that were sent.
fn one_to_one(tokens: &[Token], keys: &[String]) -> Option<Vec<(f64, f64)>> {
    let same = tokens.iter().map(|token| &token.key).eq(keys);
    same.then(|| tokens.iter().map(|token| (token.start, token.end)).collect())
}

/// The times of the words that were sent, found among those that were read; nothing when most are not there.
fn map_back(tokens: &[Token], keys: &[String]) -> Option<Vec<(f64, f64)>> {
    let read: Vec<&str> = tokens.iter().map(|token| token.key.as_str()).collect();
    let sent: Vec<&str> = keys.iter().map(String::as_str).collect();
    let mut times = vec![(f64::NAN, f64::NAN); keys.len()];
    let mut found = 0;
    for op in capture_diff_slices(Algorithm::Myers, &sent, &read) {
        let (old, new) = (op.old_range(), op.new_range());
        match op {
            DiffOp::Equal { .. } => {
                found += old.len();
                times[old].iter_mut().zip(&tokens[new]).for_each(|(time, token)| *time = (token.start, token.end));
            }
            DiffOp::Replace { .. } => share(&mut times[old.clone()], &keys[old], &tokens[new]),
            DiffOp::Insert { .. } | DiffOp::Delete { .. } => {}
        }
    }
    (found * 2 >= keys.len()).then(|| filled(times, tokens[0].start))
}

/// Spreads words that read differently over the time that was taken for them, by their length.
fn share(times: &mut [(f64, f64)], keys: &[String], tokens: &[Token]) {
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return };
    let size = |key: &String| key.chars().count() as f64 + 1.0;
    let total: f64 = keys.iter().map(size).sum();
    let mut at = first.start;
    for (time, key) in times.iter_mut().zip(keys) {
        let end = at + (last.end - first.start).max(0.0) * size(key) / total;
        *time = (at, end);
        at = end;
    }
}

/// A word that was not read stands at the end of the one before it.
fn filled(mut times: Vec<(f64, f64)>, start: f64) -> Vec<(f64, f64)> {
    let mut end = start;
    for time in &mut times {
        if time.0.is_nan() {
            *time = (end, end);
        }
        end = time.1;
    }
    times
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::answer::Character;
    use super::*;

    /// Every character is heard for a tenth of a second.
    fn even(text: &str) -> Alignment {
        let characters: Vec<_> = text.chars().map(|c| Character(c.to_string())).collect();
        let starts: Vec<_> = (0..characters.len()).map(|index| index as f64 / 10.0).collect();
        let ends = starts.iter().map(|start| start + 0.1).collect();
        Alignment { characters, starts, ends }
    }

    fn tenths(times: Option<Vec<(f64, f64)>>) -> Option<Vec<(u64, u64)>> {
        Some(times?.into_iter().map(|(start, end)| ((start * 10.0).round() as u64, (end * 10.0).round() as u64)).collect())
    }

    #[test]
    fn a_word_begins_with_its_first_letter_and_ends_with_its_last() {
        let times = of_words(Some(&even("\u{201c}Oh,  no!\u{201d}")), None, "\u{201c}Oh, no!\u{201d}");
        assert_eq!(tenths(times), Some(vec![(1, 3), (6, 8)]));
    }

    #[test]
    fn what_was_read_differently_is_found_by_its_neighbours() {
        let normalized = even("I paid twenty dollars today");
        let times = tenths(of_words(None, Some(&normalized), "I paid $20 today"));
        assert_eq!(times, Some(vec![(0, 1), (2, 6), (7, 21), (22, 27)]));
        assert_eq!(of_words(None, Some(&normalized), "something else entirely"), None);
    }

    #[test]
    fn an_alignment_that_cannot_be_true_gives_way_to_the_other() {
        let said = "one two three four";
        let mut short = even(said);
        short.ends.pop();
        let mut back = even(said);
        back.starts[5] = 0.0;
        let mut still = even(said);
        still.starts.iter_mut().skip(3).for_each(|start| *start = 0.3);
        for bad in [short, back, still, even("one two"), Alignment::default()] {
            assert_eq!(of_words(Some(&bad), None, said), None);
            assert_eq!(of_words(Some(&bad), Some(&even(said)), said).map(|times| times.len()), Some(4));
        }
    }

    proptest! {
        #[test]
        fn every_word_that_was_sent_gets_a_time_or_none_does(
            said in "[a-z0-9$ \u{1f600}é.,]{0,30}",
            read in "[a-z ]{0,30}",
            times in prop::collection::vec((prop::num::f64::ANY, prop::num::f64::ANY), 0..40),
            even_times in any::<bool>(),
        ) {
            let characters: Vec<_> = read.chars().map(|c| Character(c.to_string())).collect();
            let wild = Alignment { characters, starts: times.iter().map(|t| t.0).collect(), ends: times.iter().map(|t| t.1).collect() };
            let normalized = if even_times { even(&read) } else { wild.clone() };
            if let Some(found) = of_words(Some(&wild), Some(&normalized), &said) {
                prop_assert_eq!(found.len(), said.split_whitespace().count());
                prop_assert!(found.iter().all(|(start, end)| start.is_finite() && start <= end));
            }
            let own = of_words(Some(&even(&said)), None, &said);
            prop_assert_eq!(own.map_or(0, |own| own.len()), said.split_whitespace().count());
        }
    }
}
