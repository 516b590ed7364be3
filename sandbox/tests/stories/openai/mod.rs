//! OpenAI as its documents describe it.

mod chat;
mod images;
mod models;
mod responses;
mod schemas;
mod scripted;
mod speech;

use serde_json::{Map, Value, json};

use crate::stand::{Stand, read};

pub(crate) const KEY: &str = "sk-sandbox-of-rain";
pub(crate) const RESPONSES: &str = "api.openai.com/v1/responses";
pub(crate) const CHAT: &str = "api.openai.com/v1/chat/completions";

/// A body that asks for a plain text.
pub(crate) fn ask(input: &str) -> Value {
    json!({ "model": "gpt-6-luna", "input": input })
}

/// The same with more or other fields.
pub(crate) fn with(mut body: Value, changes: Value) -> Value {
    let Value::Object(changes) = changes else { panic!("changes are an object") };
    body.as_object_mut().unwrap().extend(changes);
    body
}

/// A strict object.
pub(crate) fn strict(properties: Value) -> Value {
    let names: Vec<&String> = properties.as_object().map(Map::keys).into_iter().flatten().collect();
    let mut whole = json!({ "type": "object", "additionalProperties": false, "required": names });
    whole["properties"] = properties;
    whole
}

/// A body that asks for JSON by a strict schema.
pub(crate) fn ask_for(schema: Value) -> Value {
    let mut format = json!({ "type": "json_schema", "name": "plan", "strict": true });
    format["schema"] = schema;
    with(ask("Topic: Coffee"), json!({ "text": { "format": format } }))
}

/// Posts what must be refused, and returns status, code and parameter.
pub(crate) async fn refused(stand: &Stand, place: &str, body: &Value) -> (u16, Value, Value) {
    let (status, answer) = read(stand.post(place, KEY).json(body)).await;
    let error = answer["error"].as_object().unwrap_or_else(|| panic!("{body} was answered with {answer}"));
    assert_eq!(error.len(), 4, "{answer}");
    (status.as_u16(), error["code"].clone(), error["param"].clone())
}
