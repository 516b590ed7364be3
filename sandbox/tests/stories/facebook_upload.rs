//! Reels whose bytes are sent: resumed, refused, published and taken down.

use reqwest::{Response, StatusCode};
use serde_json::{Value, json};

use crate::consent::{FACEBOOK, allow, facebook_ask, facebook_exchange, facebook_token, instagram_token, page_token, with};
use crate::facebook::{ACCOUNT, GRAPH, PAGE};
use crate::files::video;
use crate::host::Host;
use crate::stand::{Stand, json_of, read};

/// A stand-in that needs no time, and the token of a page.
async fn ready() -> (Stand, String) {
    let stand = Stand::start();
    stand.turn(json!({ "processing_ms": 0 })).await;
    let token = page_token(&stand, &facebook_token(&stand).await, PAGE).await;
    (stand, token)
}

async fn create(stand: &Stand, token: &str, fields: &[(&str, &str)]) -> (StatusCode, Value) {
    let form: Vec<_> = [("media_type", "REELS"), ("caption", "Words")].into_iter().chain(fields.iter().copied()).collect();
    read(stand.post(&format!("{GRAPH}/{ACCOUNT}/media"), token).form(&form)).await
}

/// The id of a new container and the address for its bytes.
async fn container(stand: &Stand, token: &str) -> (String, String) {
    let (status, made) = create(stand, token, &[("upload_type", "resumable")]).await;
    assert_eq!(status, StatusCode::OK, "{made}");
    (made["id"].as_str().unwrap().to_owned(), made["uri"].as_str().unwrap().to_owned())
}

/// Sends `bytes` as those from `offset` on, of `size` altogether.
async fn send(stand: &Stand, token: &str, uri: &str, (offset, size): (usize, usize), bytes: &[u8]) -> reqwest::Result<Response> {
    let request = stand.client.post(uri).header("Authorization", format!("OAuth {token}"));
    request.header("offset", offset).header("file_size", size).body(bytes.to_vec()).send().await
}

async fn whole(stand: &Stand, token: &str, uri: &str, bytes: &[u8]) -> Value {
    json_of(send(stand, token, uri, (0, bytes.len()), bytes).await.unwrap()).await
}

async fn see(stand: &Stand, token: &str, container: &str) -> Value {
    read(stand.get(&format!("{GRAPH}/{container}?fields=status_code,status,video_status"), token)).await.1
}

