//! Keys with providers, what was asked and what was paid for.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::app::App;
use crate::keys::{Change, tail};
use crate::openai::desk::Scripted;
use crate::party::Provider;
use crate::witness::exists;

/// Whose requests are wanted.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    provider: Option<Provider>,
}

pub(super) async fn keys(app: App) -> HttpResponse {
    let world = app.world();
    let describe = |(provider, key, account)| {
        let mut described = json!(account);
        described["provider"] = json!(provider);
        described["key"] = json!(tail(key));
        described
    };
    let all: Vec<Value> = world.keys.all().map(describe).collect();
    HttpResponse::Ok().json(all)
}

pub(super) async fn change_key(app: App, change: web::Json<Change>) -> HttpResponse {
    if app.world().keys.change(&change) {
        return HttpResponse::NoContent().finish();
    }
    HttpResponse::BadRequest().json(json!({ "error": "keys begin with sandbox- or sk-sandbox-" }))
}

pub(super) async fn purchases(app: App) -> HttpResponse {
    HttpResponse::Ok().json(app.world().purchases.all())
}

pub(super) async fn requests(app: App, wanted: web::Query<Wanted>) -> HttpResponse {
    HttpResponse::Ok().json(app.world().requests.of(wanted.provider))
}

/// Operations in which a model writes.
const WRITING: [&str; 2] = ["responses.create", "chat.completions.create"];

/// An answer that nobody could ever get is refused.
pub(super) async fn script(app: App, answer: web::Json<Scripted>) -> HttpResponse {
    let refuse = |error: &str| HttpResponse::BadRequest().json(json!({ "error": error }));
    let writes = |name: &str| WRITING.contains(&name) && exists(answer.provider.into(), name);
    if !answer.operation.as_deref().map_or_else(|| WRITING.into_iter().any(writes), writes) {
        return refuse("no model of this provider writes in this operation");
    }
    if answer.text.is_none() && answer.refusal.is_none() && answer.finish.is_none() && answer.status.is_none() {
        return refuse("an answer has a text, a refusal, a finish or a status");
    }
    app.world().openai.script(answer.into_inner());
    HttpResponse::NoContent().finish()
}
