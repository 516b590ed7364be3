//! Voices in pages, and how they sound.

use reqwest::StatusCode;
use serde_json::json;

use super::ask;
use crate::stand::{Stand, read};

#[tokio::test]
async fn voices_come_in_pages_until_there_are_no_more() {
    let stand = Stand::start();
    let (mut token, mut seen) = (String::new(), Vec::new());
    loop {
        let (_, page) = read(ask(&stand, &format!("v2/voices?page_size=10{token}"))).await;
        seen.extend(page["voices"].as_array().unwrap().iter().map(|voice| voice["voice_id"].clone()));
        assert_eq!(page["total_count"], 24);
        let Some(next) = page["next_page_token"].as_str() else { break };
        assert_eq!(page["has_more"], true);
        token = format!("&next_page_token={next}");
    }
    assert_eq!(seen.len(), 24);
    let (_, all) = read(ask(&stand, "v1/voices")).await;
    assert_eq!(all["voices"].as_array().unwrap().len(), 24);
    let (_, found) = read(ask(&stand, "v2/voices?search=george")).await;
    assert_eq!((&found["total_count"], &found["voices"][0]["name"]), (&json!(1), &json!("George")));
    assert_eq!(read(ask(&stand, "v2/voices?page_size=101")).await.0, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_preview_can_be_heard_without_a_key() {
    let stand = Stand::start();
    let (_, voice) = read(ask(&stand, &format!("v1/voices/{}", super::VOICE))).await;
    let preview = stand.client.get(voice["preview_url"].as_str().unwrap()).send().await.unwrap();
    assert_eq!((preview.status(), preview.headers()["content-type"].to_str().unwrap()), (StatusCode::OK, "audio/mpeg"));
    assert!(preview.bytes().await.unwrap().len() > 10_000);
}
