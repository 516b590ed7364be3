//! Addresses, files and captions that reels do not take.

use reqwest::StatusCode;
use serde_json::json;

use crate::consent::instagram_token;
use crate::files::{video, video_with_index_last};
use crate::host::Host;
use crate::instagram::{container, create, settled};
use crate::stand::Stand;

#[tokio::test]
async fn an_address_that_cannot_be_fetched_is_refused() {
    let (stand, host) = (Stand::start(), Host::start());
    let token = instagram_token(&stand).await;
    host.hold("a.mp4", &video(30, 9_000));
    for url in [host.url("missing.mp4"), host.url("moved.mp4"), "http://127.0.0.1:9/a.mp4".to_owned()] {
        let (status, answer) = create(&stand, &token, &[("video_url", &url)]).await;
        assert_eq!(status, StatusCode::BAD_REQUEST);
        assert_eq!((&answer["error"]["code"], &answer["error"]["error_subcode"]), (&json!(9_004), &json!(2_207_052)), "{url}");
    }
    stand.turn(json!({ "instagram_fetch_timeout_ms": 50 })).await;
    let (_, answer) = create(&stand, &token, &[("video_url", &host.url("slow.mp4"))]).await;
    assert_eq!((&answer["error"]["code"], &answer["error"]["error_subcode"]), (&json!(-2), &json!(2_207_003)));
    stand.turn(json!({ "instagram_late_fetch_errors": true })).await;
    let late = container(&stand, &token, &host.url("missing.mp4")).await;
    let error = settled(&stand, &token, &late).await;
    assert_eq!(error["status_code"], "ERROR");
    assert!(error["status"].as_str().unwrap().contains("2207052"));
}

#[tokio::test]
async fn files_that_reels_do_not_take_end_in_an_error() {
    let (stand, host) = (Stand::start(), Host::start());
    stand.turn(json!({ "processing_ms": 0 })).await;
    let token = instagram_token(&stand).await;
    for (name, bytes) in [
        ("text.mp4", b"no video at all".to_vec()),
        ("late.mp4", video_with_index_last(30)),
        ("short.mp4", video(2, 9_000)),
        ("long.mp4", video(901, 9_000)),
    ] {
        let container = container(&stand, &token, &host.hold(name, &bytes)).await;
        let error = settled(&stand, &token, &container).await;
        assert!(error["status"].as_str().unwrap().contains("2207026"), "{name}: {error}");
    }
}

#[tokio::test]
async fn captions_and_types_that_break_a_rule_are_refused() {
    let (stand, host) = (Stand::start(), Host::start());
    let token = instagram_token(&stand).await;
    let url = host.hold("a.mp4", &video(30, 9_000));
    let (long, tags) = ("x".repeat(2_201), "#a ".repeat(31));
    for (fields, code) in [
        (vec![("video_url", url.as_str()), ("caption", long.as_str())], 36_004),
        (vec![("video_url", url.as_str()), ("caption", tags.as_str())], 100),
        (vec![("upload_type", "resumable")], 100),
        (vec![("caption", "no video")], 100),
    ] {
        assert_eq!(create(&stand, &token, &fields).await.1["error"]["code"], code);
    }
}
