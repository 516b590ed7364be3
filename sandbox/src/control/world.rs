//! The clock, the dials and the logs.

use std::time::Duration;

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::app::App;

/// How far to turn the clock.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Advance {
    advance_seconds: u64,
}

pub(super) async fn clock(app: App) -> HttpResponse {
    HttpResponse::Ok().json(json!({ "now": app.now() }))
}

pub(super) async fn advance(app: App, by: web::Json<Advance>) -> HttpResponse {
    app.clock.advance(Duration::from_secs(by.advance_seconds));
    app.stir();
    clock(app).await
}

pub(super) async fn settings(app: App) -> HttpResponse {
    HttpResponse::Ok().json(&app.world().dials)
}

pub(super) async fn turn(app: App, changes: web::Json<Map<String, Value>>) -> HttpResponse {
    let mut world = app.world();
    match world.dials.turned(changes.into_inner()) {
        Ok(dials) => {
            world.dials = dials;
            app.stir();
            HttpResponse::Ok().json(&world.dials)
        }
        Err(error) => HttpResponse::BadRequest().json(json!({ "error": error.to_string() })),
    }
}

pub(super) async fn calls(app: App) -> HttpResponse {
    HttpResponse::Ok().json(app.world().calls.all())
}

pub(super) async fn callbacks(app: App) -> HttpResponse {
    HttpResponse::Ok().json(app.world().callbacks.all())
}
