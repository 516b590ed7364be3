//! Every documented way to say no.

use reqwest::StatusCode;
use serde_json::{Value, json};

use super::{KEY, ask, say};
use crate::stand::{Stand, read};

#[tokio::test]
async fn wishes_that_break_a_rule_are_refused_with_type_code_and_param() {
    let stand = Stand::start();
    let hello = |name: &str, value: Value| json!({ "text": "Hello.", name: value });
    let cases = [
        ("", json!({ "text": " " }), 400, "validation_error", "empty_text"),
        ("", json!({ "text": "a".repeat(10_001) }), 400, "validation_error", "text_too_long"),
        ("", json!({ "text": "a".repeat(5_001), "model_id": "eleven_v3" }), 400, "validation_error", "text_too_long"),
        ("", hello("voice_settings", json!({ "stability": 1.5 })), 400, "validation_error", "invalid_voice_settings"),
        ("", hello("voice_settings", json!({ "speed": 2.0 })), 400, "validation_error", "invalid_voice_settings"),
        ("?output_format=mp3_48000_1", hello("seed", json!(1)), 400, "validation_error", "invalid_output_format"),
        ("?output_format=pcm_44100", hello("seed", json!(1)), 403, "authorization_error", "subscription_required"),
        ("?enable_logging=false", hello("seed", json!(1)), 403, "authorization_error", "feature_not_available"),
        ("?optimize_streaming_latency=9", hello("seed", json!(1)), 400, "validation_error", "invalid_parameters"),
        ("", hello("seed", json!(-1)), 400, "validation_error", "invalid_parameters"),
        ("", hello("apply_text_normalization", json!("maybe")), 400, "validation_error", "invalid_parameters"),
        ("", hello("language_code", json!("de")), 400, "validation_error", "invalid_parameters"),
        ("", hello("previous_request_ids", json!(["never"])), 400, "validation_error", "invalid_parameters"),
        ("", hello("next_request_ids", json!(["a", "b", "c", "d"])), 400, "validation_error", "invalid_parameters"),
        ("", hello("model_id", json!("eleven_multilingual_sts_v2")), 400, "validation_error", "unsupported_model"),
        ("", hello("model_id", json!("eleven_v9")), 404, "not_found", "model_not_found"),
    ];
    for (place, body, status, kind, code) in cases {
        let (answered, answer) = read(say(&stand, place, &body)).await;
        let detail = &answer["detail"];
        assert_eq!((answered.as_u16(), &detail["type"], &detail["code"]), (status, &json!(kind), &json!(code)), "{answer}");
        assert!(detail["message"].is_string() && detail["request_id"].is_string() && detail["param"].is_string(), "{answer}");
    }
    assert_eq!(stand.look("purchases").await, json!([]));
}

#[tokio::test]
async fn bodies_of_the_wrong_shape_are_refused_with_a_list() {
    let stand = Stand::start();
    for (body, place) in [
        (json!({}), json!(["body", "text"])),
        (json!({ "text": 7 }), json!(["body", "text"])),
        (json!({ "text": "a", "previous_request_ids": "b" }), json!(["body", "previous_request_ids"])),
        (json!({ "text": "a", "voice_settings": { "stability": "high" } }), json!(["body", "voice_settings", "stability"])),
    ] {
        let (status, answer) = read(say(&stand, "", &body)).await;
        assert_eq!((status, &answer["detail"][0]["loc"]), (StatusCode::UNPROCESSABLE_ENTITY, &place));
        assert!(answer["detail"][0]["msg"].is_string() && answer["detail"][0]["type"].is_string());
    }
    for (kind, body, code) in [("application/json", "{", "malformed_json"), ("text/plain", "{}", "invalid_content_type")] {
        let url = stand.url(&format!("api.elevenlabs.io/v1/text-to-speech/{}", super::VOICE));
        let call = stand.client.post(url).header("xi-api-key", KEY).header("content-type", kind).body(body);
        let (status, answer) = read(call).await;
        assert_eq!((status, &answer["detail"]["code"]), (StatusCode::BAD_REQUEST, &json!(code)));
    }
}

