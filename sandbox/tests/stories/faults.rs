//! Failures on demand, the log of calls and the list of secrets.

use reqwest::StatusCode;
use serde_json::json;

use crate::consent::{YOUTUBE, allow, tiktok_token, youtube_ask, youtube_exchange, youtube_token};
use crate::stand::{Stand, read};

const CHANNELS: &str = "www.googleapis.com/youtube/v3/channels?part=snippet&mine=true";

#[tokio::test]
async fn a_burst_of_503_passes_and_is_counted() {
    let stand = Stand::start();
    let token = youtube_token(&stand).await;
    stand
        .fault(json!({ "platform": "youtube", "operation": "channels.list", "kind": "status", "status": 503, "times": 2, "retry_after": 7 }))
        .await;
    for _ in 0..2 {
        let answer = stand.get(CHANNELS, &token).send().await.unwrap();
        assert_eq!((answer.status(), answer.headers()["retry-after"].to_str().unwrap()), (StatusCode::SERVICE_UNAVAILABLE, "7"));
    }
    assert_eq!(read(stand.get(CHANNELS, &token)).await.0, StatusCode::OK);
    assert_eq!(stand.look("faults").await[0]["struck"], 2);
    assert_eq!(stand.calls("channels.list").await, 3);
}

#[tokio::test]
async fn a_lost_answer_was_worked_on_and_a_dropped_connection_was_not() {
    let stand = Stand::start();
    let token = tiktok_token(&stand, "").await;
    let body = json!({
        "post_info": { "privacy_level": "SELF_ONLY", "brand_content_toggle": false },
        "source_info": { "source": "FILE_UPLOAD", "video_size": 9_000, "chunk_size": 9_000, "total_chunk_count": 1 },
    });
    let before = stand.look("secrets").await.as_array().unwrap().len();
    for (kind, new) in [("drop_connection", 0), ("lose_answer", 1)] {
        stand.fault(json!({ "platform": "tiktok", "operation": "video.init", "kind": kind })).await;
        let init = stand.post("open.tiktokapis.com/v2/post/publish/video/init/", &token).json(&body).send().await;
        assert!(init.is_err(), "{kind}");
        let after = stand.look("secrets").await.as_array().unwrap().len();
        assert_eq!(after - before, new, "{kind}");
    }
    let calls = stand.look("calls").await;
    let outcomes: Vec<_> = calls.as_array().unwrap().iter().rev().take(2).map(|call| call["outcome"].clone()).collect();
    assert_eq!(outcomes, [json!("answer_lost"), json!("dropped")]);
}

#[tokio::test]
async fn tokens_expire_and_grants_are_withdrawn_on_demand() {
    let stand = Stand::start();
    let code = allow(&stand, YOUTUBE, &youtube_ask()).await;
    let (_, tokens) = stand.form("oauth2.googleapis.com/token", &youtube_exchange(&code)).await;
    let access = tokens["access_token"].as_str().unwrap();
    stand.fault(json!({ "platform": "youtube", "operation": "channels.list", "kind": "expire_token" })).await;
    assert_eq!(read(stand.get(CHANNELS, access)).await.0, StatusCode::UNAUTHORIZED);
    stand.fault(json!({ "platform": "youtube", "operation": "oauth.token", "kind": "invalid_grant" })).await;
    let refresh = [
        ("grant_type", "refresh_token"),
        ("refresh_token", tokens["refresh_token"].as_str().unwrap()),
        ("client_id", "sandbox-youtube"),
        ("client_secret", "sandbox-youtube-secret"),
    ];
    let (status, answer) = stand.form("oauth2.googleapis.com/token", &refresh).await;
    assert_eq!((status, &answer["error"]), (StatusCode::BAD_REQUEST, &json!("invalid_grant")));
}

#[tokio::test]
async fn the_log_has_no_secret_and_the_list_has_them_all() {
    let stand = Stand::start();
    let google = youtube_token(&stand).await;
    let tiktok = tiktok_token(&stand, "").await;
    let log = stand.look("calls").await.to_string();
    let secrets = stand.look("secrets").await;
    let values: Vec<&str> = secrets.as_array().unwrap().iter().map(|secret| secret["value"].as_str().unwrap()).collect();
    assert!(values.contains(&google.as_str()) && values.contains(&tiktok.as_str()));
    assert!(values.len() >= 8);
    assert!(values.iter().all(|value| !log.contains(value)));
}

#[tokio::test]
async fn unknown_dials_and_faults_are_refused() {
    let stand = Stand::start();
    for (what, body) in [
        ("settings", json!({ "procesing_ms": 1 })),
        ("settings", json!({ "processing_ms": "soon" })),
        ("faults", json!({ "platform": "youtube", "kind": "explode" })),
        ("faults", json!({ "platform": "youtube", "operation": "video.init", "kind": "lose_answer" })),
    ] {
        let answer = stand.client.post(stand.url(&format!("_sandbox/{what}"))).json(&body).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::BAD_REQUEST, "{what}");
    }
}
