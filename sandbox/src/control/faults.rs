//! Failures to come.

use actix_web::{HttpResponse, web};
use serde_json::json;

use crate::app::App;
use crate::witness::exists;
use crate::world::faults::Fault;

pub(super) async fn list(app: App) -> HttpResponse {
    HttpResponse::Ok().json(app.world().faults.all())
}

/// A failure that could never strike is refused: a test that waits for it could not fail.
pub(super) async fn add(app: App, fault: web::Json<Fault>) -> HttpResponse {
    if !exists(fault.platform, &fault.operation) {
        let error = format!("{} has no operation {}", fault.platform.title(), fault.operation);
        return HttpResponse::BadRequest().json(json!({ "error": error }));
    }
    if fault.kind.strikes_webhooks() != (fault.operation == "webhook") {
        let error = "duplicate, reorder, lose and forge go with the operation webhook, and nothing else does";
        return HttpResponse::BadRequest().json(json!({ "error": error }));
    }
    app.world().faults.add(fault.into_inner());
    HttpResponse::NoContent().finish()
}

pub(super) async fn clear(app: App) -> HttpResponse {
    app.world().faults.clear();
    HttpResponse::NoContent().finish()
}

pub(super) async fn held(app: App) -> HttpResponse {
    HttpResponse::Ok().json(app.held.all())
}

pub(super) async fn release(app: App) -> HttpResponse {
    app.held.release();
    HttpResponse::NoContent().finish()
}
