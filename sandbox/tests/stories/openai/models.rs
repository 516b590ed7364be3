//! The models and their ends.

use reqwest::StatusCode;
use serde_json::{Value, json};

use super::{KEY, RESPONSES, ask, refused, with};
use crate::stand::{Stand, read};

const MODELS: &str = "api.openai.com/v1/models";

#[tokio::test]
async fn the_list_tells_which_models_end_and_when() {
    let stand = Stand::start();
    stand.turn(json!({ "openai_shutdowns": false })).await;
    let (_, answer) = read(stand.get(MODELS, KEY)).await;
    let models = answer["data"].as_array().unwrap();
    let end = |id: &str| models.iter().find(|model| model["id"] == id).map(|model| model["shutdown_date"].clone());
    assert_eq!((end("gpt-6-luna"), end("gpt-4o-mini")), (Some(Value::Null), Some(json!("2027-01-14"))));
    let (status, one) = read(stand.get(&format!("{MODELS}/tts-1"), KEY)).await;
    assert_eq!((status, &one["object"], &one["shutdown_date"]), (StatusCode::OK, &json!("model"), &json!("2027-01-06")));
}

#[tokio::test]
async fn a_model_that_has_ended_is_gone() {
    let stand = Stand::start();
    stand.advance(600 * 86_400).await;
    let (_, answer) = read(stand.get(MODELS, KEY)).await;
    assert!(answer["data"].as_array().unwrap().iter().all(|model| model["shutdown_date"].is_null()));
    let gone = (404, json!("model_not_found"), json!("model"));
    for id in ["gpt-4o-mini", "gpt-5", "gpt-nothing"] {
        assert_eq!(refused(&stand, RESPONSES, &with(ask("a"), json!({ "model": id }))).await, gone, "{id}");
    }
    let speech = json!({ "model": "gpt-4o-mini-tts", "input": "Hello.", "voice": "alloy" });
    assert_eq!(refused(&stand, "api.openai.com/v1/audio/speech", &speech).await, gone);
    let picture = json!({ "model": "gpt-image-1-mini", "prompt": "A cat" });
    assert_eq!(refused(&stand, "api.openai.com/v1/images/generations", &picture).await, gone);
    assert_eq!(read(stand.get(&format!("{MODELS}/dall-e-3"), KEY)).await.0, StatusCode::NOT_FOUND);
    assert_eq!(read(stand.post(RESPONSES, KEY).json(&ask("Topic: rain"))).await.0, StatusCode::OK);
}

#[tokio::test]
async fn a_model_serves_only_what_it_is_for_and_other_addresses_are_unknown() {
    let stand = Stand::start();
    let body = with(ask("a"), json!({ "model": "gpt-image-2" }));
    assert_eq!(refused(&stand, RESPONSES, &body).await, (400, json!("unsupported_model"), json!("model")));
    let unknown = stand.post("api.openai.com/v1/audio/transcriptions", KEY).body("file");
    assert_eq!(read(unknown).await.0, StatusCode::NOT_FOUND);
}
