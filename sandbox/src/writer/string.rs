//! Brings a text into the bounds of its schema.

use serde_json::Value;

use super::fill::Filler;
use super::kind::Kind;
use super::lines::MIDDLES;
use super::pattern;

/// Values of the kinds of strings that `format` names.
const FORMATS: [(&str, &str); 10] = [
    ("date-time", "2026-11-25T12:00:00Z"),
    ("date", "2026-11-25"),
    ("time", "12:00:00Z"),
    ("duration", "PT30S"),
    ("email", "person@example.com"),
    ("hostname", "www.example.com"),
    ("ipv4", "192.0.2.1"),
    ("ipv6", "2001:db8::1"),
    ("uuid", "0193615e-9d3c-7a52-8f0e-3c2b1a4d5e6f"),
    ("uri", "https://www.example.com/"),
];

/// `text`, or as much of it or another one as the schema allows.
pub(super) fn fit(filler: &mut Filler, text: String, schema: &Value, kind: Kind) -> String {
    let format = schema.get("format").and_then(Value::as_str);
    if let Some((_, value)) = FORMATS.iter().find(|(name, _)| Some(*name) == format) {
        return (*value).to_owned();
    }
    let bound = |name: &str| schema.get(name).and_then(Value::as_u64).map(|bound| bound as usize);
    let (least, most) = (bound("minLength").unwrap_or(0), bound("maxLength").unwrap_or(usize::MAX));
    let text = shorter(lengthened(filler, text, least, kind), most, least);
    let Some(wanted) = schema.get("pattern").and_then(Value::as_str) else { return text };
    let bare: String = text.chars().filter(|letter| letter.is_alphanumeric()).collect();
    let tries = [text.clone(), bare.to_lowercase(), text.to_lowercase(), bare.clone(), format!("#{bare}")];
    let found = tries.into_iter().find(|one| pattern::matches(wanted, one) && (least..=most).contains(&one.chars().count()));
    found.or_else(|| pattern::sample(wanted, least)).unwrap_or(text)
}

/// More sentences, until there are `least` characters.
fn lengthened(filler: &mut Filler, mut text: String, least: usize, kind: Kind) -> String {
    let image = filler.image;
    while text.chars().count() < least {
        let line = if kind == Kind::Search { image.terms[0] } else { filler.pen.choose(&MIDDLES) };
        let more = filler.pen.put(line, image);
        text = if text.is_empty() { more } else { format!("{text} {more}") };
    }
    text
}

/// Whole sentences if some fit, else whole words, else as many characters as fit.
fn shorter(text: String, most: usize, least: usize) -> String {
    if text.chars().count() <= most {
        return text;
    }
    let cut: String = text.chars().take(most).collect();
    let sentence = cut.rfind(['.', '?', '!']).map(|end| cut[..=end].to_owned());
    let words = cut.rfind(' ').map(|end| cut[..end].trim_end_matches([',', ':', ';']).to_owned());
    let fits = |part: &String| !part.is_empty() && part.chars().count() >= least;
    sentence.filter(|part| fits(part) && part.len() * 3 > cut.len()).or(words.filter(fits)).unwrap_or(cut)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_ends_with_a_sentence_or_a_word() {
        let text = "One two three. Four five six.".to_owned();
        assert_eq!(shorter(text.clone(), 20, 0), "One two three.");
        assert_eq!(shorter(text.clone(), 10, 0), "One two");
        assert_eq!(shorter(text.clone(), 2, 0), "On");
        assert_eq!(shorter(text.clone(), 99, 0), text);
    }
}
