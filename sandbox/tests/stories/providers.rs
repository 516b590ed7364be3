//! What all providers share: keys, purchases, the record of what was asked, and failures in their own shapes.

use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::openai::{KEY, RESPONSES, ask};
use crate::stand::{Stand, json_of, read};

#[tokio::test]
async fn a_purchase_is_written_down_even_when_its_answer_is_lost_and_not_when_it_was_refused() {
    let stand = Stand::start();
    assert_eq!(read(stand.post(RESPONSES, KEY).json(&ask("Topic: rain"))).await.0, StatusCode::OK);
    assert_eq!(read(stand.post(RESPONSES, KEY).json(&json!({ "model": "gpt-6-luna" }))).await.0, StatusCode::BAD_REQUEST);
    for (kind, bought) in [("drop_connection", 1), ("lose_answer", 2)] {
        stand.fault(json!({ "platform": "openai", "operation": "responses.create", "kind": kind })).await;
        assert!(stand.post(RESPONSES, KEY).json(&ask("Topic: rain")).send().await.is_err());
        let purchases = stand.look("purchases").await;
        assert_eq!(purchases.as_array().unwrap().len(), bought, "{kind}");
    }
    let bought = &stand.look("purchases").await[0];
    assert_eq!((&bought["provider"], &bought["operation"]), (&json!("openai"), &json!("responses.create")));
    assert_eq!((&bought["model"], &bought["key"]), (&json!("gpt-6-luna"), &json!("rain")));
    assert!(bought["units"]["input_tokens"].as_u64().unwrap() > 0 && bought["units"]["output_tokens"].as_u64().unwrap() > 64);
}

#[tokio::test]
async fn what_was_asked_can_be_read_again_and_holds_no_key() {
    let stand = Stand::start();
    let body = ask("Topic: rain");
    read(stand.post(RESPONSES, KEY).json(&body)).await;
    read(stand.get("api.openai.com/v1/models?key=sandbox-other&limit=3", KEY)).await;
    read(stand.get("compatible.example/v1/models", KEY)).await;
    let asked = stand.look("requests?provider=openai").await;
    assert_eq!((&asked[0]["body"], &asked[0]["path"]), (&body, &json!(RESPONSES)));
    assert_eq!((&asked[1]["query"], &asked[1]["method"]), (&json!({ "limit": "3" }), &json!("GET")));
    assert_eq!(stand.look("requests").await.as_array().unwrap().len(), 3);
    assert!(!asked.to_string().contains(KEY) && !stand.look("calls").await.to_string().contains(KEY));
    let secrets = stand.look("secrets").await;
    assert!(secrets.as_array().unwrap().iter().any(|secret| secret["kind"] == "api_key" && secret["value"] == KEY));
}

#[tokio::test]
async fn wrong_and_revoked_keys_open_nothing() {
    let stand = Stand::start();
    stand.tell("keys", json!({ "provider": "openai", "key": "sk-sandbox-old", "revoked": true })).await;
    for key in ["sk-somebody", "sandbox-", "sk-sandbox-old"] {
        let (status, answer) = read(stand.get("api.openai.com/v1/models", key)).await;
        assert_eq!((status, &answer["error"]["code"]), (StatusCode::UNAUTHORIZED, &json!("invalid_api_key")), "{key}");
    }
    let (status, answer) = read(stand.client.get(stand.url("api.openai.com/v1/models"))).await;
    assert_eq!((status, &answer["error"]["type"]), (StatusCode::UNAUTHORIZED, &json!("invalid_request_error")));
    let wrong = stand.client.post(stand.url("_sandbox/keys")).json(&json!({ "provider": "openai", "key": "sk-somebody" }));
    assert_eq!(read(wrong).await.0, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn credits_run_out_and_can_be_filled_again() {
    let stand = Stand::start();
    stand.tell("keys", json!({ "provider": "openai", "key": KEY, "credits": 1 })).await;
    assert_eq!(read(stand.post(RESPONSES, KEY).json(&ask("Topic: rain"))).await.0, StatusCode::OK);
    let (status, answer) = read(stand.post(RESPONSES, KEY).json(&ask("Topic: rain"))).await;
    let error = json!([answer["error"]["type"], answer["error"]["code"], answer["error"]["param"]]);
    assert_eq!((status, error), (StatusCode::TOO_MANY_REQUESTS, json!(["insufficient_quota", "insufficient_quota", null])));
    stand.tell("keys", json!({ "provider": "openai", "key": KEY, "credits": null })).await;
    assert_eq!(read(stand.post(RESPONSES, KEY).json(&ask("Topic: rain"))).await.0, StatusCode::OK);
}

#[tokio::test]
async fn too_many_calls_in_a_minute_wait_as_long_as_they_are_told() {
    let stand = Stand::start();
    stand.tell("keys", json!({ "provider": "openai", "key": KEY, "rate": 2 })).await;
    for left in ["1", "0"] {
        let answer = stand.get("api.openai.com/v1/models", KEY).send().await.unwrap();
        assert_eq!(answer.headers()["x-ratelimit-remaining-requests"], left);
    }
    let answer = stand.get("api.openai.com/v1/models", KEY).send().await.unwrap();
    let wait: u64 = answer.headers()["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=61).contains(&wait));
    assert_eq!(answer.status(), StatusCode::TOO_MANY_REQUESTS);
    let error = json_of(answer).await["error"].clone();
    assert_eq!((&error["type"], &error["code"]), (&json!("requests"), &json!("rate_limit_exceeded")));
    stand.advance(wait).await;
    assert_eq!(read(stand.get("api.openai.com/v1/models", KEY)).await.0, StatusCode::OK);
}

#[tokio::test]
async fn failures_on_demand_come_in_the_shape_of_the_provider() {
    let stand = Stand::start();
    for (status, code, kind, told) in [
        (400, Some("context_length_exceeded"), "invalid_request_error", json!("context_length_exceeded")),
        (403, None, "invalid_request_error", Value::Null),
        (404, None, "invalid_request_error", json!("model_not_found")),
        (408, None, "server_error", Value::Null),
        (409, None, "server_error", Value::Null),
        (500, None, "server_error", Value::Null),
        (503, None, "server_error", Value::Null),
        (429, None, "requests", json!("rate_limit_exceeded")),
        (429, Some("credit_balance_exhausted"), "insufficient_quota", json!("credit_balance_exhausted")),
    ] {
        stand.fault(json!({ "platform": "openai", "kind": "status", "status": status, "code": code, "reason": "No." })).await;
        let (answered, answer) = read(stand.get("api.openai.com/v1/models", KEY)).await;
        assert_eq!(answered.as_u16(), status);
        assert_eq!(answer, json!({ "error": { "message": "No.", "type": kind, "param": null, "code": told } }));
    }
}
