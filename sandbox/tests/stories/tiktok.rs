//! Posting to TikTok.

use reqwest::header::CONTENT_RANGE;
use reqwest::{Response, StatusCode};
use serde_json::{Value, json};

use crate::consent::tiktok_token;
use crate::files::video;
use crate::stand::{Stand, read};

const INIT: &str = "open.tiktokapis.com/v2/post/publish/video/init/";
const STATUS: &str = "open.tiktokapis.com/v2/post/publish/status/fetch/";
pub(crate) const PRIVATE: &str = "-000quietgardenSandbox00000000000000002";
const MIB: usize = 1_048_576;

pub(crate) fn post(privacy: &str, size: usize, chunk: usize, count: usize) -> Value {
    json!({
        "post_info": { "title": "Words #tag", "privacy_level": privacy, "brand_content_toggle": false, "brand_organic_toggle": false },
        "source_info": { "source": "FILE_UPLOAD", "video_size": size, "chunk_size": chunk, "total_chunk_count": count },
    })
}

pub(crate) async fn init(stand: &Stand, token: &str, body: &Value) -> (StatusCode, Value) {
    read(stand.post(INIT, token).json(body)).await
}

/// Opens a public post of `size` bytes in one chunk; returns publish id and upload address.
pub(crate) async fn open(stand: &Stand, token: &str, size: usize) -> (String, String) {
    let (status, answer) = init(stand, token, &post("PUBLIC_TO_EVERYONE", size, size, 1)).await;
    assert_eq!((status, &answer["error"]["code"]), (StatusCode::OK, &json!("ok")), "{answer}");
    let text = |field: &str| answer["data"][field].as_str().unwrap().to_owned();
    assert!(text("publish_id").len() <= 64 && text("upload_url").len() <= 256);
    (text("publish_id"), text("upload_url"))
}

pub(crate) async fn chunk(stand: &Stand, address: &str, bytes: &[u8], first: usize, end: usize) -> reqwest::Result<Response> {
    let range = format!("bytes {first}-{}/{}", end - 1, bytes.len());
    let request = stand.client.put(address).header("Content-Type", "video/mp4").header(CONTENT_RANGE, range);
    request.body(bytes[first..end].to_vec()).send().await
}

pub(crate) async fn status(stand: &Stand, token: &str, publish_id: &str) -> Value {
    let (status, answer) = read(stand.post(STATUS, token).json(&json!({ "publish_id": publish_id }))).await;
    assert_eq!(status, StatusCode::OK, "{answer}");
    answer["data"].clone()
}

#[tokio::test]
async fn a_public_post_ends_with_an_id_that_a_double_cannot_hold() {
    let stand = Stand::start();
    let token = tiktok_token(&stand, "").await;
    let bytes = video(30, 9_000);
    let (publish_id, address) = open(&stand, &token, bytes.len()).await;
    assert_eq!(status(&stand, &token, &publish_id).await["status"], "PROCESSING_UPLOAD");
    let answer = chunk(&stand, &address, &bytes, 0, bytes.len()).await.unwrap();
    assert_eq!(answer.status(), StatusCode::CREATED);
    assert_eq!(status(&stand, &token, &publish_id).await["status"], "PROCESSING_UPLOAD");
    stand.turn(json!({ "processing_ms": 0 })).await;
    stand.turn(json!({ "tiktok_moderation_ms": 3_600_000 })).await;
    stand.advance(60).await;
    let complete = status(&stand, &token, &publish_id).await;
    assert_eq!(complete["status"], "PUBLISH_COMPLETE");
    assert!(complete["publicaly_available_post_id"].is_null(), "moderation takes its time");
    stand.advance(3_600).await;
    let ids = status(&stand, &token, &publish_id).await["publicaly_available_post_id"].clone();
    let id = ids[0].as_i64().unwrap();
    assert!(id > 1 << 53);
    assert_ne!(id as f64 as i64, id, "a double loses digits");
    let fields = "open.tiktokapis.com/v2/video/list/?fields=id,share_url,view_count";
    let (_, list) = read(stand.post(fields, &token).json(&json!({ "max_count": 20 }))).await;
    assert_eq!(list["data"]["videos"][0]["id"], json!(id.to_string()));
    assert!(list["data"]["videos"][0]["view_count"].as_u64().unwrap() > 0);
}

#[tokio::test]
async fn a_post_for_oneself_never_gets_a_public_id() {
    let stand = Stand::start();
    let token = tiktok_token(&stand, PRIVATE).await;
    let bytes = video(30, 9_000);
    let (_, answer) = init(&stand, &token, &post("SELF_ONLY", bytes.len(), bytes.len(), 1)).await;
    let address = answer["data"]["upload_url"].as_str().unwrap();
    chunk(&stand, address, &bytes, 0, bytes.len()).await.unwrap();
    stand.advance(3_600).await;
    let complete = status(&stand, &token, answer["data"]["publish_id"].as_str().unwrap()).await;
    assert_eq!(complete["status"], "PUBLISH_COMPLETE");
    assert!(complete["publicaly_available_post_id"].is_null());
}

#[tokio::test]
async fn wrong_chunk_arithmetic_is_refused() {
    let stand = Stand::start();
    let token = tiktok_token(&stand, "").await;
    for (size, chunk, count) in [(20 * MIB, 6 * MIB, 4), (20 * MIB, 4 * MIB, 5), (20 * MIB, 20 * MIB, 2), (4 * MIB, 2 * MIB, 2)] {
        let (status, answer) = init(&stand, &token, &post("SELF_ONLY", size, chunk, count)).await;
        assert_eq!(
            (status, &answer["error"]["code"]),
            (StatusCode::BAD_REQUEST, &json!("invalid_param")),
            "{size} {chunk} {count}"
        );
        stand.advance(60).await;
    }
    for (size, chunk, count) in [(20 * MIB, 6 * MIB, 3), (100_000_000, 60_000_000, 1)] {
        let (status, _) = init(&stand, &token, &post("SELF_ONLY", size, chunk, count)).await;
        assert_eq!(status == StatusCode::OK, count == 3, "{size} {chunk} {count}");
    }
}

