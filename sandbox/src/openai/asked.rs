//! What a response is asked for: the words of its input, and the form of the answer.

use serde_json::{Map, Value};

use super::fields::{Field, Shape, check, field};
use super::refusal::Refusal;
use super::schema;
use crate::writer::{Form, Words};

/// Tokens that fit into a model.
pub(super) const CONTEXT: u64 = 400_000;

const MESSAGE: &[Field] = &[
    field("role", Shape::Choice(&["user", "assistant", "system", "developer"])).must(),
    field("content", Shape::Any).must(),
    field("type", Shape::Choice(&["message"])),
    field("id", Shape::Text(200)),
    field("status", Shape::Choice(&["in_progress", "completed", "incomplete"])),
    field("phase", Shape::Choice(&["commentary", "final_answer"])).or_null(),
];
const THOUGHT: &[Field] = &[
    field("type", Shape::Any).must(),
    field("id", Shape::Text(200)).must(),
    field("summary", Shape::List).must(),
    field("content", Shape::List).or_null(),
    field("encrypted_content", Shape::Text(usize::MAX)).or_null(),
    field("status", Shape::Choice(&["in_progress", "completed", "incomplete"])).or_null(),
];
const PIECE: &[Field] = &[
    field("type", Shape::Choice(&["input_text", "output_text", "refusal"])).must(),
    field("text", Shape::Text(usize::MAX)),
    field("refusal", Shape::Text(usize::MAX)),
    field("annotations", Shape::List),
    field("logprobs", Shape::List),
];
const FORMAT: &[Field] = &[
    field("type", Shape::Choice(&["text", "json_object", "json_schema"])).must(),
    field("name", Shape::Text(64)),
    field("schema", Shape::Object),
    field("strict", Shape::Flag).or_null(),
    field("description", Shape::Text(usize::MAX)),
];

/// Adds all words of `input`, in order.
pub(super) fn read(input: &Value, words: &mut Words) -> Result<(), Refusal> {
    match input {
        Value::String(text) => {
            words.add(false, text);
            Ok(())
        }
        Value::Array(items) => items.iter().enumerate().try_for_each(|(at, item)| {
            let text = words_of_item(item, &format!("input[{at}]"))?;
            words.add(item.get("role").is_none_or(|role| role == "assistant"), &text);
            Ok(())
        }),
        _ => Err(Refusal::invalid("invalid_type", "input", "'input' must be a string or an array of items.")),
    }
}

fn words_of_item(item: &Value, place: &str) -> Result<String, Refusal> {
    let fields = object(item, place)?;
    if fields.get("type").is_some_and(|kind| kind == "reasoning") {
        check(fields, THOUGHT, place)?;
        return Ok(String::new());
    }
    check(fields, MESSAGE, place)?;
    content(&fields["content"], PIECE, &format!("{place}.content"))
}

/// The text of a message, whole or in pieces.
pub(super) fn content(content: &Value, piece: &[Field], place: &str) -> Result<String, Refusal> {
    match content {
        Value::String(text) => Ok(text.clone()),
        Value::Array(pieces) => {
            let read = |(at, one): (usize, &Value)| {
                let place = format!("{place}[{at}]");
                let fields = object(one, &place)?;
                check(fields, piece, &place)?;
                Ok(fields.get("text").and_then(Value::as_str).unwrap_or_default().to_owned())
            };
            let all: Result<Vec<String>, Refusal> = pieces.iter().enumerate().map(read).collect();
            Ok(all?.join("\n"))
        }
        _ => Err(Refusal::invalid("invalid_type", place, format!("'{place}' must be a string or an array."))),
    }
}

pub(super) fn object<'a>(value: &'a Value, place: &str) -> Result<&'a Map<String, Value>, Refusal> {
    value.as_object().ok_or_else(|| Refusal::invalid("invalid_type", place, format!("'{place}' must be an object.")))
}

/// The form that `text.format` asks for.
pub(super) fn form(format: Option<&Value>, words: &str) -> Result<Form, Refusal> {
    let place = "text.format";
    let Some(format) = format else { return Ok(Form::Text) };
    let fields = object(format, place)?;
    check(fields, FORMAT, place)?;
    match fields["type"].as_str() {
        Some("json_schema") => named(fields, place, "text.format.schema"),
        Some("json_object") => json(words, "input"),
        _ => Ok(Form::Text),
    }
}

/// JSON without a schema; a model that is not told so would write blanks for ever.
pub(super) fn json(words: &str, param: &str) -> Result<Form, Refusal> {
    if words.to_lowercase().contains("json") {
        return Ok(Form::Json(None));
    }
    let message = format!("'{param}' must contain the word 'json' in some form when the format is 'json_object'.");
    let refusal = Refusal::request(message);
    Err(refusal.about(param))
}

/// A named schema, strict or not.
pub(super) fn named(fields: &Map<String, Value>, place: &str, schema_place: &str) -> Result<Form, Refusal> {
    for name in ["name", "schema"] {
        if fields.get(name).is_none_or(Value::is_null) {
            let path = format!("{place}.{name}");
            let message = format!("Missing required parameter: '{path}'.");
            return Err(Refusal::invalid("missing_required_parameter", path, message));
        }
    }
    let (name, schema) = (fields["name"].as_str().unwrap_or_default(), &fields["schema"]);
    if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')) {
        let path = format!("{place}.name");
        let message = format!("'{path}' has letters, digits, dashes and underscores, and nothing else.");
        return Err(Refusal::invalid("invalid_value", path, message));
    }
    if fields.get("strict").and_then(Value::as_bool).unwrap_or(false)
        && let Err(why) = schema::check(schema)
    {
        let message = format!("Invalid schema for response_format '{name}': {why}.");
        return Err(Refusal::invalid("invalid_json_schema", schema_place, message));
    }
    Ok(Form::Json(Some(schema.clone())))
}

/// Refuses what is longer than the model can read.
pub(super) fn fits_context(tokens: u64, param: &str) -> Result<(), Refusal> {
    if tokens <= CONTEXT {
        return Ok(());
    }
    let message = format!("This model reads at most {CONTEXT} tokens, and these are {tokens}.");
    Err(Refusal::invalid("context_length_exceeded", param, message))
}
