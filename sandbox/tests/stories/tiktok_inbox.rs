//! Drafts: the person decides about them in TikTok's inbox.

use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::consent::tiktok_token;
use crate::files::video;
use crate::stand::{Stand, read};
use crate::tiktok::{chunk, status};
use crate::tiktok_webhooks::{hear, told};

const INIT: &str = "open.tiktokapis.com/v2/post/publish/inbox/video/init/";
const ME: &str = "-000harbourkitchenSandbox0000000000001";

async fn init(stand: &Stand, token: &str, size: usize) -> (StatusCode, Value) {
    let source = json!({ "source": "FILE_UPLOAD", "video_size": size, "chunk_size": size, "total_chunk_count": 1 });
    read(stand.post(INIT, token).json(&json!({ "source_info": source }))).await
}

/// Sends a draft and returns its publish id.
async fn draft(stand: &Stand, token: &str, bytes: &[u8]) -> String {
    let (code, answer) = init(stand, token, bytes.len()).await;
    assert_eq!(code, StatusCode::OK, "{answer}");
    chunk(stand, answer["data"]["upload_url"].as_str().unwrap(), bytes, 0, bytes.len()).await.unwrap();
    answer["data"]["publish_id"].as_str().unwrap().to_owned()
}

async fn decide(stand: &Stand, choice: Value) -> StatusCode {
    stand.client.post(stand.url("_sandbox/inbox")).json(&choice).send().await.unwrap().status()
}

#[tokio::test]
async fn a_draft_waits_for_its_owner_and_is_then_a_post() {
    let (stand, mut listener) = told().await;
    let token = tiktok_token(&stand, ME).await;
    let publish_id = draft(&stand, &token, &video(30, 9_000)).await;
    let post = json!({ "publish_id": publish_id, "decision": "post" });
    stand.turn(json!({ "processing_ms": 60_000, "tiktok_moderation_ms": 60_000 })).await;
    stand.advance(2).await;
    let told = hear(&mut listener, "post.publish.inbox_delivered").await;
    assert_eq!(told, json!({ "publish_id": publish_id, "publish_type": "INBOX_SHARE" }));
    assert_eq!(status(&stand, &token, &publish_id).await["status"], "SEND_TO_USER_INBOX");
    assert_eq!(stand.look("videos").await, json!([]), "a draft is no post");
    assert_eq!(decide(&stand, post.clone()).await, StatusCode::NO_CONTENT);
    assert_eq!(decide(&stand, post).await, StatusCode::NOT_FOUND, "it is no draft any more");
    assert_eq!(status(&stand, &token, &publish_id).await["status"], "SEND_TO_USER_INBOX", "processing takes its time");
    stand.advance(60).await;
    assert_eq!(hear(&mut listener, "post.publish.complete").await["publish_type"], "INBOX_SHARE");
    stand.advance(60).await;
    let id = hear(&mut listener, "post.publish.publicly_available").await["post_id"].clone();
    let videos = stand.look("videos").await;
    assert_eq!((&videos[0]["id"], &videos[0]["state"]), (&id, &json!("published")));
    let complete = status(&stand, &token, &publish_id).await;
    assert_eq!(complete["status"], "PUBLISH_COMPLETE");
    assert_eq!(complete["publicaly_available_post_id"][0].to_string(), id.as_str().unwrap());
    stand.delete(&format!("videos/tiktok/{}", id.as_str().unwrap())).await;
    hear(&mut listener, "post.publish.no_longer_publicaly_available").await;
    let gone = status(&stand, &token, &publish_id).await;
    assert_eq!((&gone["status"], gone.get("publicaly_available_post_id")), (&json!("PUBLISH_COMPLETE"), None));
}

#[tokio::test]
async fn five_drafts_may_wait_and_each_decision_makes_room() {
    let stand = Stand::start();
    let token = tiktok_token(&stand, ME).await;
    let mut drafts = Vec::new();
    for _ in 0..5 {
        drafts.push(draft(&stand, &token, &video(30, 9_000)).await);
    }
    stand.advance(60).await;
    let (code, answer) = init(&stand, &token, 9_000).await;
    assert_eq!((code, &answer["error"]["code"]), (StatusCode::FORBIDDEN, &json!("spam_risk_too_many_pending_share")));
    assert_eq!(decide(&stand, json!({ "account": ME, "decision": "post" })).await, StatusCode::NO_CONTENT);
    assert_eq!(decide(&stand, json!({ "publish_id": drafts[4], "decision": "discard" })).await, StatusCode::NO_CONTENT);
    stand.advance(60).await;
    assert_eq!(status(&stand, &token, &drafts[0]).await["status"], "PUBLISH_COMPLETE", "the oldest was posted");
    assert_eq!(status(&stand, &token, &drafts[4]).await["status"], "SEND_TO_USER_INBOX", "nobody tells of a refusal");
    for expected in [StatusCode::OK, StatusCode::OK, StatusCode::FORBIDDEN] {
        assert_eq!(init(&stand, &token, 9_000).await.0, expected);
    }
    stand.advance(3_600).await;
    let token = tiktok_token(&stand, ME).await;
    assert_eq!(init(&stand, &token, 9_000).await.0, StatusCode::OK, "what never came pends no longer");
}

#[tokio::test]
async fn a_draft_that_is_no_video_never_reaches_the_inbox() {
    let stand = Stand::start();
    let token = tiktok_token(&stand, ME).await;
    let publish_id = draft(&stand, &token, &[7; 5_000]).await;
    assert_eq!(status(&stand, &token, &publish_id).await["status"], "PROCESSING_UPLOAD");
    stand.advance(60).await;
    let failed = status(&stand, &token, &publish_id).await;
    assert_eq!((&failed["status"], &failed["fail_reason"]), (&json!("FAILED"), &json!("file_format_check_failed")));
    assert_eq!(decide(&stand, json!({ "decision": "post" })).await, StatusCode::NOT_FOUND);
}
