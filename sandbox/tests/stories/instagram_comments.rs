//! Comments under reels.

use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::consent::{INSTAGRAM, allow, instagram_ask, instagram_exchange, instagram_token, with};
use crate::files::video;
use crate::host::Host;
use crate::instagram::{container, settled};
use crate::stand::{Stand, read};

const GRAPH: &str = "graph.instagram.com/v25.0";
const ME: &str = "17841400000000101";
const SCOPES: &str = "instagram_business_basic,instagram_business_content_publish,instagram_business_manage_comments";

/// A token that may also comment.
async fn talker(stand: &Stand) -> String {
    let code = allow(stand, INSTAGRAM, &with(instagram_ask(), "scope", SCOPES)).await;
    let (_, answer) = stand.form("api.instagram.com/oauth/access_token", &instagram_exchange(&code)).await;
    answer["data"][0]["access_token"].as_str().unwrap().to_owned()
}

async fn reel(stand: &Stand, token: &str) -> String {
    let host = Host::start();
    stand.turn(json!({ "processing_ms": 0 })).await;
    let container = container(stand, token, &host.hold("a.mp4", &video(30, 9_000))).await;
    settled(stand, token, &container).await;
    let published = stand.post(&format!("{GRAPH}/{ME}/media_publish"), token).form(&[("creation_id", container.as_str())]);
    read(published).await.1["id"].as_str().unwrap().to_owned()
}

async fn say(stand: &Stand, token: &str, media: &str, fields: &[(&str, &str)]) -> (StatusCode, Value) {
    read(stand.post(&format!("{GRAPH}/{media}/comments"), token).form(fields)).await
}

#[tokio::test]
async fn a_comment_is_taken_as_often_as_it_is_sent_and_told_in_pages() {
    let stand = Stand::start();
    let token = talker(&stand).await;
    let media = reel(&stand, &token).await;
    for text in ["First!", "First!", "Second."] {
        assert_eq!(say(&stand, &token, &media, &[("message", text)]).await.0, StatusCode::OK);
    }
    let place = format!("{GRAPH}/{media}/comments?fields=text,username&limit=2");
    let (_, page) = read(stand.get(&place, &token)).await;
    let texts: Vec<&Value> = page["data"].as_array().unwrap().iter().map(|comment| &comment["text"]).collect();
    assert_eq!(texts, [&json!("Second."), &json!("First!")]);
    let after = page["paging"]["cursors"]["after"].as_str().unwrap();
    let (_, rest) = read(stand.get(&format!("{place}&after={after}"), &token)).await;
    assert_eq!((rest["data"].as_array().unwrap().len(), &rest["data"][0]["text"]), (1, &json!("First!")));
}

#[tokio::test]
async fn without_a_text_a_reel_or_the_permission_nothing_is_said() {
    let stand = Stand::start();
    let token = talker(&stand).await;
    let media = reel(&stand, &token).await;
    let (_, empty) = say(&stand, &token, &media, &[("message", " ")]).await;
    assert_eq!(empty["error"]["code"], 100);
    let (_, nowhere) = say(&stand, &token, "1790", &[("message", "First!")]).await;
    assert_eq!((&nowhere["error"]["code"], &nowhere["error"]["error_subcode"]), (&json!(100), &json!(33)));
    let usual = instagram_token(&stand).await;
    let (_, forbidden) = say(&stand, &usual, &media, &[("message", "First!")]).await;
    assert_eq!(forbidden["error"]["code"], 10);
    let (_, hidden) = read(stand.get(&format!("{GRAPH}/{media}/comments"), &usual)).await;
    assert_eq!(hidden["error"]["code"], 10);
}
