//! Connecting an account with TikTok's Login Kit.

use std::collections::HashMap;

use platforms::Refusal;
use secrecy::ExposeSecret;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::scene::{ACCESS, REFRESH, account, callback, kind, platform, tokens};
use crate::stand_in::{Reply, StandIn};

const TOKEN: &str = "/open.tiktokapis.com/v2/oauth/token/";

fn granted(refresh: &str) -> Reply {
    let body = json!({"access_token": "act.b", "expires_in": 7200, "open_id": "o", "refresh_expires_in": 15_552_000, "refresh_token": refresh, "scope": "user.info.basic,video.publish", "token_type": "Bearer"});
    Reply::json(200, &body)
}

#[tokio::test]
async fn given_a_web_and_a_local_callback_when_connecting_then_only_the_local_one_has_pkce_in_hex() {
    let server = StandIn::start(|_, _| Reply::empty(500)).await;
    let tiktok = platform("tiktok", &server.base);
    let web = tiktok.authorize("s", &callback());
    let query: HashMap<_, _> = web.url.query_pairs().into_owned().collect();
    assert_eq!(web.url.path(), "/www.tiktok.com/v2/auth/authorize/");
    assert_eq!(query["client_key"], "our-key");
    assert_eq!(query["scope"], "user.info.basic,user.info.profile,video.publish,video.list");
    assert!(web.verifier.is_none() && !query.contains_key("code_challenge"));

    let local = tiktok.authorize("s", &"http://localhost:8080/oauth/callback".parse().unwrap());
    let query: HashMap<_, _> = local.url.query_pairs().into_owned().collect();
    let verifier = local.verifier.unwrap();
    assert_eq!(query["code_challenge"], hex::encode(Sha256::digest(verifier.expose_secret())));
    assert_eq!(query["code_challenge_method"], "S256");
}

#[tokio::test]
async fn given_a_code_with_odd_characters_when_traded_then_it_arrives_as_it_was() {
    let server = StandIn::start(|_, _| granted("rft.1")).await;
    let grant = platform("tiktok", &server.base).exchange("ab*0!4%2B.c", None, &callback()).await.unwrap();
    assert_eq!(grant.scopes, ["user.info.basic", "video.publish"]);
    let form = server.heard()[0].form();
    assert_eq!((form["code"].as_str(), form["client_key"].as_str()), ("ab*0!4%2B.c", "our-key"));
    assert!(!form.contains_key("code_verifier"));
}

#[tokio::test]
async fn given_a_rotating_refresh_token_when_refreshed_then_the_new_one_is_returned() {
    let server = StandIn::start(|_, _| granted("rft.2")).await;
    let grant = platform("tiktok", &server.base).refresh(&tokens()).await.unwrap();
    assert_eq!(grant.tokens.refresh.unwrap().expose_secret(), "rft.2");
    assert!(grant.refresh_expires_at.unwrap() > grant.access_expires_at);
    assert_eq!(server.heard()[0].form()["refresh_token"], REFRESH);
    assert_eq!(server.count("POST", TOKEN), 1);
}

#[tokio::test]
async fn given_an_error_with_http_200_when_refreshing_then_the_error_decides() {
    for (status, error, expected) in [
        (200, "invalid_grant", "reconnect"),
        (400, "invalid_grant", "reconnect"),
        (200, "temporarily_unavailable", "retry"),
        (401, "invalid_client", "reject"),
        (200, "invalid_request", "reject"),
    ] {
        let body = json!({"error": error, "error_description": "words", "log_id": "1"});
        let server = StandIn::start(move |_, _| Reply::json(status, &body)).await;
        let refusal = platform("tiktok", &server.base).refresh(&tokens()).await.unwrap_err();
        assert_eq!(kind(&refusal), expected, "{status} {error}");
    }
    let ill = StandIn::start(|_, _| Reply::json(503, "<html>invalid_grant</html>")).await;
    assert_eq!(kind(&platform("tiktok", &ill.base).refresh(&tokens()).await.unwrap_err()), "retry");
}

#[tokio::test]
async fn given_a_connection_when_revoked_then_the_access_token_is_named() {
    let server = StandIn::start(|_, _| Reply::json(200, &json!({}))).await;
    platform("tiktok", &server.base).revoke(&tokens()).await.unwrap();
    assert_eq!(server.heard()[0].form()["token"], ACCESS);
}

#[tokio::test]
async fn given_an_aged_access_token_when_revoked_then_a_fresh_one_ends_the_grant() {
    let server = StandIn::start(|request, _| match (request.path.as_str(), request.form().get("token").map(String::as_str)) {
        (TOKEN, _) => granted("rft.2"),
        (_, Some("act.b")) => Reply::json(200, &json!({})),
        _ => Reply::json(400, &json!({"error": "invalid_request", "error_description": "The access token is invalid."})),
    })
    .await;
    platform("tiktok", &server.base).revoke(&tokens()).await.unwrap();
    assert_eq!(server.heard().len(), 3);
}

#[tokio::test]
async fn given_a_dead_grant_when_revoked_then_it_counts_as_ended() {
    let server = StandIn::start(|request, _| match request.path.as_str() {
        TOKEN => Reply::json(400, &json!({"error": "invalid_grant"})),
        _ => Reply::json(400, &json!({"error": "invalid_request"})),
    })
    .await;
    platform("tiktok", &server.base).revoke(&tokens()).await.unwrap();
}

#[tokio::test]
async fn given_each_code_when_refused_then_the_next_action_is_the_documented_one() {
    for (status, code, expected) in [
        (401, "access_token_invalid", "stale token"),
        (401, "scope_not_authorized", "reconnect"),
        (429, "rate_limit_exceeded", "retry"),
        (200, "reached_active_user_cap", "wait"),
        (403, "spam_risk_too_many_posts", "wait"),
        (403, "spam_risk_user_banned_from_posting", "reject"),
        (403, "unaudited_client_can_only_post_to_private_accounts", "reject"),
        (400, "invalid_params", "reject"),
        (500, "internal_error", "retry"),
        (200, "never heard of", "reject"),
    ] {
        let body =
            json!({"data": {}, "error": {"code": code, "message": "rate_limit_exceeded in words means nothing", "log_id": "1"}});
        let server = StandIn::start(move |_, _| Reply::json(status, &body)).await;
        let refusal: Refusal = platform("tiktok", &server.base).metrics(&account("o"), &["1".to_owned()]).await.unwrap_err();
        assert_eq!(kind(&refusal), expected, "{status} {code}");
    }
}
