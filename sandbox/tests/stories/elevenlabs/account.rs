//! What speech costs, and what later speech may name.

use reqwest::StatusCode;
use serde_json::json;

use super::{KEY, ask, say};
use crate::stand::{Stand, read};

#[tokio::test]
async fn characters_are_counted_and_flash_costs_half() {
    let stand = Stand::start();
    stand.tell("keys", json!({ "provider": "elevenlabs", "key": KEY, "credits": 100 })).await;
    for (model, cost) in [("eleven_multilingual_v2", "11"), ("eleven_flash_v2_5", "6")] {
        let answer = say(&stand, "", &json!({ "text": "Hello rain.", "model_id": model })).send().await.unwrap();
        assert_eq!(answer.headers()["character-cost"].to_str().unwrap(), cost);
        assert_eq!(answer.headers()["current-concurrent-requests"].to_str().unwrap(), "1");
        assert_eq!(answer.headers()["maximum-concurrent-requests"].to_str().unwrap(), "5");
    }
    let (_, plan) = read(ask(&stand, "v1/user/subscription")).await;
    assert_eq!((&plan["tier"], &plan["character_count"], &plan["character_limit"]), (&json!("creator"), &json!(17), &json!(100)));
    let bought = stand.look("purchases").await;
    assert_eq!((&bought[1]["units"]["characters"], &bought[1]["model"]), (&json!(11), &json!("eleven_flash_v2_5")));
}

#[tokio::test]
async fn speech_is_joined_to_what_was_made_lately() {
    let stand = Stand::start();
    let first = say(&stand, "", &json!({ "text": "Hello." })).send().await.unwrap();
    let id = first.headers()["request-id"].to_str().unwrap().to_owned();
    let join = |model: &str| json!({ "text": "Again.", "model_id": model, "previous_request_ids": [id] });
    assert_eq!(read(say(&stand, "/with-timestamps", &join("eleven_flash_v2_5"))).await.0, StatusCode::OK);
    let (status, answer) = read(say(&stand, "", &join("eleven_v3"))).await;
    assert_eq!((status, &answer["detail"]["param"]), (StatusCode::BAD_REQUEST, &json!("previous_request_ids")));
    stand.advance(2 * 3_600 + 1).await;
    let (status, answer) = read(say(&stand, "", &join("eleven_flash_v2_5"))).await;
    assert_eq!((status, &answer["detail"]["code"]), (StatusCode::BAD_REQUEST, &json!("invalid_parameters")));
}

#[tokio::test]
async fn a_lost_answer_was_paid_for() {
    let stand = Stand::start();
    stand.fault(json!({ "platform": "elevenlabs", "operation": "speech.timestamps", "kind": "lose_answer" })).await;
    assert!(say(&stand, "/with-timestamps", &json!({ "text": "Hello." })).send().await.is_err());
    assert_eq!(stand.look("purchases").await[0]["units"]["characters"], 6);
}

#[tokio::test]
async fn models_tell_how_much_they_take() {
    let stand = Stand::start();
    let (_, models) = read(ask(&stand, "v1/models")).await;
    let find = |id: &str| models.as_array().unwrap().iter().find(|model| model["model_id"] == id).unwrap().clone();
    assert_eq!(find("eleven_flash_v2_5")["maximum_text_length_per_request"], 40_000);
    assert_eq!(find("eleven_multilingual_sts_v2")["can_do_text_to_speech"], false);
}
