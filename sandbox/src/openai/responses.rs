//! `POST /responses`.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::{Map, Value};

use super::access::Caller;
use super::asked;
use super::fields::{Field, Shape, check, field, object};
use super::models::{self, Skill};
use super::refusal::Refusal;
use super::response::response;
use super::said::{Limits, ask, tokens};
use crate::app::App;
use crate::party::Provider::Openai;
use crate::writer::{Question, Words};

pub(super) const EFFORTS: &[&str] = &["none", "minimal", "low", "medium", "high", "xhigh", "max"];
pub(super) const TIERS: &[&str] = &["auto", "default", "flex", "scale", "priority", "fast", "ultrafast"];
pub(super) const VERBOSITIES: &[&str] = &["low", "medium", "high"];

const FIELDS: &[Field] = &[
    field("model", Shape::Text(200)).must(),
    field("input", Shape::Any).must(),
    field("instructions", Shape::Text(usize::MAX)).or_null(),
    field("max_output_tokens", Shape::Integer(16, i64::MAX)).or_null(),
    field("text", Shape::Object),
    field("reasoning", Shape::Object).or_null(),
    field("temperature", Shape::Number(0.0, 2.0)).or_null(),
    field("top_p", Shape::Number(0.0, 1.0)).or_null(),
    field("top_logprobs", Shape::Integer(0, 20)).or_null(),
    field("store", Shape::Flag).or_null(),
    field("metadata", Shape::Object).or_null(),
    field("include", Shape::List).or_null(),
    field("parallel_tool_calls", Shape::Flag).or_null(),
    field("tools", Shape::List),
    field("tool_choice", Shape::Any),
    field("max_tool_calls", Shape::Integer(1, i64::MAX)).or_null(),
    field("truncation", Shape::Choice(&["auto", "disabled"])).or_null(),
    field("service_tier", Shape::Choice(TIERS)).or_null(),
    field("prompt_cache_key", Shape::Text(usize::MAX)).or_null(),
    field("prompt_cache_options", Shape::Object),
    field("prompt_cache_retention", Shape::Choice(&["in_memory", "24h"])).or_null(),
    field("safety_identifier", Shape::Text(128)).or_null(),
    field("user", Shape::Text(usize::MAX)),
    field("background", Shape::Flag).or_null(),
    field("stream", Shape::Flag).or_null(),
];
const TEXT: &[Field] = &[field("format", Shape::Object), field("verbosity", Shape::Choice(VERBOSITIES)).or_null()];
const REASONING: &[Field] = &[
    field("effort", Shape::Choice(EFFORTS)).or_null(),
    field("summary", Shape::Choice(&["auto", "concise", "detailed"])).or_null(),
    field("generate_summary", Shape::Choice(&["auto", "concise", "detailed"])).or_null(),
];

pub(super) async fn create(app: App, request: HttpRequest, body: web::Bytes) -> Result<HttpResponse, Refusal> {
    let caller = Caller::enter_to_buy(&app, &request, Openai)?;
    let sent = object(&body)?;
    check(&sent, FIELDS, "")?;
    let model = models::find(&app, text(&sent, "model"), |skill| matches!(skill, Skill::Text | Skill::Reasoning))?;
    inner(&sent, "text", TEXT)?;
    inner(&sent, "reasoning", REASONING)?;
    plays(&sent)?;
    suits(&sent, model.skill)?;
    let question = question(&sent)?;
    let most = sent.get("max_output_tokens").and_then(Value::as_u64);
    let limits = Limits { most, reasoning: model.skill == Skill::Reasoning };
    let said = ask(&app, &caller, &request, model.id, &question, limits);
    Ok(caller.answer(&app).json(response(&sent, &said, app.now().timestamp())))
}

fn question(sent: &Map<String, Value>) -> Result<Question, Refusal> {
    let mut words = Words::default();
    words.add(false, text(sent, "instructions"));
    asked::read(&sent["input"], &mut words)?;
    asked::fits_context(tokens(&words.all), "input")?;
    let form = asked::form(sent.get("text").and_then(|text| text.get("format")), &words.all)?;
    Ok(Question { words, form })
}

/// The string of this name; nothing when it is not there.
pub(super) fn text<'a>(sent: &'a Map<String, Value>, name: &str) -> &'a str {
    sent.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn inner(sent: &Map<String, Value>, name: &str, fields: &[Field]) -> Result<(), Refusal> {
    sent.get(name).and_then(Value::as_object).map_or(Ok(()), |object| check(object, fields, name))
}

/// Refuses what the real server does and the stand-in does not.
pub(super) fn plays(sent: &Map<String, Value>) -> Result<(), Refusal> {
    let wants = |name: &&&str| match sent.get(**name) {
        Some(Value::Bool(wanted)) => *wanted,
        Some(Value::Array(tools)) => !tools.is_empty(),
        _ => false,
    };
    let wanted = ["stream", "background", "tools"].iter().find(|name| wants(name));
    wanted.map_or(Ok(()), |name| {
        Err(Refusal::invalid("unsupported_parameter", *name, format!("The sandbox does not play '{name}'.")))
    })
}

/// Models that think first take no sampling parameters, and the others no effort.
pub(super) fn suits(sent: &Map<String, Value>, skill: Skill) -> Result<(), Refusal> {
    let names: &[&str] = if skill == Skill::Reasoning {
        &["temperature", "top_p", "top_logprobs", "presence_penalty", "frequency_penalty", "logprobs", "logit_bias", "max_tokens"]
    } else {
        &["reasoning", "reasoning_effort", "verbosity"]
    };
    let given = names.iter().find(|name| sent.get(**name).is_some_and(|value| !value.is_null()));
    given.map_or(Ok(()), |name| {
        let message = format!("Unsupported parameter: '{name}' is not supported with this model.");
        Err(Refusal::invalid("unsupported_parameter", *name, message))
    })
}
