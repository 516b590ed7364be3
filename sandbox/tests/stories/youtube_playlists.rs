//! Adding a video to a playlist.

use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::consent::{YOUTUBE, decide, with, youtube_ask, youtube_exchange, youtube_token};
use crate::files::video;
use crate::stand::{Stand, read};
use crate::youtube::publish;

const ITEMS: &str = "www.googleapis.com/youtube/v3/playlistItems";
const MINE: &str = "PLharbourK1tchenSandbox0";
const ANOTHER: &str = "PLnightSkyNotesSandbox01";

/// A token of the first channel that may also edit.
pub(crate) async fn editor(stand: &Stand) -> String {
    let scopes = ["upload", "readonly", "force-ssl"].map(|scope| format!("https://www.googleapis.com/auth/youtube.{scope}"));
    let back = decide(stand, YOUTUBE, &with(youtube_ask(), "scope", &scopes.join(" ")), &[("decision", "allow")]).await;
    let (_, answer) = stand.form("oauth2.googleapis.com/token", &youtube_exchange(&back.query["code"])).await;
    answer["access_token"].as_str().unwrap().to_owned()
}

fn item(playlist: &str, video: &str) -> Value {
    json!({ "snippet": { "playlistId": playlist, "resourceId": { "kind": "youtube#video", "videoId": video } } })
}

async fn insert(stand: &Stand, token: &str, item: &Value) -> (StatusCode, Value) {
    read(stand.post(&format!("{ITEMS}?part=snippet,contentDetails"), token).json(item)).await
}

async fn list(stand: &Stand, token: &str, more: &str) -> (StatusCode, Value) {
    read(stand.get(&format!("{ITEMS}?part=snippet,contentDetails&maxResults=50&playlistId={MINE}{more}"), token)).await
}

fn videos(list: &Value) -> Vec<&str> {
    list["items"].as_array().unwrap().iter().map(|item| item["contentDetails"]["videoId"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_playlist_takes_a_video_as_often_as_it_is_told_to() {
    let stand = Stand::start();
    let token = editor(&stand).await;
    let (first, second) = (publish(&stand, &token, &video(30, 5_000)).await, publish(&stand, &token, &video(31, 5_000)).await);
    assert_eq!(videos(&list(&stand, &token, "").await.1), Vec::<&str>::new());
    let (status, added) = insert(&stand, &token, &item(MINE, &first)).await;
    assert_eq!(
        (status, &added["snippet"]["playlistId"], &added["snippet"]["position"]),
        (StatusCode::OK, &json!(MINE), &json!(0))
    );
    insert(&stand, &token, &item(MINE, &first)).await;
    let mut at_the_front = item(MINE, &second);
    at_the_front["snippet"]["position"] = json!(0);
    insert(&stand, &token, &at_the_front).await;
    assert_eq!(videos(&list(&stand, &token, "").await.1), [&second, &first, &first]);
    let (_, looked) = list(&stand, &token, &format!("&videoId={first}")).await;
    assert_eq!(looked["items"][0]["snippet"]["position"], 1);
    assert_eq!((videos(&looked).len(), &looked["items"][0]["id"]), (2, &added["id"]));
    stand.delete(&format!("videos/youtube/{first}")).await;
    assert_eq!(videos(&list(&stand, &token, "").await.1), [&second]);
    let (status, answer) = list(&stand, &token, &format!("&videoId={first}")).await;
    assert_eq!((status, &answer["error"]["errors"][0]["reason"]), (StatusCode::NOT_FOUND, &json!("videoNotFound")));
}

#[tokio::test]
async fn playlists_are_listed_by_name_or_as_the_channels_own_and_say_whose_they_are() {
    let stand = Stand::start();
    let token = editor(&stand).await;
    let ask = async |filter: &str| {
        let (_, answer) =
            read(stand.get(&format!("www.googleapis.com/youtube/v3/playlists?part=snippet&{filter}"), &token)).await;
        answer["items"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|item| (item["id"].clone(), item["snippet"]["channelId"].clone()))
            .collect::<Vec<_>>()
    };
    let mine = (json!(MINE), json!("UCharbourK1tchenSandbox0"));
    assert_eq!(ask("mine=true").await, std::slice::from_ref(&mine));
    assert_eq!(ask(&format!("id={MINE},{ANOTHER},PLnothing")).await, [mine, (json!(ANOTHER), json!("UCnightSkyNotesSandbox01"))]);
    let (status, _) = read(stand.get("www.googleapis.com/youtube/v3/playlists?part=snippet", &token)).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn what_does_not_fit_is_refused_with_its_reason() {
    let stand = Stand::start();
    let token = editor(&stand).await;
    let id = publish(&stand, &token, &video(30, 5_000)).await;
    let changed = |field: &str, value: Value| {
        let mut item = item(MINE, &id);
        item["snippet"][field] = value;
        item
    };
    let cases = [
        (item("PLnothing", &id), StatusCode::NOT_FOUND, "playlistNotFound"),
        (item(MINE, "AAAAAAAAAAA"), StatusCode::NOT_FOUND, "videoNotFound"),
        (item(ANOTHER, &id), StatusCode::FORBIDDEN, "playlistItemsNotAccessible"),
        (item("UUharbourK1tchenSandbox0", &id), StatusCode::BAD_REQUEST, "playlistOperationUnsupported"),
        (changed("playlistId", Value::Null), StatusCode::BAD_REQUEST, "playlistIdRequired"),
        (changed("resourceId", Value::Null), StatusCode::BAD_REQUEST, "resourceIdRequired"),
        (changed("resourceId", json!({ "videoId": id })), StatusCode::BAD_REQUEST, "invalidResourceType"),
        (changed("position", json!(1)), StatusCode::BAD_REQUEST, "invalidPlaylistItemPosition"),
        (changed("videoId", json!(id)), StatusCode::BAD_REQUEST, "parseError"),
    ];
    for (body, status, reason) in cases {
        let (refused, answer) = insert(&stand, &token, &body).await;
        assert_eq!((refused, &answer["error"]["errors"][0]["reason"]), (status, &json!(reason)), "{body}");
    }
    let reader = youtube_token(&stand).await;
    let (status, answer) = insert(&stand, &reader, &item(MINE, &id)).await;
    assert_eq!((status, &answer["error"]["errors"][0]["reason"]), (StatusCode::FORBIDDEN, &json!("insufficientPermissions")));
    assert_eq!(videos(&list(&stand, &reader, "").await.1), Vec::<&str>::new());
}

#[tokio::test]
async fn an_insert_costs_fifty_units_and_a_look_one() {
    let stand = Stand::start();
    let token = editor(&stand).await;
    let id = publish(&stand, &token, &video(30, 5_000)).await;
    stand.turn(json!({ "youtube_units_per_day": 101 })).await;
    for expected in [StatusCode::OK, StatusCode::OK, StatusCode::FORBIDDEN] {
        assert_eq!(insert(&stand, &token, &item(MINE, &id)).await.0, expected);
    }
    assert_eq!(list(&stand, &token, "").await.0, StatusCode::OK);
    assert_eq!(list(&stand, &token, "").await.0, StatusCode::FORBIDDEN);
}
