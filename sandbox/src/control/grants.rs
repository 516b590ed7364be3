//! People, what they granted, and the secrets that came of it.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};
use strum::IntoEnumIterator as _;

use crate::app::App;
use crate::platform::Platform;
use crate::world::accounts::{self, ACCOUNTS};

/// A person removes the app on the platform's own page.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Removal {
    platform: Platform,
    account: String,
}

pub(super) async fn accounts() -> HttpResponse {
    let all: Vec<Value> = ACCOUNTS
        .iter()
        .map(|account| json!({ "platform": account.platform, "id": account.id, "name": account.name, "handle": account.handle }))
        .collect();
    HttpResponse::Ok().json(all)
}

pub(super) async fn revoke(app: App, removal: web::Json<Removal>) -> HttpResponse {
    let Some(account) = accounts::find(removal.platform, &removal.account) else {
        return HttpResponse::NotFound().json(json!({ "error": "there is no such account" }));
    };
    app.world().grants.revoke(removal.platform, account);
    HttpResponse::NoContent().finish()
}

/// Everything that must never be seen elsewhere: the app secrets, and every code, token and upload address given out.
pub(super) async fn secrets(app: App) -> HttpResponse {
    let world = app.world();
    let mut all: Vec<Value> = Platform::iter()
        .map(|platform| json!({ "platform": platform, "kind": "client_secret", "value": platform.client_secret() }))
        .collect();
    all.extend(world.grants.secrets.all().iter().map(|secret| json!(secret)));
    HttpResponse::Ok().json(all)
}
