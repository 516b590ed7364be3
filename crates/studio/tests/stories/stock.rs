//! Libraries are asked as they document it, and nothing they say is trusted.

use serde_json::{Value, json};
use studio::StudioError;
use studio::footage::{Candidate, Credit, Search, rendition, search};
use studio::provider::{Provider, Reason, Usage};
use studio::render::Format;

use crate::ledger::Memory;
use crate::server::{Server, reply, said};

const BEES: Search<'_> = Search { term: " honey  bees ", language: "de-AT", seconds: 5, format: Format::Vertical };

/// A clip of Pexels, with a stream and a file of unknown size beside the real ones, and fields nobody knows.
fn pexels(id: u32) -> Value {
    let file = |quality: &str, width: Value, height: Value, link: &str| json!({ "id": 1, "quality": quality, "file_type": "video/mp4", "width": width, "height": height, "fps": 29.97, "link": link });
    json!({
        "id": id, "width": 2160, "height": 3840, "duration": 12, "full_res": null, "tags": [], "shiny": { "new": true },
        "url": format!("https://www.pexels.com/video/bees-on-a-flower-{id}/"),
        "image": "https://images.pexels.com/videos/1/a.jpeg",
        "user": { "id": 3, "name": "Ada\nLovelace", "url": "https://www.pexels.com/@ada" },
        "video_files": [
            file("hls", Value::Null, Value::Null, "https://videos.pexels.com/1.m3u8"),
            file("hd", json!(1080), json!(1920), "https://videos.pexels.com/1-hd.mp4"),
            file("uhd", json!(2160), json!(3840), "https://videos.pexels.com/1-uhd.mp4"),
            file("sd", Value::Null, Value::Null, "https://videos.pexels.com/1-sd.mp4"),
            file("hd", json!(1080), json!(1920), "https://evil.example/1.mp4"),
        ],
        "video_pictures": [{ "id": 1, "picture": "x", "nr": 0 }],
    })
}

async fn find(server: &Server, provider: Provider) -> Result<Vec<Candidate>, StudioError> {
    search(&server.door(provider), &Memory::default(), &BEES).await
}

#[tokio::test]
async fn given_upright_clips_that_are_all_too_short_then_pexels_is_asked_for_others_too() {
    let server = Server::start(|got| {
        let upright = got.target.contains("orientation=portrait");
        let mut short = pexels(1);
        short["duration"] = json!(2);
        said(&json!({ "page": 1, "videos": if upright { vec![short] } else { vec![pexels(1), pexels(2)] } }))
    })
    .await;
    let found = find(&server, Provider::Pexels).await.unwrap();
    assert_eq!(found.iter().map(|clip| clip.id.as_str()).collect::<Vec<_>>(), ["1", "2"], "each once");
    let got = server.got();
    let asked = "api.pexels.com/videos/search?query=honey+bees&orientation=portrait&size=medium&locale=de-DE&per_page=40";
    assert_eq!(got[0].target, asked);
    assert_eq!(got[1].target, asked.replace("&orientation=portrait", ""));
    assert!(got[0].headers.contains("authorization: key-of-a-test\r\n"));
    let clip = &found[0];
    assert_eq!((clip.width, clip.height, clip.duration_ms), (2160, 3840, 2_000));
    assert_eq!(clip.tags, ["bees", "on", "a", "flower"]);
    assert_eq!(clip.renditions.len(), 2, "streams, files of no size and strange hosts are left out");
    assert_eq!(rendition(clip, 1080, 1920).unwrap().url, "https://videos.pexels.com/1-hd.mp4");
    assert_eq!(clip.credit().line(), "Video by Ada Lovelace on Pexels: https://www.pexels.com/video/bees-on-a-flower-1/");
    assert_eq!(clip.preview_url.as_deref(), Some("https://images.pexels.com/videos/1/a.jpeg"));
}

#[tokio::test]
async fn given_an_upright_clip_that_lasts_long_enough_then_pexels_is_asked_once() {
    let server = Server::start(|_| said(&json!({ "videos": (1..=8).map(pexels).collect::<Vec<_>>() }))).await;
    assert_eq!(find(&server, Provider::Pexels).await.unwrap().len(), 8);
    assert_eq!(server.got().len(), 1);
}

