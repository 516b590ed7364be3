//! Comments under videos.

use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::consent::youtube_token;
use crate::files::video;
use crate::stand::{Stand, read};
use crate::youtube::publish;
use crate::youtube_playlists::editor;

const THREADS: &str = "www.googleapis.com/youtube/v3/commentThreads";
const CHANNEL: &str = "UCharbourK1tchenSandbox0";

fn thread(video: &str, text: &str) -> Value {
    json!({ "snippet": { "channelId": CHANNEL, "videoId": video, "topLevelComment": { "snippet": { "textOriginal": text } } } })
}

async fn insert(stand: &Stand, token: &str, thread: &Value) -> (StatusCode, Value) {
    read(stand.post(&format!("{THREADS}?part=snippet"), token).json(thread)).await
}

async fn list(stand: &Stand, token: &str, video: &str) -> (StatusCode, Value) {
    read(stand.get(&format!("{THREADS}?part=snippet&videoId={video}"), token)).await
}

/// A public video of the channel; `publish` leaves the privacy that it was given.
async fn public(stand: &Stand, token: &str) -> String {
    let id = publish(stand, token, &video(30, 5_000)).await;
    let body = json!({ "id": id, "status": { "privacyStatus": "public" } });
    let changed =
        read(stand.client.put(stand.url("www.googleapis.com/youtube/v3/videos?part=status")).bearer_auth(token).json(&body))
            .await;
    assert_eq!(changed.0, StatusCode::OK, "{}", changed.1);
    id
}

#[tokio::test]
async fn a_comment_is_taken_as_often_as_it_is_sent_and_told_newest_first() {
    let stand = Stand::start();
    let token = editor(&stand).await;
    let id = public(&stand, &token).await;
    for text in ["First!", "First!", "Second."] {
        let (status, made) = insert(&stand, &token, &thread(&id, text)).await;
        assert_eq!(
            (status, &made["snippet"]["topLevelComment"]["snippet"]["textOriginal"]),
            (StatusCode::OK, &json!(text)),
            "{made}"
        );
    }
    let (_, listed) = list(&stand, &token, &id).await;
    let texts: Vec<&Value> = listed["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| &item["snippet"]["topLevelComment"]["snippet"]["textOriginal"])
        .collect();
    assert_eq!(texts, [&json!("Second."), &json!("First!"), &json!("First!")]);
    assert_eq!(listed["items"][0]["snippet"]["topLevelComment"]["snippet"]["authorChannelId"]["value"], CHANNEL);
}

#[tokio::test]
async fn what_does_not_fit_is_refused_with_its_reason() {
    let stand = Stand::start();
    let token = editor(&stand).await;
    let id = public(&stand, &token).await;
    let without = |field: &str| {
        let mut thread = thread(&id, "First!");
        thread["snippet"].as_object_mut().unwrap().remove(field);
        thread
    };
    let mut elsewhere = thread(&id, "First!");
    elsewhere["snippet"]["channelId"] = json!("UCnightSkyNotesSandbox01");
    let mut unknown = thread(&id, "First!");
    unknown["snippet"]["pinned"] = json!(true);
    let cases = [
        (without("channelId"), StatusCode::BAD_REQUEST, "channelOrVideoIdMissing"),
        (without("videoId"), StatusCode::BAD_REQUEST, "channelOrVideoIdMissing"),
        (without("topLevelComment"), StatusCode::BAD_REQUEST, "commentTextRequired"),
        (thread(&id, " "), StatusCode::BAD_REQUEST, "commentTextRequired"),
        (thread(&id, &"x".repeat(10_001)), StatusCode::BAD_REQUEST, "commentTextTooLong"),
        (thread("AAAAAAAAAAA", "First!"), StatusCode::NOT_FOUND, "videoNotFound"),
        (elsewhere, StatusCode::NOT_FOUND, "channelNotFound"),
        (unknown, StatusCode::BAD_REQUEST, "parseError"),
    ];
    for (body, status, reason) in cases {
        let (refused, answer) = insert(&stand, &token, &body).await;
        assert_eq!((refused, &answer["error"]["errors"][0]["reason"]), (status, &json!(reason)), "{body}");
    }
    let reader = youtube_token(&stand).await;
    for (status, answer) in [insert(&stand, &reader, &thread(&id, "First!")).await, list(&stand, &reader, &id).await] {
        assert_eq!((status, &answer["error"]["errors"][0]["reason"]), (StatusCode::FORBIDDEN, &json!("insufficientPermissions")));
    }
    let body = json!({ "id": id, "status": { "privacyStatus": "private" } });
    read(stand.client.put(stand.url("www.googleapis.com/youtube/v3/videos?part=status")).bearer_auth(&token).json(&body)).await;
    let (status, answer) = insert(&stand, &token, &thread(&id, "First!")).await;
    assert_eq!((status, &answer["error"]["errors"][0]["reason"]), (StatusCode::FORBIDDEN, &json!("commentsDisabled")));
}

#[tokio::test]
async fn a_comment_costs_fifty_units_and_a_look_one() {
    let stand = Stand::start();
    let token = editor(&stand).await;
    let id = public(&stand, &token).await;
    stand.turn(json!({ "youtube_units_per_day": 151 })).await;
    // the update of the video has cost fifty already
    for expected in [StatusCode::OK, StatusCode::OK, StatusCode::FORBIDDEN] {
        assert_eq!(insert(&stand, &token, &thread(&id, "First!")).await.0, expected);
    }
    assert_eq!(list(&stand, &token, &id).await.0, StatusCode::OK);
    assert_eq!(list(&stand, &token, &id).await.0, StatusCode::FORBIDDEN);
}
