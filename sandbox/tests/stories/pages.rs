//! What people see.

use reqwest::StatusCode;
use reqwest::header::{CONTENT_RANGE, RANGE};

use crate::consent::youtube_token;
use crate::files::video;
use crate::stand::Stand;
use crate::youtube::publish;

#[tokio::test]
async fn a_watch_page_plays_the_video_in_ranges() {
    let stand = Stand::start();
    let token = youtube_token(&stand).await;
    let bytes = video(30, 9_000);
    let id = publish(&stand, &token, &bytes).await;
    for page in [format!("www.youtube.com/shorts/{id}"), format!("www.youtube.com/watch?v={id}"), String::new()] {
        let answer = stand.client.get(stand.url(&page)).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK);
        let text = answer.text().await.unwrap();
        assert!(text.contains("A title") && text.contains(&format!("/_sandbox/watch/youtube/{id}/video.mp4")));
    }
    let file = stand.url(&format!("_sandbox/watch/youtube/{id}/video.mp4"));
    let answer = stand.client.get(file).header(RANGE, "bytes=100-199").send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::PARTIAL_CONTENT);
    assert_eq!(answer.headers()["content-type"], "video/mp4");
    assert_eq!(answer.headers()[CONTENT_RANGE], "bytes 100-199/9000");
    assert_eq!(answer.bytes().await.unwrap(), bytes[100..200]);
}

#[tokio::test]
async fn an_unknown_page_and_an_unknown_address_are_not_found() {
    let stand = Stand::start();
    for place in ["www.youtube.com/shorts/nothing", "graph.threads.net/v1.0/me"] {
        assert_eq!(stand.client.get(stand.url(place)).send().await.unwrap().status(), StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn words_of_strangers_are_shown_as_words() {
    let stand = Stand::start();
    let ask = crate::consent::with(crate::consent::tiktok_ask(), "redirect_uri", "http://localhost:8080/<script>");
    let (_, text) = crate::consent::open(&stand, crate::consent::TIKTOK, &ask).await;
    assert!(text.contains("&lt;script&gt;") && !text.contains("<script>"));
}
