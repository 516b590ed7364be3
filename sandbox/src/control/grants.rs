//! People, what they granted, and the secrets that came of it.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::app::App;
use crate::instagram;
use crate::platform::{Login, Platform};
use crate::tiktok::webhooks;
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
    let (world, now) = (&mut *app.world(), app.now());
    let was_granted = world.grants.revoke(removal.platform, account);
    if was_granted && removal.platform == Platform::Tiktok {
        webhooks::removed(world, account, webhooks::Removal::Disconnected, now);
        app.stir();
    }
    if was_granted && removal.platform == Platform::Instagram {
        instagram::deauthorized(world, &app, account);
    }
    HttpResponse::NoContent().finish()
}

/// A person asks Meta to have their data deleted.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Deletion {
    account: String,
}

/// Answers what the product answered, if it is what Meta requires.
pub(super) async fn request_deletion(app: App, wanted: web::Json<Deletion>) -> HttpResponse {
    let Some(account) = accounts::find(Platform::Instagram, &wanted.account) else {
        return HttpResponse::NotFound().json(json!({ "error": "there is no such account" }));
    };
    match instagram::deletion(&app, account).await {
        Ok(receipt) => HttpResponse::Ok().json(receipt),
        Err(error) => HttpResponse::BadGateway().json(json!({ "error": error })),
    }
}

/// Everything that must never be seen elsewhere: the app secrets, every code, token and upload address given out, and the keys of
/// providers that were used.
pub(super) async fn secrets(app: App) -> HttpResponse {
    let world = app.world();
    let mut all: Vec<Value> = Login::all()
        .map(|login| json!({ "platform": login.platform(), "kind": "client_secret", "value": login.client_secret() }))
        .collect();
    all.extend(world.grants.secrets.all().iter().map(|secret| json!(secret)));
    all.extend(world.keys.all().map(|(provider, key, _)| json!({ "platform": provider, "kind": "api_key", "value": key })));
    HttpResponse::Ok().json(all)
}
