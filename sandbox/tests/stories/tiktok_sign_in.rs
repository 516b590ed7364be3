//! TikTok's consent and tokens.

use reqwest::StatusCode;
use serde_json::json;

use crate::consent::{BASE64_CHALLENGE, TIKTOK, allow, decide, open, tiktok_ask, tiktok_exchange, tiktok_token, with};
use crate::stand::{Stand, read};

const TOKEN: &str = "open.tiktokapis.com/v2/oauth/token/";

#[tokio::test]
async fn the_challenge_is_hex_and_base64url_is_refused() {
    let stand = Stand::start();
    let (status, text) = open(&stand, TIKTOK, &with(tiktok_ask(), "code_challenge", BASE64_CHALLENGE)).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert!(text.contains("Code verifier or code challenge is invalid."));
    let code = allow(&stand, TIKTOK, &tiktok_ask()).await;
    assert!(code.contains('*') && code.contains('!'));
    let (_, answer) = stand.form(TOKEN, &tiktok_exchange(&code)).await;
    assert!(answer["access_token"].as_str().unwrap().starts_with("act."));
    assert_eq!((&answer["expires_in"], &answer["refresh_expires_in"]), (&json!(7_200), &json!(15_552_000)));
}

#[tokio::test]
async fn an_app_on_this_machine_must_bring_a_challenge_and_a_port() {
    let stand = Stand::start();
    let bare: Vec<_> = tiktok_ask().into_iter().filter(|(name, _)| !name.starts_with("code_challenge")).collect();
    assert_eq!(open(&stand, TIKTOK, &bare).await.0, StatusCode::BAD_REQUEST);
    assert_eq!(open(&stand, TIKTOK, &with(bare, "redirect_uri", "https://example.com/callback")).await.0, StatusCode::OK);
    for address in [
        "http://localhost/callback",
        "http://example.com/callback",
        "http://localhost:8080/callback?a=b",
        "http://localhost:8080/callback#part",
    ] {
        assert_eq!(
            open(&stand, TIKTOK, &with(tiktok_ask(), "redirect_uri", address)).await.0,
            StatusCode::BAD_REQUEST,
            "{address}"
        );
    }
}

#[tokio::test]
async fn a_code_is_good_once_and_only_with_its_verifier_and_address() {
    let stand = Stand::start();
    let code = allow(&stand, TIKTOK, &tiktok_ask()).await;
    assert!(stand.form(TOKEN, &tiktok_exchange(&code)).await.1["access_token"].is_string());
    assert_eq!(stand.form(TOKEN, &tiktok_exchange(&code)).await.1["error"], "invalid_grant");
    for (name, value, error) in [
        ("code_verifier", "x", "invalid_request"),
        ("redirect_uri", "http://localhost:8080/other", "invalid_request"),
        ("client_secret", "x", "invalid_client"),
        ("grant_type", "password", "unsupported_grant_type"),
    ] {
        let code = allow(&stand, TIKTOK, &tiktok_ask()).await;
        let mut form = tiktok_exchange(&code);
        form.iter_mut().filter(|(key, _)| *key == name).for_each(|(_, old)| *old = value);
        let (status, answer) = stand.form(TOKEN, &form).await;
        assert_eq!((status, &answer["error"]), (StatusCode::OK, &json!(error)), "{name}");
    }
}

#[tokio::test]
async fn a_rotated_refresh_token_is_dead_at_once() {
    let stand = Stand::start();
    let code = allow(&stand, TIKTOK, &tiktok_ask()).await;
    let (_, first) = stand.form(TOKEN, &tiktok_exchange(&code)).await;
    let refresh = async |token: &str| {
        let form = [
            ("grant_type", "refresh_token"),
            ("refresh_token", token),
            ("client_key", "sandbox-tiktok"),
            ("client_secret", "sandbox-tiktok-secret"),
        ];
        stand.form(TOKEN, &form).await.1
    };
    let old = first["refresh_token"].as_str().unwrap();
    let second = refresh(old).await;
    assert_ne!(second["refresh_token"], first["refresh_token"]);
    assert_eq!(refresh(old).await["error"], "invalid_grant");
    assert!(refresh(second["refresh_token"].as_str().unwrap()).await["access_token"].is_string());
    assert_eq!(stand.calls("oauth.refresh").await, 3);
}

#[tokio::test]
async fn an_access_token_lives_two_hours_and_dies_with_the_grant() {
    let stand = Stand::start();
    let token = tiktok_token(&stand, "").await;
    let user = |token: &str| stand.get("open.tiktokapis.com/v2/user/info/?fields=open_id,display_name", token);
    assert_eq!(read(user(&token)).await.0, StatusCode::OK);
    stand.advance(7_200).await;
    let (status, answer) = read(user(&token)).await;
    assert_eq!((status, &answer["error"]["code"]), (StatusCode::UNAUTHORIZED, &json!("access_token_invalid")));
    let token = tiktok_token(&stand, "").await;
    let form = [("client_key", "sandbox-tiktok"), ("client_secret", "sandbox-tiktok-secret"), ("token", token.as_str())];
    stand.form("open.tiktokapis.com/v2/oauth/revoke/", &form).await;
    assert_eq!(read(user(&token)).await.0, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn an_unticked_scope_is_named_and_missing() {
    let stand = Stand::start();
    let fields = [("decision", "allow_selected"), ("scope", "user.info.basic")];
    let back = decide(&stand, TIKTOK, &tiktok_ask(), &fields).await;
    assert_eq!(back.query["scopes"], "user.info.basic");
    let (_, answer) = stand.form(TOKEN, &tiktok_exchange(&back.query["code"])).await;
    let token = answer["access_token"].as_str().unwrap();
    let (status, answer) = read(stand.post("open.tiktokapis.com/v2/post/publish/creator_info/query/", token)).await;
    assert_eq!((status, &answer["error"]["code"]), (StatusCode::UNAUTHORIZED, &json!("scope_not_authorized")));
}