#[tokio::test]
async fn keys_voices_and_credits_are_checked() {
    let stand = Stand::start();
    let (status, answer) = read(stand.client.get(stand.url("api.elevenlabs.io/v1/user"))).await;
    assert_eq!((status, &answer["detail"]["code"]), (StatusCode::UNAUTHORIZED, &json!("missing_api_key")));
    let wrong = stand.client.get(stand.url("api.elevenlabs.io/v1/user")).header("xi-api-key", "somebody");
    assert_eq!(read(wrong).await.1["detail"]["code"], "invalid_api_key");
    for (voice, status, code) in [("no-voice", 400, "invalid_voice_id"), ("aaaaaaaaaaaaaaaaaaaa", 404, "voice_not_found")] {
        let (answered, answer) = read(ask(&stand, &format!("v1/voices/{voice}"))).await;
        assert_eq!((answered.as_u16(), &answer["detail"]["code"]), (status, &json!(code)));
    }
    stand.tell("keys", json!({ "provider": "elevenlabs", "key": KEY, "credits": 5 })).await;
    let (status, answer) = read(say(&stand, "", &json!({ "text": "Too long." }))).await;
    assert_eq!((status, &answer["detail"]["code"]), (StatusCode::PAYMENT_REQUIRED, &json!("insufficient_credits")));
}

#[tokio::test]
async fn only_so_many_calls_are_worked_on_at_the_same_time() {
    let stand = Stand::start();
    stand.tell("keys", json!({ "provider": "elevenlabs", "key": KEY, "concurrency": 0 })).await;
    let (status, answer) = read(say(&stand, "", &json!({ "text": "Hello." }))).await;
    assert_eq!((status, &answer["detail"]["code"]), (StatusCode::TOO_MANY_REQUESTS, &json!("concurrent_limit_exceeded")));
    stand.tell("keys", json!({ "provider": "elevenlabs", "key": KEY, "concurrency": 1 })).await;
    for _ in 0..2 {
        assert_eq!(say(&stand, "", &json!({ "text": "Hello." })).send().await.unwrap().status(), StatusCode::OK);
    }
    stand.tell("keys", json!({ "provider": "elevenlabs", "key": KEY, "rate": 2 })).await;
    let (status, answer) = read(say(&stand, "", &json!({ "text": "Hello." }))).await;
    assert_eq!((status, &answer["detail"]["code"]), (StatusCode::TOO_MANY_REQUESTS, &json!("rate_limit_exceeded")));
}

#[tokio::test]
async fn older_answers_have_only_a_status_and_a_message() {
    let stand = Stand::start();
    stand.turn(json!({ "elevenlabs_legacy_errors": true })).await;
    stand.tell("keys", json!({ "provider": "elevenlabs", "key": KEY, "credits": 1 })).await;
    let (status, answer) = read(say(&stand, "", &json!({ "text": "Hello." }))).await;
    assert_eq!((status, &answer["detail"]["status"]), (StatusCode::UNAUTHORIZED, &json!("quota_exceeded")));
    assert!(answer["detail"].get("type").is_none());
    let (status, answer) = read(say(&stand, "", &json!({ "text": "a".repeat(10_001) }))).await;
    assert_eq!((status, &answer["detail"]["status"]), (StatusCode::BAD_REQUEST, &json!("max_character_limit_exceeded")));
}

#[tokio::test]
async fn the_other_rows_can_be_asked_for() {
    let stand = Stand::start();
    for (status, code, kind) in [
        (403, "voice_access_denied", "authorization_error"),
        (409, "already_running", "conflict"),
        (429, "system_busy", "rate_limit_error"),
        (500, "internal_error", "internal_error"),
        (503, "maintenance", "service_unavailable"),
    ] {
        let fault =
            json!({ "platform": "elevenlabs", "operation": "user.get", "kind": "status", "status": status, "code": code });
        stand.fault(fault).await;
        let (answered, answer) = read(ask(&stand, "v1/user")).await;
        let detail = &answer["detail"];
        assert_eq!((answered.as_u16(), &detail["type"], &detail["code"]), (status, &json!(kind), &json!(code)));
    }
    stand.fault(json!({ "platform": "elevenlabs", "kind": "status", "status": 425 })).await;
    assert_eq!(read(ask(&stand, "v1/user")).await.0.as_u16(), 425);
}