#[tokio::test]
async fn given_pixabay_then_its_films_are_found_without_sizes_they_do_not_have() {
    let file = |size: &str, width: u32, height: u32, bytes: u64| {
        let url = if bytes == 0 { String::new() } else { format!("https://cdn.pixabay.com/video/{size}.mp4") };
        json!({ "url": url, "width": width, "height": height, "size": bytes, "thumbnail": "https://cdn.pixabay.com/t.jpg" })
    };
    let hit = json!({
        "id": 125, "pageURL": "https://pixabay.com/videos/id-125/", "type": "film", "tags": "honey bee, hive, Insects",
        "duration": 9, "user_id": 7, "user": "ada", "userImageURL": "", "views": 1,
        "videos": { "large": file("large", 0, 0, 0), "medium": file("medium", 1920, 1080, 6_000_000), "tiny": file("tiny", 640, 360, 9) },
    });
    let server = Server::start(move |_| said(&json!({ "total": 1, "totalHits": 1, "hits": [hit] }))).await;
    let found = find(&server, Provider::Pixabay).await.unwrap();
    let asked = "pixabay.com/api/videos/?q=honey+bees&lang=de&video_type=film&safesearch=true&per_page=50&key=key-of-a-test";
    assert_eq!(server.got()[0].target, asked);
    assert_eq!(found[0].tags, ["honey bee", "hive", "insects"]);
    assert_eq!((found[0].width, found[0].height, found[0].renditions.len()), (1920, 1080, 2));
    assert_eq!(rendition(&found[0], 1080, 1920).unwrap().bytes, Some(6_000_000));
    let Credit::Stock { author_url, licence, .. } = found[0].credit() else { panic!("a clip of stock") };
    assert_eq!(author_url.as_deref(), Some("https://pixabay.com/users/ada-7/"));
    assert_eq!(licence, "Pixabay Content License");
}

#[tokio::test]
async fn given_clips_that_make_no_sense_then_the_others_are_still_found() {
    let with = |field: &str, value: Value| {
        let mut clip = pexels(9);
        clip[field] = value;
        clip
    };
    let odd = [
        json!(null),
        json!({}),
        with("id", json!({ "$ne": 1 })),
        with("id", json!("../../etc")),
        with("duration", json!(-3)),
        with("duration", json!(1e18)),
        with("duration", json!(null)),
        with("video_files", json!(null)),
        with(
            "video_files",
            json!([{ "link": 7 }, { "link": "https://videos.pexels.com/x.mp4", "width": u64::MAX, "height": 1 }]),
        ),
        with("url", json!("javascript:alert(1)")),
        with("url", json!("https://pexels.com.evil.example/")),
    ];
    let clips = [odd.as_slice(), &[with("user", json!(5)), with("tags", json!({ "a": 1 }))]].concat();
    let server = Server::start(move |_| said(&json!({ "videos": clips }))).await;
    let found = find(&server, Provider::Pexels).await.unwrap();
    assert_eq!(found.iter().map(|clip| clip.author.as_str()).collect::<Vec<_>>(), [""], "the same clip counts once");
}

#[tokio::test]
async fn given_nothing_found_then_that_is_no_error_but_nonsense_and_refusals_are() {
    let answers = [
        (reply(200, "", br#"{"videos":[]}"#), None),
        (reply(200, "", br#"{"photos":[]}"#), Some(Reason::Nonsense)),
        (reply(200, "", b"<html>"), Some(Reason::Nonsense)),
        (reply(200, "", b"{\"videos\":[1e999]}"), Some(Reason::Nonsense)),
        (reply(401, "", br#"{"error":"Unauthorized"}"#), Some(Reason::KeyRejected)),
        (reply(429, "retry-after: 3600\r\n", b"{}"), Some(Reason::RateLimited)),
        (reply(302, "location: http://127.0.0.1:9/\r\n", b""), Some(Reason::Invalid)),
    ];
    for (answer, expected) in answers {
        let server = Server::start(move |_| answer.clone()).await;
        match (find(&server, Provider::Pexels).await, expected) {
            (Ok(found), None) => assert!(found.is_empty()),
            (Err(StudioError::Provider(error)), Some(reason)) => assert_eq!(error.reason, reason),
            (other, expected) => panic!("{other:?} instead of {expected:?}"),
        }
    }
}

#[tokio::test]
async fn given_a_ledger_then_the_same_search_is_asked_once_and_nonsense_is_not_kept() {
    let server = Server::start(|got| match got.earlier {
        0 => reply(200, "", b"{}"),
        _ => said(&json!({ "videos": (1..=8).map(pexels).collect::<Vec<_>>() })),
    })
    .await;
    let (door, ledger) = (server.door(Provider::Pexels), Memory::default());
    search(&door, &ledger, &BEES).await.unwrap_err();
    let first = search(&door, &ledger, &BEES).await.unwrap();
    let again = search(&door, &ledger, &Search { term: "honey bees", ..BEES }).await.unwrap();
    assert_eq!(first, again);
    assert_eq!(server.got().len(), 2);
    assert_eq!(ledger.usages(), [Usage { requests: 1, ..Usage::default() }]);
    assert!(search(&door, &ledger, &Search { term: "  ", ..BEES }).await.unwrap().is_empty(), "nothing is asked for nothing");
    assert_eq!(server.got().len(), 2);
}
