//! `/healthz` and `/readyz`: whether the process lives, and whether it can do its work.

use std::sync::Arc;
use std::time::Duration;

use actix_web::{HttpResponse, web};
use serde::Serialize;
use tokio::time::timeout;

use crate::app::Api;

const PATIENCE: Duration = Duration::from_secs(2);

#[derive(Serialize)]
struct Readiness {
    database: String,
    redis: String,
    workers: String,
}

/// The process lives.
pub(crate) async fn healthz() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain").body("ok")
}

/// 200 when database and Redis answer, else 503. Workers are told of, but an API without workers still does its own part.
pub(crate) async fn readyz(api: web::Data<Arc<Api>>) -> HttpResponse {
    let (database, workers) = tokio::join!(database(&api), workers(&api));
    let redis = if api.queue.health().connected { Ok(()) } else { Err("Redis does not answer") };
    let ready = database.is_ok() && redis.is_ok();
    let readiness = Readiness { database: told(database), redis: told(redis), workers: told(workers) };
    let mut answer = if ready { HttpResponse::Ok() } else { HttpResponse::ServiceUnavailable() };
    answer.insert_header(("cache-control", "no-store")).json(readiness)
}

async fn database(api: &Api) -> Result<(), &'static str> {
    match timeout(PATIENCE, api.db.ping()).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(_)) => Err("the database does not answer"),
        Err(_) => Err("the database takes too long to answer"),
    }
}

async fn workers(api: &Api) -> Result<(), &'static str> {
    match timeout(PATIENCE, api.queue.workers_alive()).await {
        Ok(Ok(0)) => Err("no worker is running"),
        Ok(Ok(_)) => Ok(()),
        Ok(Err(_)) | Err(_) => Err("unknown while Redis does not answer"),
    }
}

fn told(state: Result<(), &'static str>) -> String {
    state.err().unwrap_or("ok").to_owned()
}
