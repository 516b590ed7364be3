//! Reels: container, status, publish.

use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::consent::instagram_token;
use crate::files::video;
use crate::host::Host;
use crate::stand::{Stand, read};

const GRAPH: &str = "graph.instagram.com/v25.0";
const ME: &str = "17841400000000101";

pub(crate) async fn create(stand: &Stand, token: &str, fields: &[(&str, &str)]) -> (StatusCode, Value) {
    let form: Vec<_> = [("media_type", "REELS")].into_iter().chain(fields.iter().copied()).collect();
    read(stand.post(&format!("{GRAPH}/{ME}/media"), token).form(&form)).await
}

async fn publish(stand: &Stand, token: &str, container: &str) -> (StatusCode, Value) {
    read(stand.post(&format!("{GRAPH}/{ME}/media_publish"), token).form(&[("creation_id", container)])).await
}

pub(crate) async fn container(stand: &Stand, token: &str, url: &str) -> String {
    let (status, answer) = create(stand, token, &[("video_url", url), ("caption", "Words #tag")]).await;
    assert_eq!(status, StatusCode::OK, "{answer}");
    answer["id"].as_str().unwrap().to_owned()
}

async fn status(stand: &Stand, token: &str, container: &str) -> Value {
    read(stand.get(&format!("{GRAPH}/{container}?fields=status_code,status"), token)).await.1
}

/// The fetch runs beside the story: asks until it is over.
pub(crate) async fn settled(stand: &Stand, token: &str, container: &str) -> Value {
    for _ in 0..4_000 {
        let now = status(stand, token, container).await;
        if now["status_code"] != "IN_PROGRESS" {
            return now;
        }
    }
    panic!("the container never settled");
}

#[tokio::test]
async fn a_reel_is_published_once_and_only_when_it_is_ready() {
    let (stand, host) = (Stand::start(), Host::start());
    stand.turn(json!({ "processing_ms": 3_600_000 })).await;
    let token = instagram_token(&stand).await;
    let bytes = video(30, 9_000);
    let container = container(&stand, &token, &host.hold("a.mp4", &bytes)).await;
    assert_eq!(status(&stand, &token, &container).await["status_code"], "IN_PROGRESS");
    let (early, answer) = publish(&stand, &token, &container).await;
    assert_eq!(early, StatusCode::BAD_REQUEST);
    assert_eq!((&answer["error"]["code"], &answer["error"]["error_subcode"]), (&json!(9_007), &json!(2_207_027)));
    stand.turn(json!({ "processing_ms": 0 })).await;
    assert_eq!(settled(&stand, &token, &container).await["status_code"], "FINISHED");
    let (done, media) = publish(&stand, &token, &container).await;
    assert_eq!(done, StatusCode::OK);
    assert_eq!(status(&stand, &token, &container).await["status_code"], "PUBLISHED");
    let (_, again) = publish(&stand, &token, &container).await;
    assert_eq!(again["error"]["code"], 100);
    let id = media["id"].as_str().unwrap();
    let (_, reel) = read(stand.get(&format!("{GRAPH}/{id}?fields=permalink,media_product_type,caption"), &token)).await;
    assert_eq!(reel["media_product_type"], "REELS");
    assert!(reel["permalink"].as_str().unwrap().contains("/www.instagram.com/reel/"));
    let (_, list) = read(stand.get(&format!("{GRAPH}/{ME}/media?fields=id,caption&limit=5"), &token)).await;
    assert_eq!(list["data"], json!([{ "id": id, "caption": "Words #tag" }]));
    let received = stand.client.get(stand.url(&format!("_sandbox/videos/instagram/{id}/file"))).send().await.unwrap();
    assert_eq!(received.bytes().await.unwrap(), bytes);
}

#[tokio::test]
async fn a_lost_publish_answer_left_a_reel_that_can_be_found() {
    let (stand, host) = (Stand::start(), Host::start());
    stand.turn(json!({ "processing_ms": 0 })).await;
    let token = instagram_token(&stand).await;
    let container = container(&stand, &token, &host.hold("a.mp4", &video(30, 9_000))).await;
    settled(&stand, &token, &container).await;
    stand.fault(json!({ "platform": "instagram", "operation": "media.publish", "kind": "lose_answer" })).await;
    let publish = stand.post(&format!("{GRAPH}/{ME}/media_publish"), &token).form(&[("creation_id", container.as_str())]);
    assert!(publish.send().await.is_err());
    stand.fault(json!({ "platform": "instagram", "operation": "container.status", "kind": "status", "code": "4/2207051" })).await;
    assert_eq!(status(&stand, &token, &container).await["error"]["error_subcode"], 2_207_051);
    assert_eq!(status(&stand, &token, &container).await["status_code"], "PUBLISHED");
    let (_, list) = read(stand.get(&format!("{GRAPH}/{ME}/media?fields=caption"), &token)).await;
    assert_eq!(list["data"][0]["caption"], "Words #tag");
}

