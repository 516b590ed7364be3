//! Connecting a channel with Google.

use std::collections::HashMap;
use std::time::Duration;

use platforms::{Platforms, Refusal};
use secrecy::ExposeSecret;
use serde_json::json;
use settings::Clock;

use crate::scene::{REFRESH, callback, kind, platform, tokens};
use crate::stand_in::{Reply, StandIn};

const TOKEN: &str = "/oauth2.googleapis.com/token";

#[tokio::test]
async fn given_a_person_when_connecting_then_the_consent_page_is_asked_for_everything_needed() {
    let server = StandIn::start(|_, _| Reply::empty(500)).await;
    let consent = platform("youtube", &server.base).authorize("the-state", &callback());
    assert_eq!(consent.url.path(), "/accounts.google.com/o/oauth2/v2/auth");
    let query: HashMap<_, _> = consent.url.query_pairs().into_owned().collect();
    for (name, value) in [
        ("client_id", "our-id"),
        ("response_type", "code"),
        ("redirect_uri", "https://videos.example/oauth/callback"),
        ("state", "the-state"),
        ("access_type", "offline"),
        ("prompt", "consent"),
        ("include_granted_scopes", "true"),
        ("code_challenge_method", "S256"),
    ] {
        assert_eq!(query[name], value);
    }
    let youtube = platform("youtube", &server.base);
    let scopes: Vec<String> = query["scope"].split(' ').map(str::to_owned).collect();
    assert_eq!((scopes.len(), youtube.missing(&scopes)), (3, vec![]));
    assert_eq!(query["code_challenge"].len(), 43);
    assert!(consent.verifier.unwrap().expose_secret().len() >= 43);
}

#[test]
fn given_scopes_of_the_settings_when_connecting_then_they_are_asked_for_and_not_needed() {
    let edit = "https://www.googleapis.com/auth/youtube.force-ssl";
    let settings = settings::Platforms {
        youtube_client_id: Some("our-id".to_owned()),
        youtube_client_secret: Some("our-secret".into()),
        youtube_extra_scopes: vec![edit.to_owned()],
        ..Default::default()
    };
    let youtube = Platforms::new(&settings, Clock::default()).get("youtube").unwrap();
    let consent = youtube.authorize("the-state", &callback());
    let query: HashMap<_, _> = consent.url.query_pairs().into_owned().collect();
    assert_eq!(query["scope"].split(' ').collect::<Vec<_>>(), [youtube.scopes(), &[edit]].concat());
    let needed: Vec<String> = youtube.scopes().iter().map(|&scope| scope.to_owned()).collect();
    assert_eq!(youtube.missing(&needed), Vec::<&str>::new());
    assert_eq!(youtube.missing(&needed[1..]), ["https://www.googleapis.com/auth/youtube.upload"]);
}

#[tokio::test]
async fn given_a_code_when_traded_then_the_grant_tells_what_was_really_allowed() {
    let server = StandIn::start(|_, _| {
        Reply::json(
            200,
            &json!({"access_token": "a", "refresh_token": "r", "expires_in": 3599, "scope": "one two", "token_type": "Bearer"}),
        )
    })
    .await;
    let before = Clock::default().now();
    let verifier = "v".repeat(43).into();
    let grant = platform("youtube", &server.base).exchange("4/code", Some(&verifier), &callback()).await.unwrap();
    assert_eq!(grant.scopes, ["one", "two"]);
    assert_eq!(grant.tokens.refresh.unwrap().expose_secret(), "r");
    let life = (grant.access_expires_at - before).num_seconds();
    assert!((3599..3700).contains(&life));
    let form = server.heard()[0].form();
    for (name, value) in [
        ("grant_type", "authorization_code"),
        ("code", "4/code"),
        ("client_id", "our-id"),
        ("client_secret", "our-secret"),
        ("redirect_uri", "https://videos.example/oauth/callback"),
        ("code_verifier", &"v".repeat(43)),
    ] {
        assert_eq!(form[name], value);
    }
}

#[tokio::test]
async fn given_google_keeps_the_refresh_token_when_refreshing_then_none_is_returned() {
    let server =
        StandIn::start(|_, _| Reply::json(200, &json!({"access_token": "b", "expires_in": 3599, "token_type": "Bearer"}))).await;
    let grant = platform("youtube", &server.base).refresh(&tokens()).await.unwrap();
    assert_eq!(grant.tokens.access.expose_secret(), "b");
    assert!(grant.tokens.refresh.is_none() && grant.scopes.is_empty());
    assert_eq!(server.heard()[0].form()["refresh_token"], REFRESH);
}

async fn refresh_answered(reply: impl Fn() -> Reply + Send + Sync + 'static) -> Refusal {
    let server = StandIn::start(move |_, _| reply()).await;
    let refusal = platform("youtube", &server.base).refresh(&tokens()).await.unwrap_err();
    assert_eq!(server.count("POST", TOKEN), 1);
    refusal
}

#[tokio::test]
async fn given_a_refused_refresh_when_the_grant_is_dead_then_reconnect_and_when_google_is_ill_then_retry() {
    let dead = refresh_answered(|| {
        Reply::json(400, &json!({"error": "invalid_grant", "error_description": "Token has been expired or revoked."}))
    })
    .await;
    assert_eq!(kind(&dead), "reconnect");
    let ill = refresh_answered(|| Reply::empty(503).with("retry-after", "7")).await;
    assert_eq!(ill, Refusal::Retry { after: Some(Duration::from_secs(7)), message: ill.to_string() });
    assert_eq!(kind(&refresh_answered(|| Reply::json(502, "<html>invalid_grant</html>")).await), "retry");
    assert_eq!(kind(&refresh_answered(|| Reply::HangUp).await), "retry");
    assert_eq!(kind(&refresh_answered(|| Reply::json(401, &json!({"error": "invalid_client"}))).await), "reject");
}

#[tokio::test]
async fn given_a_dead_token_when_revoked_then_it_counts_as_ended() {
    let server = StandIn::start(|_, _| Reply::json(400, &json!({"error": "invalid_token"}))).await;
    platform("youtube", &server.base).revoke(&tokens()).await.unwrap();
    assert_eq!(server.heard()[0].form()["token"], REFRESH);
    let ill = StandIn::start(|_, _| Reply::empty(500)).await;
    assert_eq!(kind(&platform("youtube", &ill.base).revoke(&tokens()).await.unwrap_err()), "retry");
}