#[tokio::test]
async fn chunks_come_in_order_and_wholly() {
    let stand = Stand::start();
    let token = tiktok_token(&stand, "").await;
    let (piece, bytes) = (5 * MIB, video(30, 16 * MIB + 5));
    let (_, answer) = init(&stand, &token, &post("SELF_ONLY", bytes.len(), piece, 3)).await;
    let address = answer["data"]["upload_url"].as_str().unwrap();
    let send = async |first: usize, end: usize| chunk(&stand, address, &bytes, first, end).await;
    assert_eq!(send(piece, 2 * piece).await.unwrap().status(), StatusCode::RANGE_NOT_SATISFIABLE);
    assert_eq!(send(0, piece).await.unwrap().status(), StatusCode::PARTIAL_CONTENT);
    stand
        .fault(json!({ "platform": "tiktok", "operation": "video.upload", "kind": "drop_connection", "after_bytes": 70_000 }))
        .await;
    assert!(send(piece, 2 * piece).await.is_err());
    let publish_id = answer["data"]["publish_id"].as_str().unwrap();
    assert_eq!(status(&stand, &token, publish_id).await["uploaded_bytes"], piece, "half a chunk is no chunk");
    assert_eq!(send(piece, 2 * piece).await.unwrap().status(), StatusCode::PARTIAL_CONTENT);
    let again = send(piece, 2 * piece).await.unwrap();
    assert_eq!(again.status(), StatusCode::RANGE_NOT_SATISFIABLE);
    assert_eq!(again.headers()[CONTENT_RANGE], format!("bytes 0-{}/{}", 2 * piece, bytes.len()));
    assert_eq!(send(2 * piece, bytes.len()).await.unwrap().status(), StatusCode::CREATED);
    let id = stand.look("videos").await[0]["id"].as_str().unwrap().to_owned();
    let received = stand.client.get(stand.url(&format!("_sandbox/videos/tiktok/{id}/file"))).send().await.unwrap();
    assert_eq!(received.bytes().await.unwrap(), bytes);
}

#[tokio::test]
async fn an_upload_address_lives_an_hour() {
    let stand = Stand::start();
    let token = tiktok_token(&stand, "").await;
    let bytes = video(30, 9_000);
    let (_, address) = open(&stand, &token, bytes.len()).await;
    stand.advance(3_600).await;
    assert_eq!(chunk(&stand, &address, &bytes, 0, bytes.len()).await.unwrap().status(), StatusCode::FORBIDDEN);
    let unknown = stand.url("open-upload.tiktokapis.com/video/?upload_id=1&upload_token=x");
    assert_eq!(chunk(&stand, &unknown, &bytes, 0, bytes.len()).await.unwrap().status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn audiences_that_the_creator_does_not_offer_are_refused() {
    let stand = Stand::start();
    let token = tiktok_token(&stand, PRIVATE).await;
    let (status, answer) = init(&stand, &token, &post("PUBLIC_TO_EVERYONE", 9_000, 9_000, 1)).await;
    assert_eq!((status, &answer["error"]["code"]), (StatusCode::FORBIDDEN, &json!("privacy_level_option_mismatch")));
    let mut bare = post("SELF_ONLY", 9_000, 9_000, 1);
    bare["post_info"].as_object_mut().unwrap().remove("brand_content_toggle");
    assert_eq!(init(&stand, &token, &bare).await.1["error"]["code"], "invalid_param");
    stand.turn(json!({ "tiktok_unaudited": true })).await;
    assert_eq!(init(&stand, &token, &post("SELF_ONLY", 9_000, 9_000, 1)).await.0, StatusCode::OK);
    let public = tiktok_token(&stand, "").await;
    let (_, answer) = init(&stand, &public, &post("SELF_ONLY", 9_000, 9_000, 1)).await;
    assert_eq!(answer["error"]["code"], "unaudited_client_can_only_post_to_private_accounts");
}

#[tokio::test]
async fn a_processing_failure_names_its_reason() {
    let stand = Stand::start();
    let token = tiktok_token(&stand, "").await;
    stand.fault(json!({ "platform": "tiktok", "operation": "processing", "kind": "fail_processing", "reason": "frame_rate_check_failed" })).await;
    let bytes = video(30, 9_000);
    let (publish_id, address) = open(&stand, &token, bytes.len()).await;
    chunk(&stand, &address, &bytes, 0, bytes.len()).await.unwrap();
    stand.advance(60).await;
    let failed = status(&stand, &token, &publish_id).await;
    assert_eq!((&failed["status"], &failed["fail_reason"]), (&json!("FAILED"), &json!("frame_rate_check_failed")));
}

#[tokio::test]
async fn an_address_that_is_not_ours_is_not_pulled() {
    let stand = Stand::start();
    let token = tiktok_token(&stand, "").await;
    let mut body = post("PUBLIC_TO_EVERYONE", 1, 1, 1);
    body["source_info"] = json!({ "source": "PULL_FROM_URL", "video_url": "https://example.com/a.mp4" });
    let (status, answer) = init(&stand, &token, &body).await;
    assert_eq!((status, &answer["error"]["code"]), (StatusCode::FORBIDDEN, &json!("url_ownership_unverified")));
}
