//! What JSON the words of a question want, where no schema comes with it: one that stands in the words, or the shape of an
//! example.

use serde_json::{Map, Value, json};

/// The schema of what is wanted.
pub(super) fn schema(text: &str) -> Value {
    let found = objects(text);
    let a_schema = found.iter().find(|one| one.get("properties").is_some_and(Value::is_object));
    let example = || {
        found.iter().filter(|one| one.as_object().is_some_and(|fields| fields.len() > 1)).max_by_key(|one| one.to_string().len())
    };
    a_schema.cloned().or_else(|| example().map(shape)).unwrap_or_else(usual)
}

/// All JSON objects that stand in the text and not in another one.
fn objects(text: &str) -> Vec<Value> {
    let (mut found, mut from) = (Vec::new(), 0);
    while let Some(start) = text[from..].find('{').map(|start| from + start) {
        let mut stream = serde_json::Deserializer::from_str(&text[start..]).into_iter::<Value>();
        from = match stream.next() {
            Some(Ok(value)) => {
                found.push(value);
                start + stream.byte_offset()
            }
            _ => start + 1,
        };
    }
    found
}

/// The schema of which `example` is an instance.
fn shape(example: &Value) -> Value {
    match example {
        Value::Object(fields) => {
            let properties: Map<String, Value> = fields.iter().map(|(name, value)| (name.clone(), shape(value))).collect();
            json!({ "type": "object", "properties": properties })
        }
        Value::Array(items) => json!({ "type": "array", "items": items.first().map_or(json!({ "type": "string" }), shape) }),
        Value::String(text) => json!({ "type": "string", "description": text }),
        Value::Number(number) if number.is_i64() || number.is_u64() => json!({ "type": "integer" }),
        Value::Number(_) => json!({ "type": "number" }),
        Value::Bool(_) => json!({ "type": "boolean" }),
        Value::Null => json!({ "type": "null" }),
    }
}

/// A script as most people would write it.
fn usual() -> Value {
    let (text, texts) = (json!({ "type": "string" }), json!({ "type": "array", "items": { "type": "string" } }));
    let scene = json!({ "type": "object", "properties": { "narration": text, "search_terms": texts } });
    json!({
        "type": "object",
        "properties": {
            "title": text,
            "hook": text,
            "scenes": { "type": "array", "items": scene },
            "description": text,
            "hashtags": texts,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_schema_in_the_words_wins_over_an_example() {
        let text = r#"Answer like {"a": 1, "b": [true]} by {"type":"object","properties":{"title":{"type":"string"}}}."#;
        assert_eq!(schema(text)["properties"]["title"]["type"], "string");
        let text = r#"Use {braces}. Answer like {"a": 1, "b": [true]}"#;
        assert_eq!(schema(text)["properties"]["b"]["items"]["type"], "boolean");
        assert!(schema("JSON, please").pointer("/properties/scenes/items/properties/narration").is_some());
    }
}
