//! What models without a schema get wrong: words around the JSON, and a value of a wrong type in it.

use serde_json::{Value, json};

use crate::openai::desk::print;

/// The answer with both slips. The same answer always slips in the same way.
pub(super) fn slip(text: &str) -> String {
    let choice = print(text)[0];
    let wrong = match serde_json::from_str(text) {
        Ok(mut value) => {
            mistype(&mut value, usize::from(choice / 2));
            serde_json::to_string_pretty(&value).unwrap_or_default()
        }
        Err(_) => text.to_owned(),
    };
    if choice.is_multiple_of(2) {
        format!("```json\n{wrong}\n```")
    } else {
        format!("Sure, here is the JSON that you asked for:\n\n{wrong}")
    }
}

/// Gives one field a type that nobody asked for.
fn mistype(value: &mut Value, choice: usize) {
    let Value::Object(fields) = value else { return };
    let place = choice % fields.len().max(1);
    let Some(field) = fields.values_mut().nth(place) else { return };
    *field = match field.take() {
        Value::Array(items) if items.iter().all(Value::is_string) => {
            json!(items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "))
        }
        Value::Array(items) => json!({ "items": items }),
        Value::String(text) => json!([text]),
        Value::Number(number) => json!(number.to_string()),
        Value::Bool(flag) => json!(flag.to_string()),
        Value::Object(inner) => json!([inner]),
        Value::Null => json!(""),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_around_it_and_one_type_is_wrong() {
        for (text, key) in [(r#"{"a":"b"}"#, "a"), (r#"{"n":["x","y"]}"#, "n"), (r#"{"z":3}"#, "z")] {
            let slipped = slip(text);
            assert!(slipped.starts_with("```json\n") || slipped.starts_with("Sure"));
            assert!(serde_json::from_str::<Value>(&slipped).is_err());
            let inner = slipped[slipped.find('{').unwrap()..=slipped.rfind('}').unwrap()].to_owned();
            let (before, after): (Value, Value) = (serde_json::from_str(text).unwrap(), serde_json::from_str(&inner).unwrap());
            assert_ne!(std::mem::discriminant(&before[key]), std::mem::discriminant(&after[key]));
        }
    }
}
