//! How webhooks come: again when they were not taken, late, more than once, forged.

use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::stand::Stand;
use crate::tiktok_webhooks::{SECRET, address, disconnect, hear, post, signed_at, told};

#[tokio::test]
async fn what_is_not_taken_with_200_is_repeated_with_its_first_signature() {
    let (stand, mut listener) = told().await;
    listener.answer(&[500, 204]);
    disconnect(&stand).await;
    let first = listener.next().await;
    stand.attempts(1).await;
    stand.advance(5).await;
    assert_eq!(listener.next().await, first);
    let log = stand.attempts(2).await;
    stand.turn(json!({ "tiktok_webhook_resigned": true })).await;
    stand.advance(3_600).await;
    let last = listener.next().await;
    assert_eq!(last.body, first.body);
    assert!(signed_at(&last, SECRET).unwrap() >= signed_at(&first, SECRET).unwrap() + 3_600);
    assert_eq!((&log[0]["status"], &log[1]["status"], &log[1]["attempt"]), (&json!(500), &json!(204), &json!(2)));
    assert_eq!((&log[0]["path"], &log[0]["kind"]), (&json!("/hooks/tiktok"), &json!("authorization.removed")));
    assert!(!json!(log).to_string().contains("of-the-product"), "queries are not logged");
}

#[tokio::test]
async fn a_listener_that_is_away_hears_of_it_when_it_is_back() {
    let (stand, mut listener) = told().await;
    stand.turn(json!({ "tiktok_webhook_url": "http://127.0.0.1:1/hooks/tiktok" })).await;
    disconnect(&stand).await;
    let log = stand.attempts(1).await;
    assert_eq!((&log[0]["outcome"], &log[0]["status"]), (&json!("unanswered"), &Value::Null));
    stand.turn(json!({ "tiktok_webhook_url": address(&listener) })).await;
    stand.advance(71 * 3_600).await;
    hear(&mut listener, "authorization.removed").await;
}

async fn fault(stand: &Stand, kind: &str, times: u32) {
    stand.fault(json!({ "platform": "tiktok", "operation": "webhook", "kind": kind, "times": times })).await;
}

#[tokio::test]
async fn webhooks_come_more_than_once_and_out_of_order() {
    let (stand, mut listener) = told().await;
    fault(&stand, "duplicate", 2).await;
    disconnect(&stand).await;
    let first = listener.next().await;
    assert_eq!([listener.next().await, listener.next().await], [first.clone(), first]);
    fault(&stand, "reorder", 1).await;
    disconnect(&stand).await;
    stand.turn(json!({ "processing_ms": 0, "tiktok_moderation_ms": 3_600_000 })).await;
    post(&stand).await;
    hear(&mut listener, "post.publish.complete").await;
    hear(&mut listener, "authorization.removed").await;
}

#[tokio::test]
async fn webhooks_get_lost_and_are_forged_and_come_again() {
    let (stand, mut listener) = told().await;
    fault(&stand, "lose", 1).await;
    disconnect(&stand).await;
    assert_eq!(stand.attempts(1).await[0]["outcome"], "lost");
    stand.advance(5).await;
    hear(&mut listener, "authorization.removed").await;
    fault(&stand, "forge", 1).await;
    listener.answer(&[401]);
    disconnect(&stand).await;
    assert_eq!(signed_at(&listener.next().await, SECRET), None);
    stand.attempts(3).await;
    stand.advance(5).await;
    hear(&mut listener, "authorization.removed").await;
}

#[tokio::test]
async fn failures_of_webhooks_and_of_calls_do_not_mix() {
    let stand = Stand::start();
    for (operation, kind) in [("video.init", "duplicate"), ("*", "forge"), ("webhook", "lose_answer"), ("webhook", "status")] {
        let fault = json!({ "platform": "tiktok", "operation": operation, "kind": kind });
        let answer = stand.client.post(stand.url("_sandbox/faults")).json(&fault).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::BAD_REQUEST, "{operation} {kind}");
    }
    let dial = stand.client.post(stand.url("_sandbox/settings")).json(&json!({ "tiktok_webhook_url": "no address" }));
    assert_eq!(dial.send().await.unwrap().status(), StatusCode::BAD_REQUEST);
}
