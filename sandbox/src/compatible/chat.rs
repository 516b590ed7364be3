//! `POST /chat/completions` of a server that promises less.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::{Map, Value};

use super::models::{WRITERS, find};
use super::{Server, slips};
use crate::app::App;
use crate::openai::access::Caller;
use crate::openai::chat::{completion, words};
use crate::openai::desk::Ending;
use crate::openai::fields::{Field, Shape, check, field, object};
use crate::openai::refusal::Refusal;
use crate::openai::said::{Limits, Said, ask};
use crate::party::Provider::Compatible;
use crate::writer::{Form, Question};

const FIELDS: &[Field] = &[
    field("model", Shape::Text(200)).must(),
    field("messages", Shape::List).must(),
    field("max_tokens", Shape::Integer(1, i64::MAX)).or_null(),
    field("temperature", Shape::Number(0.0, 2.0)).or_null(),
    field("top_p", Shape::Number(0.0, 1.0)).or_null(),
    field("frequency_penalty", Shape::Number(-2.0, 2.0)).or_null(),
    field("presence_penalty", Shape::Number(-2.0, 2.0)).or_null(),
    field("seed", Shape::Integer(i64::MIN, i64::MAX)).or_null(),
    field("stop", Shape::Any).or_null(),
    field("n", Shape::Integer(1, 1)).or_null(),
    field("stream", Shape::Flag).or_null(),
    field("user", Shape::Text(usize::MAX)),
    field("response_format", Shape::Object).or_null(),
];

pub(super) async fn create(app: App, request: HttpRequest, body: web::Bytes) -> Result<HttpResponse, Refusal> {
    answer(&app, &request, &body).map_err(Refusal::without_code)
}

fn answer(app: &App, request: &HttpRequest, body: &[u8]) -> Result<HttpResponse, Refusal> {
    let caller = Caller::enter_to_buy(app, request, Compatible)?;
    let server = request.app_data::<Server>().copied().unwrap_or(Server::Json);
    let sent = object(body)?;
    check(&sent, FIELDS, "")?;
    let model = sent["model"].as_str().unwrap_or_default();
    find(model, &WRITERS)?;
    let words = words(&sent["messages"])?;
    let form = form(&sent, server, &words.all)?;
    let limits = Limits { most: sent.get("max_tokens").and_then(Value::as_u64), reasoning: false };
    let question = Question { words, form };
    let mut said = ask(app, &caller, request, model, &question, limits);
    if said.ending == Some(Ending::Failed) {
        return Err(Refusal::broken());
    }
    slip(app, &caller, &sent, &question, &mut said);
    Ok(caller.answer(app).json(completion(model, &said, app.now().timestamp())))
}

/// JSON in JSON mode, and also where only the words ask for it.
fn form(sent: &Map<String, Value>, server: Server, text: &str) -> Result<Form, Refusal> {
    let wanted = sent.get("response_format").filter(|format| !format.is_null());
    let refuse = |message: &str| Err(Refusal::invalid("invalid_value", "response_format", message));
    match (server, wanted.map(|format| format["type"].as_str().unwrap_or_default())) {
        (Server::Plain, Some(_)) => refuse("Unrecognized request argument supplied: response_format"),
        (Server::Json, Some("json_object")) => Ok(Form::Json(None)),
        (Server::Json, Some(other)) if other != "text" => refuse("response_format.type must be 'text' or 'json_object'"),
        _ if text.to_lowercase().contains("json") => Ok(Form::Json(None)),
        _ => Ok(Form::Text),
    }
}

/// The first answer of a conversation has a slip, where it is JSON; after a complaint there is none.
fn slip(app: &App, caller: &Caller, sent: &Map<String, Value>, question: &Question, said: &mut Said) {
    let first = sent["messages"].as_array().into_iter().flatten().find(|message| message["role"] == "user");
    let opening = first.and_then(|message| message["content"].as_str()).unwrap_or_default();
    let complained = sent["messages"].as_array().into_iter().flatten().any(|message| message["role"] == "assistant");
    let is_new = app.world().openai.is_new(&caller.key, opening, &question.words.all);
    if question.form != Form::Text && said.own && said.stop.is_none() && is_new && !complained {
        said.text = slips::slip(&said.text);
    }
}
