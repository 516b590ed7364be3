//! `POST /audio/speech` of a server with voices of its own.

use actix_web::{HttpRequest, HttpResponse, web};

use super::models::{SPEAKER, find};
use crate::app::App;
use crate::openai::access::Caller;
use crate::openai::fields::{Field, Shape, check, field, object};
use crate::openai::refusal::Refusal;
use crate::openai::speech::{FORMATS, answer};
use crate::party::Provider::Compatible;

const VOICES: [&str; 4] = ["anna", "ben", "clara", "alloy"];
const FIELDS: &[Field] = &[
    field("model", Shape::Text(200)).must(),
    field("input", Shape::Text(10_000)).must(),
    field("voice", Shape::Text(100)).must(),
    field("response_format", Shape::Choice(FORMATS)),
    field("speed", Shape::Number(0.25, 4.0)),
];

pub(super) async fn create(app: App, request: HttpRequest, body: web::Bytes) -> Result<HttpResponse, Refusal> {
    speak(app, request, body).await.map_err(Refusal::without_code)
}

async fn speak(app: App, request: HttpRequest, body: web::Bytes) -> Result<HttpResponse, Refusal> {
    let caller = Caller::enter_to_buy(&app, &request, Compatible)?;
    let sent = object(&body)?;
    check(&sent, FIELDS, "")?;
    find(sent["model"].as_str().unwrap_or_default(), &[SPEAKER])?;
    answer(&app, &caller, &sent, &VOICES).await
}
