//! Google's consent and tokens.

use reqwest::StatusCode;
use serde_json::json;

use crate::consent::{YOUTUBE, allow, decide, open, with, youtube_ask, youtube_exchange};
use crate::stand::{Stand, read};

const TOKEN: &str = "oauth2.googleapis.com/token";

#[tokio::test]
async fn a_code_is_good_once_and_gives_both_tokens() {
    let stand = Stand::start();
    let back = decide(&stand, YOUTUBE, &youtube_ask(), &[("decision", "allow")]).await;
    assert_eq!(back.query["state"], "a state");
    assert!(back.query["scope"].contains("youtube.upload"));
    let code = &back.query["code"];
    let (status, answer) = stand.form(TOKEN, &youtube_exchange(code)).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(answer["expires_in"], 3_599);
    assert_eq!(answer["token_type"], "Bearer");
    assert!(answer["refresh_token"].is_string());
    let (status, answer) = stand.form(TOKEN, &youtube_exchange(code)).await;
    assert_eq!((status, &answer["error"]), (StatusCode::BAD_REQUEST, &json!("invalid_grant")));
}

#[tokio::test]
async fn wrong_secret_verifier_and_redirect_are_refused() {
    let stand = Stand::start();
    let wrong = [
        ("client_secret", "other", StatusCode::UNAUTHORIZED, "invalid_client"),
        ("code_verifier", "x", StatusCode::BAD_REQUEST, "invalid_grant"),
        ("redirect_uri", "http://localhost:8080/other", StatusCode::BAD_REQUEST, "redirect_uri_mismatch"),
    ];
    for (name, value, status, error) in wrong {
        let code = allow(&stand, YOUTUBE, &youtube_ask()).await;
        let mut form = youtube_exchange(&code);
        form.iter_mut().filter(|(key, _)| *key == name).for_each(|(_, old)| *old = value);
        let (refused, answer) = stand.form(TOKEN, &form).await;
        assert_eq!((refused, &answer["error"]), (status, &json!(error)), "{name}");
    }
}

#[tokio::test]
async fn the_page_refuses_unknown_apps_foreign_addresses_and_unknown_scopes() {
    let stand = Stand::start();
    for (name, value) in [
        ("client_id", "somebody"),
        ("redirect_uri", "http://example.com/callback"),
        ("scope", "https://www.googleapis.com/auth/drive"),
        ("response_type", "token"),
        ("code_challenge", crate::consent::HEX_CHALLENGE),
    ] {
        let (status, _) = open(&stand, YOUTUBE, &with(youtube_ask(), name, value)).await;
        assert!(status.is_client_error(), "{name}: {status}");
    }
}

#[tokio::test]
async fn a_person_may_untick_a_scope_and_the_call_is_then_forbidden() {
    let stand = Stand::start();
    let ticked = "https://www.googleapis.com/auth/youtube.upload";
    let fields = [("decision", "allow_selected"), ("scope", ticked)];
    let back = decide(&stand, YOUTUBE, &youtube_ask(), &fields).await;
    assert_eq!(back.query["scope"], ticked);
    let (_, answer) = stand.form(TOKEN, &youtube_exchange(&back.query["code"])).await;
    let token = answer["access_token"].as_str().unwrap();
    let (status, answer) = read(stand.get("www.googleapis.com/youtube/v3/channels?part=snippet&mine=true", token)).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    assert_eq!(answer["error"]["errors"][0]["reason"], "insufficientPermissions");
}

#[tokio::test]
async fn a_person_who_denies_sends_the_app_away() {
    let stand = Stand::start();
    let back = decide(&stand, YOUTUBE, &youtube_ask(), &[("decision", "deny")]).await;
    assert_eq!(back.query["error"], "access_denied");
    assert_eq!(back.query["state"], "a state");
}

#[tokio::test]
async fn a_refresh_keeps_its_token_until_the_grant_is_revoked() {
    let stand = Stand::start();
    let code = allow(&stand, YOUTUBE, &youtube_ask()).await;
    let (_, first) = stand.form(TOKEN, &youtube_exchange(&code)).await;
    let refresh = [
        ("grant_type", "refresh_token"),
        ("refresh_token", first["refresh_token"].as_str().unwrap()),
        ("client_id", "sandbox-youtube"),
        ("client_secret", "sandbox-youtube-secret"),
    ];
    for _ in 0..2 {
        let (status, again) = stand.form(TOKEN, &refresh).await;
        assert_eq!(status, StatusCode::OK);
        assert!(again["refresh_token"].is_null(), "the stored one is kept");
    }
    let access = first["access_token"].as_str().unwrap();
    assert_eq!(stand.form("oauth2.googleapis.com/revoke", &[("token", access)]).await.0, StatusCode::OK);
    let (status, answer) = stand.form(TOKEN, &refresh).await;
    assert_eq!((status, &answer["error"]), (StatusCode::BAD_REQUEST, &json!("invalid_grant")));
    assert_eq!(stand.form("oauth2.googleapis.com/revoke", &[("token", access)]).await.0, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn an_access_token_lives_an_hour() {
    let stand = Stand::start();
    let token = crate::consent::youtube_token(&stand).await;
    let channels = || stand.get("youtube.googleapis.com/youtube/v3/channels?part=snippet,contentDetails&mine=true", &token);
    let (status, answer) = read(channels()).await;
    assert_eq!(status, StatusCode::OK);
    assert!(answer["items"][0]["contentDetails"]["relatedPlaylists"]["uploads"].as_str().unwrap().starts_with("UU"));
    stand.advance(3_600).await;
    let (status, answer) = read(channels()).await;
    assert_eq!((status, &answer["error"]["errors"][0]["reason"]), (StatusCode::UNAUTHORIZED, &json!("authError")));
}

#[tokio::test]
async fn a_second_consent_gives_a_refresh_token_only_when_prompted() {
    let stand = Stand::start();
    for (prompt, given) in [("select_account", true), ("select_account", false), ("consent", true)] {
        let code = allow(&stand, YOUTUBE, &with(youtube_ask(), "prompt", prompt)).await;
        let (_, answer) = stand.form(TOKEN, &youtube_exchange(&code)).await;
        assert_eq!(answer["refresh_token"].is_string(), given, "{prompt}");
    }
}
