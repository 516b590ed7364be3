//! Chat completions.

use reqwest::StatusCode;
use serde_json::{Value, json};

use super::{CHAT, KEY, refused, strict, with};
use crate::stand::{Stand, read};

fn chat(content: &str) -> Value {
    json!({ "model": "gpt-6-luna", "messages": [{ "role": "developer", "content": "You write." }, { "role": "user", "content": content }] })
}

#[tokio::test]
async fn a_chat_answers_by_a_strict_schema() {
    let stand = Stand::start();
    let schema = strict(json!({ "title": { "type": "string" }, "tags": { "type": "array", "items": { "type": "string" } } }));
    let format = json!({ "type": "json_schema", "json_schema": { "name": "plan", "strict": true, "schema": schema } });
    let body = with(chat("Topic: Coffee"), json!({ "response_format": format, "max_completion_tokens": 900 }));
    let (status, answer) = read(stand.post(CHAT, KEY).json(&body)).await;
    let choice = &answer["choices"][0];
    assert_eq!((status, &choice["finish_reason"], &choice["message"]["refusal"]), (StatusCode::OK, &json!("stop"), &Value::Null));
    let told: Value = serde_json::from_str(choice["message"]["content"].as_str().unwrap()).unwrap();
    jsonschema::validate(&schema, &told).unwrap();
    let usage = &answer["usage"];
    assert_eq!(
        usage["prompt_tokens"].as_u64().unwrap() + usage["completion_tokens"].as_u64().unwrap(),
        usage["total_tokens"].as_u64().unwrap()
    );
}

#[tokio::test]
async fn json_mode_needs_the_word_and_gives_json() {
    let stand = Stand::start();
    let format = json!({ "response_format": { "type": "json_object" } });
    let body = with(chat("Topic: Coffee"), format.clone());
    assert_eq!(refused(&stand, CHAT, &body).await, (400, Value::Null, json!("messages")));
    let (_, answer) = read(stand.post(CHAT, KEY).json(&with(chat("Topic: Coffee. Answer in JSON."), format))).await;
    let told: Value = serde_json::from_str(answer["choices"][0]["message"]["content"].as_str().unwrap()).unwrap();
    assert!(told["scenes"][0]["narration"].is_string());
}

#[tokio::test]
async fn too_few_tokens_end_the_answer_early() {
    let stand = Stand::start();
    let (_, answer) =
        read(stand.post(CHAT, KEY).json(&with(chat("Topic: Coffee"), json!({ "max_completion_tokens": 70 })))).await;
    assert_eq!((&answer["choices"][0]["finish_reason"], &answer["usage"]["completion_tokens"]), (&json!("length"), &json!(70)));
}

#[tokio::test]
async fn what_is_wrong_with_a_chat_is_named() {
    let stand = Stand::start();
    for (changes, code, param) in [
        (json!({ "input": "a" }), "unknown_parameter", "input"),
        (json!({ "text": {} }), "unknown_parameter", "text"),
        (json!({ "messages": [] }), "empty_array", "messages"),
        (json!({ "messages": "a" }), "invalid_type", "messages"),
        (json!({ "messages": [{ "role": "user", "text": "a" }] }), "unknown_parameter", "messages[0].text"),
        (json!({ "messages": [{ "role": "user", "content": 1 }] }), "invalid_type", "messages[0].content"),
        (json!({ "max_tokens": 100 }), "unsupported_parameter", "max_tokens"),
        (json!({ "temperature": 0.5 }), "unsupported_parameter", "temperature"),
        (json!({ "response_format": { "type": "xml" } }), "invalid_value", "response_format.type"),
        (json!({ "response_format": { "type": "json_schema" } }), "missing_required_parameter", "response_format.json_schema"),
        (
            json!({ "response_format": { "type": "json_schema", "json_schema": { "schema": {} } } }),
            "missing_required_parameter",
            "response_format.json_schema.name",
        ),
    ] {
        let body = with(chat("Topic: Coffee"), changes.clone());
        assert_eq!(refused(&stand, CHAT, &body).await, (400, json!(code), json!(param)), "{changes}");
    }
}
