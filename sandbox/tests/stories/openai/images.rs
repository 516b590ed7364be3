//! Pictures, and the judgement about words.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use reqwest::StatusCode;
use serde_json::{Value, json};

use super::{KEY, refused, with};
use crate::stand::{Stand, read};

const IMAGES: &str = "api.openai.com/v1/images/generations";
const MODERATIONS: &str = "api.openai.com/v1/moderations";

fn paint(changes: Value) -> Value {
    with(json!({ "model": "gpt-image-2", "prompt": "A lighthouse at night" }), changes)
}

async fn painted(stand: &Stand, body: &Value) -> (Value, Vec<Vec<u8>>) {
    let (status, answer) = read(stand.post(IMAGES, KEY).json(body)).await;
    assert_eq!(status, StatusCode::OK, "{answer}");
    let decode = |picture: &Value| BASE64_STANDARD.decode(picture["b64_json"].as_str().unwrap()).unwrap();
    let pictures = answer["data"].as_array().unwrap().iter().map(decode).collect();
    (answer, pictures)
}

#[tokio::test]
async fn a_picture_has_the_size_and_the_kind_that_were_asked_for() {
    let stand = Stand::start();
    let (answer, pictures) = painted(&stand, &paint(json!({ "size": "1088x1920", "n": 2, "quality": "low" }))).await;
    assert!(pictures[0].starts_with(b"\x89PNG") && pictures[0] != pictures[1]);
    assert_eq!(pictures[0][16..24], [0, 0, 4, 64, 0, 0, 7, 128], "the head of the file tells 1088 by 1920");
    assert_eq!(
        (&answer["size"], &answer["quality"], &answer["output_format"]),
        (&json!("1088x1920"), &json!("low"), &json!("png"))
    );
    assert!(answer["usage"]["output_tokens"].as_u64().unwrap() > 0);
    let (_, jpeg) = painted(&stand, &paint(json!({ "output_format": "jpeg", "output_compression": 80 }))).await;
    assert!(jpeg[0].starts_with(b"\xff\xd8\xff"));
    let (_, webp) = painted(&stand, &paint(json!({ "output_format": "webp", "background": "transparent" }))).await;
    assert!(webp[0].starts_with(b"RIFF") && &webp[0][8..12] == b"WEBP");
    assert_eq!(stand.look("purchases").await[0]["units"]["images"], 2);
}

#[tokio::test]
async fn other_words_give_another_picture() {
    let stand = Stand::start();
    let (_, night) = painted(&stand, &paint(json!({ "size": "512x512" }))).await;
    let (_, snow) = painted(&stand, &paint(json!({ "size": "512x512", "prompt": "Snow in the mountains" }))).await;
    assert_ne!(night, snow);
}

#[tokio::test]
async fn what_cannot_be_painted_is_refused() {
    let stand = Stand::start();
    for (changes, code, param) in [
        (json!({ "size": "1080x1920" }), "invalid_value", "size"),
        (json!({ "size": "3200x1024" }), "invalid_value", "size"),
        (json!({ "size": "3856x2160" }), "invalid_value", "size"),
        (json!({ "size": "3840x3840" }), "invalid_value", "size"),
        (json!({ "size": "large" }), "invalid_value", "size"),
        (json!({ "quality": "max" }), "invalid_value", "quality"),
        (json!({ "quality": "hd" }), "invalid_value", "quality"),
        (json!({ "n": 11 }), "integer_above_max_value", "n"),
        (json!({ "n": 0 }), "integer_below_min_value", "n"),
        (json!({ "output_format": "svg" }), "invalid_value", "output_format"),
        (json!({ "output_format": "jpeg", "background": "transparent" }), "invalid_value", "background"),
        (json!({ "response_format": "b64_json" }), "unknown_parameter", "response_format"),
        (json!({ "style": "vivid" }), "unknown_parameter", "style"),
        (json!({ "prompt": "a".repeat(32_001) }), "string_above_max_length", "prompt"),
    ] {
        assert_eq!(refused(&stand, IMAGES, &paint(changes.clone())).await, (400, json!(code), json!(param)), "{changes}");
    }
    let forbidden = paint(json!({ "prompt": "Something forbidden" }));
    assert_eq!(refused(&stand, IMAGES, &forbidden).await, (400, json!("content_policy_violation"), Value::Null));
    assert_eq!(stand.look("purchases").await, json!([]));
}

#[tokio::test]
async fn words_are_judged_one_by_one_and_pieces_together() {
    let stand = Stand::start();
    let (_, answer) = read(stand.post(MODERATIONS, KEY).json(&json!({ "input": ["A quiet garden", "I will murder him"] }))).await;
    let results = answer["results"].as_array().unwrap();
    assert_eq!((results.len(), &results[0]["flagged"], &results[1]["flagged"]), (2, &json!(false), &json!(true)));
    assert_eq!((&results[1]["categories"]["violence"], results[1]["categories"].as_object().unwrap().len()), (&json!(true), 13));
    let pieces =
        json!([{ "type": "text", "text": "Look" }, { "type": "image_url", "image_url": { "url": "https://a.example/b.png" } }]);
    let (_, answer) =
        read(stand.post(MODERATIONS, KEY).json(&json!({ "input": pieces, "model": "omni-moderation-latest" }))).await;
    assert_eq!(answer["results"][0]["category_applied_input_types"]["violence"], json!(["text", "image"]));
    assert_eq!(refused(&stand, MODERATIONS, &json!({ "input": 1 })).await.0, 400);
    assert_eq!(stand.look("purchases").await, json!([]), "it is free");
}
