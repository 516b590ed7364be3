//! Instagram's consent and tokens.

use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::consent::{INSTAGRAM, allow, decide, instagram_ask, instagram_exchange, instagram_token};
use crate::stand::{Stand, read};

const TOKEN: &str = "api.instagram.com/oauth/access_token";

async fn long(stand: &Stand, short: &str) -> (StatusCode, Value) {
    let secret = "sandbox-instagram-secret";
    let place =
        format!("graph.instagram.com/access_token?grant_type=ig_exchange_token&client_secret={secret}&access_token={short}");
    read(stand.client.get(stand.url(&place))).await
}

async fn refresh(stand: &Stand, token: &str) -> (StatusCode, Value) {
    let place = format!("graph.instagram.com/refresh_access_token?grant_type=ig_refresh_token&access_token={token}");
    read(stand.client.get(stand.url(&place))).await
}

#[tokio::test]
async fn the_way_back_ends_in_a_tail_that_is_no_part_of_the_code() {
    let stand = Stand::start();
    let back = decide(&stand, INSTAGRAM, &instagram_ask(), &[("decision", "allow")]).await;
    assert!(back.address.as_str().ends_with("#_"));
    let (status, answer) = stand.form(TOKEN, &instagram_exchange(&back.query["code"])).await;
    assert_eq!(status, StatusCode::OK);
    assert!(answer["data"][0]["permissions"].as_str().unwrap().contains("instagram_business_basic,"));
    let (status, answer) = stand.form(TOKEN, &instagram_exchange(&back.query["code"])).await;
    assert_eq!((status, &answer["error_type"]), (StatusCode::BAD_REQUEST, &json!("OAuthException")));
}

#[tokio::test]
async fn the_flat_answer_names_the_user_as_a_number() {
    let stand = Stand::start();
    stand.turn(json!({ "instagram_flat_token": true })).await;
    let code = allow(&stand, INSTAGRAM, &instagram_ask()).await;
    let (_, answer) = stand.form(TOKEN, &instagram_exchange(&code)).await;
    assert!(answer["access_token"].is_string() && answer["user_id"].as_u64().unwrap() > 1 << 53);
}

#[tokio::test]
async fn a_long_token_lives_sixty_days_and_is_refreshed_only_after_a_day() {
    let stand = Stand::start();
    let short = instagram_token(&stand).await;
    let (status, answer) = long(&stand, &short).await;
    assert_eq!((status, &answer["token_type"]), (StatusCode::OK, &json!("bearer")));
    let first = answer["access_token"].as_str().unwrap().to_owned();
    assert_eq!(refresh(&stand, &first).await.0, StatusCode::BAD_REQUEST, "too young");
    stand.advance(86_400).await;
    let (status, answer) = refresh(&stand, &first).await;
    assert_eq!(status, StatusCode::OK);
    let second = answer["access_token"].as_str().unwrap().to_owned();
    stand.advance(59 * 86_400 + 86_000).await;
    assert_eq!(refresh(&stand, &first).await.1["error"]["error_subcode"], 463, "sixty days are over");
    assert_eq!(refresh(&stand, &second).await.0, StatusCode::OK);
}

#[tokio::test]
async fn a_short_token_lives_an_hour() {
    let stand = Stand::start();
    let short = instagram_token(&stand).await;
    let me = || stand.get("graph.instagram.com/v25.0/me?fields=user_id,username,account_type", &short);
    let (status, answer) = read(me()).await;
    assert_eq!((status, &answer["account_type"]), (StatusCode::OK, &json!("BUSINESS")));
    assert_ne!(answer["user_id"], answer["id"]);
    stand.advance(3_600).await;
    assert_eq!(read(me()).await.1["error"]["error_subcode"], 463);
    assert_eq!(long(&stand, &short).await.1["error"]["code"], 190);
}

#[tokio::test]
async fn a_person_who_removes_the_app_ends_its_tokens() {
    let stand = Stand::start();
    let token = instagram_token(&stand).await;
    let removal = json!({ "platform": "instagram", "account": "17841400000000101" });
    let answer = stand.client.post(stand.url("_sandbox/revoke")).json(&removal).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::NO_CONTENT);
    let (_, answer) = read(stand.get("graph.instagram.com/me", &token)).await;
    assert_eq!(answer["error"]["error_subcode"], 458);
}
