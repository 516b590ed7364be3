//! Connecting a professional account with Instagram Login.

use std::collections::HashMap;

use platforms::Refusal;
use secrecy::ExposeSecret;
use serde_json::{Value, json};

use crate::scene::{ACCESS, account, callback, kind, platform, tokens};
use crate::stand_in::{Reply, StandIn};

const SHORT: &str = "/api.instagram.com/oauth/access_token";
const LONG: &str = "/graph.instagram.com/access_token";

async fn login(short: Value) -> StandIn {
    StandIn::start(move |request, _| match request.path.as_str() {
        SHORT => Reply::json(200, &short),
        LONG => Reply::json(200, &json!({"access_token": "long", "token_type": "bearer", "expires_in": 5_183_944})),
        other => panic!("Instagram has no {other}"),
    })
    .await
}

#[tokio::test]
async fn given_a_person_when_connecting_then_there_is_no_pkce() {
    let server = login(json!({})).await;
    let consent = platform("instagram", &server.base).authorize("s", &callback());
    let query: HashMap<_, _> = consent.url.query_pairs().into_owned().collect();
    assert_eq!(consent.url.path(), "/www.instagram.com/oauth/authorize");
    assert_eq!(query["scope"], "instagram_business_basic,instagram_business_content_publish,instagram_business_manage_insights");
    assert!(consent.verifier.is_none());
}

#[tokio::test]
async fn given_a_flat_or_a_wrapped_answer_when_trading_the_code_then_the_long_token_is_granted() {
    let one = json!({"access_token": "short", "user_id": 178_414, "permissions": "a,b"});
    for short in [one.clone(), json!({"data": [one]})] {
        let server = login(short).await;
        let grant = platform("instagram", &server.base).exchange("code#_", None, &callback()).await.unwrap();
        assert_eq!((grant.tokens.access.expose_secret(), grant.tokens.refresh.is_none()), ("long", true));
        assert_eq!(grant.scopes, ["a", "b"]);
        assert_eq!(server.heard()[0].form()["code"], "code");
        assert_eq!(server.heard()[1].query["access_token"], "short");
    }
}

#[tokio::test]
async fn given_the_second_step_stumbles_when_trading_then_the_code_is_not_wasted() {
    let stumbled = std::sync::atomic::AtomicBool::new(false);
    let server = StandIn::start(move |request, _| match request.path.as_str() {
        SHORT => Reply::json(200, &json!({"access_token": "short", "user_id": 1})),
        _ if !stumbled.swap(true, std::sync::atomic::Ordering::SeqCst) => Reply::empty(503),
        _ => Reply::json(200, &json!({"access_token": "long", "expires_in": 5})),
    })
    .await;
    platform("instagram", &server.base).exchange("code", None, &callback()).await.unwrap();
    assert_eq!((server.count("POST", SHORT), server.count("GET", LONG)), (1, 2));
}

async fn refresh_answered(status: u16, body: Value) -> Result<String, Refusal> {
    let server = StandIn::start(move |_, _| Reply::json(status, &body)).await;
    let grant = platform("instagram", &server.base).refresh(&tokens()).await;
    assert_eq!(server.heard()[0].query["access_token"], ACCESS);
    grant.map(|grant| grant.tokens.access.expose_secret().to_owned())
}

#[tokio::test]
async fn given_an_old_a_young_and_a_dead_token_when_prolonged_then_new_kept_and_reconnect() {
    let long = refresh_answered(
        200,
        json!({"access_token": "longer", "token_type": "bearer", "expires_in": 5_183_944, "permissions": "a"}),
    )
    .await;
    assert_eq!(long.unwrap(), "longer");
    let young = refresh_answered(400, json!({"error": {"message": "too young", "type": "IGApiException", "code": 100}}))
        .await
        .unwrap_err();
    assert!(matches!(young, Refusal::Retry { after: Some(after), .. } if after.as_secs() == 86_400));
    let dead = refresh_answered(400, json!({"error": {"code": 190, "error_subcode": 463}})).await.unwrap_err();
    assert_eq!(kind(&dead), "reconnect");
    assert_eq!(kind(&refresh_answered(503, json!("down")).await.unwrap_err()), "retry");
}

#[tokio::test]
async fn given_a_professional_account_when_asked_who_then_the_professional_id_is_told() {
    for body in [
        json!({"user_id": "178", "id": "5", "username": "maker", "name": "The Maker"}),
        json!({"data": [{"user_id": 178, "id": "5", "username": "maker", "name": "The Maker"}]}),
    ] {
        let server = StandIn::start(move |_, _| Reply::json(200, &body)).await;
        let identity = platform("instagram", &server.base).identity(&ACCESS.into()).await.unwrap();
        assert_eq!((identity.external_id.as_str(), identity.display_name.as_str()), ("178", "The Maker"));
        assert_eq!(server.heard()[0].header("authorization"), format!("Bearer {ACCESS}"));
    }
}

#[tokio::test]
async fn given_each_code_when_refused_then_the_next_action_is_the_documented_one() {
    for (code, subcode, expected) in [
        (190, 0, "reconnect"),
        (190, 458, "reconnect"),
        (10, 0, "reconnect"),
        (200, 0, "reconnect"),
        (4, 0, "retry"),
        (80_002, 0, "retry"),
        (4, 2_207_051, "reject"),
        (9, 2_207_042, "wait"),
        (25, 2_207_050, "reject"),
        (352, 2_207_026, "reject"),
        (36_004, 2_207_010, "reject"),
        (24, 2_207_008, "retry"),
        (9007, 2_207_027, "retry"),
        (100, 33, "retry"),
        (-1, 2_207_001, "handle gone"),
        (2, 0, "retry"),
        (12_345, 0, "reject"),
    ] {
        let body = json!({"error": {"message": "190, 2207001 in words mean nothing", "type": "OAuthException", "code": code, "error_subcode": subcode}});
        let server = StandIn::start(move |_, _| Reply::json(400, &body)).await;
        let refusal = platform("instagram", &server.base)
            .find(&account("1"), &crate::scene::video(1), &platforms::Search::default())
            .await
            .unwrap_err();
        assert_eq!(kind(&refusal), expected, "{code}/{subcode}");
    }
}

#[tokio::test]
async fn given_a_limit_with_a_known_end_when_refused_then_it_waits_until_then() {
    let server = StandIn::start(|_, _| {
        let usage = json!({"178": [{"type": "instagram", "call_count": 100, "estimated_time_to_regain_access": 17}]});
        Reply::json(400, &json!({"error": {"code": 80_002}})).with("x-business-use-case-usage", &usage)
    })
    .await;
    let before = settings::Clock::default().now();
    let refusal = platform("instagram", &server.base).identity(&ACCESS.into()).await.unwrap_err();
    assert!(matches!(refusal, Refusal::Wait { until, .. } if (17 * 60..18 * 60).contains(&(until - before).num_seconds())));
}
