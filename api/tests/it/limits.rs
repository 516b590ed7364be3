//! What one caller may ask for.

use futures::StreamExt;
use serde_json::json;

use crate::door::Door;

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_megabytes_are_refused_before_they_are_read() {
    let door = Door::open().await;
    let stranger = door.stranger();
    // without a length the limit is met while the body streams in
    let piece = bytes::Bytes::from(vec![b' '; 1 << 20]);
    let body = futures::stream::repeat(piece).take(200).map(Ok::<_, std::io::Error>);
    let request = stranger.post("/graphql").header("content-type", "application/json").body(reqwest::Body::wrap_stream(body));
    // a server that stops reading may close the connection before the client has finished writing
    if let Ok(answer) = request.send().await {
        assert_eq!(answer.status(), 413);
    }
    let large = json!({ "query": "{ service { version } }", "variables": { "x": "y".repeat(2 << 20) } });
    if let Ok(answer) = stranger.post("/graphql").json(&large).send().await {
        assert_eq!(answer.status(), 413);
    }
    assert!(stranger.data("{ service { version } }", json!({})).await["service"]["version"].is_string(), "it still answers");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_would_cost_too_much_is_not_begun() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let run = "run { pipeline { runs(first: 100) { nodes { publications { ";
    let deep = format!("{{ publications {{ nodes {{ {run} {run} {run} id {} }} }} }}", "}".repeat(3 * 5));
    let wide = "{ pipelines(first: 100) { nodes { runs(first: 100) { nodes { id title script } } } } }";
    let aliases = (0..60).fold(String::new(), |all, number| format!("{all} a{number}: viewer {{ id }}"));
    for (name, document) in [("deep", deep), ("wide", wide.to_owned()), ("aliases", format!("{{ {aliases} }}"))] {
        let answer = ada.ask(&document, json!({})).await;
        assert_eq!(answer["errors"][0]["extensions"]["code"], "INVALID", "{name}: {answer}");
        assert!(answer["data"].is_null(), "{name}");
    }
    for page in ["first: 0", "first: 101", "first: -1", "after: \"somewhere\""] {
        assert_eq!(ada.code(&format!("{{ runs({page}) {{ nodes {{ id }} }} }}"), json!({})).await, "INVALID", "{page}");
    }
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_explorers_own_question_is_within_the_limits() {
    let door = Door::open().await;
    let inner = (0..7).fold("kind name".to_owned(), |inner, _| format!("kind name ofType {{ {inner} }}"));
    let value = format!("name description type {{ {inner} }} defaultValue");
    let fields = format!("fields(includeDeprecated: true) {{ name description args {{ {value} }} type {{ {inner} }} }}");
    let document = format!(
        "{{ __schema {{ queryType {{ name }} types {{ kind name description {fields} inputFields {{ {value} }} }} \
         directives {{ name locations args {{ {value} }} }} }} }}"
    );
    let data = door.stranger().data(&document, json!({})).await;
    assert_eq!(data["__schema"]["queryType"]["name"], "Query");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_are_read_page_by_page_without_missing_or_repeating() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let mut made = Vec::new();
    for number in 0..5 {
        made.push(ada.pipeline(&format!("P{number}")).await);
    }
    made.reverse();
    let document = "query($after: String) { pipelines(first: 2, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }";
    let (mut seen, mut after) = (Vec::new(), json!(null));
    loop {
        let page = ada.data(document, json!({ "after": after })).await["pipelines"].clone();
        assert_eq!(page["totalCount"], 5);
        seen.extend(page["nodes"].as_array().unwrap().iter().map(|node| node["id"].as_str().unwrap().to_owned()));
        after = page["pageInfo"]["endCursor"].clone();
        if page["pageInfo"]["hasNextPage"] == false {
            break;
        }
    }
    assert_eq!(seen, made, "newest first");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_graphql_is_told_so() {
    let door = Door::open().await;
    let stranger = door.stranger();
    let broken = stranger.post("/graphql").header("content-type", "application/json").body("{").send().await.unwrap();
    assert_eq!(broken.status(), 400);
    let body: serde_json::Value = broken.json().await.unwrap();
    assert_eq!(body["errors"][0]["extensions"]["code"], "INVALID");
    assert_eq!(stranger.code("{ nothing }", json!({})).await, "INVALID");
    assert_eq!(stranger.get("/graphql").await.status(), 405);
    door.close().await;
}
