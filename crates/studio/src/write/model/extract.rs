//! Finds the JSON in what a model says, between fences, thoughts and polite words.

use serde::de::DeserializeOwned;

/// No plan is longer, in bytes.
const LONGEST: usize = 400_000;
/// So many opening braces are tried: prose has few, and every try may read to the end.
const MOST_TRIES: usize = 24;
/// Models that think aloud end their thoughts so.
const THOUGHT_ENDS: &str = "</think>";

/// The first object in `text` that reads as `T`; otherwise a sentence about what is wrong.
pub(super) fn extract<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    if text.len() > LONGEST {
        return Err("The answer is far too long.".into());
    }
    let spoken = text.rsplit_once(THOUGHT_ENDS).map_or(text, |(_, spoken)| spoken);
    let mut fault = None;
    for (at, _) in spoken.match_indices('{').take(MOST_TRIES) {
        // reads one value and lets follow what will; serde_json bounds the depth
        match serde_json::Deserializer::from_str(&spoken[at..]).into_iter::<T>().next() {
            Some(Ok(found)) => return Ok(found),
            Some(Err(error)) => fault = fault.or_else(|| told(&error)),
            None => {}
        }
    }
    Err(fault.unwrap_or_else(|| "The answer is not one JSON object.".into()))
}

/// What is wrong with an object that is the answer after all; a brace in prose tells nothing.
fn told(error: &serde_json::Error) -> Option<String> {
    match error.classify() {
        serde_json::error::Category::Data => Some(format!("The JSON object does not follow the schema: {error}.")),
        serde_json::error::Category::Eof => Some("The JSON object is not complete.".into()),
        serde_json::error::Category::Syntax | serde_json::error::Category::Io => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Answer {
        word: String,
    }

    fn word(text: &str) -> Result<String, String> {
        extract::<Answer>(text).map(|answer| answer.word)
    }

    #[test]
    fn json_is_found_whatever_stands_around_it() {
        for text in [
            r#"{"word":"bee"}"#,
            "```json\n{\"word\": \"bee\"}\n```",
            "Sure! Here {as you like} it is:\n\n```\n{\"word\":\"bee\"}\n```\nHave {fun}!",
            "<think>maybe {\"word\":\"wasp\"}?</think>\n{\"word\":\"bee\"}",
            "\u{feff}[{\"word\":\"bee\",\"more\":{\"a\":[1]}}]",
            r#"{"answer":{"word":"bee"}}"#,
        ] {
            assert_eq!(word(text).as_deref(), Ok("bee"), "{text}");
        }
    }

    #[test]
    fn what_is_wrong_is_told() {
        assert_eq!(word("I cannot {do} that.").unwrap_err(), "The answer is not one JSON object.");
        assert_eq!(word(r#"{"word":"be"#).unwrap_err(), "The JSON object is not complete.");
        assert!(word(r#"{"word":7}"#).unwrap_err().contains("follow the schema"));
        assert!(word(&"{\"word\":".repeat(50_000)).is_err());
        assert!(word(&"[{".repeat(100_000)).is_err());
        assert_eq!(word(&"a".repeat(LONGEST + 1)).unwrap_err(), "The answer is far too long.");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn any_text_is_read_without_harm(text in prop_oneof![
            "\\PC{0,200}",
            "[\\[\\]{}\":,a-z0-9\\\\ \n`]{0,300}",
            "(```(json)?\n)?(\\{\"word\": ?){0,200}\"?.{0,20}",
        ]) {
            let _ = word(&text);
        }

        #[test]
        fn an_answer_survives_any_prose_without_braces(said in "\\PC{1,40}", before in "[^{}]{0,80}", after in "\\PC{0,80}") {
            prop_assume!(!before.contains(THOUGHT_ENDS) && !after.contains(THOUGHT_ENDS) && !said.contains(THOUGHT_ENDS));
            let answer = serde_json::json!({ "word": said }).to_string();
            prop_assert_eq!(word(&format!("{before}{answer}{after}")), Ok(said));
        }
    }
}
