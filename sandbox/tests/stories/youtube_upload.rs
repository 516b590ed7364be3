//! The resumable protocol.

use reqwest::header::{CONTENT_RANGE, LOCATION, RANGE};
use reqwest::{Response, StatusCode};
use serde_json::{Value, json};

use crate::consent::youtube_token;
use crate::files::video;
use crate::stand::{Stand, json_of};

const GRAIN: usize = 262_144;
pub(crate) const INSERT: &str = "www.googleapis.com/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status";

pub(crate) fn metadata() -> Value {
    json!({ "snippet": { "title": "A title", "description": "Words" }, "status": { "privacyStatus": "public" } })
}

/// Asks for a session and returns the answer.
pub(crate) async fn ask(stand: &Stand, token: &str, place: &str, body: &Value, bytes: usize) -> Response {
    let request = stand.post(place, token).json(body).header("X-Upload-Content-Type", "video/mp4");
    request.header("X-Upload-Content-Length", bytes).send().await.unwrap()
}

/// Opens a session and returns its address.
pub(crate) async fn session(stand: &Stand, token: &str, bytes: usize) -> String {
    let answer = ask(stand, token, INSERT, &metadata(), bytes).await;
    assert_eq!(answer.status(), StatusCode::OK);
    answer.headers()[LOCATION].to_str().unwrap().to_owned()
}

/// Sends `bytes[first..end]` as a part of the whole.
pub(crate) async fn part(stand: &Stand, session: &str, bytes: &[u8], first: usize, end: usize) -> reqwest::Result<Response> {
    let range = format!("bytes {first}-{}/{}", end - 1, bytes.len());
    stand.client.put(session).header(CONTENT_RANGE, range).body(bytes[first..end].to_vec()).send().await
}

/// Asks how far the session is.
pub(crate) async fn probe(stand: &Stand, session: &str, total: usize) -> Response {
    let request = stand.client.put(session).header(CONTENT_RANGE, format!("bytes */{total}"));
    request.header("Content-Length", 0).body("").send().await.unwrap()
}

fn stored(answer: &Response) -> Option<&str> {
    assert_eq!(answer.status(), StatusCode::PERMANENT_REDIRECT);
    answer.headers().get(RANGE).map(|range| range.to_str().unwrap())
}

#[tokio::test]
async fn a_video_in_parts_arrives_byte_for_byte() {
    let stand = Stand::start();
    let token = youtube_token(&stand).await;
    let bytes = video(30, GRAIN * 2 + 777);
    let session = session(&stand, &token, bytes.len()).await;
    assert!(session.starts_with(&stand.base) && session.contains("upload_id="));
    assert_eq!(stored(&probe(&stand, &session, bytes.len()).await), None);
    let answer = part(&stand, &session, &bytes, 0, GRAIN * 2).await.unwrap();
    assert_eq!(stored(&answer), Some("bytes=0-524287"));
    assert_eq!(stand.look("videos").await, json!([]), "nothing exists before the last byte");
    let answer = part(&stand, &session, &bytes, GRAIN * 2, bytes.len()).await.unwrap();
    assert_eq!(answer.status(), StatusCode::CREATED);
    let made = json_of(answer).await;
    assert_eq!(made["status"]["uploadStatus"], "uploaded");
    let again = probe(&stand, &session, bytes.len()).await;
    assert_eq!(again.status(), StatusCode::OK);
    assert_eq!(json_of(again).await["id"], made["id"]);
    let id = made["id"].as_str().unwrap();
    let received = stand.client.get(stand.url(&format!("_sandbox/videos/youtube/{id}/file"))).send().await.unwrap();
    assert_eq!(received.bytes().await.unwrap(), bytes);
    assert_eq!(stand.look("videos").await.as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_part_that_is_no_multiple_of_256_kib_is_refused() {
    let stand = Stand::start();
    let token = youtube_token(&stand).await;
    let bytes = video(30, GRAIN * 3);
    let session = session(&stand, &token, bytes.len()).await;
    let answer = part(&stand, &session, &bytes, 0, GRAIN + 1).await.unwrap();
    assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
    assert_eq!(stored(&probe(&stand, &session, bytes.len()).await), None);
}

#[tokio::test]
async fn a_part_out_of_order_is_not_taken_and_the_true_range_is_told() {
    let stand = Stand::start();
    let token = youtube_token(&stand).await;
    let bytes = video(30, GRAIN * 4);
    let session = session(&stand, &token, bytes.len()).await;
    part(&stand, &session, &bytes, 0, GRAIN).await.unwrap();
    for first in [0, GRAIN * 2] {
        let answer = part(&stand, &session, &bytes, first, first + GRAIN).await.unwrap();
        assert_eq!(stored(&answer), Some("bytes=0-262143"));
    }
}

#[tokio::test]
async fn a_total_other_than_the_announced_one_is_refused() {
    let stand = Stand::start();
    let token = youtube_token(&stand).await;
    let bytes = video(30, GRAIN * 2);
    let session = session(&stand, &token, bytes.len() + 1).await;
    assert_eq!(part(&stand, &session, &bytes, 0, GRAIN).await.unwrap().status(), StatusCode::BAD_REQUEST);
    let whole = stand.client.put(&session).body(bytes).send().await.unwrap();
    assert_eq!(whole.status(), StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_dropped_connection_keeps_what_was_stored_and_the_rest_can_follow() {
    let stand = Stand::start();
    let token = youtube_token(&stand).await;
    let bytes = video(30, GRAIN * 8);
    let session = session(&stand, &token, bytes.len()).await;
    stand
        .fault(json!({ "platform": "youtube", "operation": "videos.upload", "kind": "drop_connection", "after_bytes": 300_000 }))
        .await;
    assert!(part(&stand, &session, &bytes, 0, bytes.len()).await.is_err());
    assert_eq!(stored(&probe(&stand, &session, bytes.len()).await), Some("bytes=0-299999"));
    let answer = part(&stand, &session, &bytes, 300_000, bytes.len()).await.unwrap();
    assert_eq!(answer.status(), StatusCode::CREATED);
    let videos = stand.look("videos").await;
    assert_eq!(videos[0]["bytes"], bytes.len());
    assert_eq!(videos.as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_lost_last_answer_is_found_again_by_asking() {
    let stand = Stand::start();
    let token = youtube_token(&stand).await;
    let bytes = video(30, 5_000);
    let session = session(&stand, &token, bytes.len()).await;
    stand.fault(json!({ "platform": "youtube", "operation": "videos.upload", "kind": "lose_answer" })).await;
    assert!(part(&stand, &session, &bytes, 0, bytes.len()).await.is_err());
    let found = json_of(probe(&stand, &session, bytes.len()).await).await;
    assert_eq!(stand.look("videos").await[0]["id"], found["id"]);
    assert_eq!(stand.calls("videos.insert").await, 1);
    assert_eq!(stand.calls("videos.probe").await, 1);
}

#[tokio::test]
async fn a_session_ends_after_a_week_or_when_it_is_lost() {
    let stand = Stand::start();
    let token = youtube_token(&stand).await;
    let bytes = video(30, 5_000);
    let lost = session(&stand, &token, bytes.len()).await;
    stand.fault(json!({ "platform": "youtube", "operation": "videos.probe", "kind": "expire_session" })).await;
    assert_eq!(probe(&stand, &lost, bytes.len()).await.status(), StatusCode::NOT_FOUND);
    let old = session(&stand, &token, bytes.len()).await;
    stand.advance(7 * 86_400).await;
    assert_eq!(probe(&stand, &old, bytes.len()).await.status(), StatusCode::NOT_FOUND);
}
