//! `POST /chat/completions`.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::{Value, json};

use super::access::Caller;
use super::asked;
use super::desk::{Ending, Stop};
use super::fields::{Field, Shape, check, field, object};
use super::models::{self, Skill};
use super::refusal::Refusal;
use super::responses::{EFFORTS, TIERS, VERBOSITIES, plays, suits, text};
use super::said::{Limits, Said, ask, tokens};
use crate::app::App;
use crate::party::Provider::Openai;
use crate::world::names::random_text;
use crate::writer::{Form, Question, Words};

const FIELDS: &[Field] = &[
    field("model", Shape::Text(200)).must(),
    field("messages", Shape::List).must(),
    field("response_format", Shape::Object),
    field("max_completion_tokens", Shape::Integer(1, i64::MAX)).or_null(),
    field("max_tokens", Shape::Integer(1, i64::MAX)).or_null(),
    field("temperature", Shape::Number(0.0, 2.0)).or_null(),
    field("top_p", Shape::Number(0.0, 1.0)).or_null(),
    field("frequency_penalty", Shape::Number(-2.0, 2.0)).or_null(),
    field("presence_penalty", Shape::Number(-2.0, 2.0)).or_null(),
    field("logit_bias", Shape::Object).or_null(),
    field("logprobs", Shape::Flag).or_null(),
    field("top_logprobs", Shape::Integer(0, 20)).or_null(),
    field("n", Shape::Integer(1, 1)).or_null(),
    field("seed", Shape::Integer(i64::MIN, i64::MAX)).or_null(),
    field("stop", Shape::Any).or_null(),
    field("store", Shape::Flag).or_null(),
    field("metadata", Shape::Object).or_null(),
    field("modalities", Shape::List).or_null(),
    field("parallel_tool_calls", Shape::Flag),
    field("tools", Shape::List),
    field("tool_choice", Shape::Any),
    field("reasoning_effort", Shape::Choice(EFFORTS)).or_null(),
    field("verbosity", Shape::Choice(VERBOSITIES)).or_null(),
    field("service_tier", Shape::Choice(TIERS)).or_null(),
    field("prompt_cache_key", Shape::Text(usize::MAX)).or_null(),
    field("prompt_cache_options", Shape::Object),
    field("prompt_cache_retention", Shape::Choice(&["in_memory", "24h"])).or_null(),
    field("safety_identifier", Shape::Text(128)).or_null(),
    field("user", Shape::Text(usize::MAX)),
    field("stream", Shape::Flag).or_null(),
];
const MESSAGE: &[Field] = &[
    field("role", Shape::Choice(&["developer", "system", "user", "assistant"])).must(),
    field("content", Shape::Any).must(),
    field("name", Shape::Text(64)),
    field("refusal", Shape::Text(usize::MAX)).or_null(),
];
const PIECE: &[Field] = &[field("type", Shape::Choice(&["text"])).must(), field("text", Shape::Text(usize::MAX)).must()];
const FORMAT: &[Field] =
    &[field("type", Shape::Choice(&["text", "json_object", "json_schema"])).must(), field("json_schema", Shape::Object)];
const SCHEMA: &[Field] = &[
    field("name", Shape::Text(64)).must(),
    field("schema", Shape::Object),
    field("strict", Shape::Flag).or_null(),
    field("description", Shape::Text(usize::MAX)),
];

pub(super) async fn create(app: App, request: HttpRequest, body: web::Bytes) -> Result<HttpResponse, Refusal> {
    let caller = Caller::enter_to_buy(&app, &request, Openai)?;
    let sent = object(&body)?;
    check(&sent, FIELDS, "")?;
    let model = models::find(&app, text(&sent, "model"), |skill| matches!(skill, Skill::Text | Skill::Reasoning))?;
    plays(&sent)?;
    suits(&sent, model.skill)?;
    let words = words(&sent["messages"])?;
    asked::fits_context(tokens(&words.all), "messages")?;
    let form = form(sent.get("response_format"), &words.all)?;
    let question = Question { words, form };
    let most = ["max_completion_tokens", "max_tokens"].iter().find_map(|name| sent.get(*name)?.as_u64());
    let limits = Limits { most, reasoning: model.skill == Skill::Reasoning };
    let said = ask(&app, &caller, &request, model.id, &question, limits);
    if said.ending == Some(Ending::Failed) {
        return Err(Refusal::broken());
    }
    Ok(caller.answer(&app).json(completion(text(&sent, "model"), &said, app.now().timestamp())))
}

/// The words of all messages, in order.
pub(crate) fn words(messages: &Value) -> Result<Words, Refusal> {
    let messages = messages.as_array().filter(|messages| !messages.is_empty());
    let messages = messages.ok_or_else(|| Refusal::invalid("empty_array", "messages", "'messages' must not be empty."))?;
    let mut words = Words::default();
    for (at, message) in messages.iter().enumerate() {
        let place = format!("messages[{at}]");
        let fields = asked::object(message, &place)?;
        check(fields, MESSAGE, &place)?;
        let by_model = fields["role"] == "assistant";
        if !by_model || !fields["content"].is_null() {
            words.add(by_model, &asked::content(&fields["content"], PIECE, &format!("{place}.content"))?);
        }
    }
    Ok(words)
}

fn form(format: Option<&Value>, words: &str) -> Result<Form, Refusal> {
    let Some(format) = format.and_then(Value::as_object) else { return Ok(Form::Text) };
    check(format, FORMAT, "response_format")?;
    match (format["type"].as_str(), format.get("json_schema").and_then(Value::as_object)) {
        (Some("json_schema"), Some(schema)) => {
            check(schema, SCHEMA, "response_format.json_schema")?;
            asked::named(schema, "response_format.json_schema", "response_format")
        }
        (Some("json_schema"), None) => {
            let path = "response_format.json_schema";
            Err(Refusal::invalid("missing_required_parameter", path, format!("Missing required parameter: '{path}'.")))
        }
        (Some("json_object"), _) => asked::json(words, "messages"),
        _ => Ok(Form::Text),
    }
}

/// The answer in the shape of a chat.
pub(crate) fn completion(model: &str, said: &Said, now: i64) -> Value {
    let finish = match (said.stop, said.ending) {
        (Some(Stop::ContentFilter), _) => "content_filter",
        (Some(Stop::Length), _) | (_, Some(Ending::Incomplete)) => "length",
        _ => "stop",
    };
    let content = if said.refusal.is_some() { Value::Null } else { json!(said.text) };
    let message = json!({ "role": "assistant", "content": content, "refusal": said.refusal, "annotations": [] });
    let units = said.units;
    json!({
        "id": format!("chatcmpl-{}", random_text(29)),
        "object": "chat.completion",
        "created": now,
        "model": model,
        "choices": [{ "index": 0, "message": message, "logprobs": null, "finish_reason": finish }],
        "usage": {
            "prompt_tokens": units.input_tokens,
            "completion_tokens": units.output_tokens,
            "total_tokens": units.input_tokens + units.output_tokens,
            "prompt_tokens_details": { "cached_tokens": 0, "audio_tokens": 0 },
            "completion_tokens_details": {
                "reasoning_tokens": said.reasoning_tokens,
                "audio_tokens": 0,
                "accepted_prediction_tokens": 0,
                "rejected_prediction_tokens": 0,
            },
        },
        "service_tier": "default",
    })
}
