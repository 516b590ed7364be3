//! Pexels and Pixabay: searches, limits and the files themselves.

use reqwest::{RequestBuilder, StatusCode};
use serde_json::{Value, json};

use crate::stand::{Stand, read};

const KEY: &str = "sandbox-stock";

fn pexels(stand: &Stand, place: &str) -> RequestBuilder {
    stand.client.get(stand.url(&format!("api.pexels.com/{place}"))).header("Authorization", KEY)
}

fn pixabay(stand: &Stand, query: &str) -> RequestBuilder {
    stand.client.get(stand.url(&format!("pixabay.com/api/videos/?key={KEY}&{query}")))
}

/// A clip of few seconds, whose file is made quickly.
async fn short_clip(stand: &Stand) -> Value {
    let (_, found) = read(pixabay(stand, "per_page=200")).await;
    let hits = found["hits"].as_array().unwrap().iter();
    hits.min_by_key(|hit| hit["duration"].as_u64().unwrap()).unwrap().clone()
}

#[tokio::test]
async fn every_address_of_the_search_answers_and_pages_lead_on() {
    let stand = Stand::start();
    for place in ["videos/search", "videos//search", "v1/videos/search"] {
        let (status, found) = read(pexels(&stand, &format!("{place}?query=ocean+waves&per_page=2"))).await;
        assert_eq!((status, found["videos"].as_array().unwrap().len()), (StatusCode::OK, 2), "{place}");
        assert!(found.get("prev_page").is_none());
    }
    let (mut next, mut ids) = (stand.url("api.pexels.com/v1/videos/search?query=water&per_page=3"), Vec::new());
    loop {
        let (_, page) = read(stand.client.get(&next).header("Authorization", KEY)).await;
        ids.extend(page["videos"].as_array().unwrap().iter().map(|video| video["id"].as_u64().unwrap()));
        let Some(address) = page["next_page"].as_str() else { break };
        assert!(address.starts_with(&stand.base));
        next = address.to_owned();
    }
    let number = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert!(number > 10 && ids.len() == number);
}

#[tokio::test]
async fn filters_hold_and_nothing_found_is_no_error() {
    let stand = Stand::start();
    let query =
        "v1/videos/search?query=sky&orientation=portrait&size=large&min_duration=5&max_duration=35&per_page=80&locale=de-DE";
    let (_, found) = read(pexels(&stand, query)).await;
    for video in found["videos"].as_array().unwrap() {
        let number = |name: &str| video[name].as_u64().unwrap();
        assert!(number("width") >= 2160 && number("height") > number("width") && (5..=35).contains(&number("duration")));
    }
    let (status, none) = read(pexels(&stand, "v1/videos/search?query=xylophone")).await;
    assert_eq!((status, &none["total_results"], &none["videos"]), (StatusCode::OK, &json!(0), &json!([])));
    let (_, one) = read(pexels(&stand, "videos/popular?per_page=1")).await;
    let video = &one["videos"][0];
    assert_eq!(&read(pexels(&stand, &format!("videos/videos/{}", video["id"]))).await.1, video);
    let (_, photos) = read(pexels(&stand, "v1/search?query=mountain&size=small")).await;
    assert!(photos["photos"][0]["src"]["portrait"].is_string());
}

#[tokio::test]
async fn playlists_have_no_size_and_other_files_have_theirs_in_their_names() {
    let stand = Stand::start();
    let (_, found) = read(pexels(&stand, "v1/videos/search?query=nature&per_page=80")).await;
    let files: Vec<&Value> =
        found["videos"].as_array().unwrap().iter().flat_map(|video| video["video_files"].as_array().unwrap()).collect();
    let (lists, sized): (Vec<&Value>, Vec<&Value>) = files.into_iter().partition(|file| file["quality"] == "hls");
    assert!(
        !lists.is_empty() && lists.iter().all(|file| file["width"].is_null() && file["link"].as_str().unwrap().contains(".m3u8"))
    );
    for film in sized {
        assert!(film["link"].as_str().unwrap().contains(&format!("_{}_{}_", film["width"], film["height"])));
    }
}

