//! Responses: strict about what is asked, whole in what is answered.

use reqwest::StatusCode;
use serde_json::{Value, json};

use super::{KEY, RESPONSES, ask, ask_for, refused, strict, with};
use crate::stand::{Stand, read};

#[tokio::test]
async fn an_answer_has_all_its_parts_and_the_thought_before_the_message() {
    let stand = Stand::start();
    let answer = stand.post(RESPONSES, KEY).json(&with(ask("Topic: Coffee"), json!({ "store": false }))).send().await.unwrap();
    for name in ["x-request-id", "openai-processing-ms", "x-ratelimit-limit-tokens", "x-ratelimit-reset-requests"] {
        assert!(answer.headers().contains_key(name), "{name}");
    }
    let answer: Value = answer.json().await.unwrap();
    for name in [
        "id",
        "object",
        "created_at",
        "error",
        "incomplete_details",
        "instructions",
        "model",
        "tools",
        "output",
        "parallel_tool_calls",
        "metadata",
        "tool_choice",
        "temperature",
        "top_p",
        "usage",
    ] {
        assert!(answer.get(name).is_some(), "{name}");
    }
    assert_eq!((&answer["status"], answer.get("output_text"), &answer["store"]), (&json!("completed"), None, &json!(false)));
    assert_eq!(answer["output"][0]["type"], "reasoning");
    assert_eq!(answer["output"][1]["content"][0]["type"], "output_text");
    assert!(answer["output"][1]["content"][0]["text"].as_str().unwrap().split_whitespace().count() > 20);
    let usage = &answer["usage"];
    let total = usage["input_tokens"].as_u64().unwrap() + usage["output_tokens"].as_u64().unwrap();
    assert_eq!(
        (usage["total_tokens"].as_u64().unwrap(), usage["output_tokens_details"]["reasoning_tokens"].as_u64()),
        (total, Some(64))
    );
}

#[tokio::test]
async fn older_models_answer_at_once_and_take_a_temperature() {
    let stand = Stand::start();
    stand.turn(json!({ "openai_shutdowns": false })).await;
    let body = with(ask("Topic: Coffee"), json!({ "model": "gpt-4.1-mini", "temperature": 0.7, "top_p": 0.9 }));
    let (status, answer) = read(stand.post(RESPONSES, KEY).json(&body)).await;
    assert_eq!((status, &answer["output"][0]["type"], &answer["temperature"]), (StatusCode::OK, &json!("message"), &json!(0.7)));
    let body = with(body, json!({ "temperature": null, "top_p": null, "reasoning": { "effort": "low" } }));
    assert_eq!(refused(&stand, RESPONSES, &body).await, (400, json!("unsupported_parameter"), json!("reasoning")));
}