async fn publish(stand: &Stand, token: &str, container: &str) -> String {
    let form = [("creation_id", container)];
    let (status, media) = read(stand.post(&format!("{GRAPH}/{ACCOUNT}/media_publish"), token).form(&form)).await;
    assert_eq!(status, StatusCode::OK, "{media}");
    media["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_reel_arrives_byte_for_byte_and_is_published() {
    let (stand, token) = ready().await;
    let bytes = video(30, 9_000);
    let (id, uri) = container(&stand, &token).await;
    assert_eq!(uri, stand.url(&format!("rupload.facebook.com/ig-api-upload/v26.0/{id}")));
    let empty = see(&stand, &token, &id).await;
    assert_eq!(empty["status_code"], "IN_PROGRESS");
    assert_eq!(empty["video_status"]["uploading_phase"], json!({ "status": "not_started", "bytes_transferred": 0 }));
    let answer = whole(&stand, &token, &uri, &bytes).await;
    assert_eq!(answer, json!({ "success": true, "message": "Upload successful." }));
    let here = see(&stand, &token, &id).await;
    assert_eq!(here["status_code"], "FINISHED");
    let phase = json!({ "status": "complete", "bytes_transferred": 9_000, "source_file_size": 9_000 });
    assert_eq!(here["video_status"]["uploading_phase"], phase);
    let media = publish(&stand, &token, &id).await;
    let received = stand.client.get(stand.url(&format!("_sandbox/videos/instagram/{media}/file"))).send().await.unwrap();
    assert_eq!(received.bytes().await.unwrap(), bytes);
    let read_all = async |place: &str| read(stand.get(&format!("{GRAPH}/{place}"), &token)).await.0;
    for place in [format!("{media}/insights?metric=views"), format!("{ACCOUNT}/content_publishing_limit")] {
        assert_eq!(read_all(&place).await, StatusCode::OK, "{place}");
    }
}

#[tokio::test]
async fn a_dropped_connection_keeps_what_came_and_the_rest_can_follow() {
    let (stand, token) = ready().await;
    let bytes = video(30, 400_000);
    let (id, uri) = container(&stand, &token).await;
    let drop = json!({ "platform": "instagram", "operation": "video.upload", "kind": "drop_connection", "after_bytes": 150_000 });
    stand.fault(drop).await;
    assert!(send(&stand, &token, &uri, (0, bytes.len()), &bytes).await.is_err());
    let phase = see(&stand, &token, &id).await["video_status"]["uploading_phase"].clone();
    assert_eq!(phase, json!({ "status": "in_progress", "bytes_transferred": 150_000, "source_file_size": 400_000 }));
    for offset in [0, 149_999, 150_001] {
        let again = send(&stand, &token, &uri, (offset, bytes.len()), &bytes[offset..]).await.unwrap();
        assert_eq!(again.status(), StatusCode::PRECONDITION_FAILED);
        let info = json_of(again).await["debug_info"].clone();
        assert_eq!((&info["type"], &info["retriable"]), (&json!("OffsetInvalidError"), &json!(true)));
    }
    let rest = send(&stand, &token, &uri, (150_000, bytes.len()), &bytes[150_000..]).await.unwrap();
    assert_eq!(json_of(rest).await["success"], true);
    publish(&stand, &token, &id).await;
    assert_eq!(stand.look("videos").await[0]["bytes"], 400_000);
}

#[tokio::test]
async fn a_body_that_ends_early_stays_and_a_lost_answer_was_a_whole_upload() {
    let (stand, token) = ready().await;
    let bytes = video(30, 9_000);
    let (id, uri) = container(&stand, &token).await;
    let part = json_of(send(&stand, &token, &uri, (0, 9_000), &bytes[..5_000]).await.unwrap()).await;
    assert_eq!((&part["debug_info"]["type"], &part["debug_info"]["retriable"]), (&json!("PartialRequestError"), &json!(true)));
    stand.fault(json!({ "platform": "instagram", "operation": "video.upload", "kind": "lose_answer" })).await;
    assert!(send(&stand, &token, &uri, (5_000, 9_000), &bytes[5_000..]).await.is_err());
    assert_eq!(see(&stand, &token, &id).await["status_code"], "FINISHED");
    assert_eq!(stand.calls("video.upload").await, 2);
}

#[tokio::test]
async fn uploads_that_break_a_rule_are_refused_for_good() {
    let (stand, token) = ready().await;
    let bytes = video(30, 9_000);
    let (id, uri) = container(&stand, &token).await;
    let other = instagram_token(&stand).await;
    let oauth = format!("OAuth {token}");
    let post = |uri: &str, token: &str| stand.client.post(uri).header("Authorization", token).body(bytes.clone());
    let headed = |uri: &str, token: &str| post(uri, token).header("offset", 0).header("file_size", 9_000);
    let (_, pulled) = create(&stand, &token, &[("video_url", &Host::start().hold("a.mp4", &bytes))]).await;
    let beside = |id: &str| stand.url(&format!("rupload.facebook.com/ig-api-upload/v26.0/{id}"));
    for (name, request) in [
        ("bearer", headed(&uri, &format!("Bearer {token}"))),
        ("a token of the other login", headed(&uri, &format!("OAuth {other}"))),
        ("no offset", post(&uri, &oauth).header("file_size", 9_000)),
        ("no size", post(&uri, &oauth).header("offset", 0)),
        ("too large", post(&uri, &oauth).header("offset", 0).header("file_size", 300_000_001)),
        ("no such container", headed(&beside("17800000000000000"), &oauth)),
        ("one that is fetched", headed(&beside(pulled["id"].as_str().unwrap()), &oauth)),
    ] {
        let (status, answer) = read(request).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{name}");
        let info = &answer["debug_info"];
        assert_eq!((&info["type"], &info["retriable"]), (&json!("ProcessingFailedError"), &json!(false)), "{name}");
    }
    send(&stand, &token, &uri, (0, 9_000), &bytes[..10]).await.unwrap();
    let resized = json_of(send(&stand, &token, &uri, (10, 9_001), &bytes[10..]).await.unwrap()).await;
    assert_eq!(resized["debug_info"]["retriable"], false, "the size stays as announced");
    stand.advance(86_400).await;
    assert_eq!(see(&stand, &token, &id).await["error"]["error_subcode"], 463, "a page of a short token ends with it");
}

#[tokio::test]
async fn bytes_that_reels_do_not_take_end_in_an_error() {
    let (stand, _) = ready().await;
    // the token of the person does what that of a page does
    let token = facebook_token(&stand).await;
    let (id, uri) = container(&stand, &token).await;
    whole(&stand, &token, &uri, b"no video at all").await;
    let broken = see(&stand, &token, &id).await;
    assert!(broken["status"].as_str().unwrap().contains("2207026"), "{broken}");
    assert_eq!(broken["video_status"]["processing_phase"]["status"], "error");
}

#[tokio::test]
async fn the_host_for_bytes_fetches_them_from_an_address_as_well() {
    let ((stand, token), host) = (ready().await, Host::start());
    let (id, uri) = container(&stand, &token).await;
    let point = |url: String| stand.client.post(&uri).header("Authorization", format!("OAuth {token}")).header("file_url", url);
    assert_eq!(read(point(host.url("missing.mp4"))).await.1["debug_info"]["retriable"], false);
    assert_eq!(read(point(host.hold("a.mp4", &video(30, 9_000)))).await.1["success"], true);
    while see(&stand, &token, &id).await["status_code"] == "IN_PROGRESS" {}
    publish(&stand, &token, &id).await;
}

#[tokio::test]
async fn failures_of_the_host_for_bytes_have_its_own_shape() {
    let (stand, token) = ready().await;
    let (_, uri) = container(&stand, &token).await;
    stand.fault(json!({ "platform": "instagram", "operation": "video.upload", "kind": "status" })).await;
    assert_eq!(whole(&stand, &token, &uri, &video(30, 9_000)).await["debug_info"]["retriable"], true);
    assert_eq!(whole(&stand, &token, &uri, &video(30, 9_000)).await["success"], true);
}

#[tokio::test]
async fn a_reel_is_taken_down_only_with_the_permission_for_it() {
    let (stand, token) = ready().await;
    let (id, uri) = container(&stand, &token).await;
    whole(&stand, &token, &uri, &video(30, 9_000)).await;
    let media = publish(&stand, &token, &id).await;
    let delete = async |host: &str, token: &str| {
        let place = stand.url(&format!("{host}/v26.0/{media}"));
        read(stand.client.delete(place).bearer_auth(token)).await.1
    };
    assert_eq!(delete("graph.facebook.com", &token).await["error"]["code"], 10);
    assert_eq!(delete("graph.instagram.com", &instagram_token(&stand).await).await["error"]["code"], 10);
    let more = with(facebook_ask(), "scope", "instagram_basic,pages_show_list,instagram_manage_contents");
    let code = allow(&stand, FACEBOOK, &more).await;
    let (_, answer) = stand.query(&format!("{GRAPH}/oauth/access_token"), &facebook_exchange(&code)).await;
    let manager = answer["access_token"].as_str().unwrap();
    assert_eq!(delete("graph.facebook.com", manager).await, json!({ "success": true }));
    assert_eq!(delete("graph.facebook.com", manager).await["error"]["error_subcode"], 33, "it is gone");
    assert_eq!(stand.look("videos").await, json!([]));
}