#[tokio::test]
async fn pexels_refuses_wrong_keys_and_parameters_in_its_own_words() {
    let stand = Stand::start();
    for key in ["", "somebody", "Bearer sandbox-stock"] {
        let call = stand.client.get(stand.url("api.pexels.com/videos/search?query=sea")).header("Authorization", key);
        let (status, answer) = read(call).await;
        assert!(status == StatusCode::UNAUTHORIZED && answer["error"].is_string(), "{key}");
    }
    for query in [
        "per_page=3",
        "query=sea&per_page=81",
        "query=sea&orientation=tall",
        "query=sea&size=huge",
        "query=sea&locale=xx",
        "query=sea&min_width=a",
    ] {
        let (status, answer) = read(pexels(&stand, &format!("videos/search?{query}"))).await;
        assert!(status == StatusCode::BAD_REQUEST && answer["error"].is_string(), "{query}");
    }
    assert_eq!(read(pexels(&stand, "videos/videos/1")).await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn pexels_tells_of_the_month_until_the_hour_is_used_up() {
    let stand = Stand::start();
    let first = pexels(&stand, "videos/search?query=sea").send().await.unwrap();
    assert_eq!(first.headers()["x-ratelimit-remaining"].to_str().unwrap(), "19999");
    stand.tell("keys", json!({ "provider": "pexels", "key": KEY, "rate": 1 })).await;
    let second = pexels(&stand, "videos/search?query=sea").send().await.unwrap();
    assert_eq!(second.status(), StatusCode::TOO_MANY_REQUESTS);
    assert!(second.headers().get("x-ratelimit-remaining").is_none());
    stand.advance(3_601).await;
    assert_eq!(read(pexels(&stand, "videos/search?query=sea")).await.0, StatusCode::OK);
    assert_eq!(stand.look("purchases").await.as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn pixabay_answers_in_its_own_way() {
    let stand = Stand::start();
    let (_, found) = read(pixabay(&stand, "q=oceans&per_page=5&order=popular&video_type=film")).await;
    assert!(found["totalHits"].as_u64().unwrap() >= 3 && found["hits"][0]["tags"].as_str().unwrap().contains("ocean"));
    let (_, all) = read(pixabay(&stand, "per_page=200")).await;
    let hits = all["hits"].as_array().unwrap();
    assert!(hits.iter().any(|hit| hit["videos"]["large"]["url"] == "" && hit["videos"]["large"]["size"] == 0));
    for (query, text) in [("per_page=2", "per_page"), ("q=a&lang=xx", "lang"), ("page=99", "page"), ("category=cats", "category")]
    {
        let (status, answer) = read(pixabay(&stand, query)).await;
        let answer = answer.as_str().unwrap();
        assert!(status == StatusCode::BAD_REQUEST && answer.starts_with("[ERROR 400]") && answer.contains(text), "{answer}");
    }
    let (status, _) = read(pixabay(&stand, &format!("q={}", "a".repeat(101)))).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    let wrong = stand.client.get(stand.url("pixabay.com/api/videos/?key=somebody&q=sea"));
    assert!(read(wrong).await.1.as_str().unwrap().starts_with("[ERROR 400]"));
}

#[tokio::test]
async fn pixabay_counts_the_minute_in_its_headers() {
    let stand = Stand::start();
    stand.tell("keys", json!({ "provider": "pixabay", "key": KEY, "rate": 2 })).await;
    for left in ["1", "0"] {
        let answer = pixabay(&stand, "q=sea").send().await.unwrap();
        assert_eq!(answer.headers()["x-ratelimit-remaining"].to_str().unwrap(), left);
    }
    let answer = pixabay(&stand, "q=sea").send().await.unwrap();
    assert_eq!((answer.status(), answer.headers()["x-ratelimit-limit"].to_str().unwrap()), (StatusCode::TOO_MANY_REQUESTS, "2"));
    assert_eq!(answer.text().await.unwrap(), "API rate limit exceeded");
    stand.advance(61).await;
    assert_eq!(pixabay(&stand, "q=sea").send().await.unwrap().status(), StatusCode::OK);
}

#[tokio::test]
async fn a_film_is_as_large_and_long_as_the_search_said_and_parts_of_it_can_be_had() {
    let stand = Stand::start();
    let clip = short_clip(&stand).await;
    let tiny = &clip["videos"]["tiny"];
    let film = stand.client.get(tiny["url"].as_str().unwrap()).send().await.unwrap();
    assert_eq!(film.headers()["content-type"].to_str().unwrap(), "video/mp4");
    let bytes = film.bytes().await.unwrap();
    assert_eq!(bytes.len() as u64, tiny["size"].as_u64().unwrap());
    let head = bytes.windows(4).position(|window| window == b"mvhd").unwrap() + 4;
    let word = |at: usize| u32::from_be_bytes(bytes[head + at..head + at + 4].try_into().unwrap());
    assert_eq!(u64::from(word(16)), clip["duration"].as_u64().unwrap() * u64::from(word(12)));
    let part = stand.client.get(tiny["url"].as_str().unwrap()).header("Range", "bytes=100-199").send().await.unwrap();
    assert_eq!(part.status(), StatusCode::PARTIAL_CONTENT);
    assert_eq!(part.bytes().await.unwrap(), bytes[100..200]);
    let still = stand.client.get(tiny["thumbnail"].as_str().unwrap()).send().await.unwrap().bytes().await.unwrap();
    assert!(still.starts_with(&[0xff, 0xd8, 0xff]));
}

#[tokio::test]
async fn files_are_too_large_cut_short_or_no_films_on_demand() {
    let stand = Stand::start();
    let clip = short_clip(&stand).await;
    let (url, size) = (clip["videos"]["tiny"]["url"].as_str().unwrap(), clip["videos"]["tiny"]["size"].as_u64().unwrap());
    let get = async |how: &str| {
        stand.turn(json!({ "stock_files": how, "stock_larger_by": 1_000 })).await;
        stand.client.get(url).send().await.unwrap()
    };
    assert_eq!(get("larger").await.bytes().await.unwrap().len() as u64, size + 1_000);
    assert_eq!(get("short").await.bytes().await.unwrap().len() as u64, size / 2);
    let cut = get("cut").await;
    assert_eq!(cut.content_length(), Some(size));
    assert!(cut.bytes().await.is_err());
    let page = get("html").await;
    assert!(page.headers()["content-type"].to_str().unwrap().starts_with("text/html"));
}
