//! What Meta tells by itself: a person removed the app, or wants their data deleted. Each is a `signed_request` in a form.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;
use url::Url;

use crate::app::{App, Sandbox};
use crate::callbacks::{Callback, ask, hmac_sha256, send};
use crate::platform::Platform::Instagram;
use crate::world::World;
use crate::world::accounts::Account;

/// What Meta requires as the answer to a request for deletion: where a person sees what became of it, and its code.
#[derive(Serialize, Deserialize)]
pub(crate) struct Receipt {
    url: Url,
    confirmation_code: String,
}

/// The person removed the app; whatever is answered, Meta does not say it again.
pub(crate) fn deauthorized(world: &World, app: &App, account: &Account) {
    if let Some(url) = &world.dials.instagram_deauthorize_url {
        send(app.clone(), callback("deauthorize", url, account, app.now()));
    }
}

/// The person wants their data deleted: the receipt, or why the answer is none.
pub(crate) async fn deletion(app: &Sandbox, account: &Account) -> Result<Receipt, String> {
    let url = app.world().dials.instagram_deletion_url.clone().ok_or("instagram_deletion_url is not set")?;
    let answer = ask(app, &callback("data_deletion", &url, account, app.now()), 1).await.ok_or("nobody answered")?;
    if answer.status != 200 {
        return Err(format!("the answer came with {}", answer.status));
    }
    let receipt: Receipt = serde_json::from_str(&answer.body).map_err(|error| format!("the answer is no receipt: {error}"))?;
    if receipt.confirmation_code.is_empty() { Err("confirmation_code is empty".to_owned()) } else { Ok(receipt) }
}

fn callback(kind: &'static str, url: &Url, account: &Account, now: DateTime<Utc>) -> Callback {
    let payload = json!({ "algorithm": "HMAC-SHA256", "issued_at": now.timestamp(), "user_id": account.second_id });
    let signed = sign(account.login().client_secret(), &payload.to_string());
    Callback {
        platform: Instagram,
        kind,
        url: url.to_string(),
        headers: Vec::new(),
        content_type: "application/x-www-form-urlencoded",
        // neither base64url nor a dot needs to be escaped in a form
        body: format!("signed_request={signed}"),
    }
}

/// A signature and the payload that it is for.
fn sign(secret: &str, payload: &str) -> String {
    let payload = URL_SAFE_NO_PAD.encode(payload);
    let signature = URL_SAFE_NO_PAD.encode(hmac_sha256(secret, payload.as_bytes()));
    format!("{signature}.{payload}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vector_of_the_reference_comes_out() {
        let payload = r#"{"algorithm":"HMAC-SHA256","issued_at":1700000000,"user_id":"17841400000000000"}"#;
        let expected = "5JtiQMIdq4lWKwo7OYZQrRlzlC60zwy7C-JAuZMqd5I.eyJhbGdvcml0aG0iOiJITUFDLVNIQTI1NiIsImlzc3VlZF9hdCI6MTcwMDAwMDAwMCwidXNlcl9pZCI6IjE3ODQxNDAwMDAwMDAwMDAwIn0";
        assert_eq!(sign("ig_app_secret", payload), expected);
    }
}
