//! What Meta tells by itself when a person removes the app or wants their data deleted.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use reqwest::StatusCode;
use serde_json::{Value, json};
use sha2::Sha256;

use crate::consent::{facebook_token, instagram_token};
use crate::listener::{Heard, Listener};
use crate::stand::{Stand, read};

const ACCOUNT: &str = "17841400000000101";
const PERSON: &str = "25600000000000909";

async fn tell(stand: &Stand, what: &str, body: Value) -> (StatusCode, Value) {
    read(stand.client.post(stand.url(&format!("_sandbox/{what}"))).json(&body)).await
}

/// What was signed, if it was signed with this secret.
fn opened(heard: &Heard, secret: &str) -> Value {
    assert_eq!(heard.content_type, "application/x-www-form-urlencoded");
    let (signature, payload) = heard.body.strip_prefix("signed_request=").unwrap().split_once('.').unwrap();
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(payload.as_bytes());
    mac.verify_slice(&URL_SAFE_NO_PAD.decode(signature).unwrap()).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap()
}

#[tokio::test]
async fn removing_the_app_is_told_once_and_signed_by_the_app_that_was_removed() {
    let (stand, mut product) = (Stand::start(), Listener::start(StatusCode::OK, json!(null)));
    stand.turn(json!({ "instagram_deauthorize_url": product.url("gone?key=ours") })).await;
    let removal = |account: &str| json!({ "platform": "instagram", "account": account });
    tell(&stand, "revoke", removal(ACCOUNT)).await;
    instagram_token(&stand).await;
    facebook_token(&stand).await;
    // the first removal had nothing to remove, so that nothing was told of it
    for (account, secret, named) in
        [(ACCOUNT, "sandbox-instagram-secret", "25600000000000101"), (PERSON, "sandbox-facebook-secret", PERSON)]
    {
        tell(&stand, "revoke", removal(account)).await;
        let heard = product.next().await;
        assert_eq!(heard.path, "/gone");
        let payload = opened(&heard, secret);
        assert_eq!((&payload["algorithm"], &payload["user_id"]), (&json!("HMAC-SHA256"), &json!(named)));
        assert!(payload["issued_at"].as_u64().unwrap() > 1_700_000_000);
    }
    while stand.look("callbacks").await.as_array().unwrap().len() < 2 {}
    let told = stand.look("callbacks").await;
    assert_eq!((&told[0]["platform"], &told[0]["kind"]), (&json!("instagram"), &json!("deauthorize")));
    assert_eq!((&told[0]["path"], &told[0]["status"]), (&json!("/gone"), &json!(200)), "without the product's secret");
}

#[tokio::test]
async fn a_request_for_deletion_needs_a_receipt() {
    let stand = Stand::start();
    let wanted = || tell(&stand, "request_deletion", json!({ "account": ACCOUNT }));
    assert_eq!(wanted().await.0, StatusCode::BAD_GATEWAY, "nobody is to be told");
    let receipt = json!({ "url": "https://product.example/status/abc", "confirmation_code": "abc" });
    let mut product = Listener::start(StatusCode::OK, receipt.clone());
    stand.turn(json!({ "instagram_deletion_url": product.url("delete") })).await;
    assert_eq!(wanted().await, (StatusCode::OK, receipt.clone()));
    assert_eq!(opened(&product.next().await, "sandbox-instagram-secret")["user_id"], "25600000000000101");
    assert_eq!(stand.look("callbacks").await[0]["kind"], "data_deletion");
    for (status, answer) in [
        (StatusCode::OK, json!({ "url": "https://product.example/status/abc" })),
        (StatusCode::OK, json!({ "url": "status/abc", "confirmation_code": "abc" })),
        (StatusCode::OK, json!({ "url": "https://product.example/status/abc", "confirmation_code": "" })),
        (StatusCode::ACCEPTED, receipt),
    ] {
        let lacking = Listener::start(status, answer.clone());
        stand.turn(json!({ "instagram_deletion_url": lacking.url("delete") })).await;
        assert_eq!(wanted().await.0, StatusCode::BAD_GATEWAY, "{answer}");
    }
    assert_eq!(tell(&stand, "request_deletion", json!({ "account": "nobody" })).await.0, StatusCode::NOT_FOUND);
}
