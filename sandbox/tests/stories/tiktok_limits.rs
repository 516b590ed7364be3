//! How much an account and an app may post to TikTok.

use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::consent::tiktok_token;
use crate::files::video;
use crate::stand::{Stand, read};
use crate::tiktok::{PRIVATE, chunk, init, open, post};

async fn creator_info(stand: &Stand, token: &str) -> (StatusCode, Value) {
    read(stand.post("open.tiktokapis.com/v2/post/publish/creator_info/query/", token)).await
}

#[tokio::test]
async fn a_seventh_init_within_a_minute_is_too_much() {
    let stand = Stand::start();
    let token = tiktok_token(&stand, "").await;
    for _ in 0..6 {
        open(&stand, &token, 9_000).await;
    }
    let body = post("PUBLIC_TO_EVERYONE", 9_000, 9_000, 1);
    let (status, answer) = init(&stand, &token, &body).await;
    assert_eq!((status, &answer["error"]["code"]), (StatusCode::TOO_MANY_REQUESTS, &json!("rate_limit_exceeded")));
    stand.advance(60).await;
    assert_eq!(init(&stand, &token, &body).await.0, StatusCode::OK);
}

#[tokio::test]
async fn the_posts_of_a_day_end() {
    let stand = Stand::start();
    stand.turn(json!({ "tiktok_posts_per_day": 1 })).await;
    let token = tiktok_token(&stand, "").await;
    let bytes = video(30, 9_000);
    let (_, address) = open(&stand, &token, bytes.len()).await;
    chunk(&stand, &address, &bytes, 0, bytes.len()).await.unwrap();
    let (refused, answer) = init(&stand, &token, &post("SELF_ONLY", 9_000, 9_000, 1)).await;
    assert_eq!((refused, &answer["error"]["code"]), (StatusCode::FORBIDDEN, &json!("spam_risk_too_many_posts")));
    let (asked, answer) = creator_info(&stand, &token).await;
    assert_eq!((asked, &answer["error"]["code"]), (StatusCode::OK, &json!("spam_risk_too_many_posts")));
}

#[tokio::test]
async fn the_people_of_a_day_end() {
    let stand = Stand::start();
    stand.turn(json!({ "tiktok_active_users_per_day": 1 })).await;
    let (first, second) = (tiktok_token(&stand, "").await, tiktok_token(&stand, PRIVATE).await);
    open(&stand, &first, 9_000).await;
    open(&stand, &first, 9_000).await;
    let body = post("SELF_ONLY", 9_000, 9_000, 1);
    let (refused, answer) = init(&stand, &second, &body).await;
    assert_eq!((refused, &answer["error"]["code"]), (StatusCode::FORBIDDEN, &json!("reached_active_user_cap")));
    let (asked, answer) = creator_info(&stand, &second).await;
    assert_eq!((asked, &answer["error"]["code"]), (StatusCode::OK, &json!("reached_active_user_cap")));
    assert_eq!(creator_info(&stand, &first).await.1["error"]["code"], "ok", "who has posted today may go on");
    stand.advance(86_400).await;
    let second = tiktok_token(&stand, PRIVATE).await;
    assert_eq!(init(&stand, &second, &body).await.0, StatusCode::OK);
}
