//! The way through the consent pages.

use std::collections::HashMap;

use reqwest::StatusCode;
use reqwest::header::LOCATION;
use url::Url;

use crate::stand::{Stand, read};

/// Of the examples in the documents.
pub(crate) const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
pub(crate) const BASE64_CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
pub(crate) const HEX_CHALLENGE: &str = "13d31e961a1ad8ec2f16b10c4c982e0876a878ad6df144566ee1894acb70f9c3";
pub(crate) const REDIRECT: &str = "http://localhost:8080/callback";

pub(crate) const YOUTUBE: &str = "accounts.google.com/o/oauth2/v2/auth";
pub(crate) const TIKTOK: &str = "www.tiktok.com/v2/auth/authorize/";
pub(crate) const INSTAGRAM: &str = "www.instagram.com/oauth/authorize";
pub(crate) const FACEBOOK: &str = "www.facebook.com/v26.0/dialog/oauth";

/// What Google is asked.
pub(crate) fn youtube_ask() -> Vec<(&'static str, String)> {
    let scopes = ["youtube.upload", "youtube.readonly", "yt-analytics.readonly"];
    vec![
        ("client_id", "sandbox-youtube".to_owned()),
        ("redirect_uri", REDIRECT.to_owned()),
        ("response_type", "code".to_owned()),
        ("scope", scopes.map(|scope| format!("https://www.googleapis.com/auth/{scope}")).join(" ")),
        ("state", "a state".to_owned()),
        ("access_type", "offline".to_owned()),
        ("prompt", "consent".to_owned()),
        ("code_challenge", BASE64_CHALLENGE.to_owned()),
        ("code_challenge_method", "S256".to_owned()),
    ]
}

/// What TikTok is asked.
pub(crate) fn tiktok_ask() -> Vec<(&'static str, String)> {
    vec![
        ("client_key", "sandbox-tiktok".to_owned()),
        ("redirect_uri", REDIRECT.to_owned()),
        ("response_type", "code".to_owned()),
        ("scope", "user.info.basic,user.info.profile,video.publish,video.upload,video.list".to_owned()),
        ("state", "a state".to_owned()),
        ("code_challenge", HEX_CHALLENGE.to_owned()),
        ("code_challenge_method", "S256".to_owned()),
    ]
}

/// What Instagram is asked.
pub(crate) fn instagram_ask() -> Vec<(&'static str, String)> {
    let scopes = ["basic", "content_publish", "manage_insights"];
    vec![
        ("client_id", "sandbox-instagram".to_owned()),
        ("redirect_uri", REDIRECT.to_owned()),
        ("response_type", "code".to_owned()),
        ("scope", scopes.map(|scope| format!("instagram_business_{scope}")).join(",")),
        ("state", "a state".to_owned()),
    ]
}

/// What Facebook is asked.
pub(crate) fn facebook_ask() -> Vec<(&'static str, String)> {
    let scopes = "instagram_basic,instagram_content_publish,instagram_manage_insights,pages_show_list,pages_read_engagement";
    vec![
        ("client_id", "sandbox-facebook".to_owned()),
        ("redirect_uri", REDIRECT.to_owned()),
        ("response_type", "code".to_owned()),
        ("scope", scopes.to_owned()),
        ("state", "a state".to_owned()),
    ]
}

