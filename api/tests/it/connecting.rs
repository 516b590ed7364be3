//! The way to a platform's consent page and back, as far as it is ours.

use serde_json::json;
use url::Url;

use crate::caller::Caller;
use crate::door::{Door, PUBLIC_ORIGIN};

const BEGIN: &str =
    "mutation($input: ConnectionBeginInput!) { connectionBegin(input: $input) { authorizeUrl userErrors { code field } } }";

async fn open() -> Door {
    Door::with(&["--youtube-client-id", "id", "--youtube-client-secret", "secret"]).await
}

/// The path and query of our own address, wherever the world thinks we are.
fn local(url: &str) -> String {
    url.strip_prefix(PUBLIC_ORIGIN).unwrap_or_else(|| panic!("{url}")).to_owned()
}

async fn begin(caller: &Caller, return_to: Option<&str>) -> String {
    let input = json!({ "platform": "YOUTUBE", "returnTo": return_to });
    let answer = caller.data(BEGIN, json!({ "input": input })).await;
    local(answer["connectionBegin"]["authorizeUrl"].as_str().unwrap())
}

async fn location(caller: &Caller, path: &str) -> String {
    let answer = caller.get(path).await;
    assert_eq!(answer.status(), 302);
    answer.headers()["location"].to_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_browser_is_sent_to_the_consent_page_and_home_with_a_no() {
    let door = open().await;
    let ada = door.person("ada@example.org").await;
    let ticket = begin(&ada, Some("/pipelines/7?tab=where")).await;
    let consent = Url::parse(&location(&ada, &ticket).await).unwrap();
    assert_eq!(consent.host_str(), Some("accounts.google.com"));
    let query = |name: &str| consent.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned()).unwrap();
    assert_eq!(query("redirect_uri"), format!("{PUBLIC_ORIGIN}/connect/youtube/callback"));
    assert_eq!(query("code_challenge_method"), "S256");

    let back = format!("/connect/youtube/callback?error=access_denied&state={}", query("state"));
    let thief = door.stranger();
    assert_eq!(location(&thief, &back).await, "/connections?connect_error=invalid_link", "another browser cannot end the trip");
    assert_eq!(location(&ada, &back).await, "/pipelines/7?tab=where&connect_error=access_denied");
    assert_eq!(location(&ada, &back).await, "/connections?connect_error=invalid_link", "a state works once");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_works_once_and_only_for_whoever_began() {
    let door = open().await;
    let (ada, bob) = (door.person("ada@example.org").await, door.person("bob@example.org").await);
    let ticket = begin(&ada, None).await;
    assert_eq!(location(&bob, &ticket).await, "/connections?connect_error=other_session");
    assert_eq!(location(&door.stranger(), &ticket).await, "/connections?connect_error=other_session");
    assert!(location(&ada, &ticket).await.starts_with("https://accounts.google.com/"));
    assert_eq!(location(&ada, &ticket).await, "/connections?connect_error=invalid_link");

    let late = begin(&ada, None).await;
    door.clock.advance(std::time::Duration::from_secs(301));
    assert_eq!(location(&ada, &late).await, "/connections?connect_error=expired");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_hands_its_link_to_a_browser_that_need_not_sign_in() {
    let door = open().await;
    let program = door.person("ada@example.org").await.program(&["WRITE"]).await;
    let ticket = begin(&program, None).await;
    assert!(location(&door.stranger(), &ticket).await.starts_with("https://accounts.google.com/"));
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_sent_to_a_platform_that_is_off_or_to_another_site() {
    let door = open().await;
    let ada = door.person("ada@example.org").await;
    let off = ada.data(BEGIN, json!({ "input": { "platform": "TIKTOK" } })).await;
    assert_eq!(off["connectionBegin"]["userErrors"], json!([{ "code": "PLATFORM_OFF", "field": ["input", "platform"] }]));
    let away = ada.data(BEGIN, json!({ "input": { "platform": "YOUTUBE", "returnTo": "//evil.example" } })).await;
    assert_eq!(away["connectionBegin"]["userErrors"][0]["code"], "INVALID");
    assert_eq!(location(&ada, "/connect/youtube?ticket=forged").await, "/connections?connect_error=invalid_link");
    assert_eq!(location(&ada, "/connect/nowhere/callback?code=1&state=2").await, "/connections?connect_error=invalid_link");
    door.close().await;
}