#[tokio::test]
async fn what_is_wrong_with_a_request_is_named() {
    let stand = Stand::start();
    for (changes, code, param) in [
        (json!({ "temprature": 1 }), "unknown_parameter", "temprature"),
        (json!({ "response_format": {} }), "unknown_parameter", "response_format"),
        (json!({ "max_tokens": 100 }), "unknown_parameter", "max_tokens"),
        (json!({ "model": 4 }), "invalid_type", "model"),
        (json!({ "model": null }), "invalid_type", "model"),
        (json!({ "input": 4 }), "invalid_type", "input"),
        (json!({ "input": [{ "role": "user" }] }), "missing_required_parameter", "input[0].content"),
        (json!({ "input": [{ "role": "robot", "content": "a" }] }), "invalid_value", "input[0].role"),
        (json!({ "input": [{ "role": "user", "content": "a", "nme": "b" }] }), "unknown_parameter", "input[0].nme"),
        (json!({ "instructions": ["a"] }), "invalid_type", "instructions"),
        (json!({ "max_output_tokens": 15 }), "integer_below_min_value", "max_output_tokens"),
        (json!({ "max_output_tokens": 99.5 }), "invalid_type", "max_output_tokens"),
        (json!({ "temperature": 1 }), "unsupported_parameter", "temperature"),
        (json!({ "top_p": 1 }), "unsupported_parameter", "top_p"),
        (json!({ "top_p": 1.5 }), "decimal_above_max_value", "top_p"),
        (json!({ "reasoning": { "effort": "enormous" } }), "invalid_value", "reasoning.effort"),
        (json!({ "text": { "fromat": {} } }), "unknown_parameter", "text.fromat"),
        (json!({ "text": { "format": { "type": "yaml" } } }), "invalid_value", "text.format.type"),
        (json!({ "store": "no" }), "invalid_type", "store"),
        (json!({ "stream": true }), "unsupported_parameter", "stream"),
    ] {
        let body = with(ask("Topic: Coffee"), changes.clone());
        assert_eq!(refused(&stand, RESPONSES, &body).await, (400, json!(code), json!(param)), "{changes}");
    }
    for (name, other) in [("model", json!({ "input": "a" })), ("input", json!({ "model": "gpt-6-luna" }))] {
        assert_eq!(refused(&stand, RESPONSES, &other).await, (400, json!("missing_required_parameter"), json!(name)));
    }
    let (status, answer) = read(stand.post(RESPONSES, KEY).header("Content-Type", "application/json").body("{")).await;
    assert_eq!((status, &answer["error"]["code"]), (StatusCode::BAD_REQUEST, &Value::Null));
    assert_eq!(stand.look("purchases").await, json!([]));
}

#[tokio::test]
async fn a_list_of_messages_is_read_like_a_text() {
    let stand = Stand::start();
    let list = json!([
        { "role": "developer", "content": "You write." },
        { "role": "user", "content": [{ "type": "input_text", "text": "Topic: Lighthouses" }] },
        { "type": "reasoning", "id": "rs_1", "summary": [] },
        { "type": "message", "id": "msg_1", "status": "completed", "role": "assistant",
          "content": [{ "type": "output_text", "text": "{}", "annotations": [], "logprobs": [] }] },
        { "role": "user", "content": "That was not enough." },
    ]);
    let body = with(ask_for(strict(json!({ "title": { "type": "string" } }))), json!({ "input": list }));
    let (status, answer) = read(stand.post(RESPONSES, KEY).json(&body)).await;
    assert_eq!(status, StatusCode::OK);
    assert!(answer["output"][1]["content"][0]["text"].as_str().unwrap().to_lowercase().contains("lighthouses"));
}

#[tokio::test]
async fn an_answer_ends_where_its_tokens_end() {
    let stand = Stand::start();
    for (most, items) in [(16, 1), (80, 2)] {
        let body = with(ask("Topic: Coffee"), json!({ "max_output_tokens": most }));
        let (_, answer) = read(stand.post(RESPONSES, KEY).json(&body)).await;
        assert_eq!(
            (&answer["status"], &answer["incomplete_details"]["reason"]),
            (&json!("incomplete"), &json!("max_output_tokens"))
        );
        assert_eq!(answer["output"].as_array().unwrap().len(), items);
        assert!(answer["usage"]["output_tokens"].as_u64().unwrap() <= most);
    }
    let huge = "coffee ".repeat(300_000);
    assert_eq!(refused(&stand, RESPONSES, &ask(&huge)).await, (400, json!("context_length_exceeded"), json!("input")));
}

#[tokio::test]
async fn json_without_a_schema_must_be_asked_for_in_words() {
    let stand = Stand::start();
    let format = json!({ "text": { "format": { "type": "json_object" } } });
    let body = with(ask("Topic: Coffee"), format.clone());
    assert_eq!(refused(&stand, RESPONSES, &body).await, (400, Value::Null, json!("input")));
    let body = with(ask("Topic: Coffee\nAnswer as JSON like {\"title\": \"\", \"score\": 3}."), format);
    let (_, answer) = read(stand.post(RESPONSES, KEY).json(&body)).await;
    let told: Value = serde_json::from_str(answer["output"][1]["content"][0]["text"].as_str().unwrap()).unwrap();
    assert!(told["title"].is_string() && told["score"].is_i64(), "{told}");
}
