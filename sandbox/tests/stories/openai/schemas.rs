//! The part of JSON Schema that a strict answer may have.

use reqwest::StatusCode;
use serde_json::{Map, Value, json};

use super::{CHAT, KEY, RESPONSES, ask_for, refused, strict, with};
use crate::stand::{Stand, read};

fn text() -> Value {
    json!({ "type": "string" })
}

#[tokio::test]
async fn an_answer_is_what_its_schema_allows() {
    let stand = Stand::start();
    let scene =
        strict(json!({ "narration": text(), "terms": { "type": "array", "items": text(), "minItems": 2, "maxItems": 3 } }));
    let schema = strict(json!({
        "title": { "type": "string", "maxLength": 40 },
        "kind": { "type": "string", "enum": ["short", "long"] },
        "note": { "anyOf": [{ "type": "null" }, text()] },
        "scenes": { "type": "array", "items": { "$ref": "#/$defs/scene" }, "minItems": 4, "maxItems": 4 },
    }));
    let schema = with(schema, json!({ "$defs": { "scene": scene } }));
    let (status, answer) = read(stand.post(RESPONSES, KEY).json(&ask_for(schema.clone()))).await;
    assert_eq!(status, StatusCode::OK, "{answer}");
    let told: Value = serde_json::from_str(answer["output"][1]["content"][0]["text"].as_str().unwrap()).unwrap();
    jsonschema::validate(&schema, &told).unwrap();
    assert_eq!(told["scenes"].as_array().unwrap().len(), 4);
}

#[tokio::test]
async fn schemas_beyond_the_strict_part_are_refused() {
    let stand = Stand::start();
    let open = with(strict(json!({ "a": text() })), json!({ "additionalProperties": true }));
    let optional = with(strict(json!({ "a": text() })), json!({ "required": [] }));
    let surplus = with(strict(json!({ "a": text() })), json!({ "required": ["a", "b"] }));
    for (schema, why) in [
        (json!({ "type": "array", "items": text() }), "root"),
        (json!({ "anyOf": [strict(json!({}))] }), "root"),
        (open.clone(), "additionalProperties"),
        (strict(json!({ "inner": open })), "additionalProperties"),
        (optional, "required"),
        (surplus, "required"),
        (strict(json!({ "a": { "allOf": [text()] } })), "allOf"),
        (strict(json!({ "a": { "oneOf": [text()] } })), "oneOf"),
        (strict(json!({ "a": { "type": "string", "not": {} } })), "not"),
        (strict(json!({ "a": { "type": "string", "default": "b" } })), "default"),
        (strict(json!({ "a": { "type": "array", "items": text(), "uniqueItems": true } })), "uniqueItems"),
        (strict(json!({ "a": { "type": "array" } })), "items"),
        (strict(json!({ "a": { "type": "text" } })), "type"),
        (strict(json!({ "a": { "description": "anything" } })), "type"),
        (strict(json!({ "a": { "type": "string", "format": "uri" } })), "uri"),
        (strict(json!({ "a": { "$ref": "#/$defs/b" } })), "leads nowhere"),
        (strict(json!({ "a": { "type": "string", "enum": [] } })), "enum"),
        (deep(11), "levels"),
        (wide(5_001), "properties"),
        (strict(json!({ "a": { "type": "string", "enum": (0..1_001).map(|at| at.to_string()).collect::<Vec<_>>() } })), "enums"),
        (
            strict(json!({ "a": { "type": "string", "enum": (0..251).map(|at| format!("{at:060}")).collect::<Vec<_>>() } })),
            "enum of 251",
        ),
    ] {
        let (status, answer) = read(stand.post(RESPONSES, KEY).json(&ask_for(schema.clone()))).await;
        let error = &answer["error"];
        assert_eq!((status, &error["code"]), (StatusCode::BAD_REQUEST, &json!("invalid_json_schema")), "{why}: {answer}");
        assert_eq!((&error["type"], &error["param"]), (&json!("invalid_request_error"), &json!("text.format.schema")));
        assert!(error["message"].as_str().unwrap().contains(why), "{why}: {error}");
    }
    assert_eq!(read(stand.post(RESPONSES, KEY).json(&ask_for(deep(9)))).await.0, StatusCode::OK);
}

/// Objects in objects.
fn deep(levels: usize) -> Value {
    (0..levels).fold(text(), |inner, _| strict(json!({ "a": inner })))
}

fn wide(properties: usize) -> Value {
    strict(Value::Object((0..properties).map(|at| (format!("p{at}"), text())).collect::<Map<_, _>>()))
}

#[tokio::test]
async fn a_format_needs_a_good_name_and_a_schema() {
    let stand = Stand::start();
    let whole = json!({ "type": "json_schema", "name": "plan", "strict": true, "schema": strict(json!({ "a": text() })) });
    for (changes, code, param) in [
        (json!({ "name": null }), "invalid_type", "text.format.name"),
        (json!({ "name": "two words" }), "invalid_value", "text.format.name"),
        (json!({ "name": "x".repeat(65) }), "string_above_max_length", "text.format.name"),
        (json!({ "schema": [] }), "invalid_type", "text.format.schema"),
        (json!({ "json_schema": {} }), "unknown_parameter", "text.format.json_schema"),
    ] {
        let body = with(ask_for(json!({})), json!({ "text": { "format": with(whole.clone(), changes.clone()) } }));
        assert_eq!(refused(&stand, RESPONSES, &body).await, (400, json!(code), json!(param)), "{changes}");
    }
    let body = with(ask_for(json!({})), json!({ "text": { "format": { "type": "json_schema", "name": "plan" } } }));
    assert_eq!(refused(&stand, RESPONSES, &body).await.2, json!("text.format.schema"));
    let loose = with(whole, json!({ "strict": false, "schema": { "type": "object", "properties": { "a": text() } } }));
    let body = with(ask_for(json!({})), json!({ "text": { "format": loose } }));
    assert_eq!(read(stand.post(RESPONSES, KEY).json(&body)).await.0, StatusCode::OK);
}

#[tokio::test]
async fn chat_refuses_the_same_schemas_under_its_own_name() {
    let stand = Stand::start();
    let format =
        json!({ "type": "json_schema", "json_schema": { "name": "plan", "strict": true, "schema": { "type": "object" } } });
    let body = json!({ "model": "gpt-6-luna", "messages": [{ "role": "user", "content": "a" }], "response_format": format });
    assert_eq!(refused(&stand, CHAT, &body).await, (400, json!("invalid_json_schema"), json!("response_format")));
}