#[tokio::test]
async fn a_cover_is_fetched_and_must_be_a_jpeg() {
    let (stand, host) = (Stand::start(), Host::start());
    stand.turn(json!({ "processing_ms": 0 })).await;
    let token = instagram_token(&stand).await;
    let url = host.hold("a.mp4", &video(30, 9_000));
    let png = host.hold("a.png", b"\x89PNG\r\n");
    let (_, refused) = create(&stand, &token, &[("video_url", &url), ("cover_url", &png)]).await;
    assert_eq!(refused["error"]["error_subcode"], 2_207_005);
    let jpeg = host.hold("a.jpg", &[0xff, 0xd8, 0xff, 0xe0]);
    let (_, made) = create(&stand, &token, &[("video_url", &url), ("cover_url", &jpeg)]).await;
    let container = made["id"].as_str().unwrap();
    settled(&stand, &token, container).await;
    publish(&stand, &token, container).await;
    assert_eq!(stand.look("videos").await[0]["has_cover"], true);
}

#[tokio::test]
async fn the_lenient_mode_really_posts_twice() {
    let (stand, host) = (Stand::start(), Host::start());
    stand.turn(json!({ "processing_ms": 0, "instagram_lenient_duplicates": true })).await;
    let token = instagram_token(&stand).await;
    let container = container(&stand, &token, &host.hold("a.mp4", &video(30, 9_000))).await;
    settled(&stand, &token, &container).await;
    for _ in 0..2 {
        assert_eq!(publish(&stand, &token, &container).await.0, StatusCode::OK);
    }
    assert_eq!(stand.look("videos").await.as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn a_container_is_gone_after_a_day_and_the_quota_ends() {
    let (stand, host) = (Stand::start(), Host::start());
    stand.turn(json!({ "processing_ms": 0, "instagram_quota_total": 1 })).await;
    let token = instagram_token(&stand).await;
    let url = host.hold("a.mp4", &video(30, 9_000));
    let first = container(&stand, &token, &url).await;
    settled(&stand, &token, &first).await;
    publish(&stand, &token, &first).await;
    let second = container(&stand, &token, &url).await;
    settled(&stand, &token, &second).await;
    assert_eq!(publish(&stand, &token, &second).await.1["error"]["error_subcode"], 2_207_042);
    let limit = format!("{GRAPH}/{ME}/content_publishing_limit?fields=quota_usage,config");
    let (_, usage) = read(stand.get(&limit, &token)).await;
    assert_eq!(usage["data"][0], json!({ "quota_usage": 1, "config": { "quota_total": 1, "quota_duration": 86_400 } }));
    stand.advance(86_400).await;
    let token = instagram_token(&stand).await;
    assert_eq!(status(&stand, &token, &second).await["status_code"], "EXPIRED");
    assert_eq!(publish(&stand, &token, &second).await.1["error"]["error_subcode"], 2_207_008);
}

#[tokio::test]
async fn one_unknown_metric_fails_the_whole_call() {
    let (stand, host) = (Stand::start(), Host::start());
    stand.turn(json!({ "processing_ms": 0 })).await;
    let token = instagram_token(&stand).await;
    let container = container(&stand, &token, &host.hold("a.mp4", &video(30, 9_000))).await;
    settled(&stand, &token, &container).await;
    let id = publish(&stand, &token, &container).await.1["id"].as_str().unwrap().to_owned();
    stand.advance(600).await;
    let (status, answer) = read(stand.get(&format!("{GRAPH}/{id}/insights?metric=views,reach,likes"), &token)).await;
    assert_eq!((status, answer["data"].as_array().unwrap().len()), (StatusCode::OK, 3));
    assert!(answer["data"][0]["values"][0]["value"].as_u64().unwrap() > 0);
    let (status, _) = read(stand.get(&format!("{GRAPH}/{id}/insights?metric=views,plays"), &token)).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
}
