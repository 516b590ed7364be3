//! What a document amounts to by its letters alone, read once and without a parser: the parser descends once for each
//! bracket, so that its stack would end before its own limit is asked, and a long document costs more to parse than to count.

use crate::limits;

pub(super) const TOO_DEEP: &str = "The document is nested too deep";
pub(super) const TOO_MANY_FIELDS: &str = "The document selects too many fields";
pub(super) const TOO_MANY_VALUES: &str = "The request carries too many values";
const TOO_LONG: &str = "The document is too long; put what is long into variables";
const TOO_MANY_ALIASES: &str = "The document renames too many fields";
const TOO_MANY_DIRECTIVES: &str = "The document carries too many directives";

/// Refuses a document at the first letter that is too much, and says why.
pub(super) fn scan(document: &str) -> Result<(), &'static str> {
    if document.len() > limits::DOCUMENT {
        return Err(TOO_LONG);
    }
    count(document).map(drop)
}

fn count(document: &str) -> Result<Count, &'static str> {
    let mut count = Count::default();
    let mut rest = document.as_bytes();
    while let Some(first) = rest.first() {
        let length = match first {
            b'"' => string(rest),
            b'#' => up_to(rest, |letter| matches!(letter, b'\n' | b'\r')),
            letter if is_word(*letter) => up_to(rest, |letter| !is_word(letter)),
            _ => 1,
        };
        count.note(*first)?;
        rest = &rest[length..];
    }
    Ok(count)
}

/// What has been read so far.
#[derive(Default)]
struct Count {
    /// Open brackets of whatever kind.
    open: usize,
    /// How many of them there were at most.
    depth: usize,
    /// Open parentheses: between them stand arguments and variables.
    parentheses: usize,
    words: usize,
    values: usize,
    aliases: usize,
    directives: usize,
}

impl Count {
    /// Counts what begins with this letter.
    fn note(&mut self, first: u8) -> Result<(), &'static str> {
        self.parentheses = match first {
            b'(' => self.parentheses + 1,
            b')' => self.parentheses.saturating_sub(1),
            _ => self.parentheses,
        };
        let is_outside = self.parentheses == 0;
        match first {
            b'{' | b'[' | b'(' => {
                let opened = at_most(&mut self.open, limits::NESTING, TOO_DEEP);
                self.depth = self.depth.max(self.open);
                opened
            }
            b'}' | b']' | b')' => {
                self.open = self.open.saturating_sub(1);
                Ok(())
            }
            // elsewhere a colon only stands between the names and values of arguments
            b':' if is_outside => at_most(&mut self.aliases, limits::ALIASES, TOO_MANY_ALIASES),
            b'@' => at_most(&mut self.directives, limits::DIRECTIVES_OF_DOCUMENT, TOO_MANY_DIRECTIVES),
            letter if letter != b'"' && !is_word(letter) => Ok(()),
            _ if is_outside => at_most(&mut self.words, limits::WORDS, TOO_MANY_FIELDS),
            _ => at_most(&mut self.values, limits::WRITTEN_VALUES, TOO_MANY_VALUES),
        }
    }
}

/// One more.
fn at_most(count: &mut usize, limit: usize, beyond: &'static str) -> Result<(), &'static str> {
    *count += 1;
    if *count > limit { Err(beyond) } else { Ok(()) }
}

/// Names and numbers are made of these; letters beyond ASCII, which no name has, stand for themselves.
fn is_word(letter: u8) -> bool {
    letter.is_ascii_alphanumeric() || letter == b'_'
}

fn up_to(text: &[u8], is_end: impl Fn(u8) -> bool) -> usize {
    text.iter().position(|letter| is_end(*letter)).unwrap_or(text.len())
}

/// How long the string is that the text begins with.
fn string(text: &[u8]) -> usize {
    let (quotes, escapes): (&[u8], &[&[u8]]) =
        if text.starts_with(br#"""""#) { (br#"""""#, &[br#"\""""#]) } else { (b"\"", &[br"\\", br#"\""#]) };
    let mut at = quotes.len();
    while at < text.len() {
        let rest = &text[at..];
        if rest.starts_with(quotes) {
            return at + quotes.len();
        }
        at += escapes.iter().find(|escape| rest.starts_with(escape)).map_or(1, |escape| escape.len());
    }
    text.len()
}

/// How many values a text of JSON holds at most, its keys and what is in its strings apart; counting ends beyond `enough`.
pub(crate) fn values_of_json(json: &[u8], enough: usize) -> usize {
    let (mut letters, mut values) = (json.iter(), 1);
    while let Some(letter) = letters.next() {
        match letter {
            b',' | b'[' | b'{' if values > enough => return values,
            b',' | b'[' | b'{' => values += 1,
            b'"' => while letters.next().is_some_and(|inner| *inner != b'"' && (*inner != b'\\' || letters.next().is_some())) {},
            _ => (),
        }
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    fn depth(document: &str) -> usize {
        count(document).map(|count| count.depth).unwrap()
    }

    #[test]
    fn brackets_count_outside_of_strings_and_comments() {
        assert_eq!(depth("{ a(x: [1, {y: 2}]) { b } }"), 4);
        assert_eq!(depth(r#"{ a(x: "{{{{ \" {{{{ \\") }"#), 2);
        assert_eq!(depth("{ a(x: \"\"\"{{{ \" \\\"\"\" {{{\"\"\") }"), 2);
        assert_eq!(depth("{ a # {{{{\n { b } }"), 2);
        assert_eq!(depth(r#"{ a(x: "")  { b(y: "") { c } } }"#), 3);
        assert_eq!(depth("} } { \u{e9} \"unfinished {"), 1);
    }

    #[test]
    fn each_limit_is_told_by_name_and_what_fits_is_let_through() {
        for (document, said) in [
            ("{ a ".repeat(limits::NESTING + 1), TOO_DEEP),
            (format!("{{ {} }}", "id ".repeat(limits::WORDS + 1)), TOO_MANY_FIELDS),
            (format!("{{ {} }}", "a: b ".repeat(limits::ALIASES + 1)), TOO_MANY_ALIASES),
            (format!("{{ a {} }}", "@b ".repeat(limits::DIRECTIVES_OF_DOCUMENT + 1)), TOO_MANY_DIRECTIVES),
            (format!("{{ a(x: [{}]) }}", "1 ".repeat(limits::WRITTEN_VALUES)), TOO_MANY_VALUES),
            (" ".repeat(limits::DOCUMENT + 1), TOO_LONG),
        ] {
            assert_eq!(scan(&document), Err(said));
        }
        let many = "a: 1, ".repeat(limits::ALIASES + 1);
        assert_eq!(scan(&format!("query Q($x: Int = 1) {{ b(x: {{ {many} }}) @c {{ d: e }} # {{\n }}")), Ok(()));
        assert_eq!(scan(&format!("{{ a(x: \"{}\") }}", "{ a: b @c ".repeat(500))), Ok(()), "a string is one value");
    }

    #[test]
    fn values_of_json_are_counted_outside_of_strings() {
        assert_eq!(values_of_json(b"1", 10), 1);
        assert_eq!(values_of_json(br#"{"a":[1,2,3],"b":"[,,,\",,\\"}"#, 10), 6);
        assert_eq!(values_of_json(&b"[1,".repeat(1000), 10), 11, "it ends early");
        assert_eq!(values_of_json(br#"["unfinished\"#, 10), 2);
    }
}
