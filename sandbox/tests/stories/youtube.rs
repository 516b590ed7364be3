//! Metadata, processing, reading back and quota.

use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::consent::{YOUTUBE, decide, with, youtube_ask, youtube_exchange, youtube_token};
use crate::files::video;
use crate::stand::{Stand, json_of, read};
use crate::youtube_upload::{INSERT, ask, metadata, part, session};

/// Publishes a whole video and returns its id.
pub(crate) async fn publish(stand: &Stand, token: &str, bytes: &[u8]) -> String {
    let session = session(stand, token, bytes.len()).await;
    let answer = part(stand, &session, bytes, 0, bytes.len()).await.unwrap();
    assert_eq!(answer.status(), StatusCode::CREATED);
    json_of(answer).await["id"].as_str().unwrap().to_owned()
}

async fn refused(body: Value) -> (StatusCode, Value) {
    let stand = Stand::start();
    let token = youtube_token(&stand).await;
    let answer = ask(&stand, &token, INSERT, &body, 5_000).await;
    let status = answer.status();
    (status, json_of(answer).await["error"]["errors"][0]["reason"].clone())
}

#[tokio::test]
async fn metadata_that_breaks_a_rule_is_refused_with_its_reason() {
    let snippet = |field: &str, value: Value| {
        let mut body = metadata();
        body["snippet"][field] = value;
        body
    };
    let mut status = metadata();
    status["status"]["publishAt"] = json!("2027-01-01T00:00:00Z");
    let cases = [
        (snippet("title", json!("x".repeat(101))), "invalidTitle"),
        (snippet("title", json!("a < b")), "invalidTitle"),
        (json!({ "snippet": { "description": "no title" } }), "invalidTitle"),
        (snippet("description", json!("é".repeat(2_501))), "invalidDescription"),
        (snippet("tags", json!(["a b".repeat(100), "c d".repeat(66)])), "invalidTags"),
        (snippet("categoryId", json!("99")), "invalidCategoryId"),
        (status, "invalidPublishAt"),
        (snippet("titel", json!("a typing error")), "parseError"),
    ];
    for (body, reason) in cases {
        assert_eq!(refused(body).await, (StatusCode::BAD_REQUEST, json!(reason)));
    }
}

#[tokio::test]
async fn a_hundred_characters_of_any_script_are_a_title() {
    let stand = Stand::start();
    let token = youtube_token(&stand).await;
    let mut body = metadata();
    body["snippet"]["title"] = json!("ö".repeat(100));
    assert_eq!(ask(&stand, &token, INSERT, &body, 5_000).await.status(), StatusCode::OK);
}

