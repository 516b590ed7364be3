//! Servers that speak a part of OpenAI's language.

use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::openai::with;
use crate::stand::{Stand, read};

const KEY: &str = "sandbox-at-home";
const CHAT: &str = "compatible.example/v1/chat/completions";
const PLAIN: &str = "plain.example/v1/chat/completions";

fn chat(content: &str) -> Value {
    json!({ "model": "open-writer-8b", "messages": [{ "role": "user", "content": content }] })
}

fn json_mode() -> Value {
    json!({ "response_format": { "type": "json_object" } })
}

async fn said(stand: &Stand, place: &str, body: &Value) -> String {
    let (status, answer) = read(stand.post(place, KEY).json(body)).await;
    assert_eq!(status, StatusCode::OK, "{answer}");
    answer["choices"][0]["message"]["content"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn it_has_models_of_its_own_and_wants_a_key() {
    let stand = Stand::start();
    let (_, answer) = read(stand.get("compatible.example/v1/models", KEY)).await;
    assert_eq!(answer["data"][0]["id"], "open-writer-8b");
    assert_eq!(read(stand.get("plain.example/v1/models", "wrong")).await.0, StatusCode::UNAUTHORIZED);
    let (status, answer) = read(stand.post(CHAT, KEY).json(&with(chat("a"), json!({ "model": "gpt-6-luna" })))).await;
    assert_eq!((status, &answer["error"]["code"]), (StatusCode::NOT_FOUND, &Value::Null));
    assert_eq!(read(stand.post("compatible.example/v1/responses", KEY).json(&json!({}))).await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn it_knows_no_schema_and_the_plain_one_no_form_at_all() {
    let stand = Stand::start();
    let schema = json!({ "response_format": { "type": "json_schema", "json_schema": { "name": "a", "schema": {} } } });
    let (status, answer) = read(stand.post(CHAT, KEY).json(&with(chat("JSON"), schema))).await;
    let error = json!({
        "message": "response_format.type must be 'text' or 'json_object'",
        "type": "invalid_request_error",
        "param": "response_format",
        "code": null,
    });
    assert_eq!((status, &answer["error"]), (StatusCode::BAD_REQUEST, &error));
    let (status, answer) = read(stand.post(PLAIN, KEY).json(&with(chat("JSON"), json_mode()))).await;
    assert_eq!((status, &answer["error"]["param"]), (StatusCode::BAD_REQUEST, &json!("response_format")));
    for name in ["max_completion_tokens", "store", "metadata"] {
        let (status, answer) = read(stand.post(CHAT, KEY).json(&with(chat("a"), json!({ (name): 100 })))).await;
        assert_eq!((status, &answer["error"]["param"]), (StatusCode::BAD_REQUEST, &json!(name)));
    }
    let body = with(chat("Topic: rain"), json!({ "max_tokens": 5, "temperature": 0.8 }));
    let (_, answer) = read(stand.post(CHAT, KEY).json(&body)).await;
    assert_eq!(answer["choices"][0]["finish_reason"], "length");
}

#[tokio::test]
async fn the_first_json_of_a_conversation_has_slips_that_a_complaint_mends() {
    let stand = Stand::start();
    let wanted = r#"Topic: Coffee. Answer in JSON like {"title": "", "hashtags": [""], "length": 30}."#;
    for (place, form) in [(CHAT, json_mode()), (PLAIN, json!({}))] {
        let body = with(chat(wanted), form);
        let first = said(&stand, place, &body).await;
        assert!(serde_json::from_str::<Value>(&first).is_err(), "{first}");
        let inner: Value = serde_json::from_str(&first[first.find('{').unwrap()..=first.rfind('}').unwrap()]).unwrap();
        assert!(!right(&inner), "{inner}");
        let mut longer = body.clone();
        let more = [json!({ "role": "assistant", "content": first }), json!({ "role": "user", "content": "Only JSON, please." })];
        longer["messages"].as_array_mut().unwrap().extend(more);
        assert!(right(&serde_json::from_str(&said(&stand, place, &longer).await).unwrap()));
    }
}

fn right(plan: &Value) -> bool {
    plan["title"].is_string() && plan["hashtags"].is_array() && plan["length"].is_i64()
}

#[tokio::test]
async fn a_complaint_in_the_same_message_mends_it_too() {
    let stand = Stand::start();
    let opening = "Topic: Coffee. Answer in JSON.";
    let first = said(&stand, CHAT, &with(chat(opening), json_mode())).await;
    assert!(serde_json::from_str::<Value>(&first).is_err());
    let again = with(chat(&format!("{opening}\nThe last answer was no JSON.")), json_mode());
    assert!(serde_json::from_str::<Value>(&said(&stand, CHAT, &again).await).is_ok());
    let other = with(chat("Topic: Rain. Answer in JSON."), json_mode());
    assert!(serde_json::from_str::<Value>(&said(&stand, CHAT, &other).await).is_err(), "another conversation slips again");
}

#[tokio::test]
async fn it_speaks_with_its_own_voices() {
    let stand = Stand::start();
    let body = json!({ "model": "open-speaker", "input": "Good morning.", "voice": "clara", "response_format": "wav" });
    let answer = stand.post("compatible.example/v1/audio/speech", KEY).json(&body).send().await.unwrap();
    assert_eq!(answer.headers()["content-type"], "audio/wav");
    assert!(answer.bytes().await.unwrap().starts_with(b"RIFF"));
    for (changes, param) in [(json!({ "voice": "marin" }), "voice"), (json!({ "instructions": "Calmly." }), "instructions")] {
        let (status, answer) =
            read(stand.post("compatible.example/v1/audio/speech", KEY).json(&with(body.clone(), changes))).await;
        assert_eq!((status, &answer["error"]["param"]), (StatusCode::BAD_REQUEST, &json!(param)));
    }
}
