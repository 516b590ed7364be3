//! Cuts a text into sentences without touching a letter of it.

use unicode_segmentation::UnicodeSegmentation;

/// Words whose full stop does not end a sentence, in lower case.
const ABBREVIATIONS: &[&str] = &[
    "adm", "approx", "apt", "ave", "blvd", "brig", "capt", "cf", "col", "corp", "cpl", "dept", "dr", "ed", "eds", "esp", "est",
    "fig", "figs", "ft", "gen", "gov", "hon", "hwy", "incl", "lt", "maj", "max", "min", "mr", "mrs", "ms", "mt", "no", "nos",
    "pp", "pres", "prof", "rep", "rev", "sen", "sgt", "sr", "st", "supt", "univ", "viz", "vol", "vols", "vs", "e.g", "i.e", "al",
];

/// The paragraphs of `text` (parted by blank lines), each as one line.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    for line in text.lines() {
        let line = fold(line);
        match paragraphs.last_mut() {
            Some(last) if !line.is_empty() => {
                let space = if last.is_empty() { "" } else { " " };
                last.push_str(space);
                last.push_str(&line);
            }
            _ => paragraphs.push(String::new()),
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

/// The text with every stretch of white space and control characters as one space.
pub(super) fn fold(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The sentences of one folded paragraph; joined with spaces they are the paragraph.
pub(super) fn sentences(paragraph: &str) -> Vec<String> {
    let mut sentences: Vec<String> = Vec::new();
    let mut open = false;
    for piece in paragraph.split_sentence_bounds() {
        match sentences.last_mut() {
            Some(last) if open || begins_inside(piece) => last.push_str(piece),
            _ => sentences.push(piece.to_owned()),
        }
        open = sentences.last().is_some_and(|last| !ends(last));
    }
    sentences.iter().map(|sentence| sentence.trim().to_owned()).filter(|sentence| !sentence.is_empty()).collect()
}

/// Whether what stands so far is a whole sentence: it is followed by a space and does not stop at an abbreviation, an
/// initial or a number of a list.
fn ends(sentence: &str) -> bool {
    if !sentence.ends_with(' ') {
        return false;
    }
    let Some(word) = sentence.split_whitespace().next_back() else { return false };
    let only = sentence.split_whitespace().nth(1).is_none();
    let numbered = only && word.len() > 1 && word.trim_end_matches('.').chars().all(|c| c.is_ascii_digit());
    !(abbreviates(word) || numbered)
}

/// Whether the full stop of a word does not end a sentence: it is an abbreviation or an initial.
pub(crate) fn abbreviates(word: &str) -> bool {
    let Some(stem) = word.strip_suffix('.') else { return false };
    let stem = stem.trim_start_matches(|c: char| !c.is_alphanumeric());
    let mut letters = stem.chars();
    let initial = matches!((letters.next(), letters.next()), (Some(letter), None) if letter.is_uppercase() && letter != 'I');
    initial || ABBREVIATIONS.contains(&stem.to_lowercase().as_str())
}

/// Whether a piece cannot begin a sentence.
fn begins_inside(piece: &str) -> bool {
    let first = piece.chars().find(|c| c.is_alphanumeric());
    first.is_none_or(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_initials_and_decimals_do_not_end_a_sentence() {
        let text = "Dr. Smith met J. K. Rowling at 3.5 p.m. in St. Ives, e.g. by the sea. It cost $1.50! Was it worth it? \"Yes.\" He left.";
        let expected = [
            "Dr. Smith met J. K. Rowling at 3.5 p.m. in St. Ives, e.g. by the sea.",
            "It cost $1.50!",
            "Was it worth it?",
            "\"Yes.\"",
            "He left.",
        ];
        assert_eq!(sentences(text), expected);
    }

    #[test]
    fn a_full_stop_after_an_ordinary_word_ends_a_sentence() {
        assert_eq!(sentences("So do I. And you. Version 2. Wait… what?"), ["So do I.", "And you.", "Version 2.", "Wait… what?"]);
    }

    #[test]
    fn blank_lines_part_paragraphs_and_single_line_breaks_do_not() {
        assert_eq!(paragraphs("one\ntwo \n\n\n three\u{7}four"), ["one two", "three four"]);
    }
}
