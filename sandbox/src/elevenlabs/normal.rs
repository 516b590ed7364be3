//! Texts as they are spoken: numbers as words, signs and abbreviations written out. English only.

use std::ops::Range;

use crate::speech::SpokenWord;

const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const GROUPS: [(u64, &str); 4] = [(1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand"), (100, "hundred")];
const SHORT: [(&str, &str); 10] = [
    ("Dr.", "Doctor"),
    ("Mr.", "Mister"),
    ("Mrs.", "Missis"),
    ("St.", "Saint"),
    ("vs.", "versus"),
    ("etc.", "et cetera"),
    ("e.g.", "for example"),
    ("i.e.", "that is"),
    ("No.", "Number"),
    ("&", "and"),
];

/// The text with its words written out, and where each spoken word stands in it.
pub(super) fn normalized(text: &str, words: &[SpokenWord]) -> (String, Vec<SpokenWord>) {
    let (mut spoken, mut moved, mut at) = (String::new(), Vec::new(), 0);
    for word in words {
        spoken.push_str(&text[at..word.range.start]);
        let range = push(&mut spoken, &write_out(&text[word.range.clone()]));
        moved.push(SpokenWord { range, ..word.clone() });
        at = word.range.end;
    }
    spoken.push_str(&text[at..]);
    (spoken, moved)
}

fn push(text: &mut String, word: &str) -> Range<usize> {
    let start = text.len();
    text.push_str(word);
    start..text.len()
}

fn write_out(word: &str) -> String {
    if let Some((_, long)) = SHORT.iter().find(|(short, _)| *short == word) {
        return (*long).to_owned();
    }
    let Some(first) = word.find(|letter: char| letter.is_ascii_digit()) else { return word.to_owned() };
    let digits = word[first..].find(|letter: char| !letter.is_ascii_digit() && letter != ',' && letter != '.');
    let number = &word[first..digits.map_or(word.len(), |length| first + length)];
    let number = number.trim_end_matches([',', '.']);
    let (before, after) = (&word[..first], &word[first + number.len()..]);
    let Some(said) = say(number) else { return word.to_owned() };
    let (before, unit) = before.strip_suffix('$').map_or((before, ""), |rest| (rest, " dollars"));
    let after = after.strip_prefix('%').map_or_else(|| after.to_owned(), |rest| format!(" percent{rest}"));
    format!("{before}{said}{unit}{after}")
}

/// A number of digits, with commas between thousands and a point before decimals.
fn say(number: &str) -> Option<String> {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let mut said = count(whole.replace(',', "").parse().ok().filter(|number| *number < 1_000_000_000_000)?);
    if !decimals.is_empty() {
        said.push_str(" point");
    }
    for digit in decimals.bytes() {
        let digit = SMALL.get(usize::from(digit.checked_sub(b'0')?))?;
        said = format!("{said} {digit}");
    }
    Some(said)
}

fn count(number: u64) -> String {
    let rest = |rest: u64| if rest == 0 { String::new() } else { format!(" {}", count(rest)) };
    if let Some((size, name)) = GROUPS.iter().find(|(size, _)| number >= *size) {
        return format!("{} {name}{}", count(number / size), rest(number % size));
    }
    match number {
        0..20 => SMALL[number as usize].to_owned(),
        _ => format!("{}{}", TENS[number as usize / 10], rest(number % 10).replace(' ', "-")),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_signs_and_abbreviations_are_written_out() {
        for (written, spoken) in [
            ("25%,", "twenty-five percent,"),
            ("1,204", "one thousand two hundred four"),
            ("$5.", "five dollars."),
            ("3.5", "three point five"),
            ("Dr.", "Doctor"),
            ("(90s)", "(ninetys)"),
            ("2026.", "two thousand twenty-six."),
            ("word", "word"),
        ] {
            assert_eq!(write_out(written), spoken);
        }
    }

    proptest! {
        #[test]
        fn any_word_can_be_written_out(word in "\\PC{0,20}") {
            write_out(&word);
        }
    }
}
