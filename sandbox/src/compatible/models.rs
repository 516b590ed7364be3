//! The few models that such a server runs.

use actix_web::{HttpRequest, HttpResponse};
use serde_json::{Value, json};

use crate::app::App;
use crate::openai::access::Caller;
use crate::openai::refusal::Refusal;
use crate::party::Provider::Compatible;

/// Write.
pub(super) const WRITERS: [&str; 2] = ["open-writer-8b", "open-writer-70b"];
/// Speaks.
pub(super) const SPEAKER: &str = "open-speaker";

/// Refuses a model that is none of `known`.
pub(super) fn find(id: &str, known: &[&str]) -> Result<(), Refusal> {
    if known.contains(&id) { Ok(()) } else { Err(Refusal::no_model(id).without_code()) }
}

pub(super) async fn list(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let caller = Caller::enter(&app, &request, Compatible).map_err(Refusal::without_code)?;
    let describe = |id: &&str| json!({ "id": id, "object": "model", "created": 1_700_000_000, "owned_by": "library" });
    let all: Vec<Value> = WRITERS.iter().chain([&SPEAKER]).map(describe).collect();
    Ok(caller.answer(&app).json(json!({ "object": "list", "data": all })))
}
