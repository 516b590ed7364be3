//! What TikTok tells by itself: of posts and permissions, signed, more than once and in any order.

use hmac::{Hmac, KeyInit as _, Mac as _};
use reqwest::StatusCode;
use serde_json::{Value, json};
use sha2::Sha256;

use crate::consent::tiktok_token;
use crate::files::video;
use crate::listener::{Heard, Listener};
use crate::stand::Stand;
use crate::tiktok::{chunk, open};

pub(crate) const SECRET: &str = "sandbox-tiktok-secret";
const ME: &str = "-000harbourkitchenSandbox0000000000001";

pub(crate) fn address(listener: &Listener) -> String {
    listener.url("hooks/tiktok?secret=of-the-product")
}

/// A stand, and a listener that it tells what happens.
pub(crate) async fn told() -> (Stand, Listener) {
    let (stand, listener) = (Stand::start(), Listener::start(StatusCode::OK, json!({})));
    stand.turn(json!({ "tiktok_webhook_url": address(&listener) })).await;
    (stand, listener)
}

/// The time of a signature that was made with `secret`.
pub(crate) fn signed_at(message: &Heard, secret: &str) -> Option<i64> {
    let (time, signature) = message.signature.strip_prefix("t=").unwrap().split_once(",s=").unwrap();
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(format!("{time}.{}", message.body).as_bytes());
    mac.verify_slice(&hex::decode(signature).unwrap()).ok().map(|()| time.parse().unwrap())
}

/// The event and its content, if TikTok signed it.
fn read(message: &Heard) -> (Value, Value) {
    assert!(signed_at(message, SECRET).is_some(), "{message:?}");
    assert_eq!((message.path.as_str(), message.content_type.as_str()), ("/hooks/tiktok", "application/json"));
    let body: Value = serde_json::from_str(&message.body).unwrap();
    assert_eq!((&body["client_key"], &body["user_openid"]), (&json!("sandbox-tiktok"), &json!(ME)));
    let content = serde_json::from_str(body["content"].as_str().unwrap()).unwrap();
    (body, content)
}

/// Waits for the event with this name and returns its content.
pub(crate) async fn hear(listener: &mut Listener, event: &str) -> Value {
    let (body, content) = read(&listener.next().await);
    assert_eq!(body["event"], event);
    content
}

pub(crate) async fn post(stand: &Stand) -> String {
    let token = tiktok_token(stand, ME).await;
    let bytes = video(30, 9_000);
    let (publish_id, address) = open(stand, &token, bytes.len()).await;
    chunk(stand, &address, &bytes, 0, bytes.len()).await.unwrap();
    publish_id
}

pub(crate) async fn disconnect(stand: &Stand) {
    tiktok_token(stand, ME).await;
    stand.tell("revoke", json!({ "platform": "tiktok", "account": ME })).await;
}

#[tokio::test]
async fn a_post_tells_when_it_is_complete_public_and_gone() {
    let (stand, mut listener) = told().await;
    stand.turn(json!({ "processing_ms": 60_000, "tiktok_moderation_ms": 600_000 })).await;
    let publish_id = post(&stand).await;
    let video = stand.look("videos").await[0].clone();
    stand.advance(60).await;
    let (body, content) = read(&listener.next().await);
    assert_eq!((&body["event"], &content["publish_id"]), (&json!("post.publish.complete"), &json!(publish_id)));
    assert_eq!(content["publish_type"], "DIRECT_PUBLISH");
    let made: chrono::DateTime<chrono::Utc> = video["created_at"].as_str().unwrap().parse().unwrap();
    assert_eq!(body["create_time"], made.timestamp() + 60, "when it happened, and not when it is told");
    stand.advance(600).await;
    let content = hear(&mut listener, "post.publish.publicly_available").await;
    assert_eq!(content["post_id"], video["id"]);
    stand.delete(&format!("videos/tiktok/{}", video["id"].as_str().unwrap())).await;
    let content = hear(&mut listener, "post.publish.no_longer_publicaly_available").await;
    assert_eq!((&content["post_id"], &content["publish_id"]), (&video["id"], &json!(publish_id)));
    assert_eq!(stand.attempts(3).await.len(), 3, "each is told once");
}

#[tokio::test]
async fn time_that_passes_by_itself_is_enough() {
    let (stand, mut listener) = told().await;
    stand.turn(json!({ "processing_ms": 50, "tiktok_moderation_ms": 50 })).await;
    post(&stand).await;
    hear(&mut listener, "post.publish.complete").await;
    hear(&mut listener, "post.publish.publicly_available").await;
}

#[tokio::test]
async fn a_failure_is_told_with_its_reason() {
    let (stand, mut listener) = told().await;
    stand
        .fault(json!({ "platform": "tiktok", "operation": "processing", "kind": "fail_processing", "reason": "spam_risk" }))
        .await;
    let publish_id = post(&stand).await;
    stand.advance(60).await;
    let content = hear(&mut listener, "post.publish.failed").await;
    assert_eq!((&content["reason"], &content["publish_id"]), (&json!("spam_risk"), &json!(publish_id)));
    let token = tiktok_token(&stand, ME).await;
    let (publish_id, _) = open(&stand, &token, 9_000).await;
    let cancel = stand.post("open.tiktokapis.com/v2/post/publish/cancel/", &token).json(&json!({ "publish_id": publish_id }));
    assert_eq!(cancel.send().await.unwrap().status(), StatusCode::OK);
    assert_eq!(hear(&mut listener, "post.publish.failed").await["reason"], "publish_cancelled");
}

#[tokio::test]
async fn the_end_of_a_permission_tells_who_ended_it() {
    let (stand, mut listener) = told().await;
    stand.tell("revoke", json!({ "platform": "tiktok", "account": ME })).await;
    disconnect(&stand).await;
    assert_eq!(hear(&mut listener, "authorization.removed").await, json!({ "reason": 1 }));
    let token = tiktok_token(&stand, ME).await;
    let form = [("client_key", "sandbox-tiktok"), ("client_secret", SECRET), ("token", token.as_str())];
    stand.form("open.tiktokapis.com/v2/oauth/revoke/", &form).await;
    assert_eq!(hear(&mut listener, "authorization.removed").await, json!({ "reason": 5 }));
    assert_eq!(stand.attempts(2).await.len(), 2, "nobody was told of a permission that there was not");
}