#[tokio::test]
async fn an_upload_that_is_not_resumable_is_refused() {
    let stand = Stand::start();
    let token = youtube_token(&stand).await;
    let place = INSERT.replace("uploadType=resumable&", "");
    assert_eq!(ask(&stand, &token, &place, &metadata(), 5_000).await.status(), StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_video_is_processed_after_a_while_and_then_grows() {
    let stand = Stand::start();
    let token = youtube_token(&stand).await;
    let id = publish(&stand, &token, &video(31, 9_000)).await;
    let place = format!("www.googleapis.com/youtube/v3/videos?part=status,statistics,processingDetails,contentDetails&id={id}");
    let (_, before) = read(stand.get(&place, &token)).await;
    assert_eq!(before["items"][0]["status"]["uploadStatus"], "uploaded");
    assert_eq!(before["items"][0]["processingDetails"]["processingStatus"], "processing");
    stand.advance(3_600).await;
    let token = youtube_token(&stand).await;
    let (_, after) = read(stand.get(&place, &token)).await;
    assert_eq!(after["items"][0]["status"]["uploadStatus"], "processed");
    assert_eq!(after["items"][0]["contentDetails"]["duration"], "PT31S");
    let views: u64 = after["items"][0]["statistics"]["viewCount"].as_str().unwrap().parse().unwrap();
    assert!(views > 0);
    let (_, list) = read(stand.get("www.googleapis.com/youtube/v3/search?part=snippet&forMine=true&type=video", &token)).await;
    assert_eq!(list["items"][0]["id"]["videoId"], json!(id));
}

#[tokio::test]
async fn bytes_that_are_no_video_fail_in_processing() {
    let stand = Stand::start();
    let token = youtube_token(&stand).await;
    let id = publish(&stand, &token, &[7; 5_000]).await;
    stand.advance(60).await;
    let (_, answer) = read(stand.get(&format!("www.googleapis.com/youtube/v3/videos?part=status&id={id}"), &token)).await;
    assert_eq!(answer["items"][0]["status"]["uploadStatus"], "failed");
    assert_eq!(answer["items"][0]["status"]["failureReason"], "invalidFile");
}

#[tokio::test]
async fn the_uploads_of_a_day_end_until_midnight_pacific() {
    let stand = Stand::start();
    stand.turn(json!({ "youtube_uploads_per_day": 1 })).await;
    let token = youtube_token(&stand).await;
    assert_eq!(ask(&stand, &token, INSERT, &metadata(), 5_000).await.status(), StatusCode::OK);
    let answer = ask(&stand, &token, INSERT, &metadata(), 5_000).await;
    assert_eq!(answer.status(), StatusCode::FORBIDDEN);
    assert_eq!(json_of(answer).await["error"]["errors"][0]["reason"], "quotaExceeded");
    stand.advance(86_400).await;
    let token = youtube_token(&stand).await;
    assert_eq!(ask(&stand, &token, INSERT, &metadata(), 5_000).await.status(), StatusCode::OK);
}

#[tokio::test]
async fn an_account_without_a_channel_has_no_items_and_cannot_upload() {
    let stand = Stand::start();
    let fields = [("decision", "allow"), ("account", "UCrobinHasNoChannelAtAll")];
    let back = decide(&stand, YOUTUBE, &youtube_ask(), &fields).await;
    let (_, answer) = stand.form("oauth2.googleapis.com/token", &youtube_exchange(&back.query["code"])).await;
    let token = answer["access_token"].as_str().unwrap();
    let (status, channels) = read(stand.get("www.googleapis.com/youtube/v3/channels?part=snippet&mine=true", token)).await;
    assert_eq!((status, channels.get("items")), (StatusCode::OK, None));
    let answer = ask(&stand, token, INSERT, &metadata(), 5_000).await;
    assert_eq!(json_of(answer).await["error"]["errors"][0]["reason"], "youtubeSignupRequired");
}

#[tokio::test]
async fn deleting_needs_a_scope_that_uploading_does_not() {
    let stand = Stand::start();
    let token = youtube_token(&stand).await;
    let id = publish(&stand, &token, &video(30, 5_000)).await;
    let place = stand.url(&format!("www.googleapis.com/youtube/v3/videos?id={id}"));
    let answer = stand.client.delete(&place).bearer_auth(&token).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::FORBIDDEN);
    let wide = with(youtube_ask(), "scope", "https://www.googleapis.com/auth/youtube.force-ssl");
    let back = decide(&stand, YOUTUBE, &wide, &[("decision", "allow")]).await;
    let (_, answer) = stand.form("oauth2.googleapis.com/token", &youtube_exchange(&back.query["code"])).await;
    let token = answer["access_token"].as_str().unwrap();
    let answer = stand.client.delete(&place).bearer_auth(token).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::NO_CONTENT);
    assert_eq!(stand.look("videos").await, json!([]));
}

#[tokio::test]
async fn a_thumbnail_is_taken_after_processing_and_only_if_it_is_a_picture() {
    let stand = Stand::start();
    let token = youtube_token(&stand).await;
    let id = publish(&stand, &token, &video(30, 5_000)).await;
    let place = format!("www.googleapis.com/upload/youtube/v3/thumbnails/set?videoId={id}");
    let picture = || stand.post(&place, &token).header("Content-Type", "image/jpeg");
    let jpeg = vec![0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4];
    assert_eq!(read(picture().body(jpeg.clone())).await.0, StatusCode::FORBIDDEN);
    stand.advance(60).await;
    let (status, answer) = read(picture().body("no picture at all")).await;
    assert_eq!((status, &answer["error"]["errors"][0]["reason"]), (StatusCode::BAD_REQUEST, &json!("invalidImage")));
    assert_eq!(read(picture().body(jpeg)).await.0, StatusCode::OK);
    assert_eq!(stand.look("videos").await[0]["has_cover"], true);
}

#[tokio::test]
async fn analytics_lag_behind_and_then_answer_in_columns() {
    let stand = Stand::start();
    let token = youtube_token(&stand).await;
    let id = publish(&stand, &token, &video(30, 5_000)).await;
    let place = format!(
        "youtubeanalytics.googleapis.com/v2/reports?ids=channel==MINE&startDate=2020-01-01&endDate=2100-01-01\
         &metrics=views,likes&dimensions=video&filters=video=={id}&sort=-views&maxResults=10"
    );
    let (status, fresh) = read(stand.get(&place, &token)).await;
    assert_eq!((status, fresh.get("rows")), (StatusCode::OK, None));
    stand.advance(5 * 86_400).await;
    let token = youtube_token(&stand).await;
    let (_, known) = read(stand.get(&place, &token)).await;
    assert_eq!(known["columnHeaders"][0]["name"], "video");
    assert_eq!(known["rows"][0][0], json!(id));
    assert!(known["rows"][0][1].as_u64().unwrap() > 0);
}