/// Replaces one parameter.
pub(crate) fn with(mut ask: Vec<(&'static str, String)>, name: &str, value: &str) -> Vec<(&'static str, String)> {
    for (_, old) in ask.iter_mut().filter(|(key, _)| *key == name) {
        value.clone_into(old);
    }
    ask
}

/// The way back to the app.
#[derive(Debug)]
pub(crate) struct Back {
    pub(crate) address: Url,
    pub(crate) query: HashMap<String, String>,
}

/// Opens the page and answers with its status and text.
pub(crate) async fn open(stand: &Stand, page: &str, ask: &[(&str, String)]) -> (StatusCode, String) {
    let answer = stand.client.get(stand.url(page)).query(ask).send().await.unwrap();
    (answer.status(), answer.text().await.unwrap())
}

/// Opens the page and sends its form with these fields.
pub(crate) async fn decide(stand: &Stand, page: &str, ask: &[(&str, String)], fields: &[(&str, &str)]) -> Back {
    let (status, text) = open(stand, page, ask).await;
    assert_eq!(status, StatusCode::OK, "{text}");
    let name = text.split("name=\"request\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let form: Vec<_> = fields.iter().copied().chain([("request", name)]).collect();
    let answer = stand.client.post(stand.url(page)).form(&form).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::FOUND);
    let address = Url::parse(answer.headers()[LOCATION].to_str().unwrap()).unwrap();
    let query = address.query_pairs().into_owned().collect();
    Back { address, query }
}

/// Lets the app in and returns the code.
pub(crate) async fn allow(stand: &Stand, page: &str, ask: &[(&str, String)]) -> String {
    decide(stand, page, ask, &[("decision", "allow")]).await.query["code"].clone()
}

/// A YouTube access token with the usual scopes.
pub(crate) async fn youtube_token(stand: &Stand) -> String {
    let code = allow(stand, YOUTUBE, &youtube_ask()).await;
    let (_, answer) = stand.form("oauth2.googleapis.com/token", &youtube_exchange(&code)).await;
    answer["access_token"].as_str().unwrap().to_owned()
}

pub(crate) fn youtube_exchange(code: &str) -> [(&str, &str); 6] {
    [
        ("grant_type", "authorization_code"),
        ("code", code),
        ("client_id", "sandbox-youtube"),
        ("client_secret", "sandbox-youtube-secret"),
        ("redirect_uri", REDIRECT),
        ("code_verifier", VERIFIER),
    ]
}

/// A TikTok access token of the account, with the usual scopes.
pub(crate) async fn tiktok_token(stand: &Stand, account: &str) -> String {
    let back = decide(stand, TIKTOK, &tiktok_ask(), &[("decision", "allow"), ("account", account)]).await;
    let (_, answer) = stand.form("open.tiktokapis.com/v2/oauth/token/", &tiktok_exchange(&back.query["code"])).await;
    answer["access_token"].as_str().unwrap().to_owned()
}

pub(crate) fn tiktok_exchange(code: &str) -> [(&str, &str); 6] {
    [
        ("grant_type", "authorization_code"),
        ("code", code),
        ("client_key", "sandbox-tiktok"),
        ("client_secret", "sandbox-tiktok-secret"),
        ("redirect_uri", REDIRECT),
        ("code_verifier", VERIFIER),
    ]
}

/// A short Instagram token.
pub(crate) async fn instagram_token(stand: &Stand) -> String {
    let code = allow(stand, INSTAGRAM, &instagram_ask()).await;
    let (_, answer) = stand.form("api.instagram.com/oauth/access_token", &instagram_exchange(&code)).await;
    answer["data"][0]["access_token"].as_str().unwrap().to_owned()
}

pub(crate) fn instagram_exchange(code: &str) -> [(&str, &str); 5] {
    [
        ("grant_type", "authorization_code"),
        ("code", code),
        ("client_id", "sandbox-instagram"),
        ("client_secret", "sandbox-instagram-secret"),
        ("redirect_uri", REDIRECT),
    ]
}

/// A Facebook token of the person for an hour, with the usual scopes and all pages.
pub(crate) async fn facebook_token(stand: &Stand) -> String {
    let code = allow(stand, FACEBOOK, &facebook_ask()).await;
    let (_, answer) = stand.query("graph.facebook.com/v26.0/oauth/access_token", &facebook_exchange(&code)).await;
    answer["access_token"].as_str().unwrap().to_owned()
}

pub(crate) fn facebook_exchange(code: &str) -> [(&str, &str); 4] {
    [("client_id", "sandbox-facebook"), ("client_secret", "sandbox-facebook-secret"), ("redirect_uri", REDIRECT), ("code", code)]
}

/// The token of a page, from that of a person.
pub(crate) async fn page_token(stand: &Stand, person: &str, page: &str) -> String {
    let (_, answer) = read(stand.get(&format!("graph.facebook.com/v26.0/{page}?fields=access_token"), person)).await;
    answer["access_token"].as_str().unwrap().to_owned()
}
