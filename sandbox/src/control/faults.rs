//! Failures to come.

use actix_web::{HttpResponse, web};

use crate::app::App;
use crate::world::faults::Fault;

pub(super) async fn list(app: App) -> HttpResponse {
    HttpResponse::Ok().json(app.world().faults.all())
}

pub(super) async fn add(app: App, fault: web::Json<Fault>) -> HttpResponse {
    app.world().faults.add(fault.into_inner());
    HttpResponse::NoContent().finish()
}

pub(super) async fn clear(app: App) -> HttpResponse {
    app.world().faults.clear();
    HttpResponse::NoContent().finish()
}
