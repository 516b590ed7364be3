//! Registering, signing in and out, and the refresh token that turns.

use std::time::Duration;

use entity::account_mail;
use reqwest::header::SET_COOKIE;
use sea_orm::EntityTrait;
use serde_json::json;

use crate::door::{Door, PUBLIC_ORIGIN};

const VIEWER: &str = "{ viewer { email } }";

pub(crate) fn cookie(response: &reqwest::Response, name: &str) -> String {
    let cookies = response.headers().get_all(SET_COOKIE).iter().map(|value| value.to_str().unwrap());
    let mut found = cookies.filter_map(|cookie| cookie.strip_prefix(&format!("{name}=")));
    found.next_back().unwrap().split(';').next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_registers_is_signed_in_and_can_come_back() {
    let door = Door::open().await;
    let browser = door.stranger();
    assert_eq!(browser.data(VIEWER, json!({})).await["viewer"], json!(null));
    browser.register("Ada@Example.org ", "correct horse battery").await;
    assert_eq!(browser.data(VIEWER, json!({})).await["viewer"]["email"], "ada@example.org");

    let elsewhere = door.stranger();
    let wrong = elsewhere.sign_in("ada@example.org", "wrong horse battery").await;
    assert_eq!(wrong["data"]["sessionCreate"]["userErrors"][0]["code"], "WRONG_CREDENTIALS");
    let unknown = elsewhere.sign_in("bob@example.org", "correct horse battery").await;
    assert_eq!(unknown["data"]["sessionCreate"]["userErrors"][0]["code"], "WRONG_CREDENTIALS");
    elsewhere.sign_in("ADA@example.org", "correct horse battery").await;
    assert_eq!(elsewhere.data(VIEWER, json!({})).await["viewer"]["email"], "ada@example.org");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_registered_once() {
    let door = Door::open().await;
    door.person("ada@example.org").await;
    let again = door.stranger().register("ada@example.org", "another horse battery").await;
    assert_eq!(again["userErrors"], json!([{ "code": "TAKEN", "field": ["input", "email"] }]));
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_signs_out_is_out_at_once_even_with_a_copy_of_the_cookie() {
    let door = Door::open().await;
    let browser = door.stranger();
    let document =
        "mutation { userRegister(input: { email: \"a@b.example\", password: \"correct horse\", adult: true }) { user { id } } }";
    let answer = browser.post("/graphql").json(&json!({ "query": document })).send().await.unwrap();
    let copy = format!("vp_access={}", cookie(&answer, "vp_access"));
    let ended = browser.data("mutation { sessionEnd { ended } }", json!({})).await;
    assert_eq!(ended["sessionEnd"]["ended"], true);
    assert_eq!(browser.data(VIEWER, json!({})).await["viewer"], json!(null), "its cookies are gone");
    let request = door.stranger().post("/graphql").header("cookie", copy).json(&json!({ "query": VIEWER }));
    let thief: serde_json::Value = request.send().await.unwrap().json().await.unwrap();
    assert_eq!(thief["errors"][0]["extensions"]["code"], "UNAUTHENTICATED");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_access_token_runs_out_and_is_refreshed() {
    let door = Door::open().await;
    let browser = door.person("ada@example.org").await;
    door.clock.advance(Duration::from_mins(16));
    assert_eq!(browser.code(VIEWER, json!({})).await, "UNAUTHENTICATED");
    assert_eq!(browser.refresh().await.status(), 200);
    assert_eq!(browser.data(VIEWER, json!({})).await["viewer"]["email"], "ada@example.org");
    door.clock.advance(Duration::from_hours(31 * 24));
    assert_eq!(browser.refresh().await.status(), 401, "a session unused for a month has ended");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_answer_is_given_again_and_a_stolen_token_ends_the_session() {
    let door = Door::open().await;
    let browser = door.stranger();
    browser.register("ada@example.org", "correct horse battery").await;
    let first = browser.refresh().await;
    let token = cookie(&first, "vp_refresh");
    let with = |token: &str| {
        let request = door.stranger().post("/auth/refresh").header("x-requested-with", "video-publisher");
        request.header("cookie", format!("vp_refresh={token}")).send()
    };

    // given a rotation whose answer was lost, when the same token is shown again at once, then the answer is the same
    let (one, two) = tokio::join!(with(&token), with(&token));
    let (one, two) = (one.unwrap(), two.unwrap());
    assert_eq!((one.status().as_u16(), two.status().as_u16()), (200, 200));
    let next = cookie(&one, "vp_refresh");
    assert_eq!(next, cookie(&two, "vp_refresh"), "two tabs that asked at once go on with one token");
    assert_ne!(next, token);

    // given the token turned a while ago, when the old one is shown, then both old and new are worth nothing
    door.clock.advance(Duration::from_secs(11));
    assert_eq!(with(&token).await.unwrap().status(), 401);
    assert_eq!(with(&next).await.unwrap().status(), 401);
    assert_eq!(browser.code(VIEWER, json!({})).await, "UNAUTHENTICATED");
    let mails = account_mail::Entity::find().all(&door.db).await.unwrap();
    assert_eq!(
        mails.iter().map(|mail| mail.kind).collect::<Vec<_>>(),
        [account_mail::Kind::SessionStolen],
        "the person is told once"
    );
    let owner = door.stranger();
    owner.sign_in("ada@example.org", "correct horse battery").await;
    let events = owner.data("{ auditEvents { nodes { kind actor } } }", json!({})).await;
    let told = json!({ "kind": "session.reuse_detected", "actor": "service" });
    assert!(events["auditEvents"]["nodes"].as_array().unwrap().contains(&told), "{events}");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn other_sites_cannot_speak_with_the_persons_cookie() {
    let door = Door::open().await;
    let browser = door.person("ada@example.org").await;
    let document = json!({ "query": "mutation { sessionEnd { ended } }" });
    let foreign = browser.post("/graphql").header("origin", "https://evil.example").json(&document).send().await.unwrap();
    assert_eq!(foreign.status(), 403);
    let form = browser.post("/graphql").header("content-type", "text/plain").body(document.to_string()).send().await.unwrap();
    assert_eq!(form.status(), 403);
    let bare = browser.post("/auth/refresh").send().await.unwrap();
    assert_eq!(bare.status(), 403);
    assert_eq!(browser.data(VIEWER, json!({})).await["viewer"]["email"], "ada@example.org", "nothing happened");
    let ours = browser.post("/graphql").header("origin", PUBLIC_ORIGIN).json(&json!({ "query": VIEWER })).send().await.unwrap();
    assert_eq!(ours.status(), 200);
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_guesses_passwords_is_slowed_down() {
    let door = Door::open().await;
    door.person("ada@example.org").await;
    let guesser = door.stranger();
    let mut codes = Vec::new();
    for _ in 0..8 {
        codes.push(guesser.sign_in("ada@example.org", "a wrong guess").await["errors"][0]["extensions"]["code"].clone());
    }
    assert_eq!(codes.last().unwrap(), "RATE_LIMITED");
    let other = guesser.sign_in("bob@example.org", "a wrong guess").await;
    assert_eq!(other["data"]["sessionCreate"]["userErrors"][0]["code"], "WRONG_CREDENTIALS", "others are not held up");
    door.close().await;
}
