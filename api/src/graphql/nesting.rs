//! How deep the brackets of a document are nested, read without a parser: the parser descends once for each, and its stack
//! would end before its own limit is asked.

/// The deepest nesting of braces, brackets and parentheses outside of strings and comments.
pub(super) fn nesting(document: &str) -> usize {
    let (mut rest, mut depth, mut deepest) = (document, 0_usize, 0);
    while let Some(first) = rest.chars().next() {
        rest = match first {
            '"' => after_string(rest),
            '#' => rest.trim_start_matches(|letter| letter != '\n' && letter != '\r'),
            _ => &rest[first.len_utf8()..],
        };
        match first {
            '{' | '[' | '(' => depth += 1,
            '}' | ']' | ')' => depth = depth.saturating_sub(1),
            _ => (),
        }
        deepest = deepest.max(depth);
    }
    deepest
}

/// What follows the string that the text begins with.
fn after_string(text: &str) -> &str {
    let (quotes, escapes): (&str, &[&str]) =
        if text.starts_with(r#"""""#) { (r#"""""#, &[r#"\""""#]) } else { ("\"", &[r"\\", r#"\""#]) };
    let mut rest = &text[quotes.len()..];
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix(quotes) {
            return after;
        }
        let escape = escapes.iter().find_map(|escape| rest.strip_prefix(escape));
        rest = escape.unwrap_or_else(|| {
            let mut letters = rest.chars();
            letters.next();
            letters.as_str()
        });
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_count_outside_of_strings_and_comments() {
        assert_eq!(nesting("{ a(x: [1, {y: 2}]) { b } }"), 4);
        assert_eq!(nesting(r#"{ a(x: "{{{{ \" {{{{ \\") }"#), 2);
        assert_eq!(nesting("{ a(x: \"\"\"{{{ \" \\\"\"\" {{{\"\"\") }"), 2);
        assert_eq!(nesting("{ a # {{{{\n { b } }"), 2);
        assert_eq!(nesting(r#"{ a(x: "")  { b(y: "") { c } } }"#), 3);
        assert_eq!(nesting(&"{ a ".repeat(1000)), 1000);
        assert_eq!(nesting("} } { \u{e9} \"unfinished {"), 1);
    }
}
