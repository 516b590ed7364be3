//! Speech.

use reqwest::StatusCode;
use serde_json::{Value, json};

use super::{KEY, refused, with};
use crate::stand::{Stand, read};

const SPEECH: &str = "api.openai.com/v1/audio/speech";

async fn stand() -> Stand {
    let stand = Stand::start();
    stand.turn(json!({ "openai_shutdowns": false })).await;
    stand
}

fn say(input: &str) -> Value {
    json!({ "model": "gpt-4o-mini-tts", "input": input, "voice": "alloy" })
}

#[tokio::test]
async fn words_become_sound_in_every_format() {
    let stand = stand().await;
    for (format, kind, head) in [
        ("mp3", "audio/mpeg", &b""[..]),
        ("opus", "audio/ogg", b"OggS"),
        ("aac", "audio/aac", b"\xff"),
        ("flac", "audio/flac", b"fLaC"),
        ("wav", "audio/wav", b"RIFF"),
        ("pcm", "audio/pcm", b""),
    ] {
        let body = with(say("Good morning."), json!({ "response_format": format, "instructions": "Speak calmly." }));
        let answer = stand.post(SPEECH, KEY).json(&body).send().await.unwrap();
        assert_eq!((answer.status(), answer.headers()["content-type"].to_str().unwrap()), (StatusCode::OK, kind));
        let bytes = answer.bytes().await.unwrap();
        assert!(bytes.len() > 1_500 && bytes.starts_with(head), "{format}: {}", bytes.len());
    }
    let bought = &stand.look("purchases").await[5];
    assert_eq!((&bought["units"]["characters"], &bought["model"]), (&json!(13), &json!("gpt-4o-mini-tts")));
}

#[tokio::test]
async fn faster_is_shorter() {
    let stand = stand().await;
    let mut lengths = Vec::new();
    for speed in [0.7, 1.6] {
        let body = with(say("One two three four five."), json!({ "response_format": "pcm", "speed": speed }));
        lengths.push(stand.post(SPEECH, KEY).json(&body).send().await.unwrap().bytes().await.unwrap().len());
    }
    assert!(lengths[0] > lengths[1], "{lengths:?}");
}

#[tokio::test]
async fn what_cannot_be_spoken_is_refused() {
    let stand = stand().await;
    for (changes, code, param) in [
        (json!({ "input": "" }), "string_below_min_length", "input"),
        (json!({ "input": "a".repeat(4_097) }), "string_above_max_length", "input"),
        (json!({ "voice": "nobody" }), "invalid_value", "voice"),
        (json!({ "voice": { "id": "voice_1" } }), "invalid_value", "voice"),
        (json!({ "response_format": "ogg" }), "invalid_value", "response_format"),
        (json!({ "speed": 4.5 }), "decimal_above_max_value", "speed"),
        (json!({ "speed": 0.1 }), "decimal_below_min_value", "speed"),
        (json!({ "language": "en" }), "unknown_parameter", "language"),
        (json!({ "model": "tts-1", "instructions": "a" }), "unsupported_parameter", "instructions"),
        (json!({ "model": "tts-1", "stream_format": "sse" }), "unsupported_value", "stream_format"),
        (json!({ "instructions": "a".repeat(4_097) }), "string_above_max_length", "instructions"),
    ] {
        let body = with(say("Good morning."), changes.clone());
        assert_eq!(refused(&stand, SPEECH, &body).await, (400, json!(code), json!(param)), "{changes}");
    }
    let (_, answer) = read(stand.post(SPEECH, KEY).json(&json!({ "model": "tts-1", "voice": "alloy" }))).await;
    assert_eq!(answer["error"]["param"], "input");
    assert_eq!(stand.look("purchases").await, json!([]));
}
